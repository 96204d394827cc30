import type { CellValue } from '../cell-value';

/** The number of the format a cell gets, from the one it has, or would have as an empty cell of its row or column. */
export type StyleOf = (base: number) => number;

/** What one cell is to hold. */
export interface CellWrite {
  /** Zero-based. */
  readonly column: number;
  readonly value: CellValue;
  /** Without `=`; `value` is its result then. `null` for a plain value. */
  readonly formula: string | null;
  readonly style: StyleOf;
}

/** Cells to write, row by row, so that columns of a hundred thousand values need not become as many objects at once. */
export interface CellWrites {
  /** Zero-based rows that have any, ascending. */
  readonly rows: () => Iterable<number>;
  /** Those of one row, ascending by column, each column once. They hold until the next row is asked for. */
  readonly of: (row: number) => readonly CellWrite[];
}

/** The format the cell has already. */
export function asItIs(base: number): number {
  return base;
}

/** A column of plain values. */
export interface ColumnOfCells {
  readonly column: number;
  readonly firstRow: number;
  readonly values: readonly CellValue[];
  readonly style: StyleOf;
}

/** Several columns, which may begin and end in different rows and share no cell. */
export function columnWrites(columns: readonly ColumnOfCells[]): CellWrites {
  const sorted = [...columns].filter(({ values }) => values.length > 0).sort((a, b) => a.column - b.column);
  const writes: CellWrite[] = [];
  // One object for each column, not for each cell.
  const pool = sorted.map(({ column, style }) => ({
    column,
    value: null as CellValue,
    formula: null,
    style,
  }));
  return {
    rows: function* () {
      const ranges = sorted
        .map(({ firstRow, values }) => ({ first: firstRow, end: firstRow + values.length }))
        .sort((a, b) => a.first - b.first);
      let next = 0;
      for (const { first, end } of ranges) {
        for (let row = Math.max(first, next); row < end; row++) yield row;
        next = Math.max(next, end);
      }
    },
    of: (row) => {
      writes.length = 0;
      sorted.forEach(({ firstRow, values, style }, index) => {
        const value = values[row - firstRow];
        const write = pool[index];
        if (value === undefined || write === undefined) return;
        write.value = value;
        // A cell that stays empty stays as it looks.
        write.style = value === null ? asItIs : style;
        writes.push(write);
      });
      return writes;
    },
  };
}
