import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rangeOf } from '../../../../src/domain/report/disclosure/change';
import { chooseHidden } from '../../../../src/domain/report/disclosure/choose-hidden';
import { createProver } from '../../../../src/domain/report/disclosure/prover';
import { aTwoWaySystem, programOf } from '../../../builders/cell-tables';
import { loadSolver } from '../../../builders/whole-number-program';

type Place = readonly [row: number, column: number];

interface TestTable {
  readonly name: string;
  readonly min_interval_width: number;
  readonly attacker_lower_bound: number;
  readonly full: readonly (readonly number[])[];
  readonly primary: readonly Place[];
  readonly unprotected_if_primary_only: readonly {
    readonly cell: Place;
    readonly lo: number;
    readonly hi: number | null;
  }[];
  readonly example_solution?: readonly Place[];
  readonly example_intervals?: Readonly<Record<string, readonly [number, number | null]>>;
  readonly optimal_secondary?: number | null;
}

const FILE = join(__dirname, '../../../fixtures/geheimhaltung/geheimhaltung-testtabellen.json');
const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly vectors: readonly TestTable[] };

// These two hide zeros, which we never do (bericht.md §3).
const TABLES = vectors.filter(({ name }) => !/data0[ab]$/u.test(name));
const WITH_OPTIMUM = TABLES.filter(({ optimal_secondary }) => typeof optimal_secondary === 'number');

const idIn = ({ full }: TestTable, [row, column]: Place): number => row * (full[0]?.length ?? 0) + column;

function solve(table: TestTable) {
  const system = aTwoWaySystem(table.full, table.attacker_lower_bound);
  const primary = new Set(table.primary.map((place) => idIn(table, place)));
  const hidden = chooseHidden({
    system,
    prover: createProver(system),
    forced: primary,
    candidates: system.cells.flatMap(({ value }, cell) => (value > 0 && !primary.has(cell) ? [cell] : [])),
    requirements: [...primary].map((cell) => ({
      cell,
      width: table.min_interval_width,
      reach: 0,
      orZero: false,
      insider: new Set<number>(),
    })),
  });
  return { system, primary, hidden };
}

describe('the published test tables', () => {
  test('are the ones the contract counts', () => {
    expect(vectors).toHaveLength(69);
  });

  test('need at most 5 % more hidden numbers than the optimum', () => {
    const used = WITH_OPTIMUM.map((table) => {
      const { primary, hidden } = solve(table);
      return hidden.size - primary.size;
    });
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    expect(sum(used)).toBeLessThanOrEqual(
      1.05 * sum(WITH_OPTIMUM.map(({ optimal_secondary }) => optimal_secondary ?? 0)),
    );
  });

  test('withstand another solver', async () => {
    const solverFor = await loadSolver();
    const broken = WITH_OPTIMUM.flatMap((table) => {
      const { system, primary, hidden } = solve(table);
      const solver = solverFor(programOf(system, (cell) => hidden.has(cell)));
      return [...primary].flatMap((cell) => {
        const [high = NaN, low = NaN] = ([1, -1] as const).map((way) => solver.furthest(cell, way)[cell]);
        return high - low >= table.min_interval_width ? [] : [`${table.name}: ${cell} in ${low}–${high}`];
      });
    });
    expect(broken).toEqual([]);
  });

  test('have the intervals of the example solutions', () => {
    for (const table of TABLES) {
      const system = aTwoWaySystem(table.full, table.attacker_lower_bound);
      const hidden = new Set((table.example_solution ?? []).map((place) => idIn(table, place)));
      const intervals = Object.entries(table.example_intervals ?? {}).map(([place, [low, high]]) => {
        const [row = NaN, column = NaN] = place.split(',').map(Number);
        return { cell: idIn(table, [row, column]), low, high: high ?? Infinity };
      });
      const found = intervals.map(({ cell }) => ({
        cell,
        ...rangeOf(system, (other) => hidden.has(other), cell),
      }));
      expect({ table: table.name, found }).toEqual({ table: table.name, found: intervals });
    }
  });

  test('have the intervals of the primary numbers alone', () => {
    for (const table of TABLES) {
      const system = aTwoWaySystem(table.full, table.attacker_lower_bound);
      const primary = new Set(table.primary.map((place) => idIn(table, place)));
      const expected = table.unprotected_if_primary_only.map(({ cell, lo, hi }) => ({
        cell: idIn(table, cell),
        low: lo,
        high: hi ?? Infinity,
      }));
      const found = expected.map(({ cell }) => ({
        cell,
        ...rangeOf(system, (other) => primary.has(other), cell),
      }));
      expect({ table: table.name, found }).toEqual({ table: table.name, found: expected });
    }
  });
});
