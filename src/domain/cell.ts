/** An Excel error value such as `#NV` (`#N/A`), `#DIV/0!`. Unreadable in every field (klassifikation.md §3). */
export interface CellError {
  readonly error: string;
}

/**
 * One cell as Excel stores it: a number (dates are serials), text, a truth value, an error, or `null` when empty.
 * Number formats play no part: the column decides what a number means (klassifikation.md §3).
 */
export type Cell = number | string | boolean | CellError | null;

/** A rectangle of cells. `top` and `left` are zero-based sheet coordinates of its first cell; rows have equal length. */
export interface CellGrid {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Cell[])[];
}

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** `null` and text of nothing but blanks (NBSP too) are empty. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
