import type { Cell } from '../../src/domain/cell';
import type { CaseTable } from '../../src/domain/intake/case-table';
import { openCaseTable } from '../../src/domain/intake/open-case-table';
import { Workbook } from '../../src/workbench/model/workbook';
import type { FilterList, FilterPlan } from '../../src/workbook/filter-plan/plan-filter';
import { aSource } from './case-table';

/** A list of cases on a sheet that filters as Excel does, written apart from the code that plans filters. */
export interface FilteredList {
  readonly list: FilterList;
  readonly table: CaseTable;
  /** Sets the filters of a plan and tells which data rows are still to be seen. */
  readonly shownBy: (plan: FilterPlan) => readonly number[];
}

/** @param dateHeaders columns whose numbers are shown as TT.MM.JJJJ */
export function aFilteredList(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  dateHeaders: readonly string[] = [],
  dateSystem: 1900 | 1904 = 1900,
): FilteredList {
  const source = aSource([headers, ...rows]);
  const table = openCaseTable(source);
  if (table === null) throw new Error('no list of cases');
  const workbook = new Workbook({ empty: true, dateSystem });
  const sheet = workbook.addSheet('Fälle');
  const rect = { top: 0, left: 0, rows: source.grid.rows.length, columns: headers.length };
  sheet.write(rect, (cell, row, column) => {
    const isDate = row > 0 && dateHeaders.includes(headers[column] ?? '');
    return {
      value: source.grid.rows[row]?.[column] ?? null,
      style: isDate ? { ...cell.style, numberFormat: 'dd.mm.yyyy' } : cell.style,
    };
  });
  const dataRows = rows.map((_, row) => row);
  return {
    table,
    list: {
      table,
      dateSystem,
      texts: dataRows.map((row) => headers.map((_, column) => sheet.text(row + 1, column))),
    },
    shownBy: ({ columns }) => {
      sheet.setLook({ autoFilterRect: rect });
      sheet.autoFilter.clear();
      for (const { column, criteria } of columns) sheet.autoFilter.apply(column, { ...criteria });
      return dataRows.filter((row) => !sheet.rows.isHidden(row + 1));
    },
  };
}
