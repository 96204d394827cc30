import { aReportCase, columnOf, keysOf, rowOf, tableOf, tabulated } from '../../../builders/report-case';

test('cases stand in the line of their team, those without one below', () => {
  const cases = [
    aReportCase({ team: '', proposal: 'prüfen' }),
    aReportCase({ team: 'Süd' }),
    aReportCase({ team: 'Nord' }),
    aReportCase({ team: ' süd ', proposal: 'gesperrt' }),
  ];
  const table = tableOf(tabulated(cases), 'T7');
  expect(keysOf(table.rows)).toEqual(['Süd', 'Nord', 'ohne Team', 'Gesamt']);
  expect(rowOf(table, 'Süd')).toEqual({ umstellbar: 1, gesperrt: 1, Gesamt: 2 });
  expect(columnOf(table, 'prüfen')).toEqual({ 'ohne Team': 1, Gesamt: 1 });
});
