import type { Cell, CellGrid } from '../domain/cell';
import type { Area } from './port';

/** The columns of a sheet, A to XFD. */
export const SHEET_COLUMNS = 16_384;

/** `AI` for 34. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** `AI5:AK9`, or `AI5` for a single cell. */
export function addressOf({ top, left, rows, columns }: Omit<Area, 'sheetId'>): string {
  const first = `${columnName(left)}${String(top + 1)}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(left + columns - 1)}${String(top + rows)}`;
}

export function rightOf(area: Area): number {
  return area.left + area.columns;
}

export function bottomOf(area: Area): number {
  return area.top + area.rows;
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.top === b.top &&
    a.left === b.left &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}

/** The cells both areas have in common, or `null`. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(bottomOf(a), bottomOf(b)) - top;
  const columns = Math.min(rightOf(a), rightOf(b)) - left;
  if (a.sheetId !== b.sheetId || rows <= 0 || columns <= 0) return null;
  return { sheetId: a.sheetId, top, left, rows, columns };
}

/** The smallest rectangle around all filled cells of a grid, or `null`. */
export function filledArea(grid: CellGrid, sheetId: string): Area | null {
  const filledRows = grid.rows.flatMap((row, index) => (row.some(isFilled) ? [index] : []));
  const [firstRow] = filledRows;
  const lastRow = filledRows.at(-1);
  if (firstRow === undefined || lastRow === undefined) return null;
  const filled = grid.rows.flatMap((row) => row.flatMap((cell, index) => (isFilled(cell) ? [index] : [])));
  const firstColumn = filled.reduce((least, index) => Math.min(least, index), Infinity);
  const lastColumn = filled.reduce((most, index) => Math.max(most, index), 0);
  return {
    sheetId,
    top: grid.top + firstRow,
    left: grid.left + firstColumn,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

function isFilled(cell: Cell): boolean {
  return cell !== null;
}

/** The part of a grid within an area, or `null` when the grid does not reach over all of it. */
export function cut(grid: CellGrid, area: Area): CellGrid | null {
  const fromRow = area.top - grid.top;
  const fromColumn = area.left - grid.left;
  const width = grid.rows[0]?.length ?? 0;
  const reaches =
    fromRow >= 0 &&
    fromColumn >= 0 &&
    fromRow + area.rows <= grid.rows.length &&
    fromColumn + area.columns <= width;
  if (!reaches) return null;
  const rows = grid.rows
    .slice(fromRow, fromRow + area.rows)
    .map((row) => row.slice(fromColumn, fromColumn + area.columns));
  return { top: area.top, left: area.left, rows };
}
