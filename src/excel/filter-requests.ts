import { addressOf, sameArea } from '../workbook/area';
import type { Area } from '../workbook/port';
import type { ActiveFilter, SheetFilter } from './filters';
import type { Question } from './overview';
import type { Request } from './requests';

/** How the filter of a sheet or table shall be. */
export interface FilterGoal extends Omit<ActiveFilter, 'area'> {
  /** `null`: no filter at all; for a table, no arrows. */
  readonly area: Area | null;
  /** Zero-based sheet rows to hide by hand, ascending. */
  readonly hiddenRows: readonly number[];
}

/** Makes a filter what it shall be, whatever it is now. Criteria that stay are set again, so that changed cells count. */
export function bringFilter(now: SheetFilter | null, goal: FilterGoal): Request {
  return {
    bytes: 1_000 + JSON.stringify(goal.criteria).length,
    queue: (context) => {
      if (goal.tableId === null) bringSheetFilter(context, now, goal);
      else bringTableFilter(context, goal.tableId, now, goal);
      const sheet = context.workbook.worksheets.getItem(goal.sheetId);
      for (const { first, last } of runsOf(goal.hiddenRows)) {
        sheet.getRange(`${String(first + 1)}:${String(last + 1)}`).rowHidden = true;
      }
      return () => undefined;
    },
  };
}

function bringSheetFilter(
  context: Excel.RequestContext,
  now: SheetFilter | null,
  { sheetId, area, criteria }: FilterGoal,
): void {
  const { autoFilter } = context.workbook.worksheets.getItem(sheetId);
  const stays = now !== null && area !== null && sameArea(now.area, area);
  // Excel has one filter for all plain ranges of a sheet: over another range it begins anew.
  if (now !== null && !stays) autoFilter.remove();
  if (area === null) return;
  for (const column of stays ? surplus(now, criteria) : []) autoFilter.clearColumnCriteria(column);
  const range = context.workbook.worksheets.getItem(sheetId).getRange(addressOf(area));
  if (!stays && criteria.length === 0) autoFilter.apply(range);
  for (const { column, criteria: wanted } of criteria) autoFilter.apply(range, column, wanted);
}

function bringTableFilter(
  context: Excel.RequestContext,
  tableId: string,
  now: SheetFilter | null,
  { area, criteria }: FilterGoal,
): void {
  const table = context.workbook.tables.getItem(tableId);
  const { columns } = context.workbook.tables.getItem(tableId);
  if (area !== null && now?.hasArrows === false) table.showFilterButton = true;
  for (const column of now === null ? [] : surplus(now, criteria)) columns.getItemAt(column).filter.clear();
  for (const { column, criteria: wanted } of criteria) columns.getItemAt(column).filter.apply(wanted);
  if (area === null && now?.hasArrows === true) table.showFilterButton = false;
}

/** Columns that are filtered and shall not be. */
function surplus(now: ActiveFilter, wanted: ActiveFilter['criteria']): readonly number[] {
  return now.criteria
    .map(({ column }) => column)
    .filter((column) => !wanted.some((other) => other.column === column));
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Neighbouring rows together. */
function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const before = runs.at(-1);
    if (before?.last === row - 1) runs[runs.length - 1] = { first: before.first, last: row };
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/**
 * How many rows of a list can be seen, its header row not counted. The header is asked about too: a view of nothing but
 * hidden rows is none.
 */
export function askForVisibleRows(list: Area): Question<number | null> {
  let visible: number | null = null;
  const queue = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(list.sheetId);
    const view = sheet.getRange(addressOf(list)).getVisibleView();
    view.load('rowCount');
    const header = sheet.getRange(addressOf({ ...list, rows: 1 }));
    header.load('rowHidden');
    return () => {
      visible = seenRows(header, view);
    };
  };
  return { request: { bytes: 500, queue }, answer: () => visible };
}

function seenRows({ rowHidden }: Excel.Range, { rowCount }: Excel.RangeView): number | null {
  return rowHidden ? null : rowCount - 1;
}

/** Whether a row of an area is hidden. */
export function askWhetherHidden(area: Area): Question<boolean> {
  let isHidden = false;
  const queue = (context: Excel.RequestContext) => {
    const range = context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area));
    range.load('rowHidden');
    return () => {
      // `null` where some rows are hidden and some are not, whatever the type says.
      const { rowHidden }: { readonly rowHidden: unknown } = range;
      isHidden = rowHidden !== false;
    };
  };
  return { request: { bytes: 500, queue }, answer: () => isHidden };
}

/** Which sheet rows of an area are hidden, ascending. */
export function askForHiddenRows(area: Area): Question<readonly number[]> {
  let hidden: readonly number[] = [];
  const queue = (context: Excel.RequestContext) => {
    const range = context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area));
    const rows = range.getRowProperties({ rowHidden: true });
    return () => {
      hidden = rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [area.top + index] : []));
    };
  };
  return { request: { bytes: 20 * area.rows, queue }, answer: () => hidden };
}
