import { TOTAL_LINE, type TableLine } from '../report-table';
import { line } from './cross-table';

/** Lines for names that people have given: regions, teams. */
export interface NamedLines {
  readonly lines: readonly TableLine[];
  /** The key of a name's line; of the line without a name for `null`, an empty or an unknown one. */
  readonly keyOf: (name: string | null) => string;
}

export interface NamedLinesOptions {
  /** In the order of the lines; names that fold to the same are one, the first spelling counts. */
  readonly names: readonly string[];
  /** The line for cases without a name, as the last one; also for those whose name is just that. */
  readonly none: string;
  readonly hasNone: boolean;
  readonly fold: (name: string) => string;
  /** What a name names: makes a key unique that would be taken for the total. */
  readonly kind: string;
}

export function namedLines({ names, none, hasNone, fold, kind }: NamedLinesOptions): NamedLines {
  const keys = new Map<string, string>();
  const taken = new Set([none, TOTAL_LINE.key].map(fold));
  for (const name of new Set(names)) {
    const folded = fold(name);
    if (folded === '' || folded === fold(none) || keys.has(folded)) continue;
    let key = name;
    while (taken.has(fold(key))) key = `${kind} ${key}`;
    taken.add(fold(key));
    keys.set(folded, key);
  }
  // Cases have few names among them, and each is asked for in several tables.
  const known = new Map<string | null, string>();
  const lines = [...keys.values()].map((key) => line(key));
  return {
    lines: hasNone ? [...lines, line(none)] : lines,
    keyOf: (name) => {
      const key = known.get(name) ?? keys.get(fold(name ?? '')) ?? none;
      known.set(name, key);
      return key;
    },
  };
}
