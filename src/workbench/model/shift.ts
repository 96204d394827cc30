import type { Shift } from './changes';
import { bottomOf, rightOf, type Rect } from './rect';

/**
 * Where a rectangle lies after cells were inserted (`Down`, `Right`) or deleted (`Up`, `Left`); `null` when all its
 * cells were deleted. Only rectangles whose whole width (or height) moves are affected, as in Excel.
 */
export function shifted(rect: Rect, { rect: cells, shift }: Shift): Rect | null {
  if (shift === 'Down' || shift === 'Up') {
    if (rect.left < cells.left || rightOf(rect) > rightOf(cells)) return rect;
    const span = shiftedSpan(rect.top, rect.rows, cells.top, cells.rows, shift === 'Down');
    return span === null ? null : { ...rect, top: span.start, rows: span.length };
  }
  if (rect.top < cells.top || bottomOf(rect) > bottomOf(cells)) return rect;
  const span = shiftedSpan(rect.left, rect.columns, cells.left, cells.columns, shift === 'Right');
  return span === null ? null : { ...rect, left: span.start, columns: span.length };
}

function shiftedSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  inserted: boolean,
): { readonly start: number; readonly length: number } | null {
  const end = start + length;
  if (inserted) {
    if (start >= at) return { start: start + count, length };
    return end > at ? { start, length: length + count } : { start, length };
  }
  const lostBefore = Math.max(0, Math.min(start, at + count) - at);
  const lostInside = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  if (lostInside === length) return null;
  return {
    start: start - (start > at ? lostBefore : 0),
    length: length - lostInside,
  };
}
