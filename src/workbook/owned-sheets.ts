import { isBlank, type Cell, type CellGrid } from '../domain/cell';
import { OWNED_SHEETS, type OwnedSheet } from '../domain/plan/owned-sheets';
import { bottomOf, intersection } from './area';
import type { Area, SheetOverview, WorkbookOverview } from './port';
import { ownedSheetOf } from './sheet-names';

/** A sheet of the add-in that is in the workbook, hidden or not (klassifikation.md §11 tt). */
export interface OwnedSheetPlace {
  readonly owned: OwnedSheet;
  readonly sheet: SheetOverview;
  /** Its used cells; `null` when it is empty. */
  readonly area: Area | null;
}

export function ownedSheetsOf({ sheets }: WorkbookOverview): readonly OwnedSheetPlace[] {
  return sheets.flatMap((sheet) => {
    const owned = ownedSheetOf(sheet.name);
    return owned === null ? [] : [{ owned, sheet, area: sheet.used }];
  });
}

/** The owned sheets that are missing: their defaults count. */
export function missingOwnedSheets(overview: WorkbookOverview): readonly OwnedSheet[] {
  const present = new Set(ownedSheetsOf(overview).map(({ owned }) => owned));
  return OWNED_SHEETS.filter((owned) => !present.has(owned));
}

/**
 * The cells of the owned sheets as the domain reads them: without the totals rows of tables. Rows keep their numbers, so
 * a totals row becomes an empty one.
 * @param gridOf the values read from an area
 */
export function ownedGrids(
  places: readonly OwnedSheetPlace[],
  gridOf: (area: Area) => CellGrid,
): Partial<Record<OwnedSheet, CellGrid>> {
  return Object.fromEntries(
    places.map(({ owned, sheet, area }) => [
      owned,
      area === null
        ? { top: 0, left: 0, rows: [] }
        : withoutNotes(withoutTotals(gridOf(area), area, sheet), sheet),
    ]),
  );
}

/**
 * Notes above a table, and below it after an empty row, are no entries; a row right under it is one, since tables do not
 * always grow by themselves. Without a table, or with several, all used cells count.
 */
function withoutNotes(grid: CellGrid, { tables }: SheetOverview): CellGrid {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return grid;
  const first = table.area.top - grid.top;
  const end = bottomOf(table.area) - grid.top;
  const gap = grid.rows.findIndex((cells, row) => row >= end && cells.every(isBlank));
  const isEntry = (row: number): boolean => row >= first && (gap < 0 || row < gap);
  return { ...grid, rows: grid.rows.map((cells, row) => (isEntry(row) ? cells : cells.map(() => null))) };
}

function withoutTotals(grid: CellGrid, area: Area, sheet: SheetOverview): CellGrid {
  const totals = sheet.tables.flatMap((table) => {
    if (!table.hasTotals) return [];
    const part = intersection({ ...table.area, top: bottomOf(table.area) - 1, rows: 1 }, area);
    return part === null ? [] : [part];
  });
  if (totals.length === 0) return grid;
  const isTotal = (row: number, column: number): boolean =>
    totals.some(({ top, left, columns }) => row === top && column >= left && column < left + columns);
  return {
    ...grid,
    rows: grid.rows.map((cells, row) =>
      cells.map((cell, column): Cell => (isTotal(grid.top + row, grid.left + column) ? null : cell)),
    ),
  };
}
