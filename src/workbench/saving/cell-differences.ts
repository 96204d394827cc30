import type { CellRange } from '../../ooxml/cell-reference';
import type { CellWrite, CellWrites } from '../../ooxml/edit/cell-writes';
import { isEmptyCell, isError, type Cell, type CellValue } from '../model/cell';
import { WHOLE_SHEET } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { StyleNumbers } from './style-numbers';

/** The cells of a sheet that have to be written. */
export interface CellDifferences {
  readonly rows: ReadonlyMap<number, readonly CellWrite[]>;
  /** The smallest rectangle around them; `null` when there is none. */
  readonly written: CellRange | null;
}

/** @param before the sheet as the file has it */
export function cellDifferences(before: Sheet, now: Sheet, styles: StyleNumbers): CellDifferences {
  const rows = new Map<number, CellWrite[]>();
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const write = (row: number, column: number, cell: Cell): void => {
    const writes = rows.get(row);
    if (writes === undefined) rows.set(row, [writeOf(column, cell, styles)]);
    else writes.push(writeOf(column, cell, styles));
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  now.cells.visit(WHOLE_SHEET, (cell, row, column) => {
    const old = before.cells.get(row, column);
    const isSame =
      old === undefined
        ? isEmptyCell(cell) && styles.isSame(cell.style, now.inheritedStyle(row, column))
        : sameCell(old, cell, styles);
    if (!isSame) write(row, column, cell);
  });
  before.cells.visit(WHOLE_SHEET, (old, row, column) => {
    if (now.cells.get(row, column) !== undefined) return;
    const cell = now.cell(row, column);
    if (!sameCell(old, cell, styles)) write(row, column, cell);
  });
  for (const writes of rows.values()) writes.sort((a, b) => a.column - b.column);
  const written = bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  return { rows, written };
}

/** For writing them into the file. */
export function writesOf({ rows }: CellDifferences): CellWrites {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  return { rows: () => numbers, of: (row) => rows.get(row) ?? [] };
}

function writeOf(column: number, { value, formula, quoted, style }: Cell, styles: StyleNumbers): CellWrite {
  // A cell that is empty keeps its apostrophe, as in Excel; any other entry tells whether it has one.
  const look = { style, quoted: value === null ? null : quoted === true };
  return {
    column,
    value,
    formula: formula === undefined ? null : formula.slice(1),
    style: (base) => styles.numberOf(look, base),
  };
}

function sameCell(a: Cell, b: Cell, styles: StyleNumbers): boolean {
  return (
    sameValue(a.value, b.value) &&
    a.formula === b.formula &&
    a.quoted === b.quoted &&
    styles.isSame(a.style, b.style)
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return isError(a) ? isError(b) && a.error === b.error : a === b;
}
