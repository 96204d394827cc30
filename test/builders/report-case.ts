import type { CountTable } from '../../src/domain/report/report-table';
import type { ReportCase } from '../../src/domain/report/report-case';
import type { ReportTables } from '../../src/domain/report/report-tables';
import { tabulate, type TabulateOptions } from '../../src/domain/report/tables/tabulate';
import { gradeSet } from '../../src/domain/grades/grade-set';
import { day, STAND } from './case-table';
import { aKnowledge } from './knowledge';

/** A case in `Region 1` of the small plan that nothing is special about. */
export function aReportCase(changes: Partial<ReportCase> = {}): ReportCase {
  return {
    region: 'Region 1',
    team: 'Team Nord',
    caseType: 'laufend',
    proposal: 'umstellbar',
    rules: [],
    grades: gradeSet('3'),
    approvalEnd: day('31.07.2025'),
    earliestDate: null,
    leavesPrimaryOn: null,
    isDuplicate: false,
    ...changes,
  };
}

/** The tables of some cases, by the small plan at {@link STAND}, coarse, unless the options say otherwise. */
export function tabulated(
  cases: readonly ReportCase[],
  options: Partial<TabulateOptions> = {},
): ReportTables {
  return tabulate(cases, { knowledge: aKnowledge(), stand: day(STAND), layout: 'grob', ...options });
}

/** One of T1 to T7. */
export function tableOf({ tables, teamTable }: ReportTables, id: CountTable['id']): CountTable {
  const found = [...tables, teamTable].find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

export function keysOf(lines: readonly { readonly key: string }[]): readonly string[] {
  return lines.map(({ key }) => key);
}

/** The counts of one line by the keys of the other lines, without zeros. */
export function rowOf(table: CountTable, key: string): Readonly<Record<string, number>> {
  const counts = table.counts[keysOf(table.rows).indexOf(key)];
  if (counts === undefined) throw new Error(`${table.id} has no row ${key}`);
  return nonZero(table.columns, counts);
}

export function columnOf(table: CountTable, key: string): Readonly<Record<string, number>> {
  const column = keysOf(table.columns).indexOf(key);
  if (column === -1) throw new Error(`${table.id} has no column ${key}`);
  return nonZero(
    table.rows,
    table.counts.map((row) => row[column] ?? NaN),
  );
}

function nonZero(
  lines: readonly { readonly key: string }[],
  counts: readonly number[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    lines.map(({ key }, index) => [key, counts[index] ?? NaN] as const).filter(([, count]) => count !== 0),
  );
}
