import { addressOf, bottomOf } from '../workbook/area';
import type { TableAppend } from '../workbook/port';
import { toExcel } from './cell-values';
import { NUMBER_FORMATS } from './number-formats';
import type { Request } from './requests';

/** Lets a table grow downward and fills its new rows in one go (never row by row). */
export function appendRows({ sheetId, tableId, area, rows, formats }: TableAppend): Request {
  const place = { ...area, top: bottomOf(area), rows: rows.length };
  return {
    bytes: 1_000 + JSON.stringify(rows).length,
    queue: (context) => {
      context.workbook.tables.getItem(tableId).resize(addressOf({ ...area, rows: area.rows + rows.length }));
      const range = context.workbook.worksheets.getItem(sheetId).getRange(addressOf(place));
      range.numberFormat = rows.map(() => formats.map((format) => NUMBER_FORMATS[format]));
      range.values = rows.map((row) =>
        row.map((cell, column) =>
          formats[column] === 'text' && typeof cell === 'string' ? cell : toExcel(cell),
        ),
      );
      return () => undefined;
    },
  };
}

/** Takes the appended rows away again. */
export function removeAppended({ sheetId, tableId, area, rows }: TableAppend): Request {
  return {
    bytes: 500,
    queue: (context) => {
      context.workbook.tables.getItem(tableId).resize(addressOf(area));
      const place = { ...area, top: bottomOf(area), rows: rows.length };
      context.workbook.worksheets.getItem(sheetId).getRange(addressOf(place)).clear('All');
      return () => undefined;
    },
  };
}
