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
 * *Filter aufheben*: brings back the filters that the user had before. Where the pane was closed since, and nobody knows them any
 * more, all criteria go from the lists that carry a filter of the add-in, and a sentence says so.
 * @param sheetId only on this sheet; `null`: on all
 */
export async function liftFilter(
  port: OpenWorkbookPort,
  memory: FilterMemory,
  control: Control,
  sheetId: string | null = null,
): Promise<Outcome<FilterResult>> {
  const isMeant = (before: FilterBefore): boolean => sheetId === null || before.sheetId === sheetId;
  const remembered = [...memory.befores.values()].filter(isMeant);
  const forgotten = await forgottenLists(port, remembered, control);
  if (!forgotten.ok) return forgotten;
  const unknown = forgotten.value.filter(isMeant);
  const befores = [...remembered, ...unknown];
  if (befores.length === 0) {
    // Nothing of it is left: the sheets have gone.
    const unmarked = sheetId === null ? await unmarkAll(port) : success(null);
    return success({ sheets: [], notices: unmarked.ok ? [] : unmarked.problems });
  }
  const restored = await port.restoreFilters(befores, control);
  if (!restored.ok) return failure(...restored.problems);
  for (const before of remembered) forget(memory, before);
  const names = new Set(befores.map(({ sheetName }) => sheetName));
  const unmarked = sheetId === null ? await unmarkAll(port) : await mark(port, [...names], false);
  const cleared = [...new Set(unknown.map(({ sheetName }) => sheetName))].map(FILTERING_TEXTS.clearedOnly);
  return success({
    sheets: restored.value.filter(({ rows }) => rows > 0).map(resultOf),
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
