import { fits, type CellSystem } from './cell-system';
import { proofOf, type Proof, type Requirement } from './requirement';

/**
 * The gate before every export (bericht.md §3): the requirements for which no proof was found. A proof is a pair of
 * whole-number tables that an attacker cannot tell from the true one; each is checked here against all that is known, so
 * that nothing rests on the way in which it was found.
 */
export function unprovenRequirements(
  system: CellSystem,
  isHidden: (cell: number) => boolean,
  requirements: readonly Requirement[],
): readonly Requirement[] {
  return requirements.filter((requirement) => {
    const proof = proofOf(system, isHidden, requirement);
    return proof === null || !holds(system, proof);
  });
}

function holds(system: CellSystem, { requirement, knowledge, tables }: Proof): boolean {
  const { cell, width, reach, orZero } = requirement;
  const [high = NaN, low = NaN] = tables.map((table) => table[cell]);
  return (
    tables.every((table) => fits(system, knowledge, table)) &&
    high - low >= width &&
    (high >= reach || (orZero && low === 0))
  );
}
