import type { Cell } from '../domain/cell';
import { readId } from '../domain/intake/cell-readers';
import { cellText } from '../domain/intake/reading';
import { failure, success, type Outcome } from '../domain/outcome';
import type { CaseSpot } from './case-spot';
import type { CellPlace, OpenWorkbookPort } from './open-workbook-port';
import type { Area, Control } from './port';
import { ANSWER_TEXTS } from './answer-texts';

/**
 * Shows a cell of a case in the workbook. Rows or columns that have moved since are found again by the headers and the id
 * of the case; otherwise a sentence says that the case is not there any more.
 */
export async function showCase(
  port: OpenWorkbookPort,
  spot: CaseSpot,
  control: Control,
): Promise<Outcome<null>> {
  const place = await findAgain(port, spot, control);
  return place.ok ? port.show(place.value, control) : place;
}

async function findAgain(
  port: OpenWorkbookPort,
  spot: CaseSpot,
  control: Control,
): Promise<Outcome<CellPlace>> {
  const { sheetId, headerRow, row, id } = spot;
  const column = spot.column ?? spot.left;
  const cell = (top: number, left: number): Area => ({ sheetId, top, left, rows: 1, columns: 1 });
  const areas = [
    ...(spot.column === null ? [] : [cell(headerRow, column)]),
    ...(id === null ? [] : [cell(headerRow, id.column), cell(row, id.column)]),
  ];
  const read = await port.read(areas, control);
  if (!read.ok) return read;
  const cells = read.value.map((grid) => grid.rows[0]?.[0] ?? null);
  const headerCell = spot.column === null ? null : (cells.shift() ?? null);
  const isColumnThere = spot.column === null || cellText(headerCell) === spot.header;
  const [idHeader = null, idCell = null] = cells;
  const isRowThere = id === null || (cellText(idHeader) === id.header && readId(idCell) === id.value);
  return isColumnThere && isRowThere ? success({ sheetId, row, column }) : search(port, spot, control);
}

/** Looks for the first row that has both headers, and below it for the id; of several the nearest counts. */
async function search(port: OpenWorkbookPort, spot: CaseSpot, control: Control): Promise<Outcome<CellPlace>> {
  const { sheetId, id } = spot;
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const sheet = overview.value.sheets.find((other) => other.id === sheetId);
  if (sheet === undefined) return failure(ANSWER_TEXTS.sheetGoneSince(spot.sheetName));
  const gone = failure(ANSWER_TEXTS.caseGone(sheet.name, spot.row + 1));
  if (sheet.used === null || id === null) return gone;
  const read = await port.read([sheet.used], control);
  if (!read.ok) return read;
  const [grid] = read.value;
  for (const [offset, headers] of (grid?.rows ?? []).entries()) {
    const { top, left } = sheet.used;
    const idColumn = nearest(headers, (cell) => cellText(cell) === id.header, id.column - left);
    const before = (spot.column ?? id.column) - left;
    const column =
      spot.column === null ? idColumn : nearest(headers, (cell) => cellText(cell) === spot.header, before);
    if (idColumn === null || column === null) continue;
    const ids = (grid?.rows ?? []).map((cells) => cells[idColumn] ?? null);
    const row = nearest(ids, (cell, index) => index > offset && readId(cell) === id.value, spot.row - top);
    return row === null ? gone : success({ sheetId, row: top + row, column: left + column });
  }
  return gone;
}

/** The index of the cell that fits, nearest to where it was; `null` when none fits. */
function nearest(
  cells: readonly Cell[],
  fits: (cell: Cell, index: number) => boolean,
  before: number,
): number | null {
  let best: number | null = null;
  cells.forEach((cell, index) => {
    const isNearer = best === null || Math.abs(index - before) < Math.abs(best - before);
    if (isNearer && fits(cell, index)) best = index;
  });
  return best;
}
