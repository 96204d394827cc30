import { isEmptyCell, type Cell } from './cell';
import { bottomOf, hasCell, rightOf, WHOLE_SHEET, type Rect } from './rect';

type Row = (Cell | undefined)[];

/** The cells of one sheet, row by row; only cells that hold something or have a style of their own are there. */
export class CellStore {
  readonly #rows = new Map<number, Row>();
  readonly #used = new Map<boolean, Rect | null>();

  get(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.[column];
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    if (this.#used.size > 0 && !this.#isWithinUsed(row, column, cell)) this.#used.clear();
    let cells = this.#rows.get(row);
    if (cells === undefined) {
      if (cell === undefined) return;
      cells = [];
      this.#rows.set(row, cells);
    }
    cells[column] = cell;
  }

  /** Visits the stored cells of the rectangle, row by row, left to right. Cells may be replaced while visiting. */
  visit(rect: Rect, visitor: (cell: Cell, row: number, column: number) => void): void {
    for (const row of this.#rowsOf(rect)) {
      const cells = this.#rows.get(row);
      if (cells === undefined) continue;
      const right = Math.min(rightOf(rect), cells.length);
      for (let column = rect.left; column < right; column++) {
        const cell = cells[column];
        if (cell !== undefined) visitor(cell, row, column);
      }
    }
  }

  /** The smallest rectangle that holds all cells, or only those with a value or formula; `null` if there is none. */
  usedRect(valuesOnly: boolean): Rect | null {
    const known = this.#used.get(valuesOnly);
    if (known !== undefined) return known;
    const used = this.usedWithin(WHOLE_SHEET, valuesOnly);
    this.#used.set(valuesOnly, used);
    return used;
  }

  /** The same for the cells of a rectangle. */
  usedWithin(rect: Rect, valuesOnly: boolean): Rect | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.visit(rect, (cell, row, column) => {
      if (valuesOnly && isEmptyCell(cell)) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves the cells of `rect` and all below it (in its columns) `rect.rows` down, or up over `rect`. */
  shiftRows(rect: Rect, direction: 'Down' | 'Up'): void {
    this.#used.clear();
    const affected = [...this.#rows.keys()].filter((row) => row >= rect.top).sort((a, b) => a - b);
    if (direction === 'Down') affected.reverse();
    for (const row of affected) {
      for (let column = rect.left; column < rightOf(rect); column++) {
        const cell = this.get(row, column);
        if (cell === undefined) continue;
        this.set(row, column, undefined);
        if (direction === 'Down') this.set(row + rect.rows, column, cell);
        else if (row >= bottomOf(rect)) this.set(row - rect.rows, column, cell);
      }
    }
  }

  /** Moves the cells of `rect` and all right of it (in its rows) `rect.columns` to the right, or left over `rect`. */
  shiftColumns(rect: Rect, direction: 'Right' | 'Left'): void {
    this.#used.clear();
    for (const row of this.#rowsOf(rect)) {
      const cells = this.#rows.get(row);
      if (cells === undefined || cells.length <= rect.left) continue;
      if (direction === 'Left') cells.splice(rect.left, rect.columns);
      else cells.splice(rect.left, 0, ...new Array<undefined>(rect.columns).fill(undefined));
    }
  }

  /** The known used rectangles stay right when a cell inside of them gets a value. */
  #isWithinUsed(row: number, column: number, cell: Cell | undefined): boolean {
    if (cell === undefined || isEmptyCell(cell)) return false;
    return [...this.#used.values()].every((rect) => rect !== null && hasCell(rect, row, column));
  }

  #rowsOf(rect: Rect): readonly number[] {
    if (rect.rows <= this.#rows.size)
      return Array.from({ length: rect.rows }, (_, index) => rect.top + index);
    return [...this.#rows.keys()]
      .filter((row) => row >= rect.top && row < bottomOf(rect))
      .sort((a, b) => a - b);
  }
}
