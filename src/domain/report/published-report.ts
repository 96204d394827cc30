import type { Day } from '../calendar/day';
import type { PublishedTable, ReportLayout, ShownCount } from './report-table';

/** Hiding small numbers and what would give them away, or printing multiples of five (bericht.md §2). */
export const PROTECTION_METHODS = ['sperrung', 'rundung'] as const;

export type ProtectionMethod = (typeof PROTECTION_METHODS)[number];

/**
 * A report that has passed the audit (bericht.md §3): the only thing that exports, charts and sentences may be made of.
 * It holds no number that is not to be printed.
 */
export interface PublishedReport {
  /** The day on which it is made. */
  readonly date: Day;
  /** The day for which the cases were classified. */
  readonly stand: Day;
  /** The name of the plan; empty when it has none. */
  readonly scenario: string;
  /** The teams that are in it; `null`: all. */
  readonly teams: readonly string[] | null;
  /** k: a count from 1 to k−1 is small. */
  readonly leastCount: number;
  readonly method: ProtectionMethod;
  readonly layout: ReportLayout;
  /** The number of cases: the grand total of T1. */
  readonly caseCount: ShownCount;
  readonly leftOut: LeftOut;
  /** T1 to T6 in this order; or T7 alone, for internal use. */
  readonly tables: readonly PublishedTable[];
  /** Version of the add-in. */
  readonly version: string;
}

/** Rows of the lists that are special, as counts under the same rule as all others. */
export interface LeftOut {
  /** Ended cases, which are in no table. */
  readonly ended: ShownCount;
  /** Rows whose case id stands in another row too; they are in the tables, since one row is one case. */
  readonly duplicates: ShownCount;
}
