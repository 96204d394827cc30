import type { PublishedTable } from '../../domain/report/report-table';
import { germanNumber } from '../../domain/text/german-number';
import { textWidth } from '../text/text-width';
import { longestPiece } from '../text/wrap-text';
import { lineWidth, type PageWay } from './page';

/** How a table is printed; lengths in points. */
export interface TableLayout {
  readonly way: PageWay;
  readonly fontSize: number;
  readonly labelWidth: number;
  readonly columnWidths: readonly number[];
}

/** Left and right of the text of a cell. */
export const CELL_PADDING = 4;
/** Bold letters are wider than the ones that are measured. */
const BOLD = 1.15;
/** What columns of numbers need not go beyond. */
const WIDE_COLUMN = 90;
/** What names may take of the line before they are broken: more where there are few numbers beside them. */
const labelShare = (columns: number): number => (columns < 3 ? 0.8 : 0.45);

/** The layout in which no word of the table is broken; `null` when there is none at this size. */
export function tableLayout(table: PublishedTable, way: PageWay, fontSize: number): TableLayout | null {
  return sum(leastWidths(table, fontSize)) > lineWidth(way) ? null : crampedLayout(table, way, fontSize);
}

/** A layout that breaks words where it must. */
export function crampedLayout(table: PublishedTable, way: PageWay, fontSize: number): TableLayout {
  return { way, fontSize, ...spread(table, fontSize, lineWidth(way)) };
}

function spread(
  table: PublishedTable,
  fontSize: number,
  width: number,
): Pick<TableLayout, 'labelWidth' | 'columnWidths'> {
  const [leastLabel = 0, ...leastColumns] = leastWidths(table, fontSize);
  const needed = leastLabel + sum(leastColumns);
  if (needed > width) {
    const shrink = width / needed;
    return { labelWidth: leastLabel * shrink, columnWidths: leastColumns.map((least) => least * shrink) };
  }
  const wholeLabel = Math.max(
    leastLabel,
    ...[table.rowHeading, ...table.rows.map(({ label }) => label)].map((label) =>
      cellWidth(textWidth(label, fontSize)),
    ),
  );
  const labelWidth = Math.min(
    wholeLabel,
    Math.max(leastLabel, width * labelShare(leastColumns.length)),
    width - sum(leastColumns),
  );
  const free = Math.max(0, width - labelWidth - sum(leastColumns)) / Math.max(leastColumns.length, 1);
  return {
    labelWidth,
    columnWidths: leastColumns.map((least) => Math.max(least, Math.min(WIDE_COLUMN, least + free))),
  };
}

/** The label column first, then the columns of numbers. */
function leastWidths(
  { rowHeading, rows, columns, values }: PublishedTable,
  fontSize: number,
): readonly number[] {
  const label = Math.max(
    ...[rowHeading, ...rows.map((row) => row.label)].map((text) => longestPiece(text, fontSize)),
  );
  return [
    cellWidth(label),
    ...columns.map((column, at) => {
      const numbers = values.map((row) => textWidth(germanNumber(row[at] ?? 0), fontSize));
      return cellWidth(Math.max(longestPiece(column.label, fontSize), ...numbers));
    }),
  ];
}

function cellWidth(text: number): number {
  return text * BOLD + 2 * CELL_PADDING + 1;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
