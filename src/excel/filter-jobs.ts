import type { CellGrid } from '../domain/cell';
import { cellText } from '../domain/intake/reading';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { addressOf, bottomOf, intersection, rightOf } from '../workbook/area';
import { sameValue } from '../workbook/compare';
import { FILTERING_TEXTS } from '../workbook/filter/filter-texts';
import type { FilterBefore, FilteredList, ListFilter } from '../workbook/filter/list-filter';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Area, Control, SheetOverview, TableOverview } from '../workbook/port';
import { sameName } from '../workbook/sheet-names';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import { askForArea } from './area-requests';
import { askWhetherHidden, type FilterGoal } from './filter-requests';
import { askForSheetFilters, type SheetFilter } from './filters';
import type { Lookout } from './lookout';
import type { Question } from './overview';

/** A list that cannot be filtered, which does not concern the others. */
export type FilterRefusal = Extract<FilteredList, { kind: 'refused' }>;

/** A list that can be filtered: how it is now, and how it shall be. */
export interface FilterJob {
  readonly kind: 'job';
  readonly filter: ListFilter;
  readonly now: SheetFilter | null;
  readonly goal: FilterGoal;
  readonly before: FilterBefore;
  /** Rows are hidden that no filter hides. */
  readonly hasHiddenRows: boolean;
}

/** Looks whether each list is where it was seen, and how it is filtered now. */
export async function lookForJobs(
  lookout: Lookout,
  filters: readonly ListFilter[],
  control: Control,
): Promise<Outcome<readonly (FilterJob | FilterRefusal)[]>> {
  const questions = filters.map(askAbout);
  const looked = await lookout.lookWith(
    {
      sheetIds: filters.map(({ sheetId }) => sheetId),
      tableIds: filters.flatMap(({ tableId }) => tableId ?? []),
      requests: questions.flatMap(({ requests }) => requests),
    },
    control,
  );
  if (!looked.ok) return looked;
  const { overview, isComplete } = looked.value;
  if (isComplete) {
    return success(
      filters.map((filter, index) => {
        const sheet = overview.sheets.find(({ id }) => id === filter.sheetId);
        const facts = questions[index]?.answer();
        return facts === undefined
          ? refused(filter, FILTERING_TEXTS.listChanged(filter.sheetName))
          : plan(filter, sheet, facts);
      }),
    );
  }
  const present = filters.filter(({ sheetId, tableId }) =>
    overview.sheets.some(
      ({ id, tables }) =>
        id === sheetId && (tableId === null || tables.some((table) => table.id === tableId)),
    ),
  );
  if (present.length === filters.length) return failure(HOST_TEXTS.conflict());
  const rest = await lookForJobs(lookout, present, control);
  if (!rest.ok) return rest;
  const gone = filters.filter((filter) => !present.includes(filter));
  return success([
    ...rest.value,
    ...gone.map((filter) => refused(filter, WORKBOOK_TEXTS.sheetGone(filter.sheetName))),
  ]);
}

interface Facts {
  readonly header: CellGrid;
  readonly now: SheetFilter | null;
  readonly allowsFilter: boolean;
  readonly hasHiddenRows: boolean;
}

/** What must be known of a list before it is filtered, in one round trip. */
export function askAbout(filter: ListFilter) {
  const { sheetId, sheetName, tableId, area } = filter;
  const header = askForArea({ ...area, rows: 1 }, new Map());
  const tables = tableId === null ? [] : [{ id: tableId, area, hasHeaders: true }];
  const filters = askForSheetFilters({ id: sheetId, name: sheetName, tables });
  const hidden = askWhetherHidden(area);
  const protection = askForProtection(sheetId);
  return {
    requests: [...header.requests, filters.request, hidden.request, protection.request],
    answer: (): Facts => ({
      header: header.answer(),
      now: filters.answer().find((other) => other.tableId === tableId) ?? null,
      allowsFilter: protection.answer(),
      hasHiddenRows: hidden.answer(),
    }),
  };
}

