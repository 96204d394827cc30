import type { Day } from '../calendar/day';
import { failure, success, type Outcome } from '../outcome';
import type { Knowledge } from '../plan/knowledge';
import type { ReportSystemOptions } from './disclosure/report-system';
import type { Protection } from './disclosure/protect-report';
import type { EarlierReport } from './earlier-report';
import { hiddenShares, type HiddenShares } from './hidden-shares';
import type { ProtectionMethod, PublishedReport } from './published-report';
import type { ReportCase } from './report-case';
import type { ReportLayout } from './report-table';
import type { ReportTables } from './report-tables';
import { casesOfTeams } from './report-teams';
import { reportWarnings } from './report-warnings';
import { tabulate } from './tables/tabulate';
import { REPORT_PROBLEMS } from './texts';

/** What a report is counted from: all cases of one run. */
export interface ReportSource {
  readonly cases: readonly ReportCase[];
  readonly knowledge: Knowledge;
  readonly stand: Day;
}

/** What a person chooses for a report. */
export interface ReportChoices {
  /** Some of the teams; `null`: all. */
  readonly teams: readonly string[] | null;
  readonly layout: ReportLayout;
  readonly method: ProtectionMethod;
  /** k; at least {@link LEAST_COUNT_MINIMUM}. */
  readonly leastCount: number;
  /** A report that is out already; `null`: none. */
  readonly earlier: EarlierReport | null;
  /** `public`: T1 to T6. `internal`: T7 alone, such that the public report of the same choices stays safe. */
  readonly audience: 'public' | 'internal';
}

/** Where and when a report is made. */
export interface ReportMaking {
  /** The machine's local calendar date. */
  readonly date: Day;
  /** Version of the add-in. */
  readonly version: string;
}

/** A report that has passed the audit, and what its author should know. */
export interface PreparedReport {
  readonly report: PublishedReport;
  readonly hidden: HiddenShares;
  /** Sentences for the author; not to be printed. */
  readonly warnings: readonly string[];
}

/** What is to be protected. */
export interface ProtectionJob {
  readonly counted: ReportTables;
  readonly options: ReportSystemOptions;
  readonly audience: ReportChoices['audience'];
}

/** Protects and audits; in the pane a worker does it, so that Excel stays responsive. */
export type Protector = (job: ProtectionJob) => Promise<Protection>;

/** From classified cases to a report that may be published, or the reasons why there is none (bericht.md). */
export async function prepareReport(
  { cases, knowledge, stand }: ReportSource,
  choices: ReportChoices,
  { date, version }: ReportMaking,
  protect: Protector,
): Promise<Outcome<PreparedReport>> {
  const { teams, layout, method, leastCount, earlier, audience } = choices;
  const counted = tabulate(casesOfTeams(cases, teams), { knowledge, stand, layout });
  const isSameStand = earlier?.stand === stand;
  if (earlier !== null && isSameStand) {
    const problem = differentMaking(earlier, choices, counted);
    if (problem !== null) return failure(problem);
  }
  const protection = await protect({
    counted,
    options: { leastCount, method, earlier: isSameStand ? earlier : null },
    audience,
  });
  if (protection.kind === 'unsafe') return failure(REPORT_PROBLEMS.unsafe(protection.tables, choices));
  const report: PublishedReport = {
    date,
    stand,
    scenario: knowledge.settings.planName,
    teams,
    leastCount,
    method,
    layout,
    caseCount: protection.caseCount,
    leftOut: protection.leftOut,
    tables: protection.tables,
    version,
  };
  return success({
    report,
    hidden: hiddenShares(audience === 'public' ? counted.tables : [counted.teamTable], report.tables),
    warnings: reportWarnings(report, earlier),
  });
}

/** Two reports of one Stand can be protected together when they are made the same way. */
function differentMaking(
  earlier: EarlierReport,
  { method, leastCount }: ReportChoices,
  { tables }: ReportTables,
): ReturnType<typeof REPORT_PROBLEMS.otherMethod> | null {
  if (earlier.method !== method) return REPORT_PROBLEMS.otherMethod(earlier.method);
  if (earlier.leastCount !== leastCount) return REPORT_PROBLEMS.otherLeastCount(earlier.leastCount);
  const gradesOf = (lines: readonly string[] | undefined): string => [...(lines ?? [])].join();
  const before = earlier.tables.find(({ id }) => id === 'T4');
  const now = tables.find(({ id }) => id === 'T4')?.rows.map(({ key }) => key);
  return before !== undefined && gradesOf(before.rows) !== gradesOf(now)
    ? REPORT_PROBLEMS.otherLayout()
    : null;
}
