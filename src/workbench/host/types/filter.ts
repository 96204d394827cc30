import type { Table } from '../../model/table';
import type { Arguments } from '../arguments';
import { defineType } from '../define-type';
import { filterCriteria } from './filter-criteria';

/** The filter of one column of a table. */
export interface ColumnFilter {
  readonly table: Table;
  /** 0 = the table's first column. */
  readonly column: number;
}

/** `Filter` of a table column. */
export const FILTER = defineType<ColumnFilter>({
  name: 'Filter',
  scalars: { Criteria: { get: ({ table, column }) => table.filter.criteria(column) ?? null } },
  methods: {
    Apply: ({ table, column }, args) => {
      table.filter.apply(column, filterCriteria(args.record(0)));
    },
    ApplyValuesFilter: ({ table, column }, args) => {
      table.filter.apply(column, { filterOn: 'Values', values: listOf(args, 0) });
    },
    ApplyCustomFilter: ({ table, column }, args) => {
      table.filter.apply(
        column,
        filterCriteria({
          filterOn: 'Custom',
          criterion1: args.text(0),
          criterion2: args.any(1),
          operator: args.any(2) ?? 'And',
        }),
      );
    },
    Clear: ({ table, column }) => {
      table.filter.apply(column, null);
    },
  },
});

function listOf(args: Arguments, index: number): readonly unknown[] {
  const value = args.any(index);
  return Array.isArray(value) ? value : [];
}
