import type { CellStyle } from '../model/cell-style';
import type { Chart } from '../model/chart';
import { PLAIN_PAGES, type PageLayout } from '../model/page-layout';
import type { Workbook } from '../model/workbook';

/** A table of the file, and which one of the open workbook it is. */
export interface KnownTable {
  readonly id: string;
  /** Its columns, left to right. */
  readonly columnIds: readonly number[];
}

/** A sheet of the file, and which one of the open workbook it is. */
export interface KnownSheet {
  readonly id: string;
  /** In the order of the file. */
  readonly tables: readonly KnownTable[];
  /** What is only written, and not read from files: any change shows by another text. */
  readonly charts: string;
  readonly pages: string;
}

/** Charts and pages of a sheet of which nothing was said yet. */
export const NOTHING_WRITTEN: Pick<KnownSheet, 'charts' | 'pages'> = writtenOf([], PLAIN_PAGES);

/** Charts and pages as texts to compare. */
export function writtenOf(charts: readonly Chart[], pages: PageLayout): Pick<KnownSheet, 'charts' | 'pages'> {
  return { charts: JSON.stringify(charts), pages: JSON.stringify(pages) };
}

/** The file behind an open workbook, as it was opened or last saved. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  /** How its formats were opened: cells with one of these very objects keep the format's number wherever they move. */
  readonly styles: readonly CellStyle[];
  /** Its worksheets in their order. */
  readonly sheets: readonly KnownSheet[];
}

/** The sheets and tables of a workbook, as a file knows them that is like it. */
export function knownSheets(workbook: Workbook): readonly KnownSheet[] {
  return workbook.sheets.map(({ id, tables, charts, pageLayout }) => ({
    id,
    ...writtenOf(charts, pageLayout),
    tables: tables.map((table) => ({ id: table.id, columnIds: table.columns.map((column) => column.id) })),
  }));
}
