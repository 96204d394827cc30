import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** A cell's place; both zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; zero-based, `rows` and `columns` at least 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** `AB12`, also with `$`; `null` for anything that is no cell of Excel's grid. */
export function parseCell(reference: string): CellPlace | null {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? [];
  const row = Number(digits) - 1;
  const column = columnIndex(letters);
  return row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS ? null : { row, column };
}

/** `A1`, `A1:C5`, whole columns `A:C`, whole rows `1:5`. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', last = first, ...more] = reference.split(':');
  if (more.length > 0) return null;
  const start = parseCorner(first, 0, 0);
  const end = parseCorner(last, MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (start === null || end === null) return null;
  const top = Math.min(start.row, end.row);
  const left = Math.min(start.column, end.column);
  return {
    top,
    left,
    rows: Math.abs(end.row - start.row) + 1,
    columns: Math.abs(end.column - start.column) + 1,
  };
}

function parseCorner(reference: string, row: number, column: number): CellPlace | null {
  if (/^\$?[A-Z]{1,3}$/i.test(reference)) return parseCell(`${reference}${String(row + 1)}`);
  if (/^\$?\d{1,7}$/.test(reference)) return parseCell(`${columnName(column)}${reference}`);
  return parseCell(reference);
}

/** The ranges of an `sqref`, separated by blanks; what is none is left out. */
export function parseRanges(references: string): readonly CellRange[] {
  return references
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
}

/** `A` is 0; -1 for no letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 is `A`. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AB12`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `A1:C5`, or `A1` for a single cell. */
export function rangeName({ top, left, rows, columns }: CellRange): string {
  const first = cellName(top, left);
  const last = cellName(top + rows - 1, left + columns - 1);
  return first === last ? first : `${first}:${last}`;
}
