import { failure, success, type Outcome, type Problem } from '../../domain/outcome';
import { findCasePlaces } from '../case-places';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control } from '../port';
import { hasMarks, isMarked, mark, unmarkAll } from './filter-mark';
import { forget, type FilterMemory } from './filter-memory';
import type { FilterResult } from './filter-result';
import { FILTERING_TEXTS } from './filter-texts';
import type { FilterBefore, RestoredList } from './list-filter';

/**
 * Whether a filter of the add-in is there to be taken off: `remembered`, so that the user's earlier filter comes back; or
 * `forgotten`, since the pane was closed in between.
 */
export type FilterState = 'none' | 'remembered' | 'forgotten';

export function filterState(port: Pick<OpenWorkbookPort, 'setting'>, { befores }: FilterMemory): FilterState {
  if (befores.size > 0) return 'remembered';
  return hasMarks(port) ? 'forgotten' : 'none';
}

/**
 * *Filter aufheben*: brings back the filters that the user had before. Where the pane was closed since, and nobody knows them any
 * more, all criteria go from the lists that carry a filter of the add-in, and a sentence says so.
 * @param sheetIds only on these sheets; `null`: on all
 */
export async function liftFilter(
  port: OpenWorkbookPort,
  memory: FilterMemory,
  sheetIds: readonly string[] | null,
  control: Control,
): Promise<Outcome<FilterResult>> {
  const isMeant = ({ sheetId }: { readonly sheetId: string }): boolean =>
    sheetIds === null || sheetIds.includes(sheetId);
  const remembered = [...memory.befores.values()].filter(isMeant);
  const forgotten = await forgottenLists(port, remembered, control);
  if (!forgotten.ok) return forgotten;
  const unknown = forgotten.value.filter(isMeant);
  const befores = [...remembered, ...unknown];
  if (befores.length === 0) {
    // Nothing of it is left: the sheets have gone.
    const unmarked = sheetIds === null ? await unmarkAll(port) : success(null);
    return success({ lists: [], notices: unmarked.ok ? [] : unmarked.problems });
  }
  const restored = await port.restoreFilters(befores, control);
  if (!restored.ok) return failure(...restored.problems);
  for (const before of remembered) forget(memory, before);
  const names = new Set(befores.map(({ sheetName }) => sheetName));
  const unmarked = sheetIds === null ? await unmarkAll(port) : await mark(port, [...names], false);
  const cleared = [...new Set(unknown.map(({ sheetName }) => sheetName))].map(FILTERING_TEXTS.clearedOnly);
  return success({
    lists: restored.value.filter(({ rows }) => rows > 0).map(resultOf),
    notices: [
      ...restored.value.flatMap(({ notices }): readonly Problem[] => notices),
      ...cleared,
      ...(unmarked.ok ? [] : unmarked.problems),
    ],
  });
}

/** Lists on sheets that carry a filter of the add-in of which nobody knows what was there before: no criteria will be left. */
async function forgottenLists(
  port: OpenWorkbookPort,
  remembered: readonly FilterBefore[],
  control: Control,
): Promise<Outcome<readonly FilterBefore[]>> {
  const known = new Set(remembered.map(({ sheetName }) => sheetName));
  if (!hasMarks(port)) return success([]);
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const marked = overview.value.sheets.filter(({ name }) => isMarked(port, name) && !known.has(name));
  const places = await findCasePlaces(port, { ...overview.value, sheets: marked }, control);
  if (!places.ok) return places;
  return success(
    places.value.map(({ sheet, table, area }) => ({
      sheetId: sheet.id,
      sheetName: sheet.name,
      tableId: table?.id ?? null,
      isForgotten: true,
      area,
      applied: area,
      criteria: [],
      hiddenRows: [],
    })),
  );
}

function resultOf({ sheetId, sheetName, visibleRows, rows }: RestoredList) {
  return { sheetId, sheetName, visibleRows, rows };
}
