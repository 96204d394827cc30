import {
  knowledgeOf,
  type Change,
  trueTable,
  type CellSystem,
  type Knowledge,
  type PossibleTable,
  type Range,
  type Sign,
} from './cell-system';
import { componentOf } from './component';
import { changeInNetwork } from './network-change';
import { changeBySolver } from './solver-change';

/**
 * How far one cell can move from its value in `table` in one direction, while all stays possible that an attacker knows.
 * Exact where the cells form a network (a single two-way table, margins included), found by the solver elsewhere; what is
 * not found within the solver's limits counts as no change.
 * @param limit no more than this is asked for
 */
export function greatestChange(
  system: CellSystem,
  knowledge: Knowledge,
  cell: number,
  direction: Sign,
  limit: number,
  table: PossibleTable = trueTable(system),
): Change {
  if (knowledge.low[cell] === knowledge.high[cell] || limit <= 0) return { amount: 0, table };
  // Cells that stand in many equations make the tables hang together. Often the others can move enough without them.
  const isLink = (other: number): boolean => (system.equationsOf[other]?.length ?? 0) > 2;
  const whole = componentOf(system, knowledge, cell, () => false);
  if (whole.orientation !== null)
    return changeInNetwork(system, knowledge, whole, whole.orientation, direction, limit, table);
  const part = componentOf(system, knowledge, cell, isLink);
  if (part.orientation !== null) {
    const change = changeInNetwork(system, knowledge, part, part.orientation, direction, limit, table);
    if (change.amount >= limit) return change;
  }
  return changeBySolver(system, knowledge, whole, direction, limit, table);
}

/**
 * The least and greatest value of a cell over all whole-number tables that fit what is known (bericht.md §3).
 * @param most values beyond this count as without end
 */
export function rangeOf(system: CellSystem, isHidden: (cell: number) => boolean, cell: number): Range {
  const knowledge = knowledgeOf(system, isHidden);
  const value = system.cells[cell]?.value ?? 0;
  const up = greatestChange(system, knowledge, cell, 1, FAR);
  const down = greatestChange(system, knowledge, cell, -1, FAR);
  return { low: value - down.amount, high: up.amount >= FAR ? Infinity : value + up.amount };
}

const FAR = 1e9;
