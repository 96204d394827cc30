import type { Table } from '../../model/table';
import { defineType } from '../define-type';

/** `TableRowCollection`. Adding rows one by one is slow in Excel and not offered here: resize the table and write. */
export const TABLE_ROW_COLLECTION = defineType<Table>({
  name: 'TableRowCollection',
  scalars: { Count: { get: (table) => table.bodyRect?.rows ?? 0 } },
  methods: { GetCount: (table) => table.bodyRect?.rows ?? 0 },
});
