import type { Proposal } from '../../domain/classification';
import { openRun } from '../../domain/classify-run';
import { createIdReader } from '../../domain/intake/case-id';
import { kaValues } from '../../domain/ka-values';
import { failure, success, type Outcome, type Problem } from '../../domain/outcome';
import { readKnowledge } from '../../domain/plan/read-knowledge';
import { cut } from '../area';
import { findCasePlaces, refuseTooLarge, type CasePlace } from '../case-places';
import { isChosen } from '../choices';
import { inReadingOrder, type EvaluationOptions } from '../classify-lists';
import { kaPlaces } from '../ka-places';
import type { CellsWrite, OpenWorkbookPort, RowsDecision, SheetChange } from '../open-workbook-port';
import type { Sight } from '../sight';
import { ownedGrids, ownedSheetsOf } from '../owned-sheets';
import { SLICE_CASES, type Pace } from '../pace';
import type { Area, Control, WorkbookOverview } from '../port';
import type { CaseList } from '../read-workbook';
import { isRewritten, type KaValues } from '../region-plan';
import { ownedSheetOf } from '../sheet-names';
import { WORKBOOK_TEXTS } from '../texts';
import { headerArea, hintedAreas, idAreas, type LiveHint } from './live-hint';
import { LIVE_TEXTS } from './live-texts';
import { listHint, openPartialList, rowsArea } from './partial-list';
import { rowWrites } from './row-writes';
import { sightCells, type SightCells } from './sight-cells';
import { touchedRows, touchesHeader, type Rows } from './touched-rows';

export interface RowsOptions extends Pick<EvaluationOptions, 'today'> {
  /** The sheets that take part; `null`: the kept choice. */
  readonly sheetIds: readonly string[] | null;
}

export interface RowsResult {
  /** How many of the touched rows are cases: all of them were classified. */
  readonly caseCount: number;
  /** How many rows are no case any more and lost their KA values. */
  readonly clearedCount: number;
  /** The case, if it was only one. */
  readonly single: SingleCase | null;
  /** What the user should know, such as that all cases are concerned. */
  readonly notices: readonly Problem[];
  /** For the next time. */
  readonly hint: LiveHint;
}

export interface SingleCase {
  /** `null` when the run has only one list. */
  readonly sheetName: string | null;
  /** Excel's row number, from 1. */
  readonly row: number;
  readonly proposal: Proposal;
}

/**
 * Classifies the rows that were changed, and only those, and writes their KA values (klassifikation.md §10); the result is that of a
 * run over everything. One round trip to read and one to write, as long as the hint is right and no row that was not
 * touched seems to have the same id.
 * @param changes asked again after each look, since rows may move meanwhile
 */
export function classifyRows(
  port: OpenWorkbookPort,
  changes: () => readonly SheetChange[],
  hint: LiveHint,
  options: RowsOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<RowsResult>> {
  return port.reworkRows(
    hintedAreas(hint, changes()),
    (sight) => decide(port, sight, changes(), options, pace, control),
    control,
  );
}

/** Where everything is, without having classified anything. */
export async function learnPlaces(
  port: OpenWorkbookPort,
  options: RowsOptions,
  control: Control,
): Promise<Outcome<LiveHint>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const found = await findCasePlaces(port, overview.value, control);
  if (!found.ok) return found;
  return success(hintOf(overview.value, found.value, chosenOf(port, found.value, options)));
}

/** A list of the run with its rows that were touched. */
export interface TouchedList {
  readonly place: CasePlace;
  readonly rows: readonly Rows[];
}

