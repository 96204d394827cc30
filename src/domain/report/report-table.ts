/** The tables of the committee report (bericht.md §1). T7 is for internal use and in no public report. */
export const REPORT_TABLE_IDS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;

export type ReportTableId = (typeof REPORT_TABLE_IDS)[number];

/** The coarse layout joins lines of T4, T5 and T6, so that fewer counts are small (bericht.md §1). */
export type ReportLayout = 'grob' | 'fein';

/** A row or a column of a table. */
export interface TableLine {
  /** What machines read: unique among its rows or columns, the same in every report (`gesperrt`, `R03`, `Gesamt`). */
  readonly key: string;
  /** What people read (`nicht im laufenden Betrieb umstellbar`). */
  readonly label: string;
  readonly isTotal: boolean;
  /** It is there only because a case is in it: its total is not 0, whatever is printed. */
  readonly isOccupied?: true;
}

/** The key and label of every total. */
export const TOTAL_LINE: TableLine = { key: 'Gesamt', label: 'Gesamt', isTotal: true };

export interface TableFrame {
  readonly id: ReportTableId;
  /** The caption, without the id. */
  readonly title: string;
  /** What the rows are (`Region`), and what the columns are (`Vorschlag`). */
  readonly rowHeading: string;
  readonly columnHeading: string;
  readonly rows: readonly TableLine[];
  readonly columns: readonly TableLine[];
}

/** A table before protection: nobody but the protection may see it. */
export interface CountTable extends TableFrame {
  /** One count for each row and column, totals included. */
  readonly counts: readonly (readonly number[])[];
}

/** A number that may be shown, or `null` for one that is hidden. */
export type ShownCount = number | null;

/** A table after protection. */
export interface PublishedTable extends TableFrame {
  /** One value for each row and column, totals included. */
  readonly values: readonly (readonly ShownCount[])[];
}

/** What stands in a table for a hidden number (bericht.md §2). */
export const HIDDEN_MARK = '•';
