import { arrayAt } from '../../model/cell-array';
import { isError, type Cell, type CellValue } from '../../model/cell';
import { withNumberFormat } from '../../model/cell-style';
import { entered } from '../../model/enter';
import { bottomOf, intersection, rightOf, type Rect } from '../../model/rect';
import { isRecord } from '../records';
import type { HostContext } from '../host-context';
import type { Scalar } from '../define-type';
import { invalidArgument } from '../office-error';
import type { RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { englishFormat, localFormat } from './local-format';

/** Cells that one read gives; beyond it Excel on the web answers with `null` and no error. */
const MAX_CELLS_READ = 5_000_000;

/** What stands in the cells of a range, as blocks of rows. */
export const rangeContents: Readonly<Record<string, Scalar<RangeRef>>> = {
  Values: {
    get: (range) => block(range, ({ value }) => plainValue(value)),
    set: (range, value, context) => {
      enter(range, value, context);
    },
  },
  Formulas: {
    get: (range) => block(range, formulaText),
    set: (range, value, context) => {
      enter(range, value, context);
    },
  },
  Text: { get: (range) => block(range, (_cell, row, column) => range.sheet.text(row, column)) },
  ValueTypes: { get: (range) => block(range, ({ value }) => valueType(value)) },
  HasSpill: {
    get: (range) => ofAll(range, (row, column) => arrayAt(range.sheet, row, column)?.kind === 'spill'),
  },
  SavedAsArray: {
    get: (range) => ofAll(range, (row, column) => arrayAt(range.sheet, row, column) !== undefined),
  },
  NumberFormat: {
    get: (range) => block(range, ({ style }) => style.numberFormat),
    set: (range, value) => {
      setFormats(range, value, (format) => format);
    },
  },
  NumberFormatLocal: {
    get: (range) => block(range, ({ style }) => localFormat(style.numberFormat)),
    set: (range, value) => {
      setFormats(range, value, englishFormat);
    },
  },
};

/** Empty cells read as `""`, errors as their English names. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function formulaText(cell: Cell): string | number | boolean {
  return cell.formula ?? plainValue(cell.value);
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'boolean' ? 'Boolean' : 'Double';
}

function block(
  range: RangeRef,
  read: (cell: Cell, row: number, column: number) => unknown,
): readonly (readonly unknown[])[] | null {
  const rect = liveRect(range);
  if (rect.rows * rect.columns > MAX_CELLS_READ) return null;
  const rows: unknown[][] = [];
  for (let row = rect.top; row < bottomOf(rect); row++) {
    const cells: unknown[] = [];
    for (let column = rect.left; column < rightOf(rect); column++) {
      cells.push(read(range.sheet.cell(row, column), row, column));
    }
    rows.push(cells);
  }
  return rows;
}

/** Whether something holds for all cells of a range, for none, or (`null`) for some. */
function ofAll(range: RangeRef, holds: (row: number, column: number) => boolean): boolean | null {
  const rect = liveRect(range);
  const near = range.sheet.arrays.flatMap((array) => intersection(array.rect, rect) ?? []);
  const count = near.reduce((sum, part) => {
    let held = 0;
    for (let row = part.top; row < bottomOf(part); row++) {
      for (let column = part.left; column < rightOf(part); column++) if (holds(row, column)) held++;
    }
    return sum + held;
  }, 0);
  if (count === 0) return false;
  return count === rect.rows * rect.columns ? true : null;
}

/** A single value is meant for every cell; a list of lists must have the size of the range. */
function blockOf(value: unknown, rect: Rect): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => {
    const cells = rows[row];
    const list: readonly unknown[] = Array.isArray(cells) ? cells : [];
    return list[column];
  };
}

/** `null` leaves a cell as it is, `""` empties it. */
function enter(range: RangeRef, value: unknown, context: HostContext): void {
  const rect = liveRect(range);
  const at = blockOf(value, rect);
  const sourceRow = context.options.strictFilterTrap ? visibleRowsInOrder(range, rect) : null;
  if (rect.rows * rect.columns > MAX_CELLS_READ) throw invalidArgument('the range has too many cells');
  range.sheet.write(rect, (cell, row, column) => {
    const from = sourceRow === null ? row : sourceRow.get(row);
    if (from === undefined) return cell;
    const input = at(from, column);
    return input === null || input === undefined
      ? cell
      : entered(cell, inputValue(input), context.workbook, 'api');
  });
}

/**
 * Which row of the input a row of the range gets while a filter hides some of its rows: the first visible row gets
 * the first one, and so on; hidden rows get none. `null` when no row of it is filtered out.
 */
function visibleRowsInOrder(range: RangeRef, rect: Rect): ReadonlyMap<number, number> | null {
  const { sheet } = range;
  const filtered = [sheet.autoFilter, ...sheet.tables.map((table) => table.filter)].some((filter) => {
    const area = filter.rect();
    return filter.isFiltering && area !== null && intersection(area, rect) !== null;
  });
  if (!filtered) return null;
  const sources = new Map<number, number>();
  for (let row = 0; row < rect.rows; row++) {
    if (!sheet.isFilteredOut(rect.top + row)) sources.set(row, sources.size);
  }
  return sources.size === rect.rows ? null : sources;
}

function inputValue(input: unknown): CellValue {
  if (typeof input === 'number' || typeof input === 'string' || typeof input === 'boolean') return input;
  throw invalidArgument(
    isRecord(input) ? 'objects are no values of cells' : `a cell cannot hold ${typeof input}`,
  );
}

function setFormats(range: RangeRef, value: unknown, translate: (format: string) => string): void {
  const rect = liveRect(range);
  if (!Array.isArray(value)) {
    const numberFormat = formatText(value, translate);
    range.sheet.format(rect, (style) => withNumberFormat(style, numberFormat));
    return;
  }
  const at = blockOf(value, rect);
  range.sheet.formatCells(rect, (style, row, column) => {
    const format = at(row, column);
    return format === null || format === undefined
      ? style
      : withNumberFormat(style, formatText(format, translate));
  });
}

function formatText(value: unknown, translate: (format: string) => string): string {
  if (typeof value !== 'string') throw invalidArgument('a number format is a text');
  return value === '' ? 'General' : translate(value);
}
