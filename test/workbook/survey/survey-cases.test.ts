import type { Cell } from '../../../src/domain/cell';
import { dayFromIso } from '../../../src/domain/calendar/day';
import { filterWishes } from '../../../src/workbook/filter-plan/filter-wishes';
import { indexCases } from '../../../src/domain/views/facets';
import { selectBy } from '../../../src/domain/views/selection';
import { surveyCases, type Survey, type SurveyOptions } from '../../../src/workbook/survey/survey-cases';
import { caseList, serial, STAND } from '../../builders/case-list';
import { openMemoryWorkbook, type MemoryWorkbook } from '../../builders/workbook-port';
import { columnBelow } from '../../builders/workbook-port-cells';
import { classify, NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

const NOW = { day: STAND, minutes: 600 };
const LOG = { time: { day: dayFromIso('2025-03-30'), minutes: 13 * 60 + 30 }, version: '1', isCreated: true };

async function survey({ port }: MemoryWorkbook, options: Partial<SurveyOptions> = {}): Promise<Survey> {
  return valueOf(
    await surveyCases(port, { now: NOW, sheetIds: null, ...options }, NO_PAUSE, patientControl()),
  );
}

const open = (...sheets: readonly SheetSpec[]) => openMemoryWorkbook({ sheets });

/** Headers and one case that says something in every column that views ask for. */
function fullList(changes: Readonly<Record<string, Cell>> = {}): readonly (readonly Cell[])[] {
  const cells: Readonly<Record<string, Cell>> = {
    Aktenzeichen: 'A-1',
    Schule: 'Hafenstrasse',
    Klasse: '2',
    'Bewilligt bis': serial('2026-07-31'),
    'ASD-Team': 'Team  Nord',
    Träger: 'Lebenshilfe',
    Rechtskreis: 'SGB VIII',
    'Letzte Hilfeplanung': serial('2024-08-31'),
    'KA Entscheidung': 'offen',
    ...changes,
  };
  return [Object.keys(cells), Object.values(cells)];
}

describe('a survey', () => {
  test('tells of each case what views ask for', async () => {
    const { cases } = await survey(open({ name: 'ASD', cells: fullList() }));
    expect(cases).toEqual([
      expect.objectContaining({
        sheetName: 'ASD',
        listName: 'ASD',
        row: 2,
        caseId: 'A-1',
        team: 'Team Nord',
        school: 'Hafenstrasse',
        provider: 'Lebenshilfe',
        className: '2',
        decision: 'offen',
        approvalEnd: dayFromIso('2026-07-31'),
        carePlan: dayFromIso('2024-08-31'),
        carePlanUntil: dayFromIso('2025-08-31'),
        caseType: 'laufend',
        written: 'missing',
        writtenProposal: null,
      }),
    ]);
    expect(cases[0]?.spot).toMatchObject({ row: 1, id: { header: 'Aktenzeichen', value: 'A-1' } });
  });

  test('takes the longer period for SGB IX', async () => {
    const { cases } = await survey(open({ name: 'ASD', cells: fullList({ Rechtskreis: 'SGB IX' }) }));
    expect(cases[0]?.carePlanUntil).toBe(dayFromIso('2026-08-31'));
  });

  test('takes the name of the sheet where the list names no team, and the name of the school as it was found', async () => {
    const { cases } = await survey(open({ name: 'Team Süd', cells: caseList(1) }));
    expect(cases[0]).toMatchObject({ team: 'Team Süd', school: caseList(1)[1]?.[1] });
  });

  test('classifies as a run would, and writes nothing', async () => {
    const memory = open({ name: 'ASD', cells: caseList(30) });
    const before = await survey(memory);
    expect(memory.writes).toEqual([]);
    expect(new Set(before.cases.map(({ written }) => written))).toEqual(new Set(['missing']));
    valueOf(await classify(memory.port));
    const after = await survey(memory);
    expect(after.cases.map(({ proposal }) => proposal)).toEqual(
      await columnBelow(memory.port, 'ASD', 'KA Vorschlag'),
    );
    expect(new Set(after.cases.map(({ written }) => written))).toEqual(new Set(['current']));
  });

  test('notices values that a run would change', async () => {
    const memory = open({ name: 'ASD', cells: caseList(2) });
    valueOf(await classify(memory.port));
    memory.enter('ASD', 'E3', 'kein Datum');
    const { cases } = await survey(memory);
    expect(cases.map(({ written }) => written)).toEqual(['current', 'stale']);
    expect(cases[1]?.writtenProposal).not.toBe(cases[1]?.proposal);
  });

  test('reads protected sheets too', async () => {
    const { cases } = await survey(open({ name: 'ASD', cells: caseList(3), isProtected: true }));
    expect(cases).toHaveLength(3);
  });

  test('looks at the sheets that were chosen', async () => {
    const memory = open({ name: 'Nord', cells: caseList(2) }, { name: 'Süd', cells: caseList(3) });
    const all = await survey(memory);
    expect(all.sheets.map(({ name, caseCount }) => [name, caseCount])).toEqual([
      ['Nord', 2],
      ['Süd', 3],
    ]);
    const one = await survey(memory, { sheetIds: [all.sheets[1]?.sheetId ?? ''] });
    expect(new Set(one.cases.map(({ sheetName }) => sheetName))).toEqual(new Set(['Süd']));
  });

  test('never takes the work list for a list of cases', async () => {
    const memory = open({ name: 'ASD', cells: caseList(2) }, { name: 'KA Arbeitsliste', cells: caseList(5) });
    expect((await survey(memory)).sheets.map(({ name }) => name)).toEqual(['ASD']);
  });

  test('knows waves and titles of rules', async () => {
    const { facts } = await survey(open({ name: 'ASD', cells: caseList(1) }));
    expect(facts.stand).toBe(STAND);
    expect(facts.waves.length).toBeGreaterThan(1);
    expect(facts.ruleTitles.R25).toBe('Fall beendet');
  });
});

describe('the last run', () => {
  test('is not known without a log', async () => {
    expect((await survey(open({ name: 'ASD', cells: caseList(1) }))).lastRun).toBeNull();
  });

  test('is told with its time and counts, over all sheets', async () => {
    const memory = open(
      { name: 'Nord', cells: caseList(2) },
      { name: 'Süd', cells: caseList(3, { prefix: 'B' }) },
    );
    const result = valueOf(await classify(memory.port, { log: LOG }));
    expect((await survey(memory)).lastRun).toEqual({
      time: LOG.time,
      stand: STAND,
      caseCount: 5,
      proposals: result.proposals,
      missing: [],
    });
  });

  test('is the latest of each sheet, and names sheets that were never run', async () => {
    const memory = open(
      { name: 'Nord', cells: caseList(2) },
      { name: 'Süd', cells: caseList(3, { prefix: 'B' }) },
    );
    const north = (await survey(memory)).sheets[0]?.sheetId ?? '';
    for (const minutes of [60, 120]) {
      const time = { day: STAND, minutes };
      valueOf(await classify(memory.port, { log: { ...LOG, time }, sheetIds: [north] }));
    }
    const { lastRun } = await survey(memory);
    expect(lastRun).toMatchObject({ time: { day: STAND, minutes: 120 }, caseCount: 2, missing: ['Süd'] });
  });

  test('passes over rows of the log that cannot be read', async () => {
    const memory = open({ name: 'ASD', cells: caseList(2) });
    valueOf(await classify(memory.port, { log: LOG }));
    memory.enter('KA Protokoll', 'D2', 'viele');
    expect((await survey(memory)).lastRun).toBeNull();
  });
});

test('a selection becomes wishes for one list', async () => {
  const { cases, facts } = await survey(
    open({ name: 'Nord', cells: caseList(1) }, { name: 'Süd', cells: caseList(2) }),
  );
  const index = indexCases(cases, facts.stand);
  const southern = new Map([
    [1, 0],
    [2, 1],
  ]);
  expect(filterWishes(index, selectBy('team', 'Süd'), southern)).toEqual([
    { demand: 'team', rows: new Set([0, 1]) },
  ]);
  const limit = { kind: 'day', day: dayFromIso('2025-12-31') } as const;
  expect(filterWishes(index, { values: {}, approvalEnd: limit }, southern)).toEqual([
    { demand: 'approvalEnd', rows: new Set([0]), span: { from: null, to: limit.day } },
  ]);
});
