import { entered } from '../../model/enter';
import type { Rect } from '../../model/rect';
import type { Table } from '../../model/table';
import { insertTableColumn } from '../../model/table-edits';
import type { HostContext } from '../host-context';
import { defineType } from '../define-type';
import { type HostObject } from '../host-object';
import { invalidArgument, itemNotFound, OfficeError } from '../office-error';
import { FILTER } from './filter';
import { plainValue } from './range-contents';

/** A column of a table, found by its id, which stays when columns move. */
interface ColumnTarget {
  readonly table: Table;
  readonly id: number;
}

/** `TableColumn`. */
const TABLE_COLUMN = defineType<ColumnTarget>({
  name: 'TableColumn',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Index: { get: (target) => indexOf(target) },
    Name: {
      get: (target) => target.table.columns[indexOf(target)]?.name,
      set: (target, value, { workbook }) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument('a column has a name');
        const header = part(target, target.table.headerRect, 'header');
        workbook.sheetOf(target.table).write(header, (cell) => ({ value, style: cell.style }));
      },
    },
    Values: {
      get: (target, { workbook }) => {
        const { top, left, rows } = part(target, target.table.rect, 'table');
        const sheet = workbook.sheetOf(target.table);
        return Array.from({ length: rows }, (_, row) => [plainValue(sheet.cell(top + row, left).value)]);
      },
    },
  },
  navigation: {
    Filter: (target, context) => FILTER({ table: target.table, column: indexOf(target) }, context),
  },
  methods: {
    GetRange: (target, _args, context) => range(target, part(target, target.table.rect, 'table'), context),
    GetHeaderRowRange: (target, _args, context) =>
      range(target, part(target, target.table.headerRect, 'header'), context),
    GetDataBodyRange: (target, _args, context) =>
      range(target, part(target, target.table.bodyRect, 'data'), context),
    GetTotalRowRange: (target, _args, context) =>
      range(target, part(target, target.table.totalsRect, 'totals'), context),
    Delete: (target, _args, { workbook }) => {
      workbook.sheetOf(target.table).shift({ rect: part(target, target.table.rect, 'table'), shift: 'Left' });
    },
  },
});

/** `TableColumnCollection`. */
export const TABLE_COLUMN_COLLECTION = defineType<Table>({
  name: 'TableColumnCollection',
  scalars: { Count: { get: (table) => table.columns.length } },
  methods: {
    GetCount: (table) => table.columns.length,
    /** Makes room by moving the cells right of the table, then writes header and values from the top. */
    Add: (table, args, context) => {
      const { workbook } = context;
      const index = args.isMissing(0) || args.integer(0) === -1 ? table.columns.length : args.integer(0);
      if (index < 0 || index > table.columns.length) throw invalidArgument('no such place for a column');
      insertTableColumn(workbook, table, index);
      const column = table.columns[index];
      if (column === undefined) throw new OfficeError('GeneralException', 'the column was not made', 500);
      const target: ColumnTarget = { table, id: column.id };
      const values = columnValues(args.any(1));
      if (values !== null) {
        const whole = part(target, table.rect, 'table');
        if (values.length !== whole.rows)
          throw invalidArgument('the values do not fit the rows of the table');
        workbook.sheetOf(table).write(whole, (cell, row) => {
          const value = values[row];
          return value === null || value === undefined ? cell : entered(cell, value, workbook, 'api');
        });
      }
      if (!args.isMissing(2)) {
        const name = args.text(2);
        const header = part(target, table.headerRect, 'header');
        workbook.sheetOf(table).write(header, (cell) => ({ value: name, style: cell.style }));
      }
      return TABLE_COLUMN(target, context);
    },
    GetItemAt: (table, args, context) => {
      const column = table.columns[args.integer(0)];
      if (column === undefined) throw invalidArgument('no such column');
      return TABLE_COLUMN({ table, id: column.id }, context);
    },
    GetItemOrNullObject: (table, args, context) => columnObject(table, args.any(0), context),
  },
  items: (table, context) => table.columns.map(({ id }) => TABLE_COLUMN({ table, id }, context)),
  indexer: (table, args, context) => {
    const column = columnObject(table, args.any(0), context);
    if (column === null) throw itemNotFound(`the column ${String(args.any(0))}`);
    return column;
  },
});

function columnObject(table: Table, key: unknown, context: HostContext): HostObject | null {
  const column = table.columns.find(({ id, name }) =>
    typeof key === 'number' ? id === key : typeof key === 'string' && sameName(name, key),
  );
  return column === undefined ? null : TABLE_COLUMN({ table, id: column.id }, context);
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('de') === b.toLocaleLowerCase('de');
}

function indexOf({ table, id }: ColumnTarget): number {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw itemNotFound('the column of the table');
  return index;
}

function part(target: ColumnTarget, rect: Rect | null, row: string): Rect {
  if (rect === null) throw new OfficeError('InvalidOperation', `the table has no ${row} row`);
  return { ...rect, left: rect.left + indexOf(target), columns: 1 };
}

function range({ table }: ColumnTarget, rect: Rect, context: HostContext): HostObject {
  return context.range(context.workbook.sheetOf(table), rect);
}

/** `[["Header"], [1], …]`; a single value stands for every row; `null` for nothing. */
function columnValues(value: unknown): readonly (string | number | boolean | null)[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) throw invalidArgument('the values of a column are a list of rows');
  return value.map((row: unknown) => {
    const cell: unknown = Array.isArray(row) ? row[0] : row;
    if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
      return cell;
    throw invalidArgument('a cell holds a text, a number or a truth value');
  });
}
