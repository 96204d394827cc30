import { gradeSet, NO_GRADE, type Grade } from '../../../../src/domain/grades/grade-set';
import { aReportCase, columnOf, keysOf, tableOf, tabulated } from '../../../builders/report-case';

const CLASSES: readonly (readonly [grades: readonly Grade[], fine: string, coarse: string])[] = [
  [['0'], 'E', 'E'],
  [['E1', 'E2', 'E3'], 'E', 'E'],
  [['0', 'E3'], 'E', 'E'],
  [['3'], '3', '3/4'],
  [['4'], '4', '3/4'],
  [['E3', '3'], 'unsicher/5', 'unsicher/5/unbekannt'],
  [['3', '4'], 'unsicher/5', 'unsicher/5/unbekannt'],
  [['4', '5'], 'unsicher/5', 'unsicher/5/unbekannt'],
  [['5'], 'unsicher/5', 'unsicher/5/unbekannt'],
  [[], 'unbekannt', 'unsicher/5/unbekannt'],
];

test.each(CLASSES)('the grades %j are %s in the fine and %s in the coarse layout', (grades, fine, coarse) => {
  const cases = [aReportCase({ grades: gradeSet(...grades) })];
  const totals = (layout: 'fein' | 'grob'): unknown =>
    columnOf(tableOf(tabulated(cases, { layout }), 'T4'), 'Gesamt');
  expect([totals('fein'), totals('grob')]).toEqual([
    { [fine]: 1, Gesamt: 1 },
    { [coarse]: 1, Gesamt: 1 },
  ]);
});

test('all classes have a line, also without a case', () => {
  const rows = (layout: 'fein' | 'grob'): readonly string[] =>
    keysOf(tableOf(tabulated([], { layout }), 'T4').rows);
  expect(rows('fein')).toEqual(['E', '3', '4', 'unsicher/5', 'unbekannt', 'Gesamt']);
  expect(rows('grob')).toEqual(['E', '3/4', 'unsicher/5/unbekannt', 'Gesamt']);
});

test('no label is one that a spreadsheet takes for a date', () => {
  const { rows } = tableOf(tabulated([aReportCase({ grades: NO_GRADE })]), 'T4');
  expect(rows.filter(({ label }) => /^\d+\/\d+$/u.test(label))).toEqual([]);
});
