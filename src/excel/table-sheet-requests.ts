import { addressOf } from '../workbook/area';
import type { NewTableColumn, NewTableSheet, SheetOverview } from '../workbook/port';
import { toExcel } from './cell-values';
import { columnPoints } from './column-points';
import { NUMBER_FORMATS } from './number-formats';
import { dropDown } from './region-requests';
import type { Question } from './overview';
import type { Request } from './requests';

/** Adds empty sheets at the end of the workbook; the answer is their ids. */
export function addSheets(names: readonly string[]): Question<readonly string[]> {
  let ids: readonly string[] = [];
  const queue = (context: Excel.RequestContext) => {
    const added = names.map((name) => context.workbook.worksheets.add(name));
    for (const sheet of added) sheet.load('id');
    return () => {
      ids = added.map(({ id }) => id);
    };
  };
  return { request: { bytes: names.length * 200, queue }, answer: () => ids };
}

/** Fills an empty sheet, with one table over all its cells. */
export function fillSheet(sheetId: string, sheet: NewTableSheet): Request {
  const bytes = 2_000 + JSON.stringify(sheet.rows).length + sheet.rows.length * sheet.columns.length * 15;
  return {
    bytes,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      const columns = sheet.columns.length;
      // A table has a data row, even if it is empty.
      const rowCount = Math.max(1, sheet.rows.length);
      const body = worksheet.getRange(addressOf({ top: 1, left: 0, rows: rowCount, columns }));
      const header = worksheet.getRange(addressOf({ top: 0, left: 0, rows: 1, columns }));
      const rows = Array.from({ length: rowCount }, (_, index) => sheet.rows[index] ?? []);
      body.numberFormat = rows.map(() => sheet.columns.map(({ format }) => NUMBER_FORMATS[format]));
      header.values = [sheet.columns.map((column) => column.header)];
      body.values = rows.map((row) =>
        sheet.columns.map(({ format }, index) => {
          const cell = row[index] ?? null;
          // In a cell formatted as text everything is text, an apostrophe too.
          return format === 'text' && typeof cell === 'string' ? cell : toExcel(cell);
        }),
      );
      const table = worksheet.tables.add(addressOf({ top: 0, left: 0, rows: rowCount + 1, columns }), true);
      table.name = sheet.tableName;
      body.format.verticalAlignment = 'Top';
      sheet.columns.forEach((column, index) => layOut(worksheet, column, index, rowCount));
      worksheet.freezePanes.freezeRows(1);
      return () => undefined;
    },
  };
}

/** A4 across, one page wide, with the first rows on each page. Part of ExcelApi 1.9. */
export function setPages(sheetName: string, titleRows = 1): Request {
  return {
    bytes: 1_000,
    queue: (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheetName);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows(`$1:$${String(titleRows)}`);
      return () => undefined;
    },
  };
}

/**
 * Filters go first, since rows they hide would stay hidden; tables before their cells. A table that is deleted would pull up what
 * stands below it, and Excel refuses that where another table is in the way.
 */
export function emptySheet({ id, used, tables }: SheetOverview): Request {
  return {
    bytes: 1_000 + tables.length * 500,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(id);
      for (const table of tables) {
        const found = context.workbook.tables.getItem(table.id);
        if (table.hasHeaders) found.clearFilters();
        found.convertToRange();
      }
      if (used !== null) {
        const cells = worksheet.getRange(addressOf(used));
        cells.rowHidden = false;
        cells.columnHidden = false;
        cells.conditionalFormats.clearAll();
        cells.dataValidation.clear();
        cells.clear('All');
      }
      return () => undefined;
    },
  };
}

function layOut(worksheet: Excel.Worksheet, column: NewTableColumn, index: number, rowCount: number): void {
  const cells = worksheet.getRange(addressOf({ top: 1, left: index, rows: rowCount, columns: 1 }));
  cells.format.columnWidth = columnPoints(column.width);
  if (column.wrap === true) cells.format.wrapText = true;
  if (column.list !== undefined) cells.dataValidation.rule = dropDown(column.list);
}

export function deleteSheet(sheetId: string): Request {
  return {
    bytes: 200,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheetId).delete();
      return () => undefined;
    },
  };
}
