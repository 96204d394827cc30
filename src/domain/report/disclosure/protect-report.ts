import type { LeftOut } from '../published-report';
import {
  REPORT_TABLE_IDS,
  type CountTable,
  type PublishedTable,
  type ReportTableId,
  type ShownCount,
} from '../report-table';
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
  onProgress?: (share: number) => void,
): Protection {
  return audited(reportSystem(counted, options), counted.tables, options, onProgress);
}

/**
 * The same for T7, which is for internal use. Its readers have the public report too, which stays as it is: both are
 * protected together, and only numbers of T7 are hidden besides.
 */
export function protectTeamTable(
  counted: ReportTables,
  options: ReportSystemOptions,
  onProgress?: (share: number) => void,
): Protection {
  const open = reportSystem(counted, options);
  const hiddenNames = new Set(
    [...hiddenOf(open, createProver(open.system), options, onProgress)].map(
      (cell) => open.system.cells[cell]?.name,
    ),
  );
  const joint = reportSystem({ ...counted, tables: [...counted.tables, counted.teamTable] }, options);
  const isPublic = (cell: number): boolean => joint.tablesOf(cell).some((id) => id !== 'T7');
  const known = joint.system.cells.flatMap(({ name }, cell) => (hiddenNames.has(name) ? [cell] : []));
  return audited(
    {
      ...joint,
      forced: new Set([...known, ...[...joint.forced].filter((cell) => !isPublic(cell))]),
      candidates: joint.candidates.filter((cell) => !isPublic(cell) && joint.tablesOf(cell).length > 0),
    },
    [counted.teamTable],
    options,
    onProgress,
  );
}

function hiddenOf(
  report: ReportSystem,
  prover: Prover,
  { method }: ReportSystemOptions,
  onProgress: (share: number) => void = () => undefined,
): ReadonlySet<number> {
  const choice = chooseHidden({ ...report, prover, onProgress });
  return method === 'sperrung' ? withoutTheObvious(report, prover, choice) : choice;
}

function audited(
  report: ReportSystem,
  tables: readonly CountTable[],
  options: ReportSystemOptions,
  onProgress?: (share: number) => void,
): Protection {
  const { system, forced, requirements } = report;
  const prover = createProver(system);
  const hidden = hiddenOf(report, prover, options, onProgress);
  const isHidden = (cell: number): boolean => hidden.has(cell);
  const unproven = unprovenRequirements(system, prover, hidden, [
    ...requirements,
    ...(options.method === 'sperrung'
      ? [...hidden].filter((cell) => !forced.has(cell)).map(mustStayOpen)
      : []),
  ]);
  if (unproven.length > 0) {
    const found = new Set(unproven.flatMap(({ cell }) => report.tablesOf(cell)));
    return { kind: 'unsafe', tables: REPORT_TABLE_IDS.filter((id) => found.has(id)) };
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
    tables: tables.map(published),
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
