import { PROPOSALS } from '../../../../src/domain/classification';
import { aReportCase, columnOf, keysOf, rowOf, tableOf, tabulated } from '../../../builders/report-case';

const report = tabulated([
  aReportCase(),
  aReportCase({ proposal: 'gesperrt' }),
  aReportCase({ region: 'Region 2', proposal: 'ohne Termin' }),
]);
const table = tableOf(report, 'T1');

test('every proposal has its column, also without a case, and a total at the right', () => {
  expect(keysOf(table.columns)).toEqual([...PROPOSALS, 'Gesamt']);
});

test('people read the long word for gesperrt, machines the short one', () => {
  expect(table.columns[1]).toEqual({
    key: 'gesperrt',
    label: 'nicht im laufenden Betrieb umstellbar',
    isTotal: false,
  });
});

test('cases stand in the line of their region and the column of their proposal', () => {
  expect(rowOf(table, 'Region 1')).toEqual({ umstellbar: 1, gesperrt: 1, Gesamt: 2 });
  expect(columnOf(table, 'ohne Termin')).toEqual({ 'Region 2': 1, Gesamt: 1 });
});

test('zeros are numbers', () => {
  expect(table.counts[2]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test('only the totals are marked as such', () => {
  expect(table.rows.filter(({ isTotal }) => isTotal)).toEqual([table.rows.at(-1)]);
  expect(table.columns.filter(({ isTotal }) => isTotal)).toEqual([table.columns.at(-1)]);
});
