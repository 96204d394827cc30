import type { CountTable } from './report-table';

/** All counts of one report before protection (bericht.md §1). */
export interface ReportTables {
  /** T1 to T6, in this order. */
  readonly tables: readonly CountTable[];
  /** The keys of the regions that have a date: their cases enter T6. */
  readonly datedRegions: readonly string[];
  /** T7, for internal use only. */
  readonly teamTable: CountTable;
  /** Ended cases, which are in no table. */
  readonly ended: number;
  /** Rows in the tables whose case id stands in another row too. */
  readonly duplicates: number;
}
