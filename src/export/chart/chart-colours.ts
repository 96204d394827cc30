/** Any colours that SVG knows. Parts differ by their hatches too, so they may even all be the same (high contrast). */
export interface ChartColours {
  readonly text: string;
  /** Lines that help the eye: axis and grid. */
  readonly grid: string;
  /** What is behind the chart; hatches and boxes of numbers are drawn with it. */
  readonly background: string;
  /** Fills of the parts of a bar, and lines, in their order; used again from the start when there are more. */
  readonly parts: readonly string[];
}

/** For paper: far enough apart in lightness to be told apart in grey, and dark enough for white hatches. */
export const PRINT_COLOURS: ChartColours = {
  text: '#1f2328',
  grid: '#c8ccd1',
  background: '#ffffff',
  parts: ['#1d5c4d', '#b5563f', '#d9a441', '#33658a', '#8d7bb0', '#6b7178', '#9aa3ab'],
};
