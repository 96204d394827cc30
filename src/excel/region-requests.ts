import type { Cell } from '../domain/cell';
import { addressOf, rightOf } from '../workbook/area';
import type { ColumnFormat, ColumnWrite, RegionWrite, SheetOverview } from '../workbook/port';
import { adjacent } from '../workbook/adjacent';
import { halves } from './area-requests';
import { toExcel } from './cell-values';
import { columnPoints } from './column-points';
import { CHUNK_BYTES, type Request } from './requests';

/** Number formats are written in English, whatever Excel shows. */
export const NUMBER_FORMATS: Readonly<Record<ColumnFormat | 'text', string>> = {
  date: 'dd.mm.yyyy',
  general: 'General',
  text: '@',
};

/** All requests that write a region: new columns first, then the values in stretches of rows. */
export function regionRequests(region: RegionWrite, sheet: SheetOverview): readonly Request[] {
  const newColumns = region.columns.filter(({ newHeader }) => newHeader !== null);
  const blocks = adjacent(region.columns.filter(({ values }) => values !== null));
  return [
    ...(newColumns.length > 0 ? [addColumns(region, newColumns, sheet)] : []),
    ...(blocks.length > 0 ? stretches(region, blocks) : []),
  ];
}

function addColumns(region: RegionWrite, columns: readonly ColumnWrite[], sheet: SheetOverview): Request {
  const { tableId, sheetId, headerRow, firstRow, rowCount } = region;
  return {
    bytes: 1_000 + columns.length * 400,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      const table = sheet.tables.find(({ id }) => id === tableId);
      if (table !== undefined) {
        const right = Math.max(rightOf(table.area), ...columns.map(({ column }) => column + 1));
        const area = { ...table.area, columns: right - table.area.left };
        context.workbook.tables.getItem(table.id).resize(addressOf(area));
      }
      for (const run of adjacent(columns)) {
        const [first] = run;
        if (first === undefined) continue;
        const place = { top: headerRow, left: first.column, rows: 1, columns: run.length };
        worksheet.getRange(addressOf(place)).values = [run.map(({ newHeader }) => newHeader ?? '')];
      }
      for (const { column, list, width } of columns) {
        if (width !== undefined) {
          const header = worksheet.getRange(addressOf({ top: headerRow, left: column, rows: 1, columns: 1 }));
          header.format.columnWidth = columnPoints(width);
        }
        if (list !== undefined && rowCount > 0) {
          const cells = worksheet.getRange(
            addressOf({ top: firstRow, left: column, rows: rowCount, columns: 1 }),
          );
          cells.dataValidation.rule = dropDown(list);
        }
      }
      return () => undefined;
    },
  };
}

export function dropDown(list: readonly string[]): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: list.join(',') } };
}

function stretches(region: RegionWrite, blocks: readonly (readonly ColumnWrite[])[]): readonly Request[] {
  const columns = blocks.flat();
  const requests: Request[] = [];
  let from = 0;
  let bytes = 0;
  for (let row = 0; row < region.rowCount; row += 1) {
    const rowBytes = columns.reduce((sum, { values }) => sum + cellBytes(values?.[row] ?? null), 0);
    if (row > from && bytes + rowBytes > CHUNK_BYTES) {
      requests.push(stretch(region, blocks, from, row - from, bytes));
      from = row;
      bytes = 0;
    }
    bytes += rowBytes;
  }
  if (region.rowCount > from) requests.push(stretch(region, blocks, from, region.rowCount - from, bytes));
  return requests;
}

function stretch(
  region: RegionWrite,
  blocks: readonly (readonly ColumnWrite[])[],
  from: number,
  count: number,
  bytes: number,
): Request {
  return {
    bytes,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(region.sheetId);
      for (const block of blocks) {
        const [first] = block;
        if (first === undefined) continue;
        const place = { top: region.firstRow + from, left: first.column, rows: count, columns: block.length };
        const range = worksheet.getRange(addressOf(place));
        // Formats first: a cell formatted as text would make a text of a date.
        range.numberFormat = rowsOf(count, () => block.map(({ format }) => NUMBER_FORMATS[format]));
        range.values = rowsOf(count, (row) =>
          block.map(({ values }) => toExcel(values?.[from + row] ?? null)),
        );
      }
      return () => undefined;
    },
    split: () =>
      count === 1
        ? null
        : halves(from, count).map(([start, length]) =>
            stretch(region, blocks, start, length, (bytes * length) / count),
          ),
  };
}

function rowsOf<T>(count: number, row: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** A value and its number format; a letter beyond ASCII takes two bytes or three. */
function cellBytes(cell: Cell): number {
  return typeof cell === 'string' ? 20 + Math.ceil(cell.length * 1.1) : 25;
}
