import type { Cell } from '../domain/cell';
import { addressOf, rightOf } from '../workbook/area';
import type { ColumnFormat, ColumnWrite, RegionBefore, RegionWrite, SheetOverview } from '../workbook/port';
import { NUMBER_FORMATS } from './number-formats';
import { adjacent } from '../workbook/adjacent';
import { halves } from './area-requests';
import { toExcel } from './cell-values';
import { columnPoints } from './column-points';
import { addRules, newColumns, reach, styleHeaders, type LooksPlan } from './new-column-looks';
import type { RegionToWrite } from './region-before';
import { CHUNK_BYTES, type Request } from './requests';

/** All requests that write a region: new columns first, then formats, then the values in stretches of rows. */
export function regionRequests(before: RegionToWrite, sheet: SheetOverview): readonly Request[] {
  const { region, plan, looks } = before;
  const added = newColumns(region);
  const blocks = adjacent(region.columns.filter(({ values }) => values !== null));
  return [
    ...(added.length > 0 ? [addColumns(region, added, sheet, plan)] : []),
    ...addRules(region, plan, looks),
    ...setFormats(formatChanges(before), ({ format }) => NUMBER_FORMATS[format]),
    ...(blocks.length > 0 ? stretches(region, blocks) : []),
  ];
}

/** Cells of one column, one below the other, whose number format is set. */
export interface FormatChange {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly rows: number;
  readonly format: ColumnFormat;
}

/** Beyond so many stretches of a column it is set as a whole. */
const MOST_STRETCHES = 30;

/**
 * Where number formats are set: in new columns, and in cells of date columns that held no number so far. What people
 * have changed since stays as it is.
 */
export function formatChanges({ region, entered }: RegionBefore): readonly FormatChange[] {
  const { sheetId, firstRow, rowCount } = region;
  return region.columns.flatMap(({ column, newHeader, format, values }, index): readonly FormatChange[] => {
    if (values === null || rowCount === 0) return [];
    const whole = { sheetId, column, top: firstRow, rows: rowCount, format };
    if (newHeader !== null) return [whole];
    if (format !== 'date') return [];
    const old = entered[index];
    const isNew = (row: number): boolean =>
      typeof values[row] === 'number' && typeof (old?.[row] ?? null) !== 'number';
    const stretches: FormatChange[] = [];
    for (let row = 0; row < rowCount; row += 1) {
      if (!isNew(row)) continue;
      let end = row + 1;
      while (end < rowCount && isNew(end)) end += 1;
      stretches.push({ ...whole, top: firstRow + row, rows: end - row });
      row = end;
    }
    return stretches.length > MOST_STRETCHES ? [whole] : stretches;
  });
}

/** Formats come before values: a cell formatted as text would make a text of a date. */
export function setFormats(
  changes: readonly FormatChange[],
  formatOf: (change: FormatChange) => string,
): readonly Request[] {
  return changes.map((change) => ({
    bytes: 300,
    queue: (context) => {
      const { column, top, rows, sheetId } = change;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      // One value for all cells of a range (ExcelApi 1.1 takes a single one for the whole).
      const range: { numberFormat: unknown } = sheet.getRange(
        addressOf({ top, left: column, rows, columns: 1 }),
      );
      range.numberFormat = formatOf(change);
      return () => undefined;
    },
  }));
}

function addColumns(
  region: RegionWrite,
  columns: readonly ColumnWrite[],
  sheet: SheetOverview,
  plan: LooksPlan,
): Request {
  const { tableId, sheetId, headerRow } = region;
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
      styleHeaders(worksheet, region, plan);
      for (const run of adjacent(columns)) {
        const [first] = run;
        if (first === undefined) continue;
        const place = { top: headerRow, left: first.column, rows: 1, columns: run.length };
        worksheet.getRange(addressOf(place)).values = [run.map(({ newHeader }) => newHeader ?? '')];
      }
      for (const added of columns) {
        const { column, list, width } = added;
        if (width !== undefined) {
          const header = worksheet.getRange(addressOf({ top: headerRow, left: column, rows: 1, columns: 1 }));
          header.format.columnWidth = columnPoints(width);
        }
        const area = reach(region, added);
        if (list !== undefined && area !== null) {
          worksheet.getRange(addressOf(area)).dataValidation.rule = dropDown(list);
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

/** A value; a letter beyond ASCII takes two bytes or three. */
function cellBytes(cell: Cell): number {
  return typeof cell === 'string' ? 6 + Math.ceil(cell.length * 1.1) : 10;
}
