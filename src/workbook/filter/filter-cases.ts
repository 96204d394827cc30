import { createIdReader } from '../../domain/intake/case-id';
import type { CaseTable } from '../../domain/intake/case-table';
import { failure, success, type Outcome, type Problem } from '../../domain/outcome';
import type { CaseIndex } from '../../domain/views/facets';
import { isEverything, type Selection } from '../../domain/views/selection';
import { cut, sameArea } from '../area';
import { findCasePlaces, openCasePlace, refuseTooLarge, type CasePlace } from '../case-places';
import { stretch } from '../control';
import { filterWishes } from '../filter-plan/filter-wishes';
import { planFilter, type FilterPlan } from '../filter-plan/plan-filter';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Pace } from '../pace';
import type { Area, Control } from '../port';
import type { Survey } from '../survey/survey-cases';
import { mark } from './filter-mark';
import { remember, type FilterMemory } from './filter-memory';
import { FILTERING_TEXTS } from './filter-texts';
import type { FilteredCases, FilterResult } from './filter-result';
import { liftFilter } from './lift-filter';
import type { FilteredList, ListFilter, ListSight, ShownTexts } from './list-filter';

export interface CaseFilter {
  readonly survey: Survey;
  /** Of the cases of the survey, in their order. */
  readonly index: CaseIndex;
  readonly selection: Selection;
  /** The sheet to filter; `null`: all that were surveyed. */
  readonly sheetId: string | null;
}

/** Rows may come while we look; the next look knows them. */
const MOST_LOOKS = 3;

/**
 * Filters the lists themselves to the chosen cases, with the host's own filters: reads them as they are now, plans the
 * criteria, sets them. With nothing chosen, the filter is lifted. Filters of the user are remembered. A list that has changed since the survey, so that it cannot be told which
 * rows are meant, is left as it is, and a sentence says so.
 */
export async function filterCases(
  port: OpenWorkbookPort,
  wanted: CaseFilter,
  memory: FilterMemory,
  pace: Pace,
  control: Control,
): Promise<Outcome<FilterResult>> {
  if (isEverything(wanted.selection)) return liftFilter(port, memory, control, wanted.sheetId);
  const looked = await lookAtLists(port, wanted, stretch(control, 0, 0.7));
  if (!looked.ok) return looked;
  const { places, sight } = looked.value;
  if (places.length === 0) return failure(FILTERING_TEXTS.noList());
  const plans: ListPlan[] = [];
  for (const place of places) {
    await pace.pause();
    plans.push(planFor(place, sight, wanted));
  }
  const filters = plans.flatMap((plan) => (plan.kind === 'plan' ? [plan.filter] : []));
  const notices = plans.flatMap((plan) => plan.notices);
  if (filters.length === 0) return failure(...notices);
  const applied = await port.applyFilters(filters, stretch(control, 0.7, 1));
  if (!applied.ok) return applied;
  const done = applied.value.filter((list) => list.kind === 'filtered');
  const refusals = applied.value.flatMap((list) => (list.kind === 'refused' ? [list.problem] : []));
  if (done.length === 0) return failure(...notices, ...refusals);
  for (const { before } of done) remember(memory, before);
  const marked = await mark(
    port,
    done.map(({ filter }) => filter.sheetName),
    true,
  );
  return success({
    sheets: done.map(resultOf),
    notices: [...notices, ...refusals, ...(marked.ok ? [] : marked.problems)],
  });
}

interface Lists {
  readonly places: readonly CasePlace[];
  readonly sight: ListSight;
}

/** Reads the lists where they lay; where they have grown or moved since, once more. */
async function lookAtLists(
  port: OpenWorkbookPort,
  { survey, sheetId }: CaseFilter,
  control: Control,
): Promise<Outcome<Lists>> {
  const isWanted = (area: Area): boolean => sheetId === null || area.sheetId === sheetId;
  const surveyed = new Set(survey.areas.map((area) => area.sheetId));
  let areas = survey.areas.filter(isWanted);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const seen = await port.lookAt(areas, control);
    if (!seen.ok) return seen;
    const places = await findCasePlaces(port, seen.value.overview, control);
    if (!places.ok) return places;
    const own = places.value.filter(({ area }) => isWanted(area) && surveyed.has(area.sheetId));
    const readable = refuseTooLarge(own);
    if (!readable.ok) return readable;
    if (own.every(({ area }) => areaIndex(seen.value, area) >= 0))
      return success({ places: own, sight: seen.value });
    areas = own.map(({ area }) => area);
  }
  return failure(FILTERING_TEXTS.noList());
}

