import type { Table } from '../../model/table';
import { resizeTable, showTotals } from '../../model/table-edits';
import type { Arguments } from '../arguments';
import { EVENT } from '../event-types';
import { defineType, type Scalar } from '../define-type';
import { invalidArgument, OfficeError } from '../office-error';
import { AUTO_FILTER, tableFilter } from './auto-filter';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';
import { asBoolean, asText } from './range-format';
import { registrations } from './registrations';
import { sortFields } from './sort-fields';
import { sortRows } from '../../model/sort';
import { TABLE_COLUMN_COLLECTION } from './table-columns';
import { TABLE_ROW_COLLECTION } from './table-rows';

type Look =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
  | 'showFilterButton';

function look(key: Look): Scalar<Table> {
  return {
    get: (table) => table[key],
    set: (table, value) => {
      table.setLook({ [key]: asBoolean(value) });
    },
  };
}

/** `Table`. */
export const TABLE = defineType<Table>({
  name: 'Table',
  identity: (table) => ({ Id: table.id }),
  scalars: {
    Id: { get: (table) => table.id },
    Name: {
      get: (table) => table.name,
      set: (table, value, { workbook }) => {
        workbook.renameTable(table, asText(value));
      },
    },
    ShowHeaders: {
      get: (table) => table.showHeaders,
      set: (table, value) => {
        table.setShowHeaders(asBoolean(value));
      },
    },
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value, { workbook }) => {
        showTotals(workbook, table, asBoolean(value));
      },
    },
    Style: {
      get: (table) => table.style,
      set: (table, value) => {
        table.setLook({ style: asText(value) });
      },
    },
    ShowBandedRows: look('showBandedRows'),
    ShowBandedColumns: look('showBandedColumns'),
    HighlightFirstColumn: look('highlightFirstColumn'),
    HighlightLastColumn: look('highlightLastColumn'),
    ShowFilterButton: look('showFilterButton'),
  },
  navigation: {
    AutoFilter: (table, context) => AUTO_FILTER(tableFilter(table), context),
    Columns: (table, context) => TABLE_COLUMN_COLLECTION(table, context),
    Rows: (table, context) => TABLE_ROW_COLLECTION(table, context),
    Sort: (table, context) => TABLE_SORT(table, context),
    Worksheet: (table, context) => context.worksheet(context.workbook.sheetOf(table)),
  },
  methods: {
    GetRange: (table, _args, context) => context.range(context.workbook.sheetOf(table), table.rect),
    GetHeaderRowRange: (table, _args, context) =>
      context.range(context.workbook.sheetOf(table), existingRow(table.headerRect, 'header')),
    GetDataBodyRange: (table, _args, context) =>
      context.range(context.workbook.sheetOf(table), existingRow(table.bodyRect, 'data')),
    GetTotalRowRange: (table, _args, context) =>
      context.range(context.workbook.sheetOf(table), existingRow(table.totalsRect, 'totals')),
    Resize: (table, args, context) => {
      const range = rangeArgument(args, 0, context.workbook.sheetOf(table), context);
      if (range.sheet.id !== table.sheet.id) throw invalidArgument('a table stays on its sheet');
      resizeTable(context.workbook, table, liveRect(range));
    },
    ClearFilters: (table) => {
      table.filter.clear();
    },
    ReapplyFilters: (table) => {
      table.filter.reapply();
    },
    ConvertToRange: (table, _args, context) => {
      const sheet = context.workbook.sheetOf(table);
      sheet.removeTable(table);
      return context.range(sheet, table.rect);
    },
    /** Deleting a table deletes its cells; what is below moves up. */
    Delete: (table, _args, context) => {
      context.workbook.sheetOf(table).shift({ rect: table.rect, shift: 'Up' });
    },
    ...registrations<Table>(
      { DataChangedEvent: EVENT.tableChanged, SelectionChangedEvent: EVENT.tableSelectionChanged },
      (table) => table.id,
    ),
  },
});

const TABLE_SORT = defineType<Table>({
  name: 'TableSort',
  methods: {
    Apply: (table, args: Arguments, { workbook }) => {
      const body = table.bodyRect;
      if (body !== null)
        sortRows(workbook.sheetOf(table), body, sortFields(args.any(0)), args.boolean(1, false));
    },
  },
});

function existingRow<T>(rect: T | null, row: string): T {
  if (rect === null) throw new OfficeError('InvalidOperation', `the table has no ${row} row`);
  return rect;
}
