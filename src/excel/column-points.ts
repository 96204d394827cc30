/** Pixels of a digit in Excel's standard font, and of the margins of a cell. */
const DIGIT = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;

/** The width of a column in points, as Excel takes it, for so many characters. */
export function columnPoints(characters: number): number {
  return (characters * DIGIT + MARGIN) * POINTS_PER_PIXEL;
}
