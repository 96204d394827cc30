import type { CellSystem, Change, Knowledge, PossibleTable, Sign } from './cell-system';
import type { Component } from './component';

/** The node for everything outside: cells that stand in one equation only lead there. */
const OUTSIDE = -1;

interface Arc {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The greatest change of a cell of a network, found as a maximum flow by shortest augmenting paths (Edmonds and Karp 1972):
 * what the cell takes from one equation must come back to it through other cells. Exact, and always whole.
 * @param limit no more than this is asked for
 */
export function changeInNetwork(
  system: CellSystem,
  { low, high }: Knowledge,
  component: Component,
  orientation: ReadonlyMap<number, Sign>,
  direction: Sign,
  limit: number,
  table: PossibleTable,
): Change {
  const arcs = component.cells.map((cell) => arcOf(system, orientation, cell));
  const [moved] = arcs;
  if (moved === undefined) throw new RangeError('a component holds its cell');
  const leaving = new Map<number, Arc[]>();
  for (const arc of arcs) {
    if (arc === moved) continue;
    for (const node of [arc.from, arc.to]) {
      const known = leaving.get(node);
      if (known === undefined) leaving.set(node, [arc]);
      else known.push(arc);
    }
  }
  const result = Float64Array.from(table);
  if (moved.from === moved.to) {
    // It stands in no equation: nothing else moves with it.
    const room =
      direction === 1
        ? (high[moved.cell] ?? 0) - (table[moved.cell] ?? 0)
        : (table[moved.cell] ?? 0) - (low[moved.cell] ?? 0);
    const alone = Math.min(limit, room);
    result[moved.cell] = (table[moved.cell] ?? 0) + direction * alone;
    return { amount: alone, table: result };
  }
  const roomOf = ({ cell, from }: Arc, node: number): number =>
    from === node ? (high[cell] ?? 0) - (result[cell] ?? 0) : (result[cell] ?? 0) - (low[cell] ?? 0);
  // The moved cell carries units from its start to its end; the others carry them back.
  const [source, sink] = direction === 1 ? [moved.to, moved.from] : [moved.from, moved.to];
  let left = Math.min(limit, roomOf(moved, direction === 1 ? moved.from : moved.to));
  const wanted = left;
  while (left > 0) {
    const path = shortestPath(leaving, roomOf, source, sink);
    if (path === null) break;
    const amount = path.reduce((least, { arc, node }) => Math.min(least, roomOf(arc, node)), left);
    for (const { arc, node } of path) {
      result[arc.cell] = (result[arc.cell] ?? 0) + (arc.from === node ? amount : -amount);
    }
    left -= amount;
  }
  const amount = wanted - left;
  result[moved.cell] = (result[moved.cell] ?? 0) + direction * amount;
  return { amount, table: result };
}

interface Step {
  readonly arc: Arc;
  /** The node from which it is walked. */
  readonly node: number;
}

function shortestPath(
  leaving: ReadonlyMap<number, readonly Arc[]>,
  roomOf: (arc: Arc, node: number) => number,
  source: number,
  sink: number,
): readonly Step[] | null {
  const reached = new Map<number, Step | null>([[source, null]]);
  const queue = [source];
  for (let next = 0; next < queue.length && !reached.has(sink); next += 1) {
    const node = queue[next] ?? OUTSIDE;
    for (const arc of leaving.get(node) ?? []) {
      const other = arc.from === node ? arc.to : arc.from;
      if (reached.has(other) || roomOf(arc, node) <= 0) continue;
      reached.set(other, { arc, node });
      queue.push(other);
    }
  }
  const path: Step[] = [];
  for (let step = reached.get(sink); step !== null; step = reached.get(step.node)) {
    if (step === undefined) return null;
    path.push(step);
  }
  return path;
}

/** A cell as a flow from the equation in which it stands with − to the one in which it stands with +. */
function arcOf({ equationsOf }: CellSystem, orientation: ReadonlyMap<number, Sign>, cell: number): Arc {
  let [from, to] = [OUTSIDE, OUTSIDE];
  for (const { equation, sign } of equationsOf[cell] ?? []) {
    if (sign * (orientation.get(equation) ?? 1) === 1) to = equation;
    else from = equation;
  }
  return { cell, from, to };
}
