import { aKnowledge } from '../../../builders/knowledge';
import { ruleRows } from '../../../builders/knowledge-tables';
import { aReportCase, columnOf, keysOf, tableOf, tabulated } from '../../../builders/report-case';

test('the rows are R01 to R21 and R29, in one column, without a total', () => {
  const { rows, columns } = tableOf(tabulated([]), 'T3');
  const ids = Array.from({ length: 21 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
  expect(keysOf(rows)).toEqual([...ids, 'R29']);
  expect(keysOf(columns)).toEqual(['Fälle']);
});

test('all hits of a case count, not only those that decided', () => {
  const report = tabulated([aReportCase({ rules: ['R03', 'R14', 'R28'] }), aReportCase({ rules: ['R14'] })]);
  expect(columnOf(tableOf(report, 'T3'), 'Fälle')).toEqual({ R03: 1, R14: 2 });
});

test('people read what the working group calls the rule', () => {
  const knowledge = aKnowledge({ 'KA Regeln': ruleRows({ R03: { Bezeichnung: 'Ohne Ende bewilligt' } }) });
  const { rows } = tableOf(tabulated([], { knowledge }), 'T3');
  expect(rows[2]?.label).toBe('R03 Ohne Ende bewilligt');
  expect(rows[14]?.label).toBe('R15 Schule nimmt nicht teil');
});
