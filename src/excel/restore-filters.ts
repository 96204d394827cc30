import { cellText } from '../domain/intake/reading';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { rightOf } from '../workbook/area';
import { FILTERING_TEXTS } from '../workbook/filter/filter-texts';
import type { FilterBefore, RestoredList } from '../workbook/filter/list-filter';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Area, Control, WorkbookOverview } from '../workbook/port';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import { askForArea } from './area-requests';
import { askForVisibleRows, bringFilter, type FilterGoal } from './filter-requests';
import { askForSheetFilters, isCriteria, type ActiveFilter, type SheetFilter } from './filters';
import type { Lookout } from './lookout';
import { isCellEdit, isDenied, problemOf } from './office-fault';
import { sendAll } from './requests';

/** A user may begin another entry between looking and filtering. */
const MOST_TRIES = 3;

/**
 * Brings back the filters that lists had before: a round trip to look, one for the headers of columns that were filtered,
 * one to filter and count. What has moved since is found again; what is gone is told.
 */
export async function restoreFilters(
  lookout: Lookout,
  befores: readonly FilterBefore[],
  control: Control,
): Promise<Outcome<readonly RestoredList[]>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const looked = await look(lookout, befores, control);
    if (!looked.ok) return looked;
    const { present, gone } = looked.value;
    const headers = await readHeaders(present, control);
    if (!headers.ok) return headers;
    const returns = present.map((list, index) => returnOf(list, headers.value[index] ?? []));
    const counts = returns.map(({ rows }) => askForVisibleRows(rows));
    const sent = await sendAll(
      [...returns.map(({ now, goal }) => bringFilter(now, goal)), ...counts.map(({ request }) => request)],
      { control, cellEdit: (round) => (round === 0 ? 'refuse' : 'must') },
    );
    if (sent.ok) {
      const restored = returns.map(({ goal, rows, notices }, index): RestoredList => ({
        sheetId: goal.sheetId,
        sheetName: goal.sheetName,
        visibleRows: counts[index]?.answer() ?? null,
        rows: rows.rows - 1,
        notices,
      }));
      return success([...restored, ...gone]);
    }
    if (sent.rounds === 0 && isCellEdit(sent.fault)) continue;
    const [only, ...others] = returns;
    if (isDenied(sent.fault) && only !== undefined && others.length === 0)
      return failure(FILTERING_TEXTS.protectedFilter(only.goal.sheetName));
    return failure(problemOf(sent.fault));
  }
  return failure(HOST_TEXTS.cellEdit());
}

interface FoundList {
  readonly before: FilterBefore;
  readonly now: SheetFilter | null;
  /** The whole table or filtered range as it is now. */
  readonly area: Area;
  readonly hasTotals: boolean;
}

interface Found {
  readonly present: readonly FoundList[];
  readonly gone: readonly RestoredList[];
}

async function look(
  lookout: Lookout,
  befores: readonly FilterBefore[],
  control: Control,
): Promise<Outcome<Found>> {
  const questions = befores.map(({ sheetId, sheetName, tableId, applied }) =>
    askForSheetFilters({
      id: sheetId,
      name: sheetName,
      tables: tableId === null ? [] : [{ id: tableId, area: applied, hasHeaders: true }],
    }),
  );
  const looked = await lookout.lookWith(
    {
      sheetIds: befores.map(({ sheetId }) => sheetId),
      tableIds: befores.flatMap(({ tableId }) => tableId ?? []),
      requests: questions.map(({ request }) => request),
    },
    control,
  );
  if (!looked.ok) return looked;
  const { overview, isComplete } = looked.value;
  if (isComplete) {
    return success({
      present: befores.map((before, index) => {
        const now = questions[index]?.answer().find(({ tableId }) => tableId === before.tableId) ?? null;
        return { before, now, ...placeOf(before, now, overview) };
      }),
      gone: [],
    });
  }
  const problems = befores.map((before) => whyGone(before, overview));
  const there = befores.filter((_, index) => problems[index] === null);
  if (there.length === befores.length) return failure(HOST_TEXTS.conflict());
  const rest = await look(lookout, there, control);
  if (!rest.ok) return rest;
  const gone = befores.flatMap(({ sheetId, sheetName }, index): readonly RestoredList[] => {
    const problem = problems[index];
    return problem === null || problem === undefined
      ? []
      : [{ sheetId, sheetName, visibleRows: null, rows: 0, notices: [problem] }];
  });
  return success({ present: rest.value.present, gone: [...rest.value.gone, ...gone] });
}

