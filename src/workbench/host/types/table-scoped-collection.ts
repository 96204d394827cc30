import type { Table } from '../../model/table';
import { defineType } from '../define-type';
import { itemNotFound } from '../office-error';

/** `TableScopedCollection`: the tables that meet a range. */
export const TABLE_SCOPED_COLLECTION = defineType<readonly Table[]>({
  name: 'TableScopedCollection',
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables, _args, context) => {
      const [first] = tables;
      if (first === undefined) throw itemNotFound('the first table');
      return context.table(first);
    },
    GetItemOrNullObject: (tables, args, context) => {
      const key = args.text(0);
      const found = tables.find((table) => table.id === key || table.name === key);
      return found === undefined ? null : context.table(found);
    },
  },
  items: (tables, context) => tables.map((table) => context.table(table)),
  indexer: (tables, args, context) => {
    const key = args.text(0);
    const found = tables.find((table) => table.id === key || table.name === key);
    if (found === undefined) throw itemNotFound(`the table ${key}`);
    return context.table(found);
  },
});