function areaIndex({ areas }: ListSight, area: Area): number {
  return areas.findIndex((other) => sameArea(other, area));
}

type ListPlan =
  | { readonly kind: 'plan'; readonly filter: ListFilter; readonly notices: readonly Problem[] }
  | { readonly kind: 'none'; readonly notices: readonly Problem[] };

function planFor(place: CasePlace, sight: ListSight, { survey, index, selection }: CaseFilter): ListPlan {
  const at = areaIndex(sight, place.area);
  const grid = sight.grids[at];
  const texts = sight.texts[at];
  const table = grid === undefined ? null : openCasePlace(place, grid);
  const changed: ListPlan = { kind: 'none', notices: [FILTERING_TEXTS.listChanged(place.sheet.name)] };
  if (table === null || texts === undefined) return changed;
  const caseRows = rowsOfCases(table, place, survey);
  if (caseRows === null) return changed;
  const list = { table, texts: dataTexts(table, texts), dateSystem: sight.overview.dateSystem };
  const plan = planFilter(list, filterWishes(index, selection, caseRows));
  const filter = listFilter(place, table, plan);
  if (filter === null) return changed;
  return { kind: 'plan', filter, notices: plan.notice === null ? [] : [plan.notice] };
}

/**
 * The cases of a list, as places in the survey, and their rows as in `table.caseRows`; `null` when it cannot be told for each row
 * which case it is.
 */
function rowsOfCases(
  table: CaseTable,
  place: CasePlace,
  { cases }: Survey,
): ReadonlyMap<number, number> | null {
  const own = cases.flatMap(({ spot }, item) =>
    spot.sheetId === place.sheet.id && spot.headerRow === table.headerRow && spot.left === table.grid.left
      ? [{ item, row: spot.row - table.firstRow, id: spot.id?.value ?? null }]
      : [],
  );
  if (own.length !== table.caseRows.length) return null;
  const idOf = createIdReader(table);
  const isInPlace = own.every(({ row, id }, index) => table.caseRows[index] === row && idOf(row) === id);
  if (isInPlace) return new Map(own.map(({ item, row }) => [item, row]));
  // Sorted since: found again by their ids, which must be there and tell all of them apart.
  const rows = new Map(table.caseRows.map((row) => [idOf(row), row]));
  const found = own.map(({ item, id }) => [item, id === null ? undefined : rows.get(id)] as const);
  const isSure = rows.size === table.caseRows.length && new Set(own.map(({ id }) => id)).size === own.length;
  const places = found.flatMap(([item, row]) => (row === undefined ? [] : [[item, row] as const]));
  return isSure && places.length === own.length ? new Map(places) : null;
}

function dataTexts({ grid, firstRow, rowCount }: CaseTable, texts: ShownTexts): ShownTexts {
  return texts.slice(firstRow - grid.top, firstRow - grid.top + rowCount);
}

function listFilter(place: CasePlace, table: CaseTable, { columns }: FilterPlan): ListFilter | null {
  const { headerRow, firstRow, rowCount, grid } = table;
  const area = { ...place.area, top: headerRow, rows: firstRow - headerRow + rowCount };
  const header = cut(grid, { ...area, rows: 1 });
  if (header === null) return null;
  return {
    sheetId: place.sheet.id,
    sheetName: place.sheet.name,
    tableId: place.table?.id ?? null,
    area,
    criteria: columns.map(({ column, criteria }) => ({ column, criteria })),
    header,
  };
}

function resultOf({ filter, visibleRows, rows }: Extract<FilteredList, { kind: 'filtered' }>): FilteredCases {
  return { sheetId: filter.sheetId, sheetName: filter.sheetName, visibleRows, rows };
}
