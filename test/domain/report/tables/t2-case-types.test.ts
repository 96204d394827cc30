import { aReportCase, keysOf, rowOf, tableOf, tabulated } from '../../../builders/report-case';

const table = tableOf(
  tabulated([
    aReportCase(),
    aReportCase({ caseType: 'neu' }),
    aReportCase({ region: null, caseType: 'neu', proposal: 'prüfen' }),
  ]),
  'T2',
);

test('the columns are laufend and neu', () => {
  expect(keysOf(table.columns)).toEqual(['laufend', 'neu', 'Gesamt']);
});

test('cases stand in the column of their Fallart', () => {
  expect(rowOf(table, 'Region 1')).toEqual({ laufend: 1, neu: 1, Gesamt: 2 });
  expect(rowOf(table, 'ohne Region')).toEqual({ neu: 1, Gesamt: 1 });
});
