import { UNLIMITED, type Day } from '../../../../src/domain/calendar/day';
import type { CountTable, ReportLayout } from '../../../../src/domain/report/report-table';
import { day } from '../../../builders/case-table';
import { aReportCase, columnOf, keysOf, rowOf, tableOf, tabulated } from '../../../builders/report-case';

function ends(layout: ReportLayout, ...approvalEnds: readonly (Day | null)[]): CountTable {
  const cases = approvalEnds.map((approvalEnd) => aReportCase({ approvalEnd }));
  return tableOf(tabulated(cases, { layout }), 'T5');
}

/** Stand is 31.03.2025, in the second half-year of 2024/25. */
describe('the coarse layout', () => {
  test('has the school year of Stand, the next, all later ones, and what has no day', () => {
    expect(keysOf(ends('grob').rows)).toEqual([
      '2024/25',
      '2025/26',
      'ab 2026/27',
      'unbefristet/unbekannt',
      'Gesamt',
    ]);
  });

  test.each([
    ['01.01.1999', '2024/25'],
    ['31.07.2025', '2024/25'],
    ['01.08.2025', '2025/26'],
    ['31.07.2026', '2025/26'],
    ['01.08.2026', 'ab 2026/27'],
    ['31.12.2099', 'ab 2026/27'],
  ])('an end on %s belongs to %s', (date, key) => {
    expect(columnOf(ends('grob', day(date)), 'Gesamt')).toEqual({ [key]: 1, Gesamt: 1 });
  });

  test('joins unlimited approvals and those of which no end is known', () => {
    expect(rowOf(ends('grob', UNLIMITED, null), 'unbefristet/unbekannt')).toEqual({
      'Region 1': 2,
      Gesamt: 2,
    });
  });

  test('tells people that the first line has earlier ends too', () => {
    expect(ends('grob').rows[0]?.label).toBe('2024/25 oder früher');
  });
});

describe('the fine layout', () => {
  test('goes from the earliest to the latest end, gaps as zeros', () => {
    const table = ends('fein', day('31.01.2025'), day('31.07.2026'));
    expect(keysOf(table.rows)).toEqual([
      '1. HJ 2024/25',
      '2. HJ 2024/25',
      '1. HJ 2025/26',
      '2. HJ 2025/26',
      'unbefristet',
      'unbekannt',
      'Gesamt',
    ]);
    expect(columnOf(table, 'Gesamt')).toEqual({ '1. HJ 2024/25': 1, '2. HJ 2025/26': 1, Gesamt: 2 });
  });

  test.each([
    ['31.07.2025', '2. HJ 2024/25'],
    ['01.08.2025', '1. HJ 2025/26'],
    ['31.01.2026', '1. HJ 2025/26'],
    ['01.02.2026', '2. HJ 2025/26'],
  ])('an end on %s belongs to %s', (date, key) => {
    expect(columnOf(ends('fein', day(date)), 'Gesamt')).toEqual({ [key]: 1, Gesamt: 1 });
  });

  test('tells unlimited approvals from those of which no end is known', () => {
    const table = ends('fein', UNLIMITED, null, null);
    expect(keysOf(table.rows)).toEqual(['unbefristet', 'unbekannt', 'Gesamt']);
    expect(columnOf(table, 'Gesamt')).toEqual({ unbefristet: 1, unbekannt: 2, Gesamt: 3 });
  });

  test('gathers ends that lie far from Stand, so that a slip of the pen makes no endless table', () => {
    const table = ends('fein', day('01.01.1991'), day('31.01.2020'), day('01.02.2035'), day('31.12.2099'));
    const rows = keysOf(table.rows);
    expect(rows[0]).toBe('vor 2. HJ 2019/20');
    expect(rows[1]).toBe('2. HJ 2019/20');
    expect(rows.at(-4)).toBe('ab 1. HJ 2035/36');
    expect(rows).toHaveLength(1 + 31 + 1 + 3);
    expect(columnOf(table, 'Gesamt')).toEqual({
      'vor 2. HJ 2019/20': 2,
      '2. HJ 2034/35': 1,
      'ab 1. HJ 2035/36': 1,
      Gesamt: 4,
    });
  });
});
