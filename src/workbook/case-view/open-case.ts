import type { Day } from '../../domain/calendar/day';
import type { CaseTable } from '../../domain/intake/case-table';
import { readId } from '../../domain/intake/cell-readers';
import { failure, success, type Outcome } from '../../domain/outcome';
import type { Knowledge } from '../../domain/plan/knowledge';
import { readKnowledge } from '../../domain/plan/read-knowledge';
import { ANSWER_TEXTS } from '../answer-texts';
import { bottomOf, rightOf } from '../area';
import { findCasePlaces, refuseTooLarge, type CasePlace } from '../case-places';
import type { CaseSpot } from '../case-spot';
import { isChosen } from '../choices';
import { doubtfulRows, openLists, withRows, type TouchedList } from '../live/classify-rows';
import { headerArea, idAreas } from '../live/live-hint';
import { listHint, rowsArea } from '../live/partial-list';
import { sightCells } from '../live/sight-cells';
import type { CellPlace, OpenWorkbookPort } from '../open-workbook-port';
import { ownedGrids, ownedSheetsOf } from '../owned-sheets';
import type { Area, Control, SheetOverview, WorkbookOverview } from '../port';
import type { CaseList } from '../read-workbook';
import { WORKBOOK_TEXTS } from '../texts';
import { CASE_VIEW_TEXTS } from './case-view-texts';

/** Which case: the one in whose row a cell lies, or one that was seen before, wherever its row is now. */
export type CaseTarget =
  { readonly kind: 'cell'; readonly place: CellPlace } | { readonly kind: 'spot'; readonly spot: CaseSpot };

export interface CaseOptions {
  /** The machine's local calendar date (klassifikation.md §11 j). */
  readonly today: Day;
}

/** A case with what is needed to judge it. Of other rows only what tells equal ids is known. */
export interface OpenedCase {
  readonly overview: WorkbookOverview;
  readonly list: CaseList;
  /** One of `list.table.caseRows`. */
  readonly caseRow: number;
  /** All lists of the run, the case's own among them. */
  readonly tables: readonly CaseTable[];
  readonly knowledge: Knowledge;
  readonly stand: Day;
}

/** A row of a list, before its cells are known. */
interface FoundRow {
  readonly place: CasePlace;
  /** Zero-based sheet row. */
  readonly row: number;
}

/** Finds a case and reads what it is judged by: its row, the ids of all rows of the run, the sheets of the add-in. */
export async function openCase(
  port: OpenWorkbookPort,
  target: CaseTarget,
  options: CaseOptions,
  control: Control,
): Promise<Outcome<OpenedCase>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const places = await findCasePlaces(port, overview.value, control);
  if (!places.ok) return places;
  const found = await findRow(port, target, overview.value, places.value, control);
  return found.ok ? readCase(port, found.value, overview.value, places.value, options, control) : found;
}

async function readCase(
  port: OpenWorkbookPort,
  { place, row }: FoundRow,
  overview: WorkbookOverview,
  places: readonly CasePlace[],
  { today }: CaseOptions,
  control: Control,
): Promise<Outcome<OpenedCase>> {
  const ofRun = places.filter((other) => other === place || isChosen(port, other.sheet));
  const readable = refuseTooLarge(ofRun);
  if (!readable.ok) return readable;
  const lists = ofRun.map((other): TouchedList => ({
    place: other,
    rows: other === place ? [{ top: row, count: 1 }] : [],
  }));
  const owned = ownedSheetsOf(overview);
  const ownedAreas = owned.flatMap(({ area }) => area ?? []);
  const needed = [
    ...ownedAreas,
    ...ofRun.flatMap((other) => idAreas(listHint(other))),
    ...ofRun.map((other) => headerArea({ area: other.area, headerRow: other.header.headerRow })),
    rowsArea(place, { top: row, count: 1 }),
  ];
  const read = await port.read(needed, control);
  if (!read.ok) return read;
  const cells = sightCells({ overview, areas: needed, grids: read.value });
  const opened = openLists(lists, overview, cells);
  const doubtful = doubtfulRows(lists, opened);
  const more = doubtful.length === 0 ? success([]) : await port.read(doubtful, control);
  if (!more.ok) return more;
  const all = sightCells({
    overview,
    areas: [...needed, ...doubtful],
    grids: [...read.value, ...more.value],
  });
  const sure = doubtful.length === 0 ? opened : openLists(withRows(lists, doubtful), overview, all);
  const list = sure.find((other) => other.place === place);
  const caseRow = list === undefined ? -1 : row - list.table.firstRow;
  if (list?.table.caseRows.includes(caseRow) !== true)
    return failure(CASE_VIEW_TEXTS.noCaseHere(place.sheet.name, row + 1));
  const grids = new Map(ownedAreas.map((area, index) => [area, read.value[index]]));
  const knowledge = readKnowledge(
    ownedGrids(owned, (area) => grids.get(area) ?? { top: area.top, left: area.left, rows: [] }),
    overview.dateSystem,
  );
  if (!knowledge.ok) return knowledge;
  const { settings } = knowledge.value.knowledge;
  return success({
    overview,
    list,
    caseRow,
    tables: sure.map(({ table }) => table),
    knowledge: knowledge.value.knowledge,
    stand: settings.stand ?? today,
  });
}

