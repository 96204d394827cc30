import type { Chart } from '../paper/paper';
import type { ReportLook } from './report-looks';

/**
 * A report as cells of one sheet, before any host or file: values only. Rows and columns are zero-based. No cell is merged, and
 * nothing is hidden.
 */
export interface ReportSheet {
  readonly title: string;
  /** Widths of the columns from the first one on, in characters of the standard font. */
  readonly columns: readonly number[];
  readonly rows: readonly ReportRow[];
  /** In the order of the sheet. */
  readonly tables: readonly ReportSheetTable[];
  readonly charts: readonly ReportSheetChart[];
  readonly pages: ReportPages;
}

export interface ReportRow {
  /** From the first column on. */
  readonly cells: readonly ReportCell[];
  /** In points. */
  readonly height: number;
}

export interface ReportCell {
  readonly value: string | number | null;
  readonly look: ReportLook;
}

/** A rectangle of cells; `rows` and `columns` at least 1. */
export interface ReportArea {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table with its header row. */
export interface ReportSheetTable {
  /** Unique in its workbook, and no cell's address: `Bericht_T1`. */
  readonly name: string;
  readonly area: ReportArea;
}

/** A chart and the cells from which it is drawn: a cell is empty where nothing may be drawn. */
export interface ReportSheetChart {
  /** `Abbildung 1`. */
  readonly name: string;
  readonly chart: Chart;
  /** The cells that it covers; all of them are empty. */
  readonly area: ReportArea;
  /** The names of the categories: one column. */
  readonly categories: ReportArea;
  readonly series: readonly ReportSheetSeries[];
  /** The values stand in what is drawn for them. */
  readonly hasLabels: boolean;
  /** From one number of the axis to the next; `null`: as the program likes. */
  readonly valueStep: number | null;
}

export interface ReportSheetSeries {
  /** One cell. */
  readonly name: ReportArea;
  /** One column. */
  readonly values: ReportArea;
  /** `RRGGBB`. */
  readonly color: string;
  /** `RRGGBB` of the values on it. */
  readonly labelColor: string;
}

/** A4 across, all columns on one page. */
export interface ReportPages {
  /** So many rows from the first one on stand on each page. */
  readonly titleRows: number;
  /** Rows with which a new page begins, so that no table and no chart is cut that fits on one. */
  readonly starts: readonly number[];
  /** With Excel's codes for numbers of pages. */
  readonly footer: string;
}
