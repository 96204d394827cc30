import type { AutoFilter } from '../../model/auto-filter';
import type { Rect } from '../../model/rect';
import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import type { Arguments } from '../arguments';
import type { HostContext } from '../host-context';
import { defineType } from '../define-type';
import { type HostObject } from '../host-object';
import { invalidArgument, itemNotFound } from '../office-error';
import { filterCriteria } from './filter-criteria';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';

/** A filter and what it stands on: a table's, or the sheet's own. */
export interface FilterTarget {
  readonly filter: AutoFilter;
  readonly table: Table | null;
  readonly sheet: Sheet | null;
}

export function sheetFilter(sheet: Sheet): FilterTarget {
  return { filter: sheet.autoFilter, table: null, sheet };
}

export function tableFilter(table: Table): FilterTarget {
  return { filter: table.filter, table, sheet: null };
}

/** `AutoFilter` of a sheet or table. */
export const AUTO_FILTER = defineType<FilterTarget>({
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (target) => filteredRect(target) !== null },
    IsDataFiltered: { get: ({ filter }) => filter.isFiltering },
    Criteria: { get: (target) => criteriaList(target) },
  },
  methods: {
    Apply: (target, args, context) => {
      enable(target, args, context);
      if (args.isMissing(1)) return;
      target.filter.apply(columnOf(target, args), args.isMissing(2) ? null : filterCriteria(args.record(2)));
    },
    ClearCriteria: ({ filter }) => {
      filter.clear();
    },
    ClearColumnCriteria: (target, args) => {
      if (args.integer(0) < 0) throw invalidArgument('no such column');
      target.filter.apply(args.integer(0), null);
    },
    Reapply: ({ filter }) => {
      filter.reapply();
    },
    Remove: ({ filter, table, sheet }) => {
      filter.clear();
      if (table !== null) table.setLook({ showFilterButton: false });
      else if (sheet !== null) sheet.setLook({ autoFilterRect: null });
    },
    GetRange: (target, _args, context) => {
      const range = filterRange(target, context);
      if (range === null) throw itemNotFound('the filtered range');
      return range;
    },
    GetRangeOrNullObject: (target, _args, context) => filterRange(target, context),
  },
});

function filteredRect({ filter, table }: FilterTarget): Rect | null {
  return table !== null && !table.showFilterButton ? null : filter.rect();
}

/** One entry per column of the range; columns without a criterion have none. */
function criteriaList(target: FilterTarget): readonly unknown[] {
  const rect = filteredRect(target);
  if (rect === null) return [];
  return Array.from({ length: rect.columns }, (_, column) => target.filter.criteria(column) ?? null);
}

function filterRange(target: FilterTarget, context: HostContext): HostObject | null {
  const rect = filteredRect(target);
  if (rect === null) return null;
  const sheet = target.sheet ?? (target.table === null ? null : context.workbook.sheetOf(target.table));
  return sheet === null ? null : context.range(sheet, rect);
}

function enable({ filter, table, sheet }: FilterTarget, args: Arguments, context: HostContext): void {
  if (table !== null) {
    table.setLook({ showFilterButton: true });
    return;
  }
  if (sheet === null || args.isMissing(0)) return;
  const rect = liveRect(rangeArgument(args, 0, sheet, context));
  const before = sheet.autoFilterRect;
  const same =
    before !== null &&
    before.top === rect.top &&
    before.left === rect.left &&
    before.columns === rect.columns;
  // A filter on another range starts anew.
  if (before !== null && !same) filter.clear();
  sheet.setLook({ autoFilterRect: rect });
}

function columnOf(target: FilterTarget, args: Arguments): number {
  const column = args.integer(1);
  const rect = target.filter.rect();
  if (rect === null || column < 0 || column >= rect.columns) throw invalidArgument('no such column');
  return column;
}
