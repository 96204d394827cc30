import { knowledgeOf } from '../../src/domain/report/disclosure/cell-system';
import { protectReport } from '../../src/domain/report/disclosure/protect-report';
import { reportSystem, type ReportSystemOptions } from '../../src/domain/report/disclosure/report-system';
import { tabulate } from '../../src/domain/report/tables/tabulate';
import { aCounty } from '../builders/county';
import type { WholeNumberProgram } from '../builders/whole-number-program';

/** How far a hidden number can go, asked of all tables of a report together. */
export interface LinkedProgram {
  readonly program: WholeNumberProgram;
  readonly column: number;
  readonly direction: 1 | -1;
}

/** No number of the counties comes near it. */
const FAR = 10_000;

/**
 * The programs of the audit of a county's report: for each hidden number, how great and how small it can be, no further than
 * the audit asks. Numbers that are known are taken out, as every solver would.
 */
export function linkedPrograms(caseCount: number, leastCount: number): readonly LinkedProgram[] {
  const { cases, knowledge, stand } = aCounty(caseCount);
  const counted = tabulate(cases, { knowledge, stand, layout: 'grob' });
  const options: ReportSystemOptions = { leastCount, method: 'sperrung', earlier: null };
  const protection = protectReport(counted, options);
  if (protection.kind === 'unsafe') throw new Error('the report is not safe');
  const { system, cellAt } = reportSystem(counted, options);
  const hidden = new Set(
    protection.tables.flatMap(({ values }, index) => {
      const table = counted.tables[index];
      return values.flatMap((row, r) =>
        row.flatMap((value, c) => (value === null && table !== undefined ? [cellAt(table, r, c)] : [])),
      );
    }),
  );
  const { low, high } = knowledgeOf(system, (cell) => hidden.has(cell));
  const free = system.cells.flatMap((_, cell) => (low[cell] === high[cell] ? [] : [cell]));
  const columnOf = new Map(free.map((cell, column) => [cell, column]));
  const rows = system.equations.flatMap((terms) => {
    const open = terms.flatMap(({ cell, sign }) => {
      const column = columnOf.get(cell);
      return column === undefined ? [] : [[column, sign] as const];
    });
    const known = terms.reduce(
      (sum, { cell, sign }) => sum + (columnOf.has(cell) ? 0 : sign * (low[cell] ?? 0)),
      0,
    );
    return open.length === 0 ? [] : [{ low: -known, high: -known, terms: open }];
  });
  return [...hidden].flatMap((cell) => {
    const value = system.cells[cell]?.value ?? 0;
    const columns = free.map((other) =>
      other === cell
        ? { low: Math.max(low[cell] ?? 0, value - leastCount), high: value + leastCount }
        : { low: low[other] ?? 0, high: Math.min(high[other] ?? FAR, FAR) },
    );
    const column = columnOf.get(cell) ?? 0;
    return ([1, -1] as const).map((direction) => ({ program: { columns, rows }, column, direction }));
  });
}
