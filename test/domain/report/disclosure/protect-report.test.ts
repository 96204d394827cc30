import { protectReport, type Protection } from '../../../../src/domain/report/disclosure/protect-report';
import type { ProtectionMethod } from '../../../../src/domain/report/published-report';
import type { ReportLayout } from '../../../../src/domain/report/report-table';
import { tabulate } from '../../../../src/domain/report/tables/tabulate';
import {
  aCountTable,
  asEarlier,
  carelessReport,
  protectedReport,
  reportTables,
} from '../../../builders/count-tables';
import { aCounty } from '../../../builders/county';
import { attack, type AttackedReport } from '../../../builders/report-attacker';
import { aSmallReport } from '../../../builders/small-report';
import { loadSolver } from '../../../builders/whole-number-program';

const SMALL_REPORTS = 12;

function countyTables(size: number, seed: number, layout: ReportLayout) {
  const { cases, knowledge, stand } = aCounty(size, { seed });
  return tabulate(cases, { knowledge, stand, layout });
}

function hiddenCount(protection: Protection): number {
  if (protection.kind === 'unsafe') return NaN;
  return protection.tables.flatMap(({ values }) => values.flat()).filter((value) => value === null).length;
}

describe('a protected report', () => {
  let broken: (report: AttackedReport) => readonly string[];
  beforeAll(async () => {
    const solverFor = await loadSolver();
    broken = (report) => attack(report, solverFor);
  });

  test.each<[number, number, ReportLayout, ProtectionMethod]>([
    [150, 10, 'grob', 'sperrung'],
    [400, 5, 'grob', 'sperrung'],
    [400, 5, 'grob', 'rundung'],
    [1000, 3, 'grob', 'sperrung'],
    [2000, 5, 'fein', 'sperrung'],
    [2000, 3, 'grob', 'rundung'],
  ])('of %i cases with k = %i withstands the attacker (%s, %s)', (size, leastCount, layout, method) => {
    const counted = countyTables(size, 2, layout);
    const options = { leastCount, method, earlier: null };
    expect(broken(protectedReport(counted, protectReport(counted, options), options))).toEqual([]);
  });

  test('of few cases withstands the attacker, or is not given out', () => {
    const found = Array.from({ length: SMALL_REPORTS }, (_, seed) => {
      const { counted, ...rule } = aSmallReport(seed);
      const protection = protectReport(counted, { ...rule, earlier: null });
      return protection.kind === 'unsafe' ? [] : broken(protectedReport(counted, protection, rule));
    });
    expect(found.flat()).toEqual([]);
  });

  test('is the same when it is made again', () => {
    const make = (): Protection =>
      protectReport(countyTables(1000, 2, 'grob'), { leastCount: 5, method: 'sperrung', earlier: null });
    expect(make()).toEqual(make());
  });

  test('is the same in whatever order the cases come', () => {
    const { cases, knowledge, stand } = aCounty(1000, { seed: 2 });
    const make = (some: typeof cases): Protection =>
      protectReport(tabulate(some, { knowledge, stand, layout: 'grob' }), {
        leastCount: 5,
        method: 'sperrung',
        earlier: null,
      });
    expect(make([...cases].reverse())).toEqual(make(cases));
  });

  test('shows zeros', () => {
    const counted = countyTables(1000, 2, 'grob');
    const protection = protectReport(counted, { leastCount: 5, method: 'sperrung', earlier: null });
    const { printed } = protectedReport(counted, protection, { leastCount: 5, method: 'sperrung' });
    const zeros = printed.flatMap(({ values }, table) =>
      values.flatMap((row, r) => row.filter((_, c) => counted.tables[table]?.counts[r]?.[c] === 0)),
    );
    expect(new Set(zeros)).toEqual(new Set([0]));
  });

  test('hides a rule that hit almost all cases, and shows one that hit all', () => {
    const counted = reportTables([
      aCountTable(
        'T1',
        ['A', 'B'],
        ['umstellbar', 'prüfen'],
        [
          [30, 30],
          [30, 30],
        ],
      ),
      aCountTable('T3', ['R01', 'R02', 'R04'], ['Fälle'], [[118], [120], [115]]),
    ]);
    const options = { leastCount: 5, method: 'sperrung', earlier: null } as const;
    const { printed } = protectedReport(counted, protectReport(counted, options), options);
    expect(printed[1]?.values).toEqual([[null], [120], [115]]);
  });

  test('shows a rule that hit nobody even when there are almost no cases', () => {
    const counted = reportTables([
      aCountTable(
        'T1',
        ['A', 'B'],
        ['umstellbar', 'prüfen'],
        [
          [1, 1],
          [1, 0],
        ],
      ),
      aCountTable('T3', ['R01'], ['Fälle'], [[0]]),
    ]);
    const options = { leastCount: 5, method: 'sperrung', earlier: null } as const;
    const { printed } = protectedReport(counted, protectReport(counted, options), options);
    expect(printed[1]?.values).toEqual([[0]]);
  });

  test('of one region alone is given out: its people learn only of their own cases', () => {
    const counted = reportTables([
      aCountTable(
        'T1',
        ['A', 'B'],
        ['umstellbar', 'prüfen'],
        [
          [3, 20],
          [0, 0],
        ],
      ),
      aCountTable(
        'T4',
        ['E', '3', '4'],
        ['umstellbar', 'prüfen'],
        [
          [1, 9],
          [1, 6],
          [1, 5],
        ],
      ),
    ]);
    const protection = protectReport(counted, { leastCount: 5, method: 'sperrung', earlier: null });
    expect(protection.kind).toBe('safe');
  });

  test('names the tables of numbers that cannot be kept from coming out', () => {
    // An earlier report has printed that there are five cases: two of five are then too near to both ends.
    const counted = reportTables([
      aCountTable('T1', ['A', 'B'], ['umstellbar'], [[5], [0]]),
      aCountTable('T3', ['R01'], ['Fälle'], [[2]]),
    ]);
    const rule = { leastCount: 5, method: 'sperrung' } as const;
    const earlier = asEarlier(carelessReport(counted, rule));
    const protection = protectReport(counted, { ...rule, earlier });
    expect(protection.kind === 'unsafe' ? protection.tables : []).toContain('T3');
  });

  test('with rounding does not print 0 for a line that is there only because of its cases', () => {
    const inner = aCountTable(
      'T5',
      ['1. HJ 2026/27', '2. HJ 2026/27'],
      ['A', 'B'],
      [
        [1, 0],
        [30, 40],
      ],
    );
    const rows = inner.rows.map((line) => (line.isTotal ? line : { ...line, isOccupied: true as const }));
    const rule = { leastCount: 5, method: 'rundung', earlier: null } as const;
    const counted = reportTables([{ ...inner, rows }]);
    const { printed } = protectedReport(counted, protectReport(counted, rule), rule);
    expect(printed[0]?.values[0]?.[2]).toBeNull();
  });

  test('hides fewer numbers in the coarse layout', () => {
    const share = (layout: ReportLayout): number =>
      hiddenCount(
        protectReport(countyTables(2000, 3, layout), { leastCount: 5, method: 'sperrung', earlier: null }),
      );
    expect(share('grob')).toBeLessThan(share('fein'));
  });
});
