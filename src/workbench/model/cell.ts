import type { CellStyle } from './cell-style';

/** An error value, written as Excel stores it (`#N/A`, `#DIV/0!`), whatever the language of the user. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds: a number (dates are serials of the workbook's date system), text, a truth value, an error, or nothing. */
export type CellValue = number | string | boolean | ErrorValue | null;

export interface Cell {
  readonly value: CellValue;
  /** The formula with its `=`, in English notation; its result is `value`. */
  readonly formula?: string;
  /** The text was entered with a leading apostrophe, which is not part of `value`. */
  readonly quoted?: true;
  readonly style: CellStyle;
}

export function isError(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

/** Neither a value nor a formula. */
export function isEmptyCell(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}
