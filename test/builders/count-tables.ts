import type { Protection } from '../../src/domain/report/disclosure/protect-report';
import { roundedCount } from '../../src/domain/report/disclosure/rounding';
import type { EarlierReport } from '../../src/domain/report/earlier-report';
import type { ProtectionMethod } from '../../src/domain/report/published-report';
import {
  TOTAL_LINE,
  type CountTable,
  type PublishedTable,
  type ReportTableId,
  type ShownCount,
  type TableLine,
} from '../../src/domain/report/report-table';
import type { ReportTables } from '../../src/domain/report/report-tables';
import { withTotals } from './cell-tables';
import { COUNTY_STAND } from './county';
import type { AttackedReport } from './report-attacker';

/** A table of the report with these inner counts; where the table has totals they are added. */
export function aCountTable(
  id: ReportTableId,
  rows: readonly string[],
  columns: readonly string[],
  inner: readonly (readonly number[])[],
): CountTable {
  const lines = (keys: readonly string[]): readonly TableLine[] =>
    keys.map((key) => ({ key, label: key, isTotal: false }));
  const frame = { id, title: id, rowHeading: 'Zeile', columnHeading: 'Spalte' };
  return id === 'T3' || id === 'T6'
    ? { ...frame, rows: lines(rows), columns: lines(columns), counts: inner }
    : {
        ...frame,
        rows: [...lines(rows), TOTAL_LINE],
        columns: [...lines(columns), TOTAL_LINE],
        counts: withTotals(inner),
      };
}

export function reportTables(
  tables: readonly CountTable[],
  changes: Partial<ReportTables> = {},
): ReportTables {
  return {
    tables,
    datedRegions: [],
    teamTable: aCountTable('T7', [], [], []),
    ended: 0,
    duplicates: 0,
    ...changes,
  };
}

interface Rule {
  readonly leastCount: number;
  readonly method: ProtectionMethod;
}

/** The report as it would be printed by somebody who hides (or rounds) each number by itself and asks no further. */
export function carelessReport(counted: ReportTables, { leastCount, method }: Rule): AttackedReport {
  const show = (count: number): ShownCount => {
    if (method === 'rundung') return roundedCount(count);
    return count >= 1 && count < leastCount ? null : count;
  };
  const [first] = counted.tables;
  return {
    printed: counted.tables.map((table) => printedAs(table, (count) => show(count))),
    caseCount: show(first?.counts.at(-1)?.at(-1) ?? 0),
    duplicates: show(counted.duplicates),
    ...truthOf(counted),
    leastCount,
    method,
  };
}

export function printedAs(
  { counts, ...frame }: CountTable,
  show: (count: number, row: string, column: string) => ShownCount,
): PublishedTable {
  const keyOf = (lines: readonly TableLine[], index: number): string => lines[index]?.key ?? '';
  return {
    ...frame,
    values: counts.map((row, r) =>
      row.map((count, c) => show(count, keyOf(frame.rows, r), keyOf(frame.columns, c))),
    ),
  };
}

/** A protected report in the hands of an attacker. */
export function protectedReport(
  counted: ReportTables,
  protection: Protection,
  { leastCount, method }: Rule,
): AttackedReport {
  if (protection.kind === 'unsafe') throw new Error(`unsafe: ${protection.tables.join(', ')}`);
  return {
    printed: protection.tables,
    caseCount: protection.caseCount,
    duplicates: protection.leftOut.duplicates,
    ...truthOf(counted),
    leastCount,
    method,
  };
}

function truthOf(counted: ReportTables): Pick<AttackedReport, 'truth' | 'trueDuplicates' | 'datedRegions'> {
  return {
    truth: counted.tables,
    trueDuplicates: counted.duplicates,
    datedRegions: counted.datedRegions,
  };
}

/** What is known of a report that is out already. */
export function asEarlier({ printed, caseCount, leastCount, method }: AttackedReport): EarlierReport {
  return {
    stand: COUNTY_STAND,
    scenario: '',
    leastCount,
    method,
    caseCount,
    ended: 0,
    tables: printed.map(({ id, rows, columns, values }) => ({
      id,
      rows: rows.map(({ key }) => key),
      columns: columns.map(({ key }) => key),
      values,
    })),
  };
}
