import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { HIDDEN_MARK, type PublishedTable, type ShownCount } from '../../domain/report/report-table';
import { germanNumber } from '../../domain/text/german-number';
import { POINT } from './page';
import { breakableText } from './plain-text';
import { STYLES } from './styles';
import { CELL_PADDING, type TableLayout } from './table-layout';

const HEAD_COLOUR = 'E4E8EC';
const TOTAL_COLOUR = 'F3F5F7';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '9AA3AB' } as const;

/** A table of so few rows is not torn apart by the end of a page. */
const KEPT_TOGETHER = 12;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isBold: boolean;
  readonly isNumber: boolean;
  readonly colour: string | null;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A real table of Word: head rows come again on each page, and no row is broken (bericht.md §4). */
export function numberTable(table: PublishedTable, layout: TableLayout): Table {
  const widths = [layout.labelWidth, ...layout.columnWidths];
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(total), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(CELL_PADDING),
      right: twips(CELL_PADDING),
    },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      ...headRows(table, layout),
      ...table.rows.map((row, at) =>
        tableRow(
          [
            {
              text: row.label,
              width: layout.labelWidth,
              isBold: row.isTotal,
              isNumber: false,
              colour: row.isTotal ? TOTAL_COLOUR : null,
            },
            ...table.columns.map((column, index) => ({
              text: shown(table.values[at]?.[index] ?? null),
              width: layout.columnWidths[index] ?? 0,
              isBold: row.isTotal || column.isTotal,
              isNumber: true,
              colour: row.isTotal || column.isTotal ? TOTAL_COLOUR : null,
            })),
          ],
          layout,
          { isHead: false, isKeptWithNext: at < table.rows.length - 1 && table.rows.length <= KEPT_TOGETHER },
        ),
      ),
    ],
  });
}

/** What the columns are called together stands above them, unless there is one column that says it itself. */
function headRows(table: PublishedTable, layout: TableLayout): readonly TableRow[] {
  const head = { isBold: true, colour: HEAD_COLOUR };
  const labels = table.columns.map((column, at) => ({
    ...head,
    text: column.label,
    width: layout.columnWidths[at] ?? 0,
    isNumber: true,
  }));
  const corner = { ...head, text: table.rowHeading, width: layout.labelWidth, isNumber: false };
  const isHead = { isHead: true, isKeptWithNext: true };
  if (table.columns.length < 2) return [tableRow([corner, ...labels], layout, isHead)];
  const group = {
    ...head,
    text: table.columnHeading,
    width: layout.columnWidths.reduce((sum, width) => sum + width, 0),
    isNumber: false,
    columnSpan: labels.length,
  };
  return [tableRow([{ ...corner, rowSpan: 2 }, group], layout, isHead), tableRow(labels, layout, isHead)];
}

function tableRow(
  cells: readonly Cell[],
  { fontSize }: TableLayout,
  { isHead, isKeptWithNext }: { readonly isHead: boolean; readonly isKeptWithNext: boolean },
): TableRow {
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      ({ text, width, isBold, isNumber, colour, columnSpan, rowSpan }) =>
        new TableCell({
          width: { size: twips(width), type: WidthType.DXA },
          verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
          ...(colour === null ? {} : { shading: { fill: colour } }),
          ...(columnSpan === undefined ? {} : { columnSpan }),
          ...(rowSpan === undefined ? {} : { rowSpan }),
          children: [
            new Paragraph({
              style: isBold ? STYLES.tableStrong : STYLES.tableText,
              alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext: isKeptWithNext,
              children: [new TextRun({ text: breakableText(text), size: fontSize * 2 })],
            }),
          ],
        }),
    ),
  });
}

function shown(value: ShownCount): string {
  return value === null ? HIDDEN_MARK : germanNumber(value);
}

function twips(points: number): number {
  return Math.round(points * POINT);
}