/** Whether the protection of a sheet, if there is one, lets people filter. */
function askForProtection(sheetId: string): Question<boolean> {
  let allows = true;
  const queue = (context: Excel.RequestContext) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load('protected,options');
    return () => {
      allows = letsFilter(protection);
    };
  };
  return { request: { bytes: 500, queue }, answer: () => allows };
}

function letsFilter({ protected: isProtected, options }: Excel.WorksheetProtection): boolean {
  return !isProtected || options.allowAutoFilter === true;
}

function refused(filter: ListFilter, problem: Problem): FilterRefusal {
  return { kind: 'refused', filter, problem };
}

function plan(filter: ListFilter, sheet: SheetOverview | undefined, facts: Facts): FilterJob | FilterRefusal {
  const { sheetId, sheetName, tableId, area, header } = filter;
  const { now } = facts;
  if (sheet === undefined || !sameName(sheet.name, sheetName))
    return refused(filter, WORKBOOK_TEXTS.sheetGone(sheetName));
  const table = tableId === null ? null : sheet.tables.find(({ id }) => id === tableId);
  const isInPlace = table === null || (table !== undefined && isTableOf(table, area));
  if (!isInPlace || !sameHeader(header, facts.header))
    return refused(filter, FILTERING_TEXTS.listChanged(sheetName));
  if (!facts.allowsFilter) return refused(filter, FILTERING_TEXTS.protectedFilter(sheetName));
  if (table === null && now !== null && !isOver(now.area, area))
    return refused(filter, FILTERING_TEXTS.filterElsewhere(sheetName, addressOf(now.area)));
  const applied = table?.area ?? (now !== null && covers(now.area, area) ? now.area : area);
  const goal: FilterGoal = {
    sheetId,
    sheetName,
    tableId,
    area: applied,
    criteria: filter.criteria.map(({ column, criteria }) => ({
      column: column - applied.left,
      criteria: { ...criteria } as Excel.FilterCriteria,
    })),
    hiddenRows: [],
  };
  return {
    kind: 'job',
    filter,
    now,
    goal,
    before: beforeOf(filter, facts, applied),
    hasHiddenRows: facts.hasHiddenRows && (now?.criteria ?? []).length === 0,
  };
}

/** The table still holds these rows. */
function isTableOf({ area, hasTotals }: TableOverview, list: Area): boolean {
  return (
    area.top === list.top &&
    area.left === list.left &&
    bottomOf(area) - (hasTotals ? 1 : 0) === bottomOf(list)
  );
}

function sameHeader(before: CellGrid, after: CellGrid): boolean {
  const [old = []] = before.rows;
  const [current = []] = after.rows;
  return old.length === current.length && old.every((cell, index) => sameValue(cell, current[index] ?? null));
}

/** The filter goes over the list, or over a part of it: columns or rows may have been added since it was set. */
function isOver(filtered: Area, list: Area): boolean {
  return filtered.top === list.top && intersection(filtered, list) !== null;
}

function covers(filtered: Area, list: Area): boolean {
  return (
    filtered.left <= list.left && rightOf(filtered) >= rightOf(list) && bottomOf(filtered) >= bottomOf(list)
  );
}

function beforeOf(
  { sheetId, sheetName, tableId, area, header }: ListFilter,
  { now }: Facts,
  applied: Area,
): FilterBefore {
  const [headers = []] = header.rows;
  return {
    sheetId,
    sheetName,
    tableId,
    area: now?.hasArrows === true ? now.area : null,
    applied,
    criteria: (now?.criteria ?? []).map(({ column, criteria }) => ({
      column,
      header: cellText(headers[column + (now?.area.left ?? 0) - area.left] ?? null),
      criteria: { ...criteria },
    })),
    hiddenRows: [],
  };
}
