import type { AutoFilter } from '../model/auto-filter';
import type { Sheet } from '../model/sheet';
import { sortRows } from '../model/sort';
import { ModelError } from '../model/model-error';
import type { Workbook } from '../model/workbook';
import { filterState } from './cell-look';
import { attempt } from './cell-entry';
import { TEXTS } from './texts';

/** A column that has a filter arrow in its header cell. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly filter: AutoFilter;
  /** Of the filtered range, 0 = its first. */
  readonly column: number;
  readonly header: string;
}

/** The filter whose arrow stands in a cell; `null`: there is none. */
export function filterTarget(sheet: Sheet, row: number, column: number): FilterTarget | null {
  if (filterState(sheet, row, column) === null) return null;
  const filter = sheet.tableAt(row, column)?.filter ?? sheet.autoFilter;
  const rect = filter.rect();
  return rect === null
    ? null
    : { sheet, filter, column: column - rect.left, header: sheet.text(row, column) };
}

/** Why the column cannot be filtered; `null`: it can. */
export function filterRefusal({ readOnly }: Workbook, { sheet }: FilterTarget): string | null {
  if (readOnly) return TEXTS.readOnly;
  try {
    sheet.guard('filter');
    return null;
  } catch (error) {
    if (error instanceof ModelError) return TEXTS.protectedFilter(sheet.name);
    throw error;
  }
}

/** Shows the rows with these values; `null`: all. A sentence says why not. */
export function filterBy(
  { sheet, filter, column }: FilterTarget,
  values: readonly unknown[] | null,
): string | null {
  return attempt(sheet, () => {
    filter.apply(column, values === null ? null : { filterOn: 'Values', values });
  });
}

/** Sorts the rows below the header by this column. A sentence says why not. */
export function sortBy({ sheet, filter, column }: FilterTarget, ascending: boolean): string | null {
  const rect = filter.rect();
  if (rect === null || rect.rows < 2) return null;
  return attempt(sheet, () => {
    const rows = { ...rect, top: rect.top + 1, rows: rect.rows - 1 };
    sortRows(sheet, rows, [{ key: column, ascending }], false);
    // Rows have changed places below what was hidden.
    if (filter.isFiltering) filter.reapply();
  });
}
