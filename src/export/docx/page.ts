/** Lengths of Word: twentieths of a point. */
export const POINT = 20;
const CENTIMETRE = 567;

export const A4 = { short: 11_906, long: 16_838 } as const;

export type PageWay = 'portrait' | 'landscape';

export const MARGINS = {
  portrait: { top: 2.5 * CENTIMETRE, bottom: 2 * CENTIMETRE, left: 2.5 * CENTIMETRE, right: 2 * CENTIMETRE },
  landscape: { top: 2 * CENTIMETRE, bottom: 2 * CENTIMETRE, left: 2 * CENTIMETRE, right: 2 * CENTIMETRE },
} as const;

/** The width of the lines on a page, in points. */
export function lineWidth(way: PageWay): number {
  const { left, right } = MARGINS[way];
  return ((way === 'portrait' ? A4.short : A4.long) - left - right) / POINT;
}
