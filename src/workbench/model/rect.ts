/** A rectangle of cells on one sheet. Zero-based; `rows` and `columns` are at least 1. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Rect = {
  top: 0,
  left: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
};

export function rectOf(top: number, left: number, rows = 1, columns = 1): Rect {
  return { top, left, rows, columns };
}

/** The row after the last one. */
export function bottomOf(rect: Rect): number {
  return rect.top + rect.rows;
}

/** The column after the last one. */
export function rightOf(rect: Rect): number {
  return rect.left + rect.columns;
}

export function isOnSheet(rect: Rect): boolean {
  return (
    rect.top >= 0 &&
    rect.left >= 0 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    bottomOf(rect) <= MAX_ROWS &&
    rightOf(rect) <= MAX_COLUMNS
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
}

export function hasCell(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row < bottomOf(rect) && column >= rect.left && column < rightOf(rect);
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    bottomOf(inner) <= bottomOf(outer) &&
    rightOf(inner) <= rightOf(outer)
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(bottomOf(a), bottomOf(b)) - top;
  const columns = Math.min(rightOf(a), rightOf(b)) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return intersection(a, b) !== null;
}

/** The smallest rectangle that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(bottomOf(a), bottomOf(b)) - top,
    columns: Math.max(rightOf(a), rightOf(b)) - left,
  };
}

/** What is left of `rect` without `hole`: up to four rectangles that do not overlap. */
export function subtract(rect: Rect, hole: Rect): readonly Rect[] {
  const common = intersection(rect, hole);
  if (common === null) return [rect];
  const parts: readonly Rect[] = [
    {
      top: rect.top,
      left: rect.left,
      rows: common.top - rect.top,
      columns: rect.columns,
    },
    {
      top: bottomOf(common),
      left: rect.left,
      rows: bottomOf(rect) - bottomOf(common),
      columns: rect.columns,
    },
    {
      top: common.top,
      left: rect.left,
      rows: common.rows,
      columns: common.left - rect.left,
    },
    {
      top: common.top,
      left: rightOf(common),
      rows: common.rows,
      columns: rightOf(rect) - rightOf(common),
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
