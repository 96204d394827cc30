import { fits, knowledgeOf, type CellSystem } from './cell-system';
import type { Prover } from './prover';
import { isOpenEnough, type Proof, type Requirement } from './requirement';

/**
 * The gate before every export (bericht.md §3): the requirements for which no proof was found. A proof is a pair of
 * whole-number tables that an attacker cannot tell from the true one; each is checked here against all that is known, so
 * that nothing rests on the way in which it was found.
 */
export function unprovenRequirements(
  system: CellSystem,
  prover: Prover,
  hidden: ReadonlySet<number>,
  requirements: readonly Requirement[],
): readonly Requirement[] {
  return requirements.filter((requirement) => {
    const proof = prover.proofOf(hidden, requirement);
    return proof === null || !holds(system, hidden, proof);
  });
}

function holds(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  { requirement, tables: [most, least] }: Proof,
): boolean {
  const { cell, insider } = requirement;
  const knowledge = knowledgeOf(system, (other) => hidden.has(other), insider);
  return (
    fits(system, knowledge, most) &&
    fits(system, knowledge, least) &&
    isOpenEnough(requirement, least[cell] ?? NaN, most[cell] ?? NaN)
  );
}
