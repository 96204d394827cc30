import { ModelError } from './model-error';
import { overlaps, type Rect } from './rect';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** @throws ModelError when the new range overlaps another table, or Excel would not allow it */
export function resizeTable(workbook: Workbook, table: Table, rect: Rect): void {
  const sheet = workbook.sheetOf(table);
  if (sheet.tables.some((other) => other !== table && overlaps(other.rect, rect))) {
    throw new ModelError('InvalidArgument', 'a table cannot overlap another table');
  }
  if (sheet.merges.some((merge) => overlaps(merge, rect))) {
    throw new ModelError('MergedRangeConflict', 'a table cannot overlap merged cells');
  }
  table.resize(rect);
}

/** Makes an empty column at `index` (0 = before the first); the cells right of it move. */
export function insertTableColumn(workbook: Workbook, table: Table, index: number): void {
  const { rect } = table;
  workbook.sheetOf(table).shift({ rect: { ...rect, left: rect.left + index, columns: 1 }, shift: 'Right' });
  // At its edges the table does not grow by itself: cells there are beside it.
  if (index === 0 || index === rect.columns) table.resize({ ...rect, columns: rect.columns + 1 });
}

/** The totals row gets a row of its own: the cells below the table move. */
export function showTotals(workbook: Workbook, table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  const sheet = workbook.sheetOf(table);
  const { rect } = table;
  if (show) {
    sheet.shift({ rect: { ...rect, top: rect.top + rect.rows, rows: 1 }, shift: 'Down' });
    table.setTotals(true);
  } else {
    const totals = { ...rect, top: rect.top + rect.rows - 1, rows: 1 };
    table.setTotals(false);
    sheet.shift({ rect: totals, shift: 'Up' });
  }
}
