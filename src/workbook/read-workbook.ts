import type { CellGrid } from '../domain/cell';
import type { CaseTable } from '../domain/intake/case-table';
import { failure, success, type Outcome } from '../domain/outcome';
import type { OwnedSheet } from '../domain/plan/owned-sheets';
import { findCasePlaces, openCasePlace, refuseTooLarge, type CasePlace } from './case-places';
import { stretch } from './control';
import { cellsBeside } from './ka-places';
import { ownedGrids, ownedSheetsOf } from './owned-sheets';
import type { Pace } from './pace';
import type { Area, Control, Seen, WorkbookOverview, WorkbookPort } from './port';
import { WORKBOOK_TEXTS } from './texts';

/** A list of cases with all its cells. */
export interface CaseList {
  readonly place: CasePlace;
  readonly table: CaseTable;
  /** What stands where new KA columns of a table will come; `null` when nothing can. */
  readonly beside: CellGrid | null;
}

export interface WorkbookReading {
  readonly overview: WorkbookOverview;
  readonly lists: readonly CaseList[];
  /** The cells of the sheets of the add-in that are in the workbook. */
  readonly owned: Partial<Record<OwnedSheet, CellGrid>>;
  /** What was asked for besides, in its order. */
  readonly others: readonly CellGrid[];
  /** All that was read, to be compared before writing. */
  readonly seen: Seen;
}

/** Areas to be read besides lists and owned sheets, once it is known which lists there are. */
export type OtherAreas = (overview: WorkbookOverview, places: readonly CasePlace[]) => readonly Area[];

/**
 * Reads the lists of cases and the sheets of the add-in: the heads of all sheets, then the bodies of those lists only.
 * @param choose takes the places found and says which are read, or why none is
 * @param others what is read besides
 */
export async function readWorkbook(
  port: WorkbookPort,
  choose: (places: readonly CasePlace[], overview: WorkbookOverview) => Outcome<readonly CasePlace[]>,
  pace: Pace,
  control: Control,
  others: OtherAreas = () => [],
): Promise<Outcome<WorkbookReading>> {
  const overview = await port.overview(stretch(control, 0, 0.1));
  if (!overview.ok) return overview;
  const found = await findCasePlaces(port, overview.value, stretch(control, 0.1, 0.2));
  if (!found.ok) return found;
  const chosen = choose(found.value, overview.value);
  if (!chosen.ok) return chosen;
  const readable = refuseTooLarge(chosen.value);
  if (!readable.ok) return readable;
  const besides = others(overview.value, chosen.value);
  return readBodies(port, overview.value, chosen.value, besides, pace, stretch(control, 0.2, 1));
}

async function readBodies(
  port: WorkbookPort,
  overview: WorkbookOverview,
  places: readonly CasePlace[],
  besides: readonly Area[],
  pace: Pace,
  control: Control,
): Promise<Outcome<WorkbookReading>> {
  const owned = ownedSheetsOf(overview);
  const parts = places.map((place) => ({ place, beside: cellsBeside(place) }));
  const areas = [
    ...owned.map(({ area }) => area),
    ...parts.flatMap(({ place, beside }) => [place.area, beside]),
    ...besides,
  ].filter((area) => area !== null);
  const read = await port.read(areas, control);
  if (!read.ok) return read;
  const grids = new Map(areas.map((area, index) => [area, read.value[index]]));
  const gridOf = (area: Area): CellGrid => {
    const grid = grids.get(area);
    if (grid === undefined) throw new RangeError('the port has not read all areas');
    return grid;
  };
  const lists: CaseList[] = [];
  for (const { place, beside } of parts) {
    await pace.pause();
    const table = openCasePlace(place, gridOf(place.area));
    if (table === null) return failure(WORKBOOK_TEXTS.changedMeanwhile(place.sheet.name, null));
    lists.push({ place, table, beside: beside === null ? null : gridOf(beside) });
  }
  const sheets = overview.sheets.filter(({ id }) => areas.some(({ sheetId }) => sheetId === id));
  return success({
    overview,
    lists,
    owned: ownedGrids(owned, gridOf),
    others: besides.map(gridOf),
    seen: { sheets, areas, grids: read.value },
  });
}
