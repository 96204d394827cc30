import { gradeSet } from '../../../../src/domain/grades/grade-set';
import type { ReportCase } from '../../../../src/domain/report/report-case';
import type { CountTable, ReportLayout } from '../../../../src/domain/report/report-table';
import { day } from '../../../builders/case-table';
import { aKnowledge } from '../../../builders/knowledge';
import { aPlan, settings } from '../../../builders/knowledge-tables';
import { aReportCase, keysOf, rowOf, tableOf, tabulated } from '../../../builders/report-case';

function course(layout: ReportLayout, ...cases: readonly Partial<ReportCase>[]): CountTable {
  return tableOf(tabulated(cases.map(aReportCase), { layout }), 'T6');
}

/** The days at whose end the only case is still individual. */
function individualOn(changes: Partial<ReportCase>): readonly string[] {
  return Object.keys(rowOf(course('fein', changes), 'Gesamt'));
}

/** By the small plan at Stand 31.03.2025 the earliest switch dates are 08.09.2025, in the first half-year of 2025/26. */
const HALF_YEARS = [
  '31.01.2026',
  '31.07.2026',
  '31.01.2027',
  '31.07.2027',
  '31.01.2028',
  '31.07.2028',
  '31.01.2029',
  '31.07.2029',
  '31.01.2030',
  '31.07.2030',
];
const SCHOOL_YEARS = HALF_YEARS.filter((date) => date.startsWith('31.07.'));

describe('the columns', () => {
  test('are the last days of ten half-years from the earliest switch date on', () => {
    expect(keysOf(course('fein').columns)).toEqual(HALF_YEARS);
  });

  test('are the last days of five school years in the coarse layout', () => {
    expect(keysOf(course('grob').columns)).toEqual(SCHOOL_YEARS);
  });

  test('do not depend on the cases', () => {
    const later = { region: 'Region 2', earliestDate: day('01.08.2040') };
    expect(course('fein', later).columns).toEqual(course('fein').columns);
  });

  test('begin with a switch in spring where the grid allows for one', () => {
    const knowledge = aKnowledge({
      'KA Einstellungen': settings({ Umstellungsraster: 'Halbjahr' }),
      'KA Stufenplan': aPlan({ 'Region 3': { ab: '01.08.2024' } }),
    });
    const { columns } = tableOf(tabulated([], { knowledge, stand: day('31.12.2025'), layout: 'fein' }), 'T6');
    expect(columns[0]?.key).toBe('31.07.2026');
  });

  test('are none when no region has a date', () => {
    const knowledge = aKnowledge({ 'KA Stufenplan': aPlan({ 'Region 1': {} }) });
    const table = tableOf(tabulated([aReportCase()], { knowledge, layout: 'fein' }), 'T6');
    expect(table).toMatchObject({ columns: [], counts: [[]] });
    expect(keysOf(table.rows)).toEqual(['Gesamt']);
  });
});

describe('the rows', () => {
  test('are the regions with a date and their sum', () => {
    const table = course('fein', {}, {}, { region: 'Region 3' });
    expect(keysOf(table.rows)).toEqual(['Region 1', 'Region 3', 'Gesamt']);
    expect(table.counts.map(([first]) => first)).toEqual([2, 1, 3]);
  });

  test('are the sum only in the coarse layout', () => {
    const table = course('grob', {}, { region: 'Region 3' });
    expect(keysOf(table.rows)).toEqual(['Gesamt']);
    expect(table.counts).toEqual([[2, 2, 2, 2, 2]]);
  });
});

describe('in it', () => {
  test.each(['umstellbar', 'gesperrt', 'prüfen', 'läuft aus', 'bleibt individuell'] as const)(
    'is a case with the proposal %s',
    (proposal) => {
      expect(individualOn({ proposal })).toEqual(HALF_YEARS);
    },
  );

  test.each(['nicht betroffen', 'ohne Termin'] as const)('is no case with the proposal %s', (proposal) => {
    expect(individualOn({ proposal })).toEqual([]);
  });

  test.each(['Region 2', 'Region 9', null])('is no case of a region without a date (%s)', (region) => {
    expect(individualOn({ region, proposal: 'prüfen' })).toEqual([]);
  });
});

describe('a case leaves', () => {
  const before = ['31.01.2026', '31.07.2026'];

  test('on its earliest date: on the day before it is still individual', () => {
    expect(individualOn({ earliestDate: day('01.08.2026') })).toEqual(before);
    expect(individualOn({ earliestDate: day('31.07.2026') })).toEqual(['31.01.2026']);
  });

  test('on the day after its approval has run out (R04)', () => {
    const runsOut = { proposal: 'läuft aus', rules: ['R04'] } as const;
    expect(individualOn({ ...runsOut, approvalEnd: day('31.07.2026') })).toEqual(before);
    expect(individualOn({ ...runsOut, approvalEnd: day('30.07.2026') })).toEqual(['31.01.2026']);
  });

  test('not when its approval ends but R04 is not hit', () => {
    expect(individualOn({ rules: ['R28'], approvalEnd: day('31.07.2026') })).toEqual(HALF_YEARS);
  });

  test('not with its approval while something else binds', () => {
    const bound = { proposal: 'gesperrt', rules: ['R04', 'R08'], approvalEnd: day('31.07.2026') } as const;
    expect(individualOn(bound)).toEqual(HALF_YEARS);
  });

  test('on 1 August of the year in which the child has left primary school', () => {
    expect(individualOn({ leavesPrimaryOn: day('01.08.2026'), grades: gradeSet('4') })).toEqual(before);
  });

  test('on the earliest of these days', () => {
    const all = {
      proposal: 'läuft aus',
      rules: ['R04'],
      approvalEnd: day('31.07.2027'),
      leavesPrimaryOn: day('01.08.2026'),
    } as const;
    expect(individualOn(all)).toEqual(before);
    expect(individualOn({ ...all, approvalEnd: day('30.06.2025') })).toEqual([]);
    expect(individualOn({ earliestDate: day('01.02.2026'), leavesPrimaryOn: day('01.08.2026') })).toEqual([
      '31.01.2026',
    ]);
  });
});

test('nobody comes back: the curve never rises', () => {
  const cases = ['01.02.2026', '01.08.2026', '01.08.2028'].map((date) => ({ earliestDate: day(date) }));
  expect(course('fein', ...cases).counts.at(-1)).toEqual([3, 2, 1, 1, 1, 1, 0, 0, 0, 0]);
});
