import type { Day } from '../../calendar/day';
import type { PublishedTable, ShownCount } from '../report-table';

/**
 * The committee paper as a document without a format: Word, sheets and the clipboard are written from it.
 * Everything in it comes from a published report.
 */
export interface Paper {
  readonly title: string;
  /** The day on which the report was made. */
  readonly date: Day;
  /** To be printed on every page: what the paper must not be used for. */
  readonly marking?: string;
  /** Stand, scenario, k, method, number of cases, … in the order of printing. */
  readonly facts: readonly PaperFact[];
  readonly sections: readonly PaperSection[];
}

export interface PaperFact {
  readonly label: string;
  readonly value: string;
}

export interface PaperSection {
  readonly heading: string;
  /** `part`: belongs to the last section before it that is none. `annex`: begins a page, and has no number. */
  readonly rank?: 'part' | 'annex';
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** In brackets, for people to fill in. */
  | { readonly kind: 'gap'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** `notes` stand below the table: what its signs and lines mean. */
  | { readonly kind: 'table'; readonly table: PublishedTable; readonly notes?: readonly string[] }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** Numbers to draw; `null` is a gap, never 0 (bericht.md §4). */
export interface Chart {
  /** The table from which it is drawn. */
  readonly tableId: PublishedTable['id'];
  readonly kind: 'stacked-bars' | 'bars' | 'line';
  readonly title: string;
  /** For people who do not see it: what is drawn, and the numbers shown in words. */
  readonly alternativeText: string;
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly label: string;
  /** One value for each category. */
  readonly values: readonly ShownCount[];
}
