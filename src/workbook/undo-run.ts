import type { Cell, CellGrid } from '../domain/cell';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { addressOf, rightOf } from './area';
import type { RunUndo } from './classify-workbook';
import { sameValue } from './compare';
import type { OpenWorkbookPort } from './open-workbook-port';
import type { Area, ColumnWrite, Control, RegionBefore, Seen, WorkbookOverview } from './port';
import { takeAwayColumns } from './take-away-columns';
import { WORKBOOK_TEXTS } from './texts';

/** What to do when cells of the run were changed by somebody since. */
export type UndoMode = 'ask' | 'overwrite';

export interface UndoResult {
  /** Columns that were inserted for the run and had to stay. */
  readonly notices: readonly Problem[];
}

/**
 * *Rückgängig*: brings back every cell, format, column and table size the last run has changed. Rows that moved since make it
 * impossible. Where somebody has changed what the run wrote, a problem with the code `undo-overwrites` says so, and
 * only `overwrite` goes on.
 */
export async function undoRun(
  port: OpenWorkbookPort,
  { receipt, seen, inserted }: RunUndo,
  mode: UndoMode,
  control: Control,
): Promise<Outcome<UndoResult>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const regions = receipt.regions.map((before) => undoRegion(before, seen));
  const gone = regions.flatMap((region) => missing(region, overview.value));
  if (gone.length > 0) return failure(...gone);
  const areas = regions.map(({ area }) => area);
  const logs = receipt.appends.map(({ area, rows }) => ({ ...area, rows: area.rows + rows.length }));
  const read = await port.read([...areas, ...logs], control);
  if (!read.ok) return read;
  const problems = regions.flatMap((region, index) => changes(region, read.value[index], mode));
  if (problems.length > 0) return failure(...problems);
  const sheetIds = new Set([...areas, ...logs].map(({ sheetId }) => sheetId));
  const now: Seen = {
    sheets: overview.value.sheets.filter(({ id }) => sheetIds.has(id)),
    areas: [...areas, ...logs],
    grids: read.value,
  };
  const restored = await port.putBack(receipt, now, control);
  if (!restored.ok) return restored;
  return success({ notices: await takeAwayColumns(port, inserted ?? [], control) });
}

/** A region with all its rows, from its first data column to its last KA column. */
interface UndoRegion {
  readonly before: RegionBefore;
  /** From the header on; the rows below it are those the run wrote. */
  readonly area: Area;
  /** What the case data were, in the same rows. */
  readonly old: CellGrid;
}

function undoRegion(before: RegionBefore, seen: Seen): UndoRegion {
  const { sheetId, headerRow, firstRow, rowCount, columns } = before.region;
  const first = Math.min(...columns.map(({ column }) => column));
  const index = seen.areas.findIndex(
    (area) =>
      area.sheetId === sheetId &&
      area.top <= headerRow &&
      area.left <= first &&
      rightOf(area) >= first &&
      area.top + area.rows >= Math.min(firstRow + rowCount, headerRow + 1),
  );
  const old = seen.grids[index];
  const area = seen.areas[index];
  if (old === undefined || area === undefined) throw new RangeError('the region was not read');
  const right = Math.max(rightOf(area), ...columns.map(({ column }) => column + 1));
  return {
    before,
    old,
    area: {
      sheetId,
      top: headerRow,
      left: area.left,
      rows: firstRow + rowCount - headerRow,
      columns: right - area.left,
    },
  };
}

function missing({ before, area }: UndoRegion, { sheets }: WorkbookOverview): readonly Problem[] {
  const { sheetId, sheetName, tableId } = before.region;
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return [WORKBOOK_TEXTS.undoSheetGone(sheetName)];
  if (sheet.isProtected) return [WORKBOOK_TEXTS.protectedSheet(sheet.name)];
  if (tableId === null) return [];
  const table = sheet.tables.find(({ id }) => id === tableId);
  const { tableArea } = before;
  const isSame =
    table !== undefined &&
    tableArea !== null &&
    table.area.top === tableArea.top &&
    table.area.left === tableArea.left &&
    table.area.rows === tableArea.rows &&
    rightOf(table.area) === Math.max(rightOf(tableArea), rightOf(area));
  return isSame ? [] : [WORKBOOK_TEXTS.undoRowsMoved(sheet.name)];
}

function changes(region: UndoRegion, now: CellGrid | undefined, mode: UndoMode): readonly Problem[] {
  if (now === undefined) throw new RangeError('the port has not read all areas');
  const { sheetName } = region.before.region;
  if (hasMoved(region, now)) return [WORKBOOK_TEXTS.undoRowsMoved(sheetName)];
  const changed = mode === 'ask' ? changedCells(region, now) : [];
  const [first] = changed;
  return first === undefined ? [] : [WORKBOOK_TEXTS.undoOverwrites(sheetName, changed.length, first)];
}

/** A row that differs in the case data and is one that stood elsewhere: rows were sorted, inserted or deleted. */
function hasMoved({ before, old, area }: UndoRegion, now: CellGrid): boolean {
  const written = new Set(before.region.columns.map(({ column }) => column));
  const { firstRow, rowCount, headerRow } = before.region;
  const keyOf = (grid: CellGrid, row: number): string => {
    const cells = grid.rows[row - grid.top] ?? [];
    return JSON.stringify(
      Array.from({ length: area.columns }, (_, index) =>
        written.has(area.left + index) ? null : (cells[area.left + index - grid.left] ?? null),
      ),
    );
  };
  const rows = [headerRow, ...Array.from({ length: rowCount }, (_, index) => firstRow + index)];
  const oldKeys = rows.map((row) => keyOf(old, row));
  const known = new Set(oldKeys);
  const empty = keyOf({ top: 0, left: 0, rows: [] }, 0);
  return rows.some((row, index) => {
    const key = keyOf(now, row);
    return key !== oldKeys[index] && key !== empty && known.has(key);
  });
}

/** The cells of the run that do not hold any more what it wrote. */
function changedCells({ before }: UndoRegion, now: CellGrid): readonly string[] {
  const { firstRow, rowCount, columns } = before.region;
  return columns.flatMap((column) =>
    Array.from({ length: rowCount }, (_, row): readonly string[] => {
      const current = now.rows[firstRow + row - now.top]?.[column.column - now.left] ?? null;
      const wrote = writtenValue(column, row);
      if (wrote === undefined || sameValue(current, wrote)) return [];
      return [addressOf({ top: firstRow + row, left: column.column, rows: 1, columns: 1 })];
    }).flat(),
  );
}

/** `undefined` for cells the run did not touch. A column of people that is new was left empty. */
function writtenValue({ values, newHeader }: ColumnWrite, row: number): Cell | undefined {
  if (values !== null) return values[row] ?? null;
  return newHeader === null ? undefined : null;
}
