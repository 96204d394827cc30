import { createRandom, type Random } from '../../../../scripts/make-sample/random';
import {
  cellSystem,
  fits,
  knowledgeOf,
  type CellSystem,
  type SystemCell,
  type Term,
} from '../../../../src/domain/report/disclosure/cell-system';
import { greatestChange, rangeOf } from '../../../../src/domain/report/disclosure/change';
import { aCell, aTwoWaySystem, programOf, withTotals } from '../../../builders/cell-tables';
import { loadSolver, UNBOUNDED, type Solver } from '../../../builders/whole-number-program';

const TABLES = 500;
const LINKED = 300;

function someCounts(random: Random, rows: number, columns: number): readonly (readonly number[])[] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (random.chance(0.25) ? 0 : random.whole(1, 12))),
  );
}

/** Two tables that share the totals of their rows, and a curve that begins at one of these totals and never rises. */
function aLinkedSystem(random: Random): CellSystem {
  const rows = random.whole(2, 4);
  const cells: SystemCell[] = [];
  const equations: Term[][] = [];
  const add = (value: number, changes: Partial<SystemCell> = {}): number =>
    cells.push(aCell(value, changes)) - 1;
  const addSum = (parts: readonly number[], total: number): void => {
    equations.push([{ cell: total, sign: -1 }, ...parts.map((cell): Term => ({ cell, sign: 1 }))]);
  };
  const valueOf = (cell: number): number => cells[cell]?.value ?? 0;
  const sum = (parts: readonly number[]): number => parts.reduce((total, cell) => total + valueOf(cell), 0);

  const first = someCounts(random, rows, random.whole(2, 4)).map((row) => row.map((count) => add(count)));
  const rowTotals = first.map((row) => {
    const total = add(sum(row));
    addSum(row, total);
    return total;
  });
  // The second table splits the same totals in two.
  const second = rowTotals.map((total) => {
    const part = random.whole(0, valueOf(total));
    const split = [add(part), add(valueOf(total) - part)];
    addSum(split, total);
    return split;
  });
  const all = add(sum(rowTotals));
  addSum(rowTotals, all);
  for (const table of [first, second]) {
    const columns = table[0] ?? [];
    const totals = columns.map((_, c) => {
      const column = table.flatMap((row) => row[c] ?? []);
      const total = add(sum(column));
      addSum(column, total);
      return total;
    });
    addSum(totals, all);
  }
  let [before = all] = rowTotals;
  for (let step = 0; step < 3; step += 1) {
    const leaving = random.whole(0, Math.min(3, valueOf(before)));
    const next = add(valueOf(before) - leaving);
    addSum([next, add(leaving, { places: 0, hidden: { low: 0, high: Infinity } })], before);
    before = next;
  }
  return cellSystem(cells, equations);
}

function differences(
  system: CellSystem,
  random: Random,
  solverFor: (program: ReturnType<typeof programOf>) => Solver,
): readonly string[] {
  const share = random.pick([0.2, 0.4, 0.7]);
  const hidden = new Set(
    system.cells.flatMap(({ value }, cell) => (value > 0 && random.chance(share) ? [cell] : [])),
  );
  const isHidden = (cell: number): boolean => hidden.has(cell);
  const solver = solverFor(programOf(system, isHidden));
  const judged = [...hidden].filter(() => random.chance(0.3)).slice(0, 2);
  return judged.flatMap((cell) => {
    const { low, high } = rangeOf(system, isHidden, cell);
    const [most = NaN, least = NaN] = ([1, -1] as const).map((way) => solver.furthest(cell, way)[cell]);
    // What is without end stands far above all counts.
    const top = most > UNBOUNDED / 100 ? Infinity : most;
    return low === least && high === top ? [] : [`${low}–${high} for ${least}–${top}`];
  });
}

describe('the range of a hidden number', () => {
  test('is what another solver finds in two-way tables', async () => {
    const solverFor = await loadSolver();
    const random = createRandom(1);
    for (let index = 0; index < TABLES; index += 1) {
      const inner = someCounts(random, random.whole(2, 6), random.whole(2, 6));
      expect(differences(aTwoWaySystem(withTotals(inner)), random, solverFor)).toEqual([]);
    }
  });

  test('is what another solver finds in linked tables', async () => {
    const solverFor = await loadSolver();
    const random = createRandom(2);
    for (let index = 0; index < LINKED; index += 1)
      expect(differences(aLinkedSystem(random), random, solverFor)).toEqual([]);
  });

  test('of a number in no equation ends where it is known to end', () => {
    const system = cellSystem([aCell(3, { hidden: { low: 1, high: 9 } })], []);
    expect(rangeOf(system, () => true, 0)).toEqual({ low: 1, high: 9 });
  });

  test('of a printed number is the number', () => {
    const system = aTwoWaySystem(
      withTotals([
        [3, 4],
        [5, 6],
      ]),
    );
    expect(rangeOf(system, () => false, 0)).toEqual({ low: 3, high: 3 });
  });

  test('comes with a table that nobody can tell from the true one', () => {
    const system = aLinkedSystem(createRandom(3));
    const knowledge = knowledgeOf(system, () => true);
    const { table } = greatestChange(system, knowledge, 0, 1, 5);
    expect(fits(system, knowledge, table)).toBe(true);
  });

  test('is asked for no further than the limit', () => {
    const system = aTwoWaySystem(
      withTotals([
        [30, 40],
        [50, 60],
      ]),
    );
    expect(
      greatestChange(
        system,
        knowledgeOf(system, () => true),
        0,
        1,
        4,
      ).amount,
    ).toBe(4);
  });
});
