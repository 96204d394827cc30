import type { CellGrid } from '../domain/cell';
import { addressOf, cut } from '../workbook/area';
import { sameValue } from '../workbook/compare';
import type { Area, Seen } from '../workbook/port';
import { fromExcel, toExcel } from './cell-values';
import { areaOf } from './overview';
import type { Request } from './requests';
import type { Collect } from './round-trip';

/**
 * Watches, in the very round trip that writes, whether cells still lie where they were seen. Between the last look and the
 * writing somebody else may insert, delete or sort rows. Excel does not refuse to write then, so what was overwritten in the
 * wrong place comes along with the answer and can be put back.
 */
export interface WriteWatch {
  /** Queue it before the cells are written, and collect it with the answer. */
  readonly queue: (context: Excel.RequestContext, watched: Watched) => Collect;
  /** Some cells were not where they were seen. */
  readonly hasTripped: () => boolean;
  /** Some cells were written in their right place. */
  readonly hasWritten: () => boolean;
  /** What brings back all that was written in the wrong place, once something was. */
  readonly repairs: () => readonly Request[];
}

export interface Watched {
  /** Cells that must hold what they held when they were seen. Those that were not seen are not compared. */
  readonly expected: readonly Area[];
  /** Cells that are about to be written. */
  readonly targets: readonly Area[];
  /** The table in which they lie; it must begin where it did and have as many rows. */
  readonly table?: { readonly id: string; readonly expected: Area } | null;
  /**
   * What has to be done before the cells are put back, wherever the watch trips.
   * @param table the table as it was last, as wide as it was first; `null` without one
   */
  readonly undo?: (table: Area | null) => readonly Request[];
}

/** Areas and what stood in them. */
type SeenCells = Pick<Seen, 'areas' | 'grids'>;

export function createWriteWatch(seen: SeenCells): WriteWatch {
  const undoings: ((table: Area | null) => readonly Request[])[] = [];
  const repairs: Request[] = [];
  let size: Area | null = null;
  let hasTripped = false;
  let hasWritten = false;
  const queue = (context: Excel.RequestContext, watched: Watched): Collect => {
    const { expected, targets, table = null, undo } = watched;
    const rangeOf = (area: Area): Excel.Range =>
      context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area));
    const comparisons = expected.flatMap((area) => {
      const before = seenCells(seen, area);
      if (before === null) return [];
      const range = rangeOf(area);
      range.load('values');
      return [{ before, range }];
    });
    const overwritten = targets.map((area) => {
      const range = rangeOf(area);
      range.load('formulas');
      return { area, range };
    });
    const sizeNow = table === null ? null : askForSize(context, table.id);
    return () => {
      if (undo !== undefined) undoings.push(undo);
      size = sizeNow === null ? size : latest(size, sizeNow());
      const sameRows = table === null || (size !== null && hasSameRows(size, table.expected));
      if (sameRows && comparisons.every(({ before, range }) => holds(range, before))) {
        hasWritten ||= undo === undefined;
        return;
      }
      hasTripped = true;
      repairs.push(...overwritten.map(({ area, range }) => enter(area, entered(range.formulas))));
    };
  };
  return {
    queue,
    hasTripped: () => hasTripped,
    hasWritten: () => hasWritten,
    repairs: () => [...undoings.flatMap((undo) => undo(size)), ...repairs],
  };
}

/** The part of what was seen that lies in the area; `null` when the whole of it was not seen. */
export function seenCells(seen: SeenCells, area: Area): CellGrid | null {
  for (const [index, grid] of seen.grids.entries()) {
    if (seen.areas[index]?.sheetId !== area.sheetId) continue;
    const part = cut(grid, area);
    if (part !== null) return part;
  }
  return null;
}

function latest(before: Area | null, now: Area): Area {
  return { ...now, columns: before?.columns ?? now.columns };
}

/** The whole table in the moment of writing. */
function askForSize(context: Excel.RequestContext, tableId: string): () => Area {
  const range = context.workbook.tables.getItem(tableId).getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const { worksheet } = range;
  worksheet.load('id');
  return () => areaOf(worksheet.id, range);
}

function hasSameRows(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows;
}

function holds({ values }: Excel.Range, before: CellGrid): boolean {
  const now: readonly (readonly unknown[])[] = values;
  return before.rows.every((row, index) =>
    row.every((cell, column) => sameValue(cell, fromExcel(now[index]?.[column]))),
  );
}

/** What Excel gives as entered, as it takes it back: formulas as they are, texts marked as such. */
function entered(formulas: readonly (readonly unknown[])[]): unknown[][] {
  return formulas.map((row) =>
    row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : toExcel(fromExcel(cell)))),
  );
}

function enter(area: Area, cells: unknown[][]): Request {
  return {
    bytes: JSON.stringify(cells).length,
    queue: (context) => {
      context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area)).formulas = cells;
      return () => undefined;
    },
  };
}
