import type { ProtectionMethod } from '../published-report';
import type { ReportTableId } from '../report-table';
import type { Term } from './cell-system';

/** A cell while the system is being built. */
export interface DraftCell {
  readonly name: string;
  readonly value: number;
  /** Of a number that is never printed: the least that an attacker must take for possible; `null`: a printed number. */
  readonly impliedFrom: number | null;
  /** Where it is printed, or what it is made from. */
  readonly tables: Set<ReportTableId>;
  /** The lines (a Region, a Team) to which it belongs. */
  readonly lines: Set<string>;
  places: number;
  isMargin: boolean;
  /** What everybody can tell it is at least. */
  least: 0 | 1;
  /** Known whatever is hidden. */
  isKnown: boolean;
  /** It must not come out, though it may be above k (almost all cases; a changed number). */
  role: 'plain' | 'difference' | 'change' | 'almost-all';
  mustHide: boolean;
}

/** Collects cells and equations; a name that comes again is the same cell. */
export interface SystemBuilder {
  readonly leastCount: number;
  readonly method: ProtectionMethod;
  readonly cells: readonly DraftCell[];
  readonly equations: readonly (readonly Term[])[];
  readonly isSmall: (count: number) => boolean;
  readonly cell: (index: number) => DraftCell;
  readonly find: (name: string) => number | null;
  readonly addPrinted: (name: string, value: number) => number;
  readonly addImplied: (name: string, value: number, from: number) => number;
  /** total = sum of the parts; said twice it counts once. */
  readonly addSum: (total: number, parts: readonly number[]) => void;
  /** The number greater − lesser, which is never printed; `null` when it is below `from`: the data break the logic. */
  readonly addDifference: (greater: number, lesser: number, from: number) => number | null;
}

export function systemBuilder(leastCount: number, method: ProtectionMethod): SystemBuilder {
  const cells: DraftCell[] = [];
  const byName = new Map<string, number>();
  const equations = new Map<string, readonly Term[]>();
  const cell = (index: number): DraftCell => {
    const found = cells[index];
    if (found === undefined) throw new RangeError('no such cell');
    return found;
  };
  const add = (name: string, value: number, impliedFrom: number | null): number => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const index = cells.length;
    byName.set(name, index);
    cells.push({
      name,
      value,
      impliedFrom,
      tables: new Set(),
      lines: new Set(),
      places: 0,
      isMargin: false,
      least: 0,
      isKnown: false,
      role: 'plain',
      mustHide: false,
    });
    return index;
  };
  const addSum = (total: number, parts: readonly number[]): void => {
    const key = [total, ...[...parts].sort((a, b) => a - b)].join();
    equations.set(key, [{ cell: total, sign: -1 }, ...parts.map((part): Term => ({ cell: part, sign: 1 }))]);
  };
  return {
    leastCount,
    method,
    cells,
    get equations() {
      return [...equations.values()];
    },
    isSmall: (count) => count >= 1 && count < leastCount,
    cell,
    find: (name) => byName.get(name) ?? null,
    addPrinted: (name, value) => add(name, value, null),
    addImplied: (name, value, from) => add(name, value, from),
    addSum,
    addDifference(greater, lesser, from) {
      const value = cell(greater).value - cell(lesser).value;
      if (value < from) return null;
      const index = add(cellName(cell(greater).name, '−', cell(lesser).name), value, from);
      const made = cell(index);
      made.role = 'difference';
      for (const part of [greater, lesser]) for (const id of cell(part).tables) made.tables.add(id);
      addSum(greater, [lesser, index]);
      return index;
    },
  };
}

/** Names of regions and teams are free texts: the parts of a name are kept apart by a character that no cell can hold. */
export function cellName(...parts: readonly string[]): string {
  return parts.join('\u0000');
}