async function findRow(
  port: OpenWorkbookPort,
  target: CaseTarget,
  { sheets }: WorkbookOverview,
  places: readonly CasePlace[],
  control: Control,
): Promise<Outcome<FoundRow>> {
  const sheetId = target.kind === 'cell' ? target.place.sheetId : target.spot.sheetId;
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined)
    return failure(
      target.kind === 'cell'
        ? WORKBOOK_TEXTS.unknownSheetGone()
        : ANSWER_TEXTS.sheetGoneSince(target.spot.sheetName),
    );
  const own = places.filter((place) => place.sheet === sheet);
  return target.kind === 'cell'
    ? rowOfCell(target.place, sheet, own)
    : rowOfSpot(port, target.spot, sheet, own, control);
}

/** The list around a cell; beside all lists, the only one in whose rows it lies. */
function rowOfCell(
  { row, column }: CellPlace,
  sheet: SheetOverview,
  places: readonly CasePlace[],
): Outcome<FoundRow> {
  if (places.length === 0) return failure(CASE_VIEW_TEXTS.noListHere(sheet.name));
  const level = places.filter(({ area, header }) => row > header.headerRow && row < bottomOf(area));
  const around = level.filter(({ area }) => column >= area.left && column < rightOf(area));
  const [place, ...others] = around.length > 0 ? around : level;
  if (place === undefined || others.length > 0)
    return failure(CASE_VIEW_TEXTS.noCaseHere(sheet.name, row + 1));
  return success({ place, row });
}

/** Where a case is now that was seen before: in its old row, or the only row, with its id. */
async function rowOfSpot(
  port: OpenWorkbookPort,
  { row, headerRow, left, id }: CaseSpot,
  sheet: SheetOverview,
  places: readonly CasePlace[],
  control: Control,
): Promise<Outcome<FoundRow>> {
  const gone = failure(ANSWER_TEXTS.caseGone(sheet.name, row + 1));
  const sameCorner = places.find((other) => other.area.left === left && other.header.headerRow === headerRow);
  const place = sameCorner ?? (places.length === 1 ? places[0] : undefined);
  if (place === undefined) return gone;
  if (id === null) return row < bottomOf(place.area) ? success({ place, row }) : gone;
  const [area] = idAreas(listHint(place));
  if (area === undefined) return gone;
  const read = await port.read([area], control);
  if (!read.ok) return read;
  const rows = (read.value[0]?.rows ?? []).flatMap(([cell = null], index) =>
    index > 0 && readId(cell) === id.value ? [area.top + index] : [],
  );
  if (rows.includes(row)) return success({ place, row });
  const [only, ...others] = rows;
  if (only === undefined) return gone;
  return others.length > 0
    ? failure(CASE_VIEW_TEXTS.notSure(sheet.name, row + 1))
    : success({ place, row: only });
}

/** The cells of the row of a case, and where they stand. */
export function caseRowArea({ list, caseRow }: OpenedCase): Area {
  return rowsArea(list.place, { top: list.table.firstRow + caseRow, count: 1 });
}
