import fc from 'fast-check';
import { UNLIMITED } from '../../../src/domain/calendar/day';
import { gradeSet } from '../../../src/domain/grades/grade-set';
import type { CaseItem } from '../../../src/domain/views/case-item';
import { facetCounts, indexCases, selectCases } from '../../../src/domain/views/facets';
import { VALUES_OF } from '../../../src/domain/views/facet-values';
import {
  EVERYTHING,
  FACET_KEYS,
  foldValue,
  isEverything,
  selectBy,
  toggleValue,
  type FacetKey,
  type Selection,
} from '../../../src/domain/views/selection';
import { anItem } from '../../builders/case-item';
import { day, STAND } from '../../builders/case-table';

const index = (...items: readonly Partial<CaseItem>[]) => indexCases(items.map(anItem), day(STAND));

function countsOf(
  items: readonly Partial<CaseItem>[],
  selection: Selection,
  facet: FacetKey,
): Readonly<Record<string, number>> {
  const values = facetCounts(index(...items), selection).facets[facet];
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

describe('counts of facets', () => {
  const ITEMS = [
    { region: 'Region 1', proposal: 'gesperrt' },
    { region: 'Region 1', proposal: 'umstellbar' },
    { region: 'Region 2', proposal: 'gesperrt' },
    { region: null, proposal: 'prüfen' },
  ] as const;

  test('tell all values when nothing is chosen', () => {
    expect(countsOf(ITEMS, EVERYTHING, 'region')).toEqual({ 'Region 1': 2, 'Region 2': 1, '': 1 });
    expect(facetCounts(index(...ITEMS), EVERYTHING).total).toBe(4);
  });

  test('follow what is chosen in other facets, not in their own', () => {
    const selection = selectBy('proposal', 'gesperrt');
    expect(countsOf(ITEMS, selection, 'region')).toEqual({ 'Region 1': 1, 'Region 2': 1 });
    expect(countsOf(ITEMS, selection, 'proposal')).toEqual({ gesperrt: 2, umstellbar: 1, prüfen: 1 });
  });

  test('keep a chosen value that no case has left', () => {
    const selection: Selection = {
      values: { region: ['Region 2'], proposal: ['umstellbar'] },
      approvalEnd: null,
    };
    expect(facetCounts(index(...ITEMS), selection).facets.region).toContainEqual({
      value: 'Region 2',
      count: 0,
      isChosen: true,
    });
  });

  test('keep a chosen value that no case ever had', () => {
    expect(facetCounts(index(...ITEMS), selectBy('school', 'Schule X')).facets.school).toContainEqual({
      value: 'Schule X',
      count: 0,
      isChosen: true,
    });
  });

  test('count a case with several rules or grades in each of them', () => {
    expect(countsOf([{ rules: ['R01', 'R14'] }, { rules: ['R14'] }], EVERYTHING, 'rule')).toEqual({
      R01: 1,
      R14: 2,
    });
    expect(countsOf([{ grades: gradeSet('E1', '3') }, { grades: 0 }], EVERYTHING, 'grade')).toEqual({
      E1: 1,
      '3': 1,
      '': 1,
    });
  });

  test('take values that differ in case or blanks for one, as first spelt', () => {
    expect(countsOf([{ provider: 'AWO  Nord' }, { provider: 'awo nord ' }], EVERYTHING, 'provider')).toEqual({
      'AWO Nord': 2,
    });
  });

  test('tell what a run would change', () => {
    const items: readonly Partial<CaseItem>[] = [
      { written: 'missing', writtenProposal: null },
      { written: 'stale', writtenProposal: 'gesperrt' },
      { written: 'stale', writtenProposal: 'umstellbar' },
      { written: 'current' },
    ];
    expect(countsOf(items, EVERYTHING, 'change')).toEqual({
      'neu dazugekommen': 1,
      'nicht im laufenden Betrieb umstellbar → umstellbar': 1,
      'nur Einzelheiten geändert': 1,
      unverändert: 1,
    });
  });
});

describe('a selection', () => {
  const ends = [day('30.03.2025'), day(STAND), day('30.06.2025'), day('01.07.2025'), UNLIMITED, null];
  const byEnd = index(...ends.map((approvalEnd) => ({ approvalEnd })));

  test('by a day lets pass whatever ended up to then', () => {
    expect(selectCases(byEnd, { values: {}, approvalEnd: { kind: 'day', day: day('30.06.2025') } })).toEqual([
      0, 1, 2,
    ]);
  });

  test('by months begins at Stand', () => {
    expect(selectCases(byEnd, { values: {}, approvalEnd: { kind: 'months', months: 3 } })).toEqual([1, 2]);
  });

  test('adds a value and takes it away again', () => {
    const one = toggleValue(EVERYTHING, 'region', 'Region 1');
    const two = toggleValue(one, 'region', 'Region 2');
    expect(two.values.region).toEqual(['Region 1', 'Region 2']);
    expect(isEverything(toggleValue(one, 'region', 'REGION 1'))).toBe(true);
  });

  test('counts as if each case was looked at by itself', () => {
    const value = fc.constantFrom<string | null>('a', 'B', 'b', null);
    const item = fc.record({
      region: value,
      provider: value,
      school: value,
      rules: fc.subarray(['R01', 'R04', 'R14'] as const),
    });
    const choice = fc.subarray(['a', 'b', '']);
    const selection = fc.record({
      region: choice,
      provider: choice,
      rule: fc.subarray(['R01', 'R14', '']),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), selection, (items, values) => {
        const cases = items.map((changes) => anItem(changes));
        const wanted: Selection = { values, approvalEnd: null };
        const has = (one: CaseItem, key: FacetKey, asked: string): boolean =>
          [VALUES_OF[key](one)].flat().some((own) => foldValue(own) === foldValue(asked));
        const passes = (one: CaseItem, but: FacetKey | null): boolean =>
          (['region', 'provider', 'rule'] as const).every(
            (key) =>
              key === but || values[key].length === 0 || values[key].some((asked) => has(one, key, asked)),
          );
        const counted = facetCounts(indexCases(cases, day(STAND)), wanted);
        expect(counted.total).toBe(cases.filter((one) => passes(one, null)).length);
        for (const key of FACET_KEYS) {
          for (const { value: shown, count } of counted.facets[key]) {
            expect(count).toBe(cases.filter((one) => passes(one, key) && has(one, key, shown)).length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
