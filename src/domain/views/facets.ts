import { UNLIMITED, type Day } from '../calendar/day';
import type { CaseItem } from './case-item';
import { VALUES_OF } from './facet-values';
import { approvalSpan, FACET_KEYS, foldValue, type FacetKey, type Selection } from './selection';

/** The cases of a survey, prepared for many questions. */
export interface CaseIndex {
  readonly items: readonly CaseItem[];
  readonly stand: Day;
  readonly columns: Readonly<Record<FacetKey, FacetColumn>>;
}

/** The values of all cases in one facet, as numbers. */
interface FacetColumn {
  /** As first spelt, in the order in which they came up. */
  readonly values: readonly string[];
  /** By folded value. */
  readonly codes: ReadonlyMap<string, number>;
  /** The codes of case i stand from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

export function indexCases(items: readonly CaseItem[], stand: Day): CaseIndex {
  const columns = Object.fromEntries(FACET_KEYS.map((key) => [key, columnOf(items, VALUES_OF[key])]));
  return { items, stand, columns: columns as Record<FacetKey, FacetColumn> };
}

function columnOf(
  items: readonly CaseItem[],
  valuesOf: (item: CaseItem) => string | readonly string[],
): FacetColumn {
  const values: string[] = [];
  const codes = new Map<string, number>();
  // The same texts come up again and again: most need not be folded.
  const known = new Map<string, number>();
  const codeOf = (value: string): number => {
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const folded = foldValue(value);
    const code = codes.get(folded) ?? values.push(value.replace(/\s+/gu, ' ').trim()) - 1;
    codes.set(folded, code);
    known.set(value, code);
    return code;
  };
  const starts = new Uint32Array(items.length + 1);
  const all: number[] = [];
  items.forEach((item, index) => {
    const own = valuesOf(item);
    if (typeof own === 'string') all.push(codeOf(own));
    else for (const value of own) all.push(codeOf(value));
    starts[index + 1] = all.length;
  });
  return { values, codes, starts, all: Uint32Array.from(all) };
}

export interface FacetValue {
  readonly value: string;
  /** How many cases have it among those that all other facets let pass. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FacetCounts {
  /** Values that no case has left are told only when they are chosen. Sorted by nothing in particular. */
  readonly facets: Readonly<Record<FacetKey, readonly FacetValue[]>>;
  /** How many cases the whole selection lets pass. */
  readonly total: number;
}

/** Counts the values of all facets. Those of one facet follow the selection of the others, so that more can be added. */
export function facetCounts(index: CaseIndex, selection: Selection): FacetCounts {
  const tests = facetTests(index, selection);
  const counts = FACET_KEYS.map((key) => new Uint32Array(index.columns[key].values.length));
  const columns = FACET_KEYS.map((key) => index.columns[key]);
  let total = 0;
  for (let item = 0; item < index.items.length; item += 1) {
    // A case that one facet alone leaves out counts there, and nowhere else.
    const failed = onlyFailure(tests, item);
    if (failed === SEVERAL) continue;
    if (failed === NONE) total += 1;
    for (let facet = 0; facet < columns.length; facet += 1) {
      if (failed !== NONE && failed !== facet) continue;
      const column = columns[facet];
      const count = counts[facet];
      if (column === undefined || count === undefined) continue;
      const end = column.starts[item + 1] ?? 0;
      for (let at = column.starts[item] ?? 0; at < end; at += 1) {
        const code = column.all[at] ?? 0;
        count[code] = (count[code] ?? 0) + 1;
      }
    }
  }
  const facets = FACET_KEYS.map((key, facet) => [key, valuesOf(index, selection, key, counts[facet])]);
  return { facets: Object.fromEntries(facets) as FacetCounts['facets'], total };
}

function valuesOf(
  { columns }: CaseIndex,
  selection: Selection,
  key: FacetKey,
  counts: Uint32Array | undefined,
): readonly FacetValue[] {
  const { values, codes } = columns[key];
  const chosen = selection.values[key] ?? [];
  const chosenCodes = new Set(chosen.map((value) => codes.get(foldValue(value))));
  const present = values.flatMap((value, code): readonly FacetValue[] => {
    const count = counts?.[code] ?? 0;
    const isChosen = chosenCodes.has(code);
    return count > 0 || isChosen ? [{ value, count, isChosen }] : [];
  });
  const absent = chosen.filter((value) => !codes.has(foldValue(value)));
  return [...present, ...absent.map((value) => ({ value, count: 0, isChosen: true }))];
}

/** The cases that a selection lets pass, as places in `index.items`, ascending. */
export function selectCases(index: CaseIndex, selection: Selection): readonly number[] {
  const tests = facetTests(index, selection);
  const found: number[] = [];
  for (let item = 0; item < index.items.length; item += 1) {
    if (tests.every(({ test }) => test(item))) found.push(item);
  }
  return found;
}

/** What one part of a selection asks: a facet, or the end of the approval. */
export type Demand = FacetKey | 'approvalEnd';

/** For each part of a selection the cases that it lets pass, whatever the other parts say. */
export function passingCases(
  index: CaseIndex,
  selection: Selection,
): ReadonlyMap<Demand, (item: number) => boolean> {
  return new Map(facetTests(index, selection).map(({ demand, test }) => [demand, test]));
}

interface FacetTest {
  readonly demand: Demand;
  /** Position in {@link FACET_KEYS}; -1 for what has no counts. */
  readonly facet: number;
  readonly test: (item: number) => boolean;
}

function facetTests({ items, stand, columns }: CaseIndex, selection: Selection): readonly FacetTest[] {
  const tests = FACET_KEYS.flatMap((key, facet): readonly FacetTest[] => {
    const chosen = selection.values[key] ?? [];
    return chosen.length === 0 ? [] : [{ demand: key, facet, test: valueTest(columns[key], chosen) }];
  });
  if (selection.approvalEnd === null) return tests;
  const { from, to } = approvalSpan(selection.approvalEnd, stand);
  const test = (item: number): boolean => {
    const end = items[item]?.approvalEnd ?? UNLIMITED;
    return end <= to && (from === null || end >= from);
  };
  return [...tests, { demand: 'approvalEnd', facet: -1, test }];
}

function valueTest(
  { values, codes, starts, all }: FacetColumn,
  chosen: readonly string[],
): FacetTest['test'] {
  const isChosen = new Uint8Array(values.length);
  for (const value of chosen) {
    const code = codes.get(foldValue(value));
    if (code !== undefined) isChosen[code] = 1;
  }
  return (item) => {
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at += 1) if (isChosen[all[at] ?? 0] === 1) return true;
    return false;
  };
}

const NONE = -2;
const SEVERAL = -3;

/** The facet that alone leaves a case out, or that none or several do. */
function onlyFailure(tests: readonly FacetTest[], item: number): number {
  let failed = NONE;
  for (const { facet, test } of tests) {
    if (test(item)) continue;
    if (failed !== NONE || facet < 0) return SEVERAL;
    failed = facet;
  }
  return failed;
}
