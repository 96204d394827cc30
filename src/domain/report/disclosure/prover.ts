import type { CellSystem, PossibleTable } from './cell-system';
import { proofOf, type Requirement } from './requirement';

/** Remembers how requirements were met, since the same pair of tables mostly serves again when other cells are hidden. */
export interface Prover {
  readonly isMet: (hidden: ReadonlySet<number>, requirement: Requirement) => boolean;
}

/** So many pairs are kept for each requirement. */
const MOST_KEPT = 12;

/** A cell that has another value in a table than in truth. */
interface Moved {
  readonly cell: number;
  readonly value: number;
}

export function createProver(system: CellSystem): Prover {
  const kept = new Map<Requirement, (readonly Moved[])[]>();
  const stillFits = (hidden: ReadonlySet<number>, moves: readonly Moved[]): boolean =>
    moves.every(({ cell, value }) => {
      const found = system.cells[cell];
      if (found === undefined) return false;
      const range = found.places === 0 || hidden.has(cell) ? found.hidden : found.shown;
      return value >= range.low && value <= range.high;
    });
  return {
    isMet(hidden, requirement) {
      const known = kept.get(requirement) ?? [];
      if (known.some((moves) => stillFits(hidden, moves))) return true;
      const proof = proofOf(system, (cell) => hidden.has(cell), requirement);
      if (proof === null) return false;
      const moves = proof.tables.flatMap((table) => movedIn(system, table));
      kept.set(requirement, [moves, ...known].slice(0, MOST_KEPT));
      return true;
    },
  };
}

function movedIn({ cells }: CellSystem, table: PossibleTable): readonly Moved[] {
  return cells.flatMap(({ value: truth }, cell) => {
    const value = table[cell] ?? truth;
    return value === truth ? [] : [{ cell, value }];
  });
}
