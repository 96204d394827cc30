import type { PublishedReport } from '../published-report';
import type { PublishedTable, ReportTableId, ShownCount, TableLine } from '../report-table';

/** A line of a table with its number in a line across. */
export interface ShownLine {
  readonly line: TableLine;
  readonly value: ShownCount;
}

export function tableOf(report: PublishedReport, id: ReportTableId): PublishedTable | null {
  return report.tables.find((table) => table.id === id) ?? null;
}

/** The number in the row and column with these keys; `null` also when there is none. */
export function valueAt(table: PublishedTable | null, rowKey: string, columnKey: string): ShownCount {
  if (table === null) return null;
  const row = table.rows.findIndex(({ key }) => key === rowKey);
  const column = table.columns.findIndex(({ key }) => key === columnKey);
  return table.values[row]?.[column] ?? null;
}

/** The numbers of one row, without its total. */
export function valuesOfRow(table: PublishedTable, rowKey: string): readonly ShownLine[] {
  return table.columns.flatMap((line) =>
    line.isTotal ? [] : [{ line, value: valueAt(table, rowKey, line.key) }],
  );
}

/** The numbers of one column, without its total. */
export function valuesOfColumn(table: PublishedTable, columnKey: string): readonly ShownLine[] {
  return table.rows.flatMap((line) =>
    line.isTotal ? [] : [{ line, value: valueAt(table, line.key, columnKey) }],
  );
}

/** Whether any number of the table is hidden. */
export function hidesSome(table: PublishedTable): boolean {
  return table.values.some((row) => row.includes(null));
}
