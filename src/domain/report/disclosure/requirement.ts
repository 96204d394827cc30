import { knowledgeOf, trueTable, type CellSystem, type PossibleTable } from './cell-system';
import { greatestChange } from './change';

/** What must stay open about a cell (bericht.md §3): with L and U its least and greatest possible value. */
export interface Requirement {
  readonly cell: number;
  /** U − L must be at least this. */
  readonly width: number;
  /** U must be at least this … */
  readonly reach: number;
  /** … or L must be 0. */
  readonly orZero: boolean;
  /** Cells of which the attacker, an insider, knows the true values. */
  readonly insider: ReadonlySet<number>;
}

/** The tables that show that a requirement is met. */
export interface Proof {
  readonly requirement: Requirement;
  /** The one with the greater value of the cell first. */
  readonly tables: readonly [PossibleTable, PossibleTable];
}

/** @returns `null` when it is not met, or when that could not be found out within the solver's limits */
export function proofOf(
  system: CellSystem,
  isHidden: (cell: number) => boolean,
  requirement: Requirement,
): Proof | null {
  const { cell, width, reach, orZero, insider } = requirement;
  const knowledge = knowledgeOf(system, isHidden, insider);
  const value = system.cells[cell]?.value ?? 0;
  const up = greatestChange(system, knowledge, cell, 1, Math.max(width, reach - value));
  const isReached = value + up.amount >= reach;
  const needed = Math.max(width - up.amount, orZero && !isReached ? value : 0);
  if (!isReached && !orZero) return null;
  if (needed === 0) return { requirement, tables: [up.table, trueTable(system)] };
  const down = greatestChange(system, knowledge, cell, -1, needed);
  return down.amount >= needed ? { requirement, tables: [up.table, down.table] } : null;
}

/** Whether a requirement is met when the cell can have these values. */
export function isOpenEnough({ width, reach, orZero }: Requirement, low: number, high: number): boolean {
  return high - low >= width && (high >= reach || (orZero && low === 0));
}
