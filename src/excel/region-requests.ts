import type { Cell } from '../domain/cell';
import { addressOf, rightOf } from '../workbook/area';
import type { ColumnWrite, RegionBefore, SheetOverview } from '../workbook/port';
import { NUMBER_FORMATS } from './number-formats';
import { adjacent } from '../workbook/adjacent';
import { halves } from './area-requests';
import { toExcel } from './cell-values';
import { columnPoints } from './column-points';
import { formatChanges, setFormats } from './format-changes';
import { addRules, newColumns, reach, styleHeaders } from './new-column-looks';
import { removeColumns } from './put-back-requests';
import type { RegionToWrite } from './region-before';
import { headerCells, keyCells, watchedTable } from './region-keys';
import { CHUNK_BYTES, type Request } from './requests';
import type { WriteWatch } from './write-watch';

/** All requests that write a region: new columns first, then formats, then the values in stretches of rows. */
export function regionRequests(
  before: RegionToWrite,
  sheet: SheetOverview,
  watch: WriteWatch,
): readonly Request[] {
  const { region, plan, looks } = before;
  const added = newColumns(region);
  const blocks = adjacent(region.columns.filter(({ values }) => values !== null));
  return [
    ...(added.length > 0 ? [addColumns(before, added, sheet, watch)] : []),
    ...addRules(region, plan, looks),
    ...setFormats(formatChanges(before), ({ format }) => NUMBER_FORMATS[format]),
    ...(blocks.length > 0 ? stretches(before, blocks, watch) : []),
  ];
}

function addColumns(
  before: RegionToWrite,
  columns: readonly ColumnWrite[],
  sheet: SheetOverview,
  watch: WriteWatch,
): Request {
  const { region, plan } = before;
  const { tableId, sheetId, headerRow } = region;
  return {
    bytes: 1_000 + columns.length * 400,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      const table = sheet.tables.find(({ id }) => id === tableId);
      const collect = watch.queue(context, {
        expected: [headerCells(region)],
        targets: adjacent(columns).map((run) => ({
          sheetId,
          top: headerRow,
          left: run[0]?.column ?? 0,
          rows: 1,
          columns: run.length,
        })),
        table: watchedTable(before),
        // Others may have made the table wider by now, longer or shorter.
        undo: (size) => [removeColumns({ ...before, tableArea: size }, columns, size)],
      });
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
      return collect;
    },
  };
}

export function dropDown(list: readonly string[]): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: list.join(',') } };
}

function stretches(
  before: RegionBefore,
  blocks: readonly (readonly ColumnWrite[])[],
  watch: WriteWatch,
): readonly Request[] {
  const { region } = before;
  const columns = blocks.flat();
  const requests: Request[] = [];
  let from = 0;
  let bytes = 0;
  for (let row = 0; row < region.rowCount; row += 1) {
    const rowBytes = columns.reduce((sum, { values }) => sum + cellBytes(values?.[row] ?? null), 0);
    if (row > from && bytes + rowBytes > CHUNK_BYTES) {
      requests.push(stretch(before, blocks, watch, from, row - from, bytes));
      from = row;
      bytes = 0;
    }
    bytes += rowBytes;
  }
  if (region.rowCount > from)
    requests.push(stretch(before, blocks, watch, from, region.rowCount - from, bytes));
  return requests;
}

function stretch(
  before: RegionBefore,
  blocks: readonly (readonly ColumnWrite[])[],
  watch: WriteWatch,
  from: number,
  count: number,
  bytes: number,
): Request {
  const { region } = before;
  const places = blocks.map((block) => ({
    sheetId: region.sheetId,
    top: region.firstRow + from,
    left: block[0]?.column ?? 0,
    rows: count,
    columns: block.length,
  }));
  return {
    bytes,
    queue: (context) => {
      const collect = watch.queue(context, {
        expected: [headerCells(region), ...keyCells(region, from, count)],
        targets: places,
        table: watchedTable(before),
      });
      const worksheet = context.workbook.worksheets.getItem(region.sheetId);
      blocks.forEach((block, index) => {
        const place = places[index];
        if (place === undefined) return;
        worksheet.getRange(addressOf(place)).values = rowsOf(count, (row) =>
          block.map(({ values }) => toExcel(values?.[from + row] ?? null)),
        );
      });
      return collect;
    },
    split: () =>
      count === 1
        ? null
        : halves(from, count).map(([start, length]) =>
            stretch(before, blocks, watch, start, length, (bytes * length) / count),
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
