import type { LeftOut } from '../published-report';
import type { CountTable, PublishedTable, ReportTableId, ShownCount } from '../report-table';
import type { ReportTables } from '../report-tables';
import { unprovenRequirements } from './audit';
import { chooseHidden } from './choose-hidden';
import { createProver, type Prover } from './prover';
import { reportSystem, type ReportSystem, type ReportSystemOptions } from './report-system';
import type { Requirement } from './requirement';
import { roundedCount } from './rounding';

export type Protection =
  | {
      readonly kind: 'safe';
      readonly tables: readonly PublishedTable[];
      readonly caseCount: ShownCount;
      readonly leftOut: LeftOut;
    }
  /** Some number could be worked out, or it could not be shown that it cannot: nothing may be exported. */
  | {
      readonly kind: 'unsafe';
      /** The tables to coarsen. */
      readonly tables: readonly ReportTableId[];
    };

/**
 * Hides or rounds the numbers of a report so that no small one can be worked out, and audits the result (bericht.md §2 and
 * §3). The same counts give the same result everywhere: no clock and no chance plays a part.
 * @param onProgress called with a share from 0 to 1
 */
export function protectReport(
  counted: ReportTables,
  options: ReportSystemOptions,
  onProgress: (share: number) => void = () => undefined,
): Protection {
  return protect(reportSystem(counted, options), counted, options, onProgress);
}

function protect(
  report: ReportSystem,
  counted: ReportTables,
  options: ReportSystemOptions,
  onProgress: (share: number) => void,
): Protection {
  const { system, forced, candidates, requirements } = report;
  const prover = createProver(system);
  const choice = chooseHidden({ system, prover, forced, candidates, requirements, onProgress });
  const needed = options.method === 'sperrung' ? withoutTheObvious(report, prover, choice) : choice;
  const isHidden = (cell: number): boolean => needed.has(cell);
  const unproven = unprovenRequirements(system, prover, needed, [
    ...requirements,
    ...(options.method === 'sperrung'
      ? [...needed].filter((cell) => !forced.has(cell)).map(mustStayOpen)
      : []),
  ]);
  if (unproven.length > 0) {
    const found = new Set(unproven.flatMap(({ cell }) => report.tablesOf(cell)));
    return { kind: 'unsafe', tables: counted.tables.map(({ id }) => id).filter((id) => found.has(id)) };
  }
  const shownOf = (cell: number): ShownCount => {
    const value = system.cells[cell]?.value ?? 0;
    if (isHidden(cell)) return null;
    return options.method === 'rundung' ? roundedCount(value) : value;
  };
  const published = (table: CountTable): PublishedTable => {
    const { counts, ...frame } = table;
    return {
      ...frame,
      values: counts.map((row, rowIndex) =>
        row.map((_, column) => shownOf(report.cellAt(table, rowIndex, column))),
      ),
    };
  };
  return {
    kind: 'safe',
    tables: counted.tables.map(published),
    caseCount: report.allCell === null ? null : shownOf(report.allCell),
    leftOut: { ended: shownOf(report.endedCell), duplicates: shownOf(report.duplicatesCell) },
  };
}

/** A hidden number that can be worked out protects nothing: it is shown instead. */
function withoutTheObvious(
  { system, forced }: ReportSystem,
  prover: Prover,
  hidden: ReadonlySet<number>,
): ReadonlySet<number> {
  const obvious = [...hidden].filter(
    (cell) =>
      !forced.has(cell) && unprovenRequirements(system, prover, hidden, [mustStayOpen(cell)]).length > 0,
  );
  return new Set([...hidden].filter((cell) => !obvious.includes(cell)));
}

function mustStayOpen(cell: number): Requirement {
  return { cell, width: 1, reach: 0, orZero: false, insider: NOBODY };
}

const NOBODY: ReadonlySet<number> = new Set();
