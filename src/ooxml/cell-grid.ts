import { CellContents, withPlaceFaults, type CellContext } from './cell-contents';
import type { CellPlace, CellRange } from './cell-reference';
import { CellScanner } from './cell-scanner';
import type { CellValue } from './cell-value';
import type { SheetDataPlace } from './sheet-place';

/** What one walk through the cells of a sheet tells. */
export interface SheetSurvey {
  /** The smallest rectangle that holds all values; `null` when there are none. */
  readonly used: CellRange | null;
  /** Some cell has a formula. */
  readonly hasFormulas: boolean;
  /** Rows and cells stand in ascending order, each once. */
  readonly isOrdered: boolean;
  /** The place in the bytes behind the cells. */
  readonly end: number;
}

/** Looks where values stand, without reading them. @throws XmlError, FaultError */
export function surveyCells(bytes: Uint8Array, place: SheetDataPlace, context: CellContext): SheetSurvey {
  if (place.isEmpty) return { used: null, hasFormulas: false, isOrdered: true, end: place.contentStart };
  const scanner = new CellScanner(bytes, place.contentStart, place.prefixes);
  const contents = new CellContents(bytes, scanner, context);
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  let hasFormulas = false;
  withPlaceFaults(context.sheetName, () => {
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'cell') continue;
      hasFormulas ||= scanner.formulaStart >= 0;
      if (!contents.hasValue) continue;
      const { row, column } = scanner;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  });
  const used = bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  return { used, hasFormulas, isOrdered: scanner.isOrdered, end: scanner.end };
}

/** Rows of equal length; a row without any value may be the same list as others. */
export type CellRows = readonly (readonly CellValue[])[];

/**
 * The values of several rectangles in one walk, each from its upper left cell on. Of two cells for one place the last counts.
 * @param isOrdered rows and cells stand in ascending order to the end of the sheet
 * @throws XmlError, FaultError naming sheet and cell when a value cannot be read
 */
export function readCells(
  bytes: Uint8Array,
  place: SheetDataPlace,
  ranges: readonly CellRange[],
  isOrdered: boolean,
  context: CellContext,
): readonly CellRows[] {
  const targets = ranges.map((range) => new Target(range));
  if (place.isEmpty || targets.length === 0) return targets.map(({ rows }) => rows);
  const scanner = new CellScanner(bytes, place.contentStart, place.prefixes);
  const contents = new CellContents(bytes, scanner, context);
  // Most readings end long before the sheet does, such as those of headers.
  const bottom = ranges.reduce((most, { top, rows }) => Math.max(most, top + rows), 0);
  withPlaceFaults(context.sheetName, () => {
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'row' && isOrdered && scanner.row >= bottom) return;
      if (token !== 'cell') continue;
      const { row, column } = scanner;
      let value: CellValue | undefined;
      for (const target of targets) {
        if (!target.has(row, column)) continue;
        value ??= contents.value();
        target.set(row, column, value);
      }
    }
  });
  return targets.map(({ rows }) => rows);
}

/** The number of the format of a cell; 0 when it is not there. @throws XmlError */
export function formatAt(
  bytes: Uint8Array,
  place: SheetDataPlace,
  { row, column }: CellPlace,
  isOrdered: boolean,
): number {
  if (place.isEmpty) return 0;
  const scanner = new CellScanner(bytes, place.contentStart, place.prefixes);
  let format = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (isOrdered && scanner.row > row) break;
    if (token === 'cell' && scanner.row === row && scanner.column === column) format = scanner.style;
  }
  return Number.isInteger(format) ? format : 0;
}

/** A rectangle that is being filled. */
class Target {
  readonly rows: CellValue[][];
  readonly #range: CellRange;
  readonly #empty: CellValue[];

  constructor(range: CellRange) {
    this.#range = range;
    this.#empty = new Array<CellValue>(range.columns).fill(null);
    this.rows = new Array<CellValue[]>(range.rows).fill(this.#empty);
  }

  has(row: number, column: number): boolean {
    const { top, left, rows, columns } = this.#range;
    return row >= top && row < top + rows && column >= left && column < left + columns;
  }

  set(row: number, column: number, value: CellValue): void {
    const index = row - this.#range.top;
    let cells = this.rows[index];
    if (cells === undefined || cells === this.#empty) {
      if (value === null) return;
      cells = this.#empty.slice();
      this.rows[index] = cells;
    }
    cells[column - this.#range.left] = value;
  }
}
