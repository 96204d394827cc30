import { protectJob } from '../../../src/domain/report/disclosure/protect-job';
import type { EarlierReport } from '../../../src/domain/report/earlier-report';
import { isMuchHidden } from '../../../src/domain/report/hidden-shares';
import {
  prepareReport,
  type PreparedReport,
  type ReportChoices,
} from '../../../src/domain/report/prepare-report';
import type { ReportCase } from '../../../src/domain/report/report-case';
import { reportJson } from '../../../src/export/json/report-json';
import { readReportJson } from '../../../src/export/json/read-report-json';
import { day, STAND } from '../../builders/case-table';
import { aKnowledge } from '../../builders/knowledge';
import { aReportCase } from '../../builders/report-case';

const CHOICES: ReportChoices = {
  teams: null,
  layout: 'grob',
  method: 'sperrung',
  leastCount: 5,
  earlier: null,
  audience: 'public',
};

function times(count: number, changes: Partial<ReportCase>): readonly ReportCase[] {
  return Array.from({ length: count }, () => aReportCase(changes));
}

function prepare(cases: readonly ReportCase[], changes: Partial<ReportChoices> = {}, stand = STAND) {
  return prepareReport(
    { cases, knowledge: aKnowledge(), stand: day(stand) },
    { ...CHOICES, ...changes },
    { date: day('01.04.2025'), version: '1.0.0' },
    (job) => Promise.resolve(protectJob(job)),
  );
}

async function prepared(...words: Parameters<typeof prepare>): Promise<PreparedReport> {
  const result = await prepare(...words);
  if (!result.ok) throw new Error(result.problems.map(({ text }) => text).join(' '));
  return result.value;
}

async function asEarlier(...words: Parameters<typeof prepare>): Promise<EarlierReport> {
  const read = readReportJson(reportJson((await prepared(...words)).report));
  if (!read.ok) throw new Error('not readable');
  return read.value;
}

const MIXED = [
  ...times(20, { region: 'Region 1', team: 'Nord' }),
  ...times(12, { region: 'Region 1', team: 'Süd', proposal: 'prüfen', rules: ['R20'] }),
  ...times(15, { region: 'Region 2', team: 'Süd', proposal: 'ohne Termin', caseType: 'neu' }),
  ...times(9, { region: 'Region 2', team: 'Nord', proposal: 'nicht betroffen', rules: ['R15'] }),
];

describe('a prepared report', () => {
  test('holds the six public tables, and never that of the teams', async () => {
    const { report } = await prepared(MIXED);
    expect(report.tables.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
    expect(report.caseCount).toBe(56);
  });

  test('for internal use holds the table of the teams alone', async () => {
    const { report, hidden } = await prepared(MIXED, { audience: 'internal' });
    expect(report.tables.map(({ id }) => id)).toEqual(['T7']);
    expect(hidden.total).toBeGreaterThan(0);
  });

  test('counts the chosen teams only', async () => {
    const { report } = await prepared(MIXED, { teams: ['Nord'] });
    expect(report.caseCount).toBe(29);
  });

  test('hides the number of ended cases when it is small', async () => {
    const { report } = await prepared([...MIXED, ...times(3, { caseType: 'beendet' })]);
    expect(report.leftOut.ended).toBeNull();
    expect(report.caseCount).toBe(56);
  });

  test('says how many of the numbers that are not 0 are hidden', async () => {
    const { hidden } = await prepared(MIXED);
    expect(hidden.hidden).toBe(0);
    const small = await prepared(times(2, {}));
    expect(small.hidden.hidden).toBe(small.hidden.total);
    expect(isMuchHidden(small.hidden)).toBe(true);
  });
});

describe('the author is warned', () => {
  test('when all cases of a row stand in one column', async () => {
    const { warnings } = await prepared([...MIXED, ...times(8, { region: null, proposal: 'prüfen' })]);
    expect(warnings).toContainEqual(
      expect.stringMatching(/^T1: Alle Fälle der Zeile „ohne Region“ stehen in der Spalte „prüfen“/),
    );
  });

  test('not with rounding, where a printed 0 may be one or two', async () => {
    const { warnings } = await prepared(MIXED, { method: 'rundung' });
    expect(warnings.filter((warning) => warning.startsWith('T1'))).toEqual([]);
  });

  test('when a rule hit all cases', async () => {
    const { warnings } = await prepared(MIXED.map((found) => ({ ...found, rules: ['R14'] as const })));
    expect(warnings).toContainEqual(expect.stringMatching(/^T3: „R14 .*“ trifft auf alle Fälle zu/));
  });

  test('when the earlier report has another Stand', async () => {
    const earlier = await asEarlier(MIXED, {}, '28.02.2025');
    const { warnings } = await prepared(MIXED, { earlier });
    expect(warnings).toContainEqual(expect.stringContaining('einen anderen Stand (28.02.2025)'));
  });
});

describe('a second report of the same Stand', () => {
  test('does not show a number that has changed by one', async () => {
    const earlier = await asEarlier(MIXED);
    const { report } = await prepared([...MIXED, aReportCase({ team: 'Nord' })], { earlier });
    expect(report.caseCount).toBeNull();
  });

  test('is as the first one when nothing has changed', async () => {
    const earlier = await asEarlier(MIXED);
    expect((await prepared(MIXED, { earlier })).report).toEqual((await prepared(MIXED)).report);
  });

  test.each<[string, Partial<ReportChoices>]>([
    ['das Verfahren Sperrung', { method: 'rundung' }],
    ['die Mindestfallzahl 5', { leastCount: 4 }],
    ['dieselbe Gliederung', { layout: 'fein' }],
  ])('must be made in the same way: %s', async (words, changes) => {
    const earlier = await asEarlier(MIXED);
    const result = await prepare(MIXED, { ...changes, earlier });
    expect(result.ok ? '' : result.problems[0]?.text).toContain(words);
  });
});

test('a report that is not safe says which tables to coarsen, and what to choose', async () => {
  const result = await prepareReport(
    { cases: MIXED, knowledge: aKnowledge(), stand: day(STAND) },
    { ...CHOICES, layout: 'fein' },
    { date: day('01.04.2025'), version: '1.0.0' },
    () => Promise.resolve({ kind: 'unsafe', tables: ['T5', 'T6'] }),
  );
  expect(result.ok ? '' : result.problems[0]?.text).toMatch(/T5 und T6.*grobe Gliederung/);
});
