import type { CellRange } from '../cell-reference';

/** What is left of a range without the cells of another: up to four ranges. */
export function difference(range: CellRange, other: CellRange): readonly CellRange[] {
  const top = Math.max(range.top, other.top);
  const left = Math.max(range.left, other.left);
  const bottom = Math.min(range.top + range.rows, other.top + other.rows);
  const right = Math.min(range.left + range.columns, other.left + other.columns);
  if (top >= bottom || left >= right) return [range];
  const rangeBottom = range.top + range.rows;
  const rangeRight = range.left + range.columns;
  return [
    { ...range, rows: top - range.top },
    { top, left: range.left, rows: bottom - top, columns: left - range.left },
    { top, left: right, rows: bottom - top, columns: rangeRight - right },
    { ...range, top: bottom, rows: rangeBottom - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
