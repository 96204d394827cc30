import { solve, type Constraint } from 'yalps';
import {
  fits,
  type CellSystem,
  type Change,
  type Knowledge,
  type PossibleTable,
  type Sign,
} from './cell-system';
import type { Component } from './component';

/**
 * Beyond these the answer is "not known", which counts as unsafe: numbers, never time, so that the same input gives the same
 * report everywhere (bericht.md §3).
 */
const MOST_PIVOTS = 4000;
const MOST_NODES = 200;

/**
 * The greatest change of a cell of linked tables, as a linear program; when its solution is not whole, as an integer one.
 * A solution counts only when it fits all that is known exactly: the solver works with rounded numbers.
 * @param limit no more than this is asked for
 */
export function changeBySolver(
  system: CellSystem,
  knowledge: Knowledge,
  component: Component,
  direction: Sign,
  limit: number,
  table: PossibleTable,
): Change {
  const program = programOf(system, knowledge, component, direction, limit, table);
  for (const integers of [false, true]) {
    const { status, variables } = solve(
      { ...program, integers },
      { maxPivots: MOST_PIVOTS, maxIterations: MOST_NODES },
    );
    if (variables.length === 0 && status !== 'optimal') break;
    const found = Float64Array.from(table);
    for (const cell of component.cells) found[cell] = program.low(cell);
    for (const [cell, value] of variables) found[cell] = (found[cell] ?? 0) + Math.round(value);
    if (fits(system, knowledge, found)) {
      const [moved = 0] = component.cells;
      return { amount: direction * ((found[moved] ?? 0) - (table[moved] ?? 0)), table: found };
    }
  }
  return { amount: 0, table };
}

function programOf(
  { equations, equationsOf }: CellSystem,
  knowledge: Knowledge,
  component: Component,
  direction: Sign,
  limit: number,
  table: PossibleTable,
) {
  const [moved = 0] = component.cells;
  const start = table[moved] ?? 0;
  const lowOf = (cell: number): number =>
    cell === moved && direction === -1
      ? Math.max(knowledge.low[cell] ?? 0, start - limit)
      : (knowledge.low[cell] ?? 0);
  const highOf = (cell: number): number =>
    cell === moved && direction === 1
      ? Math.min(knowledge.high[cell] ?? 0, start + limit)
      : (knowledge.high[cell] ?? 0);
  const isFree = new Set(component.cells);
  const constraints = new Map<string, Constraint>();
  for (const equation of component.equations) {
    const rest = (equations[equation] ?? []).reduce(
      (sum, { cell, sign }) => sum + sign * (isFree.has(cell) ? lowOf(cell) : (table[cell] ?? 0)),
      0,
    );
    constraints.set(`e${equation}`, { equal: -rest });
  }
  const variables = component.cells.map((cell): [number, Map<string, number>] => {
    const terms = new Map<string, number>(
      (equationsOf[cell] ?? []).map(({ equation, sign }) => [`e${equation}`, sign]),
    );
    const room = highOf(cell) - lowOf(cell);
    if (Number.isFinite(room)) {
      constraints.set(`c${cell}`, { max: room });
      terms.set(`c${cell}`, 1);
    }
    if (cell === moved) terms.set('goal', direction);
    return [cell, terms];
  });
  return { direction: 'maximize' as const, objective: 'goal', constraints, variables, low: lowOf };
}
