import type { Range } from './cell-system';

const STEP = 5;

/** A printed multiple of five stands for any number up to this far away. */
export const ROUNDING_REACH = 2;

/** The multiple of five that is printed for a count (bericht.md §2). */
export function roundedCount(count: number): number {
  return Math.round(count / STEP) * STEP;
}

/** The counts for which this multiple of five is printed. */
export function countsRoundedTo(printed: number): Range {
  return { low: Math.max(0, printed - ROUNDING_REACH), high: printed + ROUNDING_REACH };
}
