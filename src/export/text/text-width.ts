/**
 * Widths of Arial (and of Liberation Sans, Arimo and Helvetica, which are as wide) in thousandths of the font size, for the
 * characters from blank to `~`. Measured by hand, because pictures are also made where there is no browser to ask.
 */
const WIDTHS: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER_WIDTHS: Readonly<Record<string, number>> = {
  ß: 611,
  '•': 350,
  '–': 556,
  '„': 333,
  '“': 333,
  '…': 1000,
};
/** Wide, so that an unknown letter makes room rather than overlaps. */
const UNKNOWN_WIDTH = 800;
const FIRST_CODE = 32;

/** How wide a line of text is, in the unit of `fontSize`. Letters with accents are as wide as those without. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(/\p{Mn}/gu, '')) {
    sum += WIDTHS[(letter.codePointAt(0) ?? 0) - FIRST_CODE] ?? OTHER_WIDTHS[letter] ?? UNKNOWN_WIDTH;
  }
  return (sum * fontSize) / 1000;
}
