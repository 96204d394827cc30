import { UNLIMITED } from '../../../src/domain/calendar/day';
import type { Cell } from '../../../src/domain/cell';
import { openRun } from '../../../src/domain/classify-run';
import { gradeSet, NO_GRADE } from '../../../src/domain/grades/grade-set';
import { createReportCaseMaker, type ReportCase } from '../../../src/domain/report/report-case';
import { aList, day, ORDERLY_CASE, STAND } from '../../builders/case-table';
import { aKnowledge, type OwnedSheets } from '../../builders/knowledge';
import { settings } from '../../builders/knowledge-tables';

type Cells = Readonly<Record<string, Cell>>;

/** What the report asks of orderly cases with these changes, all in one list. */
function reportCases(changes: readonly Cells[], sheets: OwnedSheets = {}): readonly ReportCase[] {
  const knowledge = aKnowledge(sheets);
  const headers = Object.keys(ORDERLY_CASE);
  const rows = changes.map((change) =>
    headers.map((header) => ({ ...ORDERLY_CASE, ...change })[header] ?? null),
  );
  const table = aList(headers, rows);
  const run = openRun({ knowledge, stand: day(STAND), dateSystem: 1900, tables: [table] });
  const caseOf = createReportCaseMaker(knowledge.settings, day(STAND));
  return table.caseRows.map((row) => caseOf(run.assess(table, row), 'Team Nord'));
}

function reportCase(changes: Cells, sheets: OwnedSheets = {}): ReportCase {
  const [only] = reportCases([changes], sheets);
  if (only === undefined) throw new Error('the row is no case');
  return only;
}

test('a case says what its classification says', () => {
  expect(reportCase({})).toEqual({
    region: 'Region 1',
    team: 'Team Nord',
    caseType: 'laufend',
    proposal: 'umstellbar',
    rules: ['R28'],
    grades: gradeSet('E2'),
    approvalEnd: day('31.07.2025'),
    earliestDate: day('08.09.2025'),
    leavesPrimaryOn: day('01.08.2029'),
    isDuplicate: false,
  });
});

test('without a switch date the grades are those at Stand', () => {
  expect(reportCase({ Schule: 'Grundschule Kaltenweide' }).grades).toBe(gradeSet('E1'));
});

test('without a grade there are none, and no year in which the child leaves', () => {
  expect(reportCase({ Klasse: null })).toMatchObject({ grades: NO_GRADE, leavesPrimaryOn: null });
});

test('the end of an approval may be unlimited, or not known', () => {
  expect(reportCase({ 'Bewilligung bis': 'unbefristet' }).approvalEnd).toBe(UNLIMITED);
  expect(reportCase({ 'Bewilligung bis': 'siehe Akte' }).approvalEnd).toBeNull();
  expect(reportCase({ 'Bewilligung bis': null }).approvalEnd).toBeNull();
});

describe('the year in which a child leaves primary school', () => {
  test.each([
    ['4', '01.08.2025'],
    ['3', '01.08.2026'],
    ['3/4', '01.08.2026'],
    ['E2', '01.08.2028'],
    ['Vorklasse', '01.08.2030'],
  ])('class %s leaves by the slowest way, on %s', (grade, date) => {
    expect(reportCase({ Klasse: grade }).leavesPrimaryOn).toBe(day(date));
  });

  test('has begun already for class 5', () => {
    expect(reportCase({ Klasse: '5' }).leavesPrimaryOn).toBe(day('01.08.2024'));
  });

  test('counts from the school year for which the class is noted', () => {
    expect(reportCase({ Klasse: '4', Schuljahr: '2026/27' }).leavesPrimaryOn).toBe(day('01.08.2027'));
  });

  test('has begun already for class 5 that is noted for a later year', () => {
    expect(reportCase({ Klasse: '5', Schuljahr: '2027/28' }).leavesPrimaryOn).toBe(day('01.08.2024'));
  });

  test('is not known when grades may be repeated', () => {
    const repetition = { 'KA Einstellungen': settings({ 'Wiederholung berücksichtigen': 'ja' }) };
    expect(reportCase({ Klasse: '3' }, repetition).leavesPrimaryOn).toBeNull();
  });
});

test('rows with one case id are duplicates, others are not', () => {
  const ids = ['A-1', 'A-2', 'A-1'].map((id) => ({ Aktenzeichen: id }));
  expect(reportCases(ids).map(({ isDuplicate }) => isDuplicate)).toEqual([true, false, true]);
});
