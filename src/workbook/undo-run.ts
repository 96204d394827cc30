import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { CaseTable } from '../domain/intake/case-table';
import { addressOf, bottomOf, rightOf, sameArea } from './area';
import { findCasePlaces, openCasePlace, type CasePlace } from './case-places';
import type { RunUndo } from './classify-workbook';
import { sameValue } from './compare';
import { locateRegion, type LocatedRegion } from './locate-region';
import type { OpenWorkbookPort } from './open-workbook-port';
import type { Area, Control, RegionBefore, Seen, TableAppend, WorkbookOverview } from './port';
import { takeAwayColumns } from './take-away-columns';
import { WORKBOOK_TEXTS } from './texts';

/** What to do when cells of the run were changed by somebody since. */
export type UndoMode = 'ask' | 'overwrite';

export interface UndoResult {
  /** Columns that were inserted for the run and had to stay. */
  readonly notices: readonly Problem[];
}

/**
 * *Lauf zurücknehmen*: brings back every cell, format, column and table size the last run has changed. Rows that were sorted,
 * inserted or deleted since are found again. Where somebody has changed what the run wrote, a problem with the code
 * `undo-overwrites` says so, and only `overwrite` goes on.
 */
export async function undoRun(
  port: OpenWorkbookPort,
  { receipt, seen, inserted }: RunUndo,
  mode: UndoMode,
  control: Control,
): Promise<Outcome<UndoResult>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const places = await placesOf(port, receipt.regions, overview.value, control);
  if (!places.ok) return places;
  const appends = receipt.appends.flatMap((append) => lastAppended(append, overview.value));
  const areas: readonly Area[] = [...places.value.map(({ area }) => area), ...appends.map(grown)];
  const read = await port.read(areas, control);
  if (!read.ok) return read;
  const regions: LocatedRegion[] = [];
  const problems: Problem[] = [];
  for (const [index, place] of places.value.entries()) {
    const before = receipt.regions[index];
    const grid = read.value[index];
    if (before === undefined || grid === undefined) throw new RangeError('the port has not read all areas');
    const now = openCasePlace(place, grid);
    const located = now === null ? null : locateRegion(before, listBefore(before, seen), now, place);
    if (now === null || located === null) problems.push(WORKBOOK_TEXTS.undoListChanged(place.sheet.name));
    else {
      regions.push(located);
      if (mode === 'ask') problems.push(...overwrites(located, now, place.sheet.name));
    }
  }
  if (problems.length > 0) return failure(...problems);
  const sheetIds = new Set(areas.map(({ sheetId }) => sheetId));
  const seenNow: Seen = {
    sheets: overview.value.sheets.filter(({ id }) => sheetIds.has(id)),
    areas,
    grids: read.value,
  };
  const located = { ...receipt, regions: regions.map(({ before }) => before), appends };
  const restored = await port.putBack(located, seenNow, control);
  if (!restored.ok) return restored;
  return success({ notices: await takeAwayColumns(port, inserted ?? [], control) });
}

/** Where the lists of the run are now. */
async function placesOf(
  port: OpenWorkbookPort,
  regions: readonly RegionBefore[],
  overview: WorkbookOverview,
  control: Control,
): Promise<Outcome<readonly CasePlace[]>> {
  const found = await findCasePlaces(port, overview, control);
  if (!found.ok) return found;
  const places: CasePlace[] = [];
  const problems: Problem[] = [];
  for (const { region } of regions) {
    const sheet = overview.sheets.find(({ id }) => id === region.sheetId);
    const place = found.value.find(
      (other) => other.sheet.id === region.sheetId && (other.table?.id ?? null) === region.tableId,
    );
    if (sheet === undefined) problems.push(WORKBOOK_TEXTS.undoSheetGone(region.sheetName));
    else if (sheet.isProtected) problems.push(WORKBOOK_TEXTS.protectedSheet(sheet.name));
    else if (place === undefined) problems.push(WORKBOOK_TEXTS.undoListChanged(sheet.name));
    else places.push(place);
  }
  return problems.length > 0 ? failure(...problems) : success(places);
}

/** The list as it was read before the run wrote. */
function listBefore({ region, tableArea }: RegionBefore, seen: Seen): Seen['grids'][number] {
  const first = Math.min(...region.columns.map(({ column }) => column));
  const index = seen.areas.findIndex(
    (area) =>
      area.sheetId === region.sheetId &&
      area.top <= region.headerRow &&
      bottomOf(area) > region.headerRow &&
      (tableArea === null ? area.left <= first && rightOf(area) >= first : sameArea(area, tableArea)),
  );
  const grid = seen.grids[index];
  if (grid === undefined) throw new RangeError('the region was not read');
  return grid;
}

/** Rows in the log are taken away only while they are its last ones. */
function lastAppended(append: TableAppend, { sheets }: WorkbookOverview): readonly TableAppend[] {
  const table = sheets.flatMap(({ tables }) => tables).find(({ id }) => id === append.tableId);
  return table !== undefined && sameArea(table.area, grown(append)) ? [append] : [];
}

function grown({ area, rows }: TableAppend): Area {
  return { ...area, rows: area.rows + rows.length };
}

/** Cells of the run that do not hold any more what it wrote, as a question. */
function overwrites({ before, written }: LocatedRegion, now: CaseTable, sheet: string): readonly Problem[] {
  const { firstRow, columns } = before.region;
  const { grid } = now;
  const changed = columns.flatMap(({ column }, index) =>
    (written[index] ?? []).flatMap((wrote, row): readonly string[] => {
      const current = grid.rows[firstRow - grid.top + row]?.[column - grid.left] ?? null;
      if (wrote === undefined || sameValue(current, wrote)) return [];
      return [addressOf({ top: firstRow + row, left: column, rows: 1, columns: 1 })];
    }),
  );
  const [first] = changed;
  return first === undefined ? [] : [WORKBOOK_TEXTS.undoOverwrites(sheet, changed.length, first)];
}
