import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import type { Workbook } from '../../model/workbook';
import type { HostContext } from '../host-context';
import { EVENT, WORKBOOK_TARGET } from '../event-types';
import { defineType } from '../define-type';
import { invalidArgument, itemNotFound } from '../office-error';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';
import { registrations } from './registrations';

/** The tables of a sheet, or (`null`) of the whole workbook. */
interface Scope {
  readonly sheet: Sheet | null;
}

/** `TableCollection`. */
export const TABLE_COLLECTION = defineType<Scope>({
  name: 'TableCollection',
  scalars: { Count: { get: (scope, { workbook }) => tablesOf(scope, workbook).length } },
  methods: {
    Add: ({ sheet }, args, context) => {
      const range = rangeArgument(args, 0, sheet ?? context.workbook.activeSheet, context);
      const table = context.workbook.addTable(range.sheet, {
        rect: liveRect(range),
        hasHeaders: args.boolean(1, false),
      });
      return context.table(table);
    },
    GetCount: (scope, _args, { workbook }) => tablesOf(scope, workbook).length,
    GetItemAt: (scope, args, context) => {
      const table = tablesOf(scope, context.workbook)[args.integer(0)];
      if (table === undefined) throw invalidArgument('no such table');
      return context.table(table);
    },
    GetItemOrNullObject: (scope, args, context) => {
      const table = tableByKey(scope, args.any(0), context);
      return table === undefined ? null : context.table(table);
    },
    ...registrations<Scope>(
      {
        AddedEvent: EVENT.tableAdded,
        DataChangedEvent: EVENT.tableChanged,
        DeletedEvent: EVENT.tableDeleted,
      },
      ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
    ),
  },
  items: (scope, context) => tablesOf(scope, context.workbook).map((table) => context.table(table)),
  indexer: (scope, args, context) => {
    const table = tableByKey(scope, args.any(0), context);
    if (table === undefined) throw itemNotFound(`the table ${String(args.any(0))}`);
    return context.table(table);
  },
});

function tablesOf({ sheet }: Scope, workbook: Workbook): readonly Table[] {
  return sheet === null ? workbook.tables : sheet.tables;
}

function tableByKey(scope: Scope, key: unknown, { workbook }: HostContext): Table | undefined {
  if (typeof key !== 'string') throw invalidArgument('a table has a name and an id');
  const table = workbook.tableById(key) ?? workbook.tableByName(key);
  return table !== undefined && tablesOf(scope, workbook).includes(table) ? table : undefined;
}
