import type { Day } from '../calendar/day';
import type { ProtectionMethod } from './published-report';
import type { ReportTableId, ShownCount } from './report-table';

/** A report that was published before, as its JSON tells (bericht.md §4). */
export interface EarlierReport {
  readonly stand: Day;
  readonly scenario: string;
  readonly leastCount: number;
  readonly method: ProtectionMethod;
  readonly caseCount: ShownCount;
  readonly ended: ShownCount;
  readonly tables: readonly EarlierTable[];
}

export interface EarlierTable {
  readonly id: ReportTableId;
  /** Keys of the lines. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly ShownCount[])[];
}
