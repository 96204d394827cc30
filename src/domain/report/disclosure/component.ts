import type { CellSystem, Knowledge, Sign } from './cell-system';

/** The cells that can move when one cell moves: joined by equations, and not known exactly. */
export interface Component {
  /** The moved cell first. */
  readonly cells: readonly number[];
  readonly equations: readonly number[];
  /**
   * The sign with which each equation must be taken so that every cell stands at most once with + and once with −: then the
   * component is a network, and cells are flows from one equation to another. `null` when it is none.
   */
  readonly orientation: ReadonlyMap<number, Sign> | null;
}

/** @param isFrozen cells to be taken as fixed, besides those that are known exactly */
export function componentOf(
  { equations, equationsOf }: CellSystem,
  { low, high }: Knowledge,
  start: number,
  isFrozen: (cell: number) => boolean,
): Component {
  const cells = [start];
  const seen = new Set(cells);
  const signs = new Map<number, Sign>();
  let isNetwork = true;
  // It grows while it is walked.
  for (const next of cells) {
    const places = equationsOf[next] ?? [];
    if (places.length > 2) isNetwork = false;
    // A cell that stands in two equations must leave the one and enter the other.
    const [known = places[0]] = places.filter(({ equation }) => signs.has(equation));
    const entersKnown = (signs.get(known?.equation ?? NaN) ?? 1) === known?.sign;
    for (const place of places) {
      const enters = place === known ? entersKnown : !entersKnown;
      const sign: Sign = enters === (place.sign === 1) ? 1 : -1;
      const given = signs.get(place.equation);
      if (given !== undefined) {
        if (given !== sign) isNetwork = false;
        continue;
      }
      signs.set(place.equation, sign);
      for (const { cell } of equations[place.equation] ?? []) {
        if (seen.has(cell) || low[cell] === high[cell] || isFrozen(cell)) continue;
        seen.add(cell);
        cells.push(cell);
      }
    }
  }
  return { cells, equations: [...signs.keys()], orientation: isNetwork ? signs : null };
}
