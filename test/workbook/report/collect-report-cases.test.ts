import { dayFromIso } from '../../../src/domain/calendar/day';
import type { Cell } from '../../../src/domain/cell';
import { collectReportCases, type CollectOptions } from '../../../src/workbook/report/collect-report-cases';
import type { ReportBasis } from '../../../src/workbook/report/collect-report-cases';
import { CASE_HEADERS, caseList, STAND } from '../../builders/case-list';
import { openMemoryWorkbook, type MemoryWorkbook } from '../../builders/workbook-port';
import { NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

const open = (...sheets: readonly SheetSpec[]): MemoryWorkbook => openMemoryWorkbook({ sheets });

function collect(
  { port }: MemoryWorkbook,
  options: Partial<CollectOptions> = {},
): ReturnType<typeof collectReportCases> {
  return collectReportCases(port, { today: STAND, sheetIds: null, ...options }, NO_PAUSE, patientControl());
}

async function basis(memory: MemoryWorkbook, options: Partial<CollectOptions> = {}): Promise<ReportBasis> {
  return valueOf(await collect(memory, options));
}

/** A list with a column of teams. */
function listWithTeams(...teams: readonly Cell[]): readonly (readonly Cell[])[] {
  const [, ...rows] = caseList(teams.length);
  return [[...CASE_HEADERS, 'ASD-Team'], ...rows.map((row, index) => [...row, teams[index] ?? null])];
}

test('all cases of all chosen sheets are there, and nothing is written', async () => {
  const memory = open(
    { name: 'Nord', cells: caseList(3) },
    { name: 'Süd', cells: caseList(2, { prefix: 'B' }) },
  );
  expect((await basis(memory)).cases).toHaveLength(5);
  expect(memory.writes).toEqual([]);
});

test('the team is that of the list, else the name of the sheet', async () => {
  const { cases, teams } = await basis(
    open(
      { name: 'Blatt Süd', cells: listWithTeams('Team Nord', null) },
      { name: 'West', cells: caseList(1, { prefix: 'B' }) },
    ),
  );
  expect(cases.map(({ team }) => team)).toEqual(['Team Nord', 'Blatt Süd', 'West']);
  expect(teams).toEqual(['Team Nord', 'Blatt Süd', 'West']);
});

test('one case id on two sheets is a duplicate', async () => {
  const { cases } = await basis(
    open({ name: 'Nord', cells: caseList(2) }, { name: 'Süd', cells: caseList(1) }),
  );
  expect(cases.map(({ isDuplicate }) => isDuplicate)).toEqual([true, false, true]);
});

test('a Stand that is given wins over that of the workbook, which wins over today', async () => {
  const settings: SheetSpec = {
    name: 'KA Einstellungen',
    cells: [
      ['Einstellung', 'Wert', 'Erläuterung'],
      ['Stand', '01.02.2025', null],
    ],
  };
  const list: SheetSpec = { name: 'Nord', cells: caseList(1) };
  expect((await basis(open(list))).stand).toBe(STAND);
  expect((await basis(open(list, settings))).stand).toBe(dayFromIso('2025-02-01'));
  const stand = dayFromIso('2026-01-15');
  expect((await basis(open(list, settings), { stand })).stand).toBe(stand);
});

test('a damaged KA sheet gives the reasons instead of cases', async () => {
  const memory = open(
    { name: 'Nord', cells: caseList(1) },
    { name: 'KA Stufenplan', cells: [['Stufe', 'Region']] },
  );
  const outcome = await collect(memory);
  const sheets = outcome.ok ? [] : outcome.problems.map(({ sheet }) => sheet);
  expect(new Set(sheets)).toEqual(new Set(['KA Stufenplan']));
});

test('who cancels gets no report', async () => {
  const stopped = new AbortController();
  stopped.abort();
  const { port } = open({ name: 'Nord', cells: caseList(1) });
  const control = { ...patientControl(), signal: stopped.signal };
  expect(await collectReportCases(port, { today: STAND, sheetIds: null }, NO_PAUSE, control)).toMatchObject({
    ok: false,
    problems: [{ code: 'cancelled' }],
  });
});
