import type { Term } from './cell-system';
import type { SystemBuilder } from './system-builder';

/** What is not settled after so many rounds is not taken for known. */
const MOST_ROUNDS = 20;

/**
 * What an insider can work out from his own line with the zeros of the report, and with no other number of it: numbers that
 * are made of his own cases. A total to which no other region adds tells him nothing, nor does its split into as many numbers
 * as it has cases. Ranges are narrowed by each equation in turn, so that nothing is taken for known that might not be.
 * @param line the cells of which he knows the true value
 */
export function ownNumbers(
  { cells, equations }: SystemBuilder,
  line: ReadonlySet<number>,
): ReadonlySet<number> {
  const low: number[] = [];
  const high: number[] = [];
  cells.forEach(({ value, impliedFrom, isKnown }, index) => {
    const isExact = isKnown || line.has(index) || (value === 0 && impliedFrom === null);
    low.push(isExact ? value : (impliedFrom ?? 1));
    high.push(isExact ? value : Infinity);
  });
  for (let round = 0, isNarrowing = true; isNarrowing && round < MOST_ROUNDS; round += 1) {
    isNarrowing = false;
    for (const terms of equations) if (narrow(terms, low, high)) isNarrowing = true;
  }
  const known = new Set(cells.flatMap((_, index) => (low[index] === high[index] ? [index] : [])));
  return new Set([...known, ...settledTogether(equations, known)]);
}

/** Below this a coefficient is 0: all of them begin as 1 or −1. */
const TOLERANCE = 1e-9;

/** Cells that several equations settle together though none does alone (Gauss and Jordan). */
function settledTogether(
  equations: readonly (readonly Term[])[],
  known: ReadonlySet<number>,
): readonly number[] {
  const reduced = new Map<number, Map<number, number>>();
  for (const terms of equations) {
    const row = new Map<number, number>(
      terms.flatMap(({ cell, sign }) => (known.has(cell) ? [] : [[cell, sign] as const])),
    );
    for (const [pivot, other] of reduced) subtract(row, other, row.get(pivot) ?? 0);
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, coefficient] = first;
    for (const [cell, value] of row) row.set(cell, value / coefficient);
    for (const other of reduced.values()) subtract(other, row, other.get(pivot) ?? 0);
    reduced.set(pivot, row);
  }
  return [...reduced].flatMap(([pivot, row]) => (row.size === 1 ? [pivot] : []));
}

function subtract(from: Map<number, number>, row: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [cell, value] of row) {
    const left = (from.get(cell) ?? 0) - times * value;
    if (Math.abs(left) < TOLERANCE) from.delete(cell);
    else from.set(cell, left);
  }
}

/** @returns whether some range has become narrower */
function narrow(terms: readonly Term[], low: number[], high: number[]): boolean {
  let hasNarrowed = false;
  for (const { cell, sign } of terms) {
    // The cell is as great as what the other terms leave for it.
    let [least, most] = [0, 0];
    for (const other of terms) {
      if (other.cell === cell) continue;
      const [otherLow = 0, otherHigh = Infinity] = [low[other.cell], high[other.cell]];
      least -= other.sign === sign ? otherHigh : -otherLow;
      most -= other.sign === sign ? otherLow : -otherHigh;
    }
    if (least > (low[cell] ?? 0)) {
      low[cell] = least;
      hasNarrowed = true;
    }
    if (most < (high[cell] ?? 0)) {
      high[cell] = most;
      hasNarrowed = true;
    }
  }
  return hasNarrowed;
}
