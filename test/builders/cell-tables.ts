import {
  cellSystem,
  type CellSystem,
  type Range,
  type SystemCell,
  type Term,
} from '../../src/domain/report/disclosure/cell-system';
import type { WholeNumberProgram } from './whole-number-program';
import { UNBOUNDED } from './whole-number-program';

/** A number of a system, named by itself. */
export function aCell(value: number, changes: Partial<SystemCell> = {}): SystemCell {
  const exact: Range = { low: value, high: value };
  return {
    name: '',
    value,
    shown: exact,
    hidden: value === 0 ? exact : { low: 1, high: Infinity },
    places: 1,
    isMargin: false,
    ...changes,
  };
}

/** A two-way table with its totals in the last row and column; cell (r, c) is number r · columns + c. */
export function aTwoWaySystem(full: readonly (readonly number[])[], leastHidden = 1): CellSystem {
  const columns = full[0]?.length ?? 0;
  const cells = full.flatMap((row) =>
    row.map((value) => aCell(value, value === 0 ? {} : { hidden: { low: leastHidden, high: Infinity } })),
  );
  const line = (indexes: readonly number[]): readonly Term[] =>
    indexes.map((cell, index) => ({ cell, sign: index === indexes.length - 1 ? -1 : 1 }));
  return cellSystem(cells, [
    ...full.map((row, r) => line(row.map((_, c) => r * columns + c))),
    ...Array.from({ length: columns }, (_, c) => line(full.map((_row, r) => r * columns + c))),
  ]);
}

/** Adds the totals to the inner numbers of a table. */
export function withTotals(inner: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = inner.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const columns = rows[0] ?? [];
  return [...rows, columns.map((_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0))];
}

/** What is known of a system when some cells are hidden, for the other solver. */
export function programOf(
  { cells, equations }: CellSystem,
  isHidden: (cell: number) => boolean,
): WholeNumberProgram {
  return {
    columns: cells.map(({ shown, hidden, places }, cell) => {
      const { low, high } = places === 0 || isHidden(cell) ? hidden : shown;
      return { low, high: Math.min(high, UNBOUNDED) };
    }),
    rows: equations.map((terms) => ({
      low: 0,
      high: 0,
      terms: terms.map(({ cell, sign }) => [cell, sign] as const),
    })),
  };
}