function whyGone(
  { sheetId, sheetName, tableId }: FilterBefore,
  { sheets }: WorkbookOverview,
): Problem | null {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return WORKBOOK_TEXTS.sheetGone(sheetName);
  const isThere = tableId === null || sheet.tables.some(({ id }) => id === tableId);
  return isThere ? null : FILTERING_TEXTS.tableGone(sheet.name);
}

function placeOf(
  { tableId, applied }: FilterBefore,
  now: SheetFilter | null,
  { sheets }: WorkbookOverview,
): Pick<FoundList, 'area' | 'hasTotals'> {
  const table = sheets.flatMap(({ tables }) => tables).find(({ id }) => id === tableId);
  return table === undefined
    ? { area: now?.area ?? applied, hasTotals: false }
    : { area: table.area, hasTotals: table.hasTotals };
}

/** The header texts of the lists whose columns were filtered; of the others none. */
async function readHeaders(
  lists: readonly FoundList[],
  control: Control,
): Promise<Outcome<readonly (readonly string[])[]>> {
  const questions = lists.map(({ before, area }) =>
    before.criteria.length === 0 ? null : askForArea({ ...area, rows: 1 }, new Map()),
  );
  const sent = await sendAll(
    questions.flatMap((question) => question?.requests ?? []),
    { control, cellEdit: () => 'wait' },
  );
  if (!sent.ok) return failure(problemOf(sent.fault));
  return success(questions.map((question) => question?.answer().rows[0]?.map(cellText) ?? []));
}

interface Return {
  readonly now: SheetFilter | null;
  readonly goal: FilterGoal;
  /** Header row and the rows that are counted. */
  readonly rows: Area;
  readonly notices: readonly Problem[];
}

/** @param headers of `area`, from its first column on */
function returnOf({ before, now, area, hasTotals }: FoundList, headers: readonly string[]): Return {
  const { sheetId, sheetName, tableId, applied } = before;
  const target = targetOf({ before, now, area, hasTotals });
  const criteria: ActiveFilter['criteria'][number][] = [];
  for (const kept of before.criteria) {
    const column = columnNow(kept, before, area, headers);
    const { criteria: wanted } = kept;
    if (column !== null && target !== null && column + area.left < rightOf(target) && isCriteria(wanted)) {
      criteria.push({ column: column + area.left - target.left, criteria: wanted });
    }
  }
  const isSamePlace = area.top === applied.top && area.rows === applied.rows;
  const hasLost = criteria.length < before.criteria.length;
  return {
    now,
    goal: {
      sheetId,
      sheetName,
      tableId,
      area: target,
      criteria,
      hiddenRows: isSamePlace ? before.hiddenRows : [],
    },
    rows: { ...area, rows: area.rows - (hasTotals ? 1 : 0) },
    notices: [
      ...(hasLost ? [FILTERING_TEXTS.columnGone(sheetName)] : []),
      ...(!isSamePlace && before.hiddenRows.length > 0 ? [FILTERING_TEXTS.rowsNotHidden(sheetName)] : []),
    ],
  };
}

/** The range to be filtered; `null`: none. */
function targetOf({ before, now, area }: FoundList): Area | null {
  if (before.isForgotten === true) return now?.hasArrows === true ? now.area : null;
  if (before.tableId === null) return movedArea(before, area);
  return before.area === null ? null : area;
}

/** The earlier range, moved and grown as the one has that was filtered instead. */
function movedArea({ area, applied }: FilterBefore, now: Area): Area | null {
  if (area === null) return null;
  const columns = Math.min(area.columns + now.columns - applied.columns, now.columns);
  return {
    ...area,
    top: area.top + now.top - applied.top,
    left: area.left + now.left - applied.left,
    rows: area.rows + now.rows - applied.rows,
    columns: Math.max(1, columns),
  };
}

/** Where a column is now, by its header, from the first column of the list on; `null`: it cannot be told any more. */
function columnNow(
  { column, header }: FilterBefore['criteria'][number],
  { area: earlier, applied }: FilterBefore,
  now: Area,
  headers: readonly string[],
): number | null {
  const before = column + (earlier?.left ?? applied.left) - applied.left;
  if (headers[before] === header && now.columns === applied.columns) return before;
  const found = headers.flatMap((other, index) => (other === header ? [index] : []));
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}
