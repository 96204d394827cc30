import type { Cell } from '../../src/domain/cell';
import type { RunOptions } from '../../src/workbook/classify-workbook';
import { undoRun } from '../../src/workbook/undo-run';
import { sortRows } from '../../src/workbench/model/sort';
import { caseList, STAND } from '../builders/case-list';
import { columnBelow } from '../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';

// Somebody else works on the list while a run goes on: between any two of its requests to Excel.
jest.setTimeout(60_000);

const opened: ExcelWorkbook[] = [];

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

async function open(sheet: SheetSpec): Promise<ExcelWorkbook> {
  const workbook = await openExcelWorkbook({
    sheets: [sheet, { name: 'B', cells: caseList(3, { prefix: 'B' }) }],
  });
  opened.push(workbook);
  return workbook;
}

const CASES = 8;
const SHEET_COLUMNS = 16_384;

/** A title, the list, and a line of the team's own below it. */
const RANGE: SheetSpec = { name: 'ASD', cells: caseList(CASES) };
const TABLE: SheetSpec = { ...RANGE, tables: [{ name: 'Fälle', address: `A1:E${String(CASES + 1)}` }] };

const row = (top: number) => ({ top, left: 0, rows: 1, columns: SHEET_COLUMNS });

const DEEDS: readonly (readonly [string, (workbook: ExcelWorkbook) => void])[] = [
  ['a row comes in', ({ sheet }) => sheet('ASD').shift({ rect: row(3), shift: 'Down' })],
  [
    'a row comes in with a case',
    ({ sheet, enter }) => {
      sheet('ASD').shift({ rect: row(3), shift: 'Down' });
      caseList(20)[20]?.forEach((cell, column) => enter('ASD', `${'ABCDE'.charAt(column)}4`, cell));
    },
  ],
  ['rows come in above the list', ({ sheet }) => sheet('ASD').shift({ rect: row(0), shift: 'Down' })],
  ['a row goes', ({ sheet }) => sheet('ASD').shift({ rect: row(4), shift: 'Up' })],
  [
    'the list is sorted',
    ({ sheet }) => {
      const { columns } = sheet('ASD').usedRect() ?? { columns: 5 };
      sortRows(
        sheet('ASD'),
        { top: 1, left: 0, rows: CASES, columns },
        [{ key: 4, ascending: false }],
        false,
      );
    },
  ],
  ['a class is corrected', ({ enter }) => enter('ASD', 'D3', 4)],
  [
    'a column comes in',
    ({ sheet }) =>
      sheet('ASD').shift({ rect: { top: 0, left: 2, rows: 1_048_576, columns: 1 }, shift: 'Right' }),
  ],
];

const FIRST_RUN = 'the first run';
const LATER_RUN = 'a later run';

const LOGGED: Pick<RunOptions, 'log'> = {
  log: { time: { day: STAND, minutes: 600 }, version: '1.0', isCreated: true },
};

/** After an earlier run with another plan: every KA value is to be written again, and people have decided. */
async function runBefore(workbook: ExcelWorkbook): Promise<void> {
  valueOf(await classify(workbook.port, LOGGED));
  for (let line = 2; line <= CASES + 1; line += 1) {
    workbook.enter('ASD', `J${String(line)}`, 'veraltet');
    workbook.enter('ASD', `O${String(line)}`, 'offen');
  }
}

/** What stands in the columns of people and the case data, by case id. */
async function byCase({ port }: ExcelWorkbook, header: string): Promise<ReadonlyMap<Cell, Cell>> {
  const ids = (await columnBelow(port, 'ASD', 'Aktenzeichen')) ?? [];
  const cells = await columnBelow(port, 'ASD', header);
  if (cells === null) return new Map();
  return new Map(
    ids.flatMap((id, index): [Cell, Cell][] => (id === null ? [] : [[id, cells[index] ?? null]])),
  );
}

describe.each([FIRST_RUN, LATER_RUN])('%s', (which) => {
  describe.each<[string, SheetSpec]>([
    ['of a range', RANGE],
    ['of a table', TABLE],
  ])('%s', (_kind, spec) => {
    let requests: number | null = null;
    test.each(DEEDS)('when %s', async (_deed, happen) => {
      requests ??= await requestsOfRun(spec, which);
      for (let moment = 0; moment < requests; moment += 1) {
        const workbook = await open(spec);
        if (which === LATER_RUN) await runBefore(workbook);
        const begin = workbook.host.syncs();
        let hasHappened = false;
        workbook.host.session.beforeRequest = (_request, index) => {
          if (index - begin !== moment || hasHappened) return;
          hasHappened = true;
          happen(workbook);
        };
        const run = await classify(workbook.port, which === LATER_RUN ? LOGGED : {});
        workbook.host.session.beforeRequest = () => undefined;
        const label = `before request ${String(moment)}`;
        expect([label, hasHappened, run.ok]).toEqual([label, true, true]);
        expect([label, await runsInLog(workbook)]).toEqual([label, which === LATER_RUN ? 4 : 0]);
        // Every value is what a run of its own would write, and nothing else was touched.
        const again = valueOf(await classify(workbook.port));
        expect([label, again.changedCells]).toEqual([label, 0]);
        const schools = await byCase(workbook, 'Schule');
        for (const cells of caseList(20).slice(1)) {
          const [id = null, school = null] = cells;
          if (schools.has(id)) expect([label, id, schools.get(id)]).toEqual([label, id, school]);
        }
        if (which === LATER_RUN) {
          const decisions = await byCase(workbook, 'KA Entscheidung');
          for (const [id, decision] of decisions) {
            if (id !== 'A-00020') expect([label, id, decision]).toEqual([label, id, 'offen']);
          }
        }
        // Taking the run back brings back what was there before it.
        const { undo } = valueOf(run);
        if (undo === null) throw new Error(`${label}: nothing to take back`);
        valueOf(await undoRun(workbook.port, undo, 'ask', patientControl()));
        const proposals = await byCase(workbook, 'KA Vorschlag');
        expect([label, proposals.size]).toEqual([label, which === LATER_RUN ? schools.size : 0]);
        for (const [id, proposal] of proposals) {
          if (id !== 'A-00020') expect([label, id, proposal]).toEqual([label, id, 'veraltet']);
        }
        expect([label, await byCase(workbook, 'Schule')]).toEqual([label, schools]);
      }
    });
  });
});

async function requestsOfRun(spec: SheetSpec, which: string): Promise<number> {
  const workbook = await open(spec);
  if (which === LATER_RUN) await runBefore(workbook);
  const begin = workbook.host.syncs();
  valueOf(await classify(workbook.port, which === LATER_RUN ? LOGGED : {}));
  return workbook.host.syncs() - begin;
}

async function runsInLog({ port, workbook }: ExcelWorkbook): Promise<number> {
  if (workbook.sheetByName('KA Protokoll') === undefined) return 0;
  const entries = await columnBelow(port, 'KA Protokoll', 'Zeitpunkt');
  return (entries ?? []).filter((cell) => cell !== null).length;
}
