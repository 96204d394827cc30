import type { ReportCase } from '../report-case';
import { TOTAL_LINE, type CountTable, type ReportTableId, type TableLine } from '../report-table';
import { TABLE_TEXTS } from './texts';

/** One direction of a table in which every case has exactly one place. */
export interface Axis {
  /** Without the total. */
  readonly lines: readonly TableLine[];
  /** The key of one of the lines. */
  readonly keyOf: (item: ReportCase) => string;
}

/** A line that is no total; the label is the key unless it is given. */
export function line(key: string, label = key): TableLine {
  return { key, label, isTotal: false };
}

/** Counts cases by two axes, with a total below and at the right. */
export function crossTable(
  id: ReportTableId,
  cases: readonly ReportCase[],
  rows: Axis,
  columns: Axis,
): CountTable {
  const rowOf = positions(rows);
  const columnOf = positions(columns);
  const counts = [...rows.lines, TOTAL_LINE].map(() => [...columns.lines, TOTAL_LINE].map(() => 0));
  const [lastRow, lastColumn] = [rows.lines.length, columns.lines.length];
  for (const item of cases) {
    for (const row of [rowOf(item), lastRow]) {
      for (const column of [columnOf(item), lastColumn]) addOne(counts, row, column);
    }
  }
  return {
    id,
    ...TABLE_TEXTS[id],
    rows: [...rows.lines, TOTAL_LINE],
    columns: [...columns.lines, TOTAL_LINE],
    counts,
  };
}

function addOne(counts: readonly number[][], row: number, column: number): void {
  const cells = counts[row];
  if (cells?.[column] === undefined) throw new RangeError('no such cell');
  cells[column] += 1;
}

function positions({ lines, keyOf }: Axis): (item: ReportCase) => number {
  const byKey = new Map(lines.map(({ key }, index) => [key, index]));
  return (item) => {
    const position = byKey.get(keyOf(item));
    if (position === undefined) throw new RangeError('a case has no place in its table');
    return position;
  };
}