async function decide(
  port: OpenWorkbookPort,
  sight: Sight,
  changes: readonly SheetChange[],
  options: RowsOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<RowsDecision<RowsResult>>> {
  const { overview } = sight;
  const cells = sightCells(sight);
  const lookAgain = (needed: readonly Area[]): Outcome<RowsDecision<RowsResult>> =>
    success({ kind: 'look-again', areas: [...needed, ...cells.missing()] });

  const found = await findCasePlaces(
    { read: cells.read, setting: (key) => port.setting(key) },
    overview,
    control,
  );
  if (!found.ok) return lookAgain(sight.areas);
  const chosen = chosenOf(port, found.value, options);
  const hint = hintOf(overview, found.value, chosen);
  const lists = chosen.map((place): TouchedList => ({ place, rows: touchedRows(place, changes) }));
  const notices = noticesOf(overview, lists, changes);
  const work = lists.filter(({ place, rows }) => rows.length > 0 && hasKaColumns(place));
  const nothing = { caseCount: 0, clearedCount: 0, single: null, notices, hint };
  if (work.length === 0) return success({ kind: 'write', writes: [], basis: [], result: nothing });
  const readable = refuseTooLarge(chosen);
  if (!readable.ok) return readable;

  const owned = ownedSheetsOf(overview);
  const needed = [
    ...hint.heads,
    ...hint.owned,
    ...hint.lists.flatMap(idAreas),
    ...work.flatMap(({ place, rows }) => [
      headerArea({ area: place.area, headerRow: place.header.headerRow }),
      ...rows.map((span) => rowsArea(place, span)),
    ]),
  ];
  if (needed.some((area) => cells.at(area) === null)) return lookAgain(needed);

  const grids = ownedGrids(owned, (area) => given(cells.at(area)));
  const knowledge = readKnowledge(grids, overview.dateSystem);
  if (!knowledge.ok) return knowledge;
  const opened = openLists(lists, overview, cells);
  const doubtful = doubtfulRows(lists, opened);
  if (doubtful.some((area) => cells.at(area) === null)) return lookAgain([...needed, ...doubtful]);
  const sure = doubtful.length === 0 ? opened : openLists(withRows(lists, doubtful), overview, cells);

  const stand = knowledge.value.knowledge.settings.stand ?? options.today;
  const run = openRun({
    knowledge: knowledge.value.knowledge,
    stand,
    dateSystem: overview.dateSystem,
    tables: sure.map(({ table }) => table),
  });
  const writes: CellsWrite[] = [];
  const basis: Area[] = [];
  const singles: SingleCase[] = [];
  const problems: Problem[] = [];
  let caseCount = 0;
  let clearedCount = 0;
  for (const { place, rows } of work) {
    const list = sure.find((other) => other.place === place);
    if (list === undefined) throw new RangeError('a touched list was not opened');
    const touched = touchedCases(list, rows);
    const values: [number, ReturnType<typeof kaValues>][] = [];
    for (const [index, row] of touched.entries()) {
      if (index > 0 && index % SLICE_CASES === 0) await pace.pause();
      if (control.signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
      const classification = run.classify(list.table, row);
      values.push([row, kaValues(classification, overview.dateSystem)]);
      const sheetName = chosen.length > 1 ? place.sheet.name : null;
      singles.push({ sheetName, row: list.table.firstRow + row + 1, proposal: classification.proposal });
    }
    const ofList = rowWrites(list, rows, new Map(values));
    if (ofList.length > 0 && place.sheet.isProtected) {
      problems.push(WORKBOOK_TEXTS.protectedSheet(place.sheet.name));
      continue;
    }
    caseCount += touched.length;
    clearedCount += emptied(list, ofList, new Map(values));
    writes.push(...ofList);
    if (ofList.length > 0) {
      basis.push(
        headerArea({ area: place.area, headerRow: place.header.headerRow }),
        ...rows.map((span) => rowsArea(place, span)),
      );
    }
  }
  if (problems.length > 0 && writes.length === 0) return failure(...problems);
  const [first] = singles;
  const single = caseCount === 1 && singles.length === 1 && first !== undefined ? first : null;
  const result = { caseCount, clearedCount, single, notices: [...problems, ...notices], hint };
  return success({ kind: 'write', writes, basis, result });
}

function chosenOf(
  port: OpenWorkbookPort,
  places: readonly CasePlace[],
  { sheetIds }: RowsOptions,
): readonly CasePlace[] {
  return places.filter(({ sheet }) => sheetIds?.includes(sheet.id) ?? isChosen(port, sheet));
}

function hintOf(
  overview: WorkbookOverview,
  places: readonly CasePlace[],
  chosen: readonly CasePlace[],
): LiveHint {
  const heads = places.flatMap(({ sheet, area, header }): readonly Area[] => {
    const head = { ...area, rows: header.grid.rows.length };
    return sheet.head !== null && cut(sheet.head, head) !== null ? [] : [head];
  });
  const owned = ownedSheetsOf(overview).flatMap(({ area }) => area ?? []);
  return { lists: chosen.map(listHint), heads, owned };
}

function hasKaColumns(place: CasePlace): boolean {
  return kaPlaces(place).some(({ name, isNew }) => !isNew && isRewritten(name));
}

function noticesOf(
  { sheets }: WorkbookOverview,
  lists: readonly TouchedList[],
  changes: readonly SheetChange[],
): readonly Problem[] {
  const owned = sheets.filter(
    ({ id, name }) => ownedSheetOf(name) !== null && changes.some(({ area }) => area.sheetId === id),
  );
  const headers = lists.filter(({ place }) => hasKaColumns(place) && touchesHeader(place, changes));
  const bare = lists.filter(({ place, rows }) => rows.length > 0 && !hasKaColumns(place));
  return [
    ...owned.map(({ name }) => LIVE_TEXTS.knowledgeChanged(name)),
    ...headers.map(({ place }) => LIVE_TEXTS.headerChanged(place.sheet.name)),
    ...bare.map(({ place }) => LIVE_TEXTS.noColumns(place.sheet.name)),
  ];
}

export function openLists(
  lists: readonly TouchedList[],
  overview: WorkbookOverview,
  cells: SightCells,
): readonly CaseList[] {
  const opened = lists.flatMap(({ place, rows }) => openPartialList(place, rows, cells) ?? []);
  return inReadingOrder(opened, overview);
}

/** Rows that have the id of a touched case but of which it is not certain that they are cases. */
export function doubtfulRows(lists: readonly TouchedList[], opened: readonly CaseList[]): readonly Area[] {
  const readers = new Map(opened.map((list) => [list, createIdReader(list.table)]));
  const rowsOf = ({ place }: CaseList): readonly Rows[] =>
    lists.find((other) => other.place === place)?.rows ?? [];
  const ids = new Set(
    opened.flatMap((list) => touchedCases(list, rowsOf(list)).map((row) => readers.get(list)?.(row) ?? null)),
  );
  return opened.flatMap((list) => {
    const { table, place } = list;
    const certain = new Set(table.caseRows);
    const inHead = place.header.grid.top + place.header.grid.rows.length - table.firstRow;
    const touched = rowsOf(list);
    return Array.from({ length: table.rowCount }, (_, row) => row).flatMap((row): readonly Area[] => {
      if (row < inHead || certain.has(row) || isAmong(touched, table.firstRow + row)) return [];
      const id = readers.get(list)?.(row) ?? null;
      const span = { top: table.firstRow + row, count: 1 };
      return id !== null && ids.has(id) ? [rowsArea(place, span)] : [];
    });
  });
}

export function withRows(lists: readonly TouchedList[], areas: readonly Area[]): readonly TouchedList[] {
  return lists.map(({ place, rows }) => ({
    place,
    rows: [
      ...rows,
      ...areas.flatMap(({ sheetId, top, left, rows: count }) =>
        sheetId === place.sheet.id && left === place.area.left ? [{ top, count }] : [],
      ),
    ],
  }));
}

/** The touched rows that are cases, as offsets into the data rows. */
function touchedCases({ table }: CaseList, rows: readonly Rows[]): readonly number[] {
  return table.caseRows.filter((row) => isAmong(rows, table.firstRow + row));
}

function isAmong(rows: readonly Rows[], row: number): boolean {
  return rows.some(({ top, count }) => row >= top && row < top + count);
}

/** Rows that are written without being cases. */
function emptied({ table }: CaseList, writes: readonly CellsWrite[], values: KaValues): number {
  const rows = writes.flatMap(({ area }) =>
    Array.from({ length: area.rows }, (_, index) => area.top + index),
  );
  return [...new Set(rows)].filter((row) => !values.has(row - table.firstRow)).length;
}

function given<T>(value: T | null): T {
  if (value === null) throw new RangeError('the sight does not hold what was looked for');
  return value;
}
