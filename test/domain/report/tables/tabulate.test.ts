import { createDirectory } from '../../../../src/domain/schools/directory';
import { aCounty } from '../../../builders/county';
import { aKnowledge } from '../../../builders/knowledge';
import { schools } from '../../../builders/knowledge-tables';
import { aReportCase, columnOf, keysOf, rowOf, tableOf, tabulated } from '../../../builders/report-case';

describe('the tables of a report', () => {
  test('are T1 to T6 in this order, and T7 apart from them', () => {
    const { tables, teamTable } = tabulated([]);
    expect(tables.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
    expect(teamTable.id).toBe('T7');
  });

  test('are without ended cases, which are counted apart', () => {
    const report = tabulated([
      aReportCase(),
      aReportCase({
        caseType: 'beendet',
        proposal: 'nicht betroffen',
        rules: ['R15', 'R25'],
        isDuplicate: true,
      }),
    ]);
    expect(report).toMatchObject({ ended: 1, duplicates: 0 });
    expect(rowOf(tableOf(report, 'T1'), 'Gesamt')).toEqual({ umstellbar: 1, Gesamt: 1 });
    expect(rowOf(tableOf(report, 'T2'), 'Gesamt')).toEqual({ laufend: 1, Gesamt: 1 });
    expect(columnOf(tableOf(report, 'T3'), 'Fälle')).toEqual({});
    expect(rowOf(tableOf(report, 'T7'), 'Gesamt')).toEqual({ umstellbar: 1, Gesamt: 1 });
  });

  test('hold every row of a case id that stands in several, and tell how many there are', () => {
    const report = tabulated([
      aReportCase({ isDuplicate: true }),
      aReportCase({ isDuplicate: true }),
      aReportCase(),
    ]);
    expect(report.duplicates).toBe(2);
    expect(rowOf(tableOf(report, 'T1'), 'Gesamt')['Gesamt']).toBe(3);
  });

  test.each(['grob', 'fein'] as const)('agree with each other over a whole county (%s)', (layout) => {
    const county = aCounty(1000);
    const report = tabulated(county.cases, { ...county, layout });
    const t1 = tableOf(report, 'T1');
    expect(columnOf(tableOf(report, 'T2'), 'Gesamt')).toEqual(columnOf(t1, 'Gesamt'));
    expect(rowOf(tableOf(report, 'T5'), 'Gesamt')).toEqual(columnOf(t1, 'Gesamt'));
    expect(rowOf(tableOf(report, 'T4'), 'Gesamt')).toEqual(rowOf(t1, 'Gesamt'));
    expect(rowOf(tableOf(report, 'T7'), 'Gesamt')).toEqual(rowOf(t1, 'Gesamt'));
    expect(columnOf(tableOf(report, 'T3'), 'Fälle')['R15']).toBe(rowOf(t1, 'Gesamt')['nicht betroffen']);
    expect(rowOf(t1, 'Gesamt')['Gesamt']).toBe(county.cases.length - report.ended);
  });

  test.each(['grob', 'fein'] as const)('add up in every line (%s)', (layout) => {
    const county = aCounty(400);
    const report = tabulated(county.cases, { ...county, layout });
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    for (const id of ['T1', 'T2', 'T4', 'T5', 'T7'] as const) {
      const { counts } = tableOf(report, id);
      for (const row of counts) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
      counts[0]?.forEach((_, column) => {
        const values = counts.map((row) => row[column] ?? NaN);
        expect(sum(values.slice(0, -1))).toBe(values.at(-1));
      });
    }
  });

  test('do not depend on the order of the cases', () => {
    const county = aCounty(400);
    const { tables } = tabulated(county.cases, county);
    expect(tabulated([...county.cases].reverse(), county).tables).toEqual(tables);
  });
});

describe('the regions', () => {
  test('are those of the plan in its order, also without a case, then those of schools, then cases without one', () => {
    const { rows } = tableOf(tabulated([]), 'T1');
    expect(keysOf(rows)).toEqual(['Region 1', 'Region 2', 'Region 3', 'Region 9', 'ohne Region', 'Gesamt']);
  });

  test('are the same in T1, T2 and T5', () => {
    const report = tabulated([]);
    const { rows } = tableOf(report, 'T1');
    expect(tableOf(report, 'T2').rows).toEqual(rows);
    expect(tableOf(report, 'T5').columns).toEqual(rows);
  });

  test('are one when they differ in case and blanks only', () => {
    const cases = ['Region 1', 'REGION  1', ' region 1'].map((region) => aReportCase({ region }));
    expect(columnOf(tableOf(tabulated(cases), 'T1'), 'Gesamt')).toEqual({ 'Region 1': 3, Gesamt: 3 });
  });

  test('a case without a region stands in a line of its own', () => {
    const report = tabulated([aReportCase({ region: null, proposal: 'prüfen' })]);
    expect(rowOf(tableOf(report, 'T1'), 'ohne Region')).toEqual({ prüfen: 1, Gesamt: 1 });
  });

  test('a region that only cases name has a line too', () => {
    const knowledge = { ...aKnowledge(), schools: createDirectory([]) };
    const report = tabulated([aReportCase({ region: 'Region 7' })], { knowledge });
    expect(keysOf(tableOf(report, 'T1').rows)).toEqual([
      'Region 1',
      'Region 2',
      'Region 3',
      'Region 7',
      'ohne Region',
      'Gesamt',
    ]);
  });

  test('a region that is called like the total can be told from it', () => {
    const knowledge = aKnowledge({
      'KA Schulen': schools({ schule: 'Grundschule Heist', region: 'gesamt' }),
    });
    const { rows } = tableOf(tabulated([aReportCase({ region: 'Gesamt' })], { knowledge }), 'T1');
    expect(keysOf(rows)).toContain('Region gesamt');
    expect(new Set(keysOf(rows)).size).toBe(rows.length);
  });
});
