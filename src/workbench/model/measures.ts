const PIXELS_PER_POINT = 4 / 3;
/** Width of a digit of the standard font. */
const DIGIT_PIXELS = 7;

/** As Excel draws a column of so many characters. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** The width, as files tell it, that is drawn in so many pixels. */
export function columnCharacters(pixels: number): number {
  return Math.ceil((pixels / DIGIT_PIXELS) * 256) / 256;
}

export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function rowPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
