import type { PublishedReport } from '../../src/domain/report/published-report';
import type { PublishedTable, ReportTableId, ShownCount } from '../../src/domain/report/report-table';

/** The report with other numbers at all places of its tables. */
export function withValues(
  report: PublishedReport,
  value: (table: PublishedTable, row: number, column: number) => ShownCount,
): PublishedReport {
  return {
    ...report,
    tables: report.tables.map((table) => ({
      ...table,
      values: table.rows.map((_, row) => table.columns.map((_column, column) => value(table, row, column))),
    })),
  };
}

/** The report with one other number. */
export function withValueAt(
  report: PublishedReport,
  id: ReportTableId,
  rowKey: string,
  columnKey: string,
  value: ShownCount,
): PublishedReport {
  return withValues(report, (table, row, column) =>
    table.id === id && table.rows[row]?.key === rowKey && table.columns[column]?.key === columnKey
      ? value
      : (table.values[row]?.[column] ?? null),
  );
}

/** The report of which every count is hidden. */
export function allHidden(report: PublishedReport): PublishedReport {
  return {
    ...withValues(report, () => null),
    caseCount: null,
    leftOut: { ended: null, duplicates: null },
  };
}
