import { lookAreas, type LookArea } from '../domain/report/sheet-layout/look-areas';
import { REPORT_LOOKS, type Look } from '../domain/report/sheet-layout/report-looks';
import type {
  ReportCell,
  ReportPages,
  ReportRow,
  ReportSheet,
} from '../domain/report/sheet-layout/report-sheet';
import { addressOf, bottomOf } from '../workbook/area';
import type { SheetOverview } from '../workbook/port';
import { columnPoints } from './column-points';
import type { Request } from './requests';
import { setPages } from './table-sheet-requests';

/** The same as in the new workbook: lines above and below, none between. */
const TABLE_STYLE = 'TableStyleLight1';

const ALIGNMENTS = { left: 'Left', right: 'Right', center: 'Center' } as const;

/** Inches of the page's edges in points. */
const MARGINS = { side: 36, top: 43, bottom: 54 } as const;

/** Points of a row with one line. */
const USUAL_HEIGHT = 15;

const TEXT_FORMAT = '@';

/** Fills an empty sheet with a report: values, looks, sizes, tables. */
export function fillReport(sheetId: string, report: ReportSheet): Request {
  return {
    bytes: 5_000 + report.rows.length * report.columns.length * 40,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      writeCells(worksheet, report);
      for (const area of lookAreas(report.rows)) apply(worksheet, area);
      report.columns.forEach((width, left) => {
        const column = worksheet.getRange(addressOf({ top: 0, left, rows: 1, columns: 1 }));
        column.format.columnWidth = columnPoints(width);
      });
      for (const { top, rows, height } of heights(report.rows)) {
        worksheet.getRange(addressOf({ top, left: 0, rows, columns: 1 })).format.rowHeight = height;
      }
      for (const { name, area } of report.tables) {
        const table = worksheet.tables.add(addressOf(area), true);
        table.name = name;
        table.style = TABLE_STYLE;
        table.showBandedRows = false;
        table.showFilterButton = false;
      }
      worksheet.showGridlines = false;
      return () => undefined;
    },
  };
}

/** Takes off what a report has beside its cells, tables and charts: page breaks, heights. */
export function emptyReport({ id, used }: SheetOverview): Request {
  return {
    bytes: 1_000,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(id);
      worksheet.horizontalPageBreaks.removePageBreaks();
      if (used !== null) {
        const lines = { top: 0, left: 0, rows: bottomOf(used), columns: 1 };
        worksheet.getRange(addressOf(lines)).format.rowHeight = USUAL_HEIGHT;
      }
      return () => undefined;
    },
  };
}

/** A4 across, one page wide: what the work list has too, and what makes several pages. Part of ExcelApi 1.9. */
export function setReportPages(sheetName: string, pages: ReportPages): Request {
  const base = setPages(sheetName, pages.titleRows);
  return {
    bytes: base.bytes + pages.starts.length * 200,
    queue: (context) => {
      const collect = base.queue(context);
      const worksheet = context.workbook.worksheets.getItem(sheetName);
      const { pageLayout } = worksheet;
      pageLayout.leftMargin = MARGINS.side;
      pageLayout.rightMargin = MARGINS.side;
      pageLayout.topMargin = MARGINS.top;
      pageLayout.bottomMargin = MARGINS.bottom;
      pageLayout.headersFooters.defaultForAllPages.centerFooter = pages.footer;
      for (const start of pages.starts) {
        worksheet.horizontalPageBreaks.add(addressOf({ top: start, left: 0, rows: 1, columns: 1 }));
      }
      return collect;
    },
  };
}

/** In a cell formatted as text everything is text: `3/4` is no date, and `=1+1` no formula. */
function writeCells(worksheet: Excel.Worksheet, { rows, columns }: ReportSheet): void {
  const cellsOf = ({ cells }: ReportRow): readonly (ReportCell | null)[] =>
    columns.map((_, index) => cells[index] ?? null);
  const range = worksheet.getRange(
    addressOf({ top: 0, left: 0, rows: rows.length, columns: columns.length }),
  );
  range.numberFormat = rows.map((row) => cellsOf(row).map(formatOf));
  range.values = rows.map((row) => cellsOf(row).map((cell) => cell?.value ?? ''));
}

function formatOf(cell: ReportCell | null): string {
  if (typeof cell?.value === 'string') return TEXT_FORMAT;
  const look: Look = REPORT_LOOKS[cell?.look ?? 'empty'];
  return look.numberFormat ?? 'General';
}

function apply(worksheet: Excel.Worksheet, { look, area }: LookArea): void {
  const { bold, italic, size, color, fill, horizontal, vertical, wraps }: Look = REPORT_LOOKS[look];
  const { format } = worksheet.getRange(addressOf(area));
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (horizontal !== undefined) format.horizontalAlignment = ALIGNMENTS[horizontal];
  if (vertical !== undefined) format.verticalAlignment = ALIGNMENTS[vertical];
  if (wraps !== undefined) format.wrapText = wraps;
}

interface Lines {
  readonly top: number;
  readonly rows: number;
  readonly height: number;
}

/** Rows one below the other of the same height. */
function heights(rows: readonly ReportRow[]): readonly Lines[] {
  const lines: Lines[] = [];
  rows.forEach(({ height }, top) => {
    const last = lines.at(-1);
    if (last?.height === height) lines[lines.length - 1] = { ...last, rows: last.rows + 1 };
    else lines.push({ top, rows: 1, height });
  });
  return lines;
}
