import { trueTable, type CellSystem, type PossibleTable } from './cell-system';
import { isOpenEnough, proofOf, type Proof, type Requirement } from './requirement';

/**
 * Finds out whether requirements are met when some cells are hidden, and remembers. A possible table that was found for one
 * requirement mostly serves for others, too; and what was not enough is not enough when even less is hidden.
 */
export interface Prover {
  readonly isMet: (hidden: ReadonlySet<number>, requirement: Requirement) => boolean;
  /** Known without any search. */
  readonly isKnownUnmet: (hidden: ReadonlySet<number>, requirement: Requirement) => boolean;
  /** @returns `null` when it is not met, or when that could not be found out within the solver's limits */
  readonly proofOf: (hidden: ReadonlySet<number>, requirement: Requirement) => Proof | null;
}

/** So many tables are kept for each cell that has another value in them than in truth. */
const MOST_KEPT = 24;

/** A possible table, by the cells that have another value in it than in truth. */
type Moves = ReadonlyMap<number, number>;

export function createProver(system: CellSystem): Prover {
  const kept = new Map<number, readonly Moves[]>();
  const unmet = new Map<Requirement, readonly ReadonlySet<number>[]>();
  const truth = trueTable(system);

  const isPossible = (hidden: ReadonlySet<number>, insider: ReadonlySet<number>, moves: Moves): boolean => {
    for (const [cell, value] of moves) {
      const found = system.cells[cell];
      if (found === undefined || insider.has(cell)) return false;
      const range = found.places === 0 || hidden.has(cell) ? found.hidden : found.shown;
      if (value < range.low || value > range.high) return false;
    }
    return true;
  };
  const keep = (table: PossibleTable): void => {
    const moves = new Map([...table.entries()].filter(([cell, value]) => value !== truth[cell]));
    for (const cell of moves.keys()) kept.set(cell, [moves, ...(kept.get(cell) ?? [])].slice(0, MOST_KEPT));
  };
  const fromKept = (hidden: ReadonlySet<number>, requirement: Requirement): Proof | null => {
    const { cell, insider } = requirement;
    const value = truth[cell] ?? 0;
    let [most, least]: readonly Moves[] = [UNMOVED, UNMOVED];
    const valueIn = (moves: Moves | undefined): number => moves?.get(cell) ?? value;
    for (const moves of kept.get(cell) ?? []) {
      const isFurther = valueIn(moves) > valueIn(most) || valueIn(moves) < valueIn(least);
      if (!isFurther || !isPossible(hidden, insider, moves)) continue;
      if (valueIn(moves) > value) most = moves;
      else least = moves;
      if (isOpenEnough(requirement, valueIn(least), valueIn(most)))
        return { requirement, tables: [tableWith(truth, most), tableWith(truth, least)] };
    }
    return null;
  };
  const isKnownUnmet = (hidden: ReadonlySet<number>, requirement: Requirement): boolean =>
    (unmet.get(requirement) ?? []).some((notEnough) => isSubset(hidden, notEnough));
  const prove = (hidden: ReadonlySet<number>, requirement: Requirement): Proof | null => {
    if (isKnownUnmet(hidden, requirement)) return null;
    const known = fromKept(hidden, requirement);
    if (known !== null) return known;
    const found = proofOf(system, (cell) => hidden.has(cell), requirement);
    if (found === null) {
      const others = (unmet.get(requirement) ?? []).filter((notEnough) => !isSubset(notEnough, hidden));
      unmet.set(requirement, [...others, new Set(hidden)]);
    } else found.tables.forEach(keep);
    return found;
  };
  return {
    isKnownUnmet,
    isMet: (hidden, requirement) => prove(hidden, requirement) !== null,
    proofOf: prove,
  };
}

const UNMOVED: Moves = new Map();

function tableWith(truth: PossibleTable, moves: Moves | undefined): PossibleTable {
  const table = Float64Array.from(truth);
  for (const [cell, value] of moves ?? []) table[cell] = value;
  return table;
}

function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  if (some.size > all.size) return false;
  for (const member of some) if (!all.has(member)) return false;
  return true;
}
