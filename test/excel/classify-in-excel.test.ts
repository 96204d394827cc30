import type { Cell } from '../../src/domain/cell';
import { KA_COLUMNS } from '../../src/domain/intake/ka-columns';
import type { Control, Waiting } from '../../src/workbook/port';
import { setUpWorkbook } from '../../src/workbook/set-up-workbook';
import type { HostOptions } from '../../src/workbench/host/host-options';
import { caseList, CASE_HEADERS, serial } from '../builders/case-list';
import { cellsAt, columnBelow } from '../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { classify, inspect } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';

// Some of these lists are long, and the library itself is compiled first.
jest.setTimeout(60_000);

const opened: ExcelWorkbook[] = [];

async function open(
  sheets: readonly SheetSpec[],
  options: Partial<HostOptions> & { readonly dateSystem?: 1900 | 1904 } = {},
) {
  const { dateSystem = 1900, ...host } = options;
  const workbook = await openExcelWorkbook({ sheets, dateSystem }, host);
  opened.push(workbook);
  return workbook;
}

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

const LIST: SheetSpec = { name: 'ASD', cells: caseList(6) };
const TABLE: SheetSpec = { ...LIST, tables: [{ name: 'Fälle', address: 'A1:E7' }] };

async function codesOf(run: ReturnType<typeof classify>): Promise<readonly string[]> {
  const outcome = await run;
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

/** Whether no KA column was made on the sheet. */
async function isUntouched({ port }: ExcelWorkbook, sheet = 'ASD'): Promise<boolean> {
  return (await columnBelow(port, sheet, 'KA Vorschlag')) === null;
}

describe('round trips', () => {
  const wide = (count: number, prefix = 'A'): readonly (readonly Cell[])[] =>
    caseList(count, { prefix }).map((row, index) => [
      ...row,
      ...Array.from({ length: 30 }, (_, column) => (index === 0 ? `Spalte ${String(column)}` : 'Eintrag')),
    ]);

  test.each<[string, readonly SheetSpec[]]>([
    ['one sheet', [{ name: 'ASD', cells: wide(2_000) }]],
    [
      'one table',
      [{ name: 'ASD', cells: caseList(2_000), tables: [{ name: 'Fälle', address: 'A1:E2001' }] }],
    ],
    [
      'three sheets',
      [
        { name: 'A', cells: caseList(2_000) },
        { name: 'B', cells: caseList(2_000, { prefix: 'B' }) },
        { name: 'C', cells: caseList(2_000, { prefix: 'C' }) },
      ],
    ],
  ])(
    '%s of 2,000 cases: at most four for each, the overview included, when the pane has looked before',
    async (_name, sheets) => {
      const { port, host } = await open(sheets);
      valueOf(await inspect(port));
      const before = host.syncs();
      expect(valueOf(await classify(port)).caseCount).toBe(2_000 * sheets.length);
      expect(host.syncs() - before).toBeLessThanOrEqual(4 * sheets.length);
    },
  );

  test('the first look at a workbook needs three', async () => {
    const { port, host } = await open([
      LIST,
      { name: 'KA Einstellungen', cells: [['Einstellung', 'Wert', 'Erläuterung']] },
    ]);
    valueOf(await inspect(port));
    expect(host.syncs()).toBe(3);
  });

  test('a second run writes nothing and needs no more than to look', async () => {
    const { port, host } = await open([TABLE]);
    valueOf(await classify(port));
    const before = host.session.requests.length;
    expect(valueOf(await classify(port)).changedCells).toBe(0);
    expect(
      host.session.requests.slice(before).filter(({ sender, writes }) => sender === 'add-in' && writes),
    ).toEqual([]);
  });

  test('20,000 cases travel in parts of about 1.5 MB', async () => {
    const { port, host } = await open([{ name: 'ASD', cells: caseList(20_000) }]);
    expect(valueOf(await classify(port)).caseCount).toBe(20_000);
    const requests = host.session.requests.filter(({ sender }) => sender === 'add-in');
    expect(requests.every(({ error }) => error === null)).toBe(true);
    for (const { requestBytes, responseBytes } of requests) {
      expect(requestBytes).toBeLessThan(2_200_000);
      expect(responseBytes).toBeLessThan(2_200_000);
    }
    expect((await columnBelow(port, 'ASD', 'KA Vorschlag'))?.filter((cell) => cell === null)).toEqual([]);
  });

  test('what Excel finds too large is sent in smaller parts', async () => {
    const { port, host } = await open([{ name: 'ASD', cells: caseList(300) }], {
      maxRequestBytes: 60_000,
      maxResponseBytes: 20_000,
    });
    expect(valueOf(await classify(port)).caseCount).toBe(300);
    expect(host.session.requests.some(({ error }) => error === '5103')).toBe(true);
    expect(host.session.requests.some(({ error }) => error === '5104')).toBe(true);
    expect((await columnBelow(port, 'ASD', 'KA Vorschlag'))?.filter((cell) => cell === null)).toEqual([]);
  });
});

describe('what is written', () => {
  test.each([LIST, TABLE])('the columns follow the data', async (sheet) => {
    const { port } = await open([sheet]);
    valueOf(await classify(port));
    expect(await cellsAt(port, 'ASD', 'A1:P1')).toEqual([[...CASE_HEADERS, ...KA_COLUMNS]]);
  });

  test('dates are dates, shown as TT.MM.JJJJ', async () => {
    const { port, sheet } = await open([LIST]);
    valueOf(await classify(port));
    expect(await cellsAt(port, 'ASD', 'H2')).toEqual([[serial('2025-09-08')]]);
    expect(sheet('ASD').text(1, 7)).toBe('08.09.2025');
    expect(sheet('ASD').style(1, 7).numberFormat).toBe('dd.mm.yyyy');
  });

  test('dates are right in the 1904 system', async () => {
    const { port, sheet } = await open([{ name: 'ASD', cells: caseList(2, { dateSystem: 1904 }) }], {
      dateSystem: 1904,
    });
    valueOf(await classify(port));
    expect(sheet('ASD').text(1, 7)).toBe('08.09.2025');
  });

  test('dates are dates even in cells formatted as text', async () => {
    const { port, sheet } = await open([
      {
        name: 'ASD',
        cells: caseList(2).map((row, index) => [...row, index === 0 ? 'KA Umstellung am' : null]),
      },
    ]);
    sheet('ASD').format({ top: 0, left: 0, rows: 3, columns: 20 }, (style) => ({
      ...style,
      numberFormat: '@',
    }));
    valueOf(await classify(port));
    expect(await columnBelow(port, 'ASD', 'KA Umstellung am')).toEqual([
      serial('2025-09-08'),
      serial('2025-09-08'),
    ]);
    expect(valueOf(await classify(port)).changedCells).toBe(0);
  });

  test('the decision has a drop-down list in every data row', async () => {
    const { port, sheet } = await open([TABLE]);
    valueOf(await classify(port));
    const rule = (row: number) => sheet('ASD').validations.at(row, 14)?.rule.list;
    const list = { inCellDropDown: true, source: 'offen,umstellen,nicht umstellen,zurückgestellt' };
    expect([rule(0), rule(1), rule(6), rule(7)]).toEqual([undefined, list, list, undefined]);
  });

  test('formats, widths and heights of other cells stay as they were', async () => {
    const { port, sheet } = await open([TABLE]);
    sheet('ASD').format({ top: 0, left: 0, rows: 7, columns: 5 }, (style) => ({
      ...style,
      bold: true,
      fill: '#FFFF00',
    }));
    const styles = () =>
      Array.from({ length: 35 }, (_, cell) => sheet('ASD').style(Math.floor(cell / 5), cell % 5));
    const before = styles();
    valueOf(await classify(port));
    expect(styles()).toEqual(before);
  });

  test('moved columns of a table are found again, those of people stay', async () => {
    const cells = caseList(2).map((row, index) =>
      index === 0 ? ['KA Entscheidung', 'KA Vorschlag', ...row] : ['umstellen', 'alt', ...row],
    );
    const { port } = await open([{ name: 'ASD', cells, tables: [{ name: 'Fälle', address: 'A1:G3' }] }]);
    valueOf(await classify(port));
    expect(await columnBelow(port, 'ASD', 'KA Entscheidung')).toEqual(['umstellen', 'umstellen']);
    expect(await columnBelow(port, 'ASD', 'KA Vorschlag')).toEqual(['läuft aus', 'gesperrt']);
    expect(await cellsAt(port, 'ASD', 'H1:P1')).toEqual([
      KA_COLUMNS.filter((name) => name !== 'KA Entscheidung' && name !== 'KA Vorschlag'),
    ]);
  });

  test('a wave that looks like a date or number stays the text it is', async () => {
    const plan: readonly (readonly Cell[])[] = [
      [
        'Stufe',
        'Region',
        'Teamleitung ab',
        'Klassenassistenz ab',
        'Erster Schultag',
        'Strategie',
        'Bemerkung',
      ],
      ['1/2', 'Region 1', null, serial('2025-08-01'), null, 'STICHTAG', null],
    ];
    const { port, workbook } = await open([LIST]);
    const sheet = workbook.addSheet('KA Stufenplan');
    plan.forEach((row, index) => {
      sheet.write({ top: index, left: 0, rows: 1, columns: 7 }, (cell, _row, column) => ({
        value: row[column] ?? null,
        style: cell.style,
      }));
    });
    valueOf(await classify(port));
    expect((await columnBelow(port, 'ASD', 'KA Stufe'))?.[0]).toBe('1/2');
    expect(valueOf(await classify(port)).changedCells).toBe(0);
  });
});

describe('filters', () => {
  const criteria = { filterOn: 'Values', values: ['1', '3'] } as const;

  test("a table's filter stays, and hidden rows get their values", async () => {
    const { port, workbook, sheet } = await open([TABLE]);
    workbook.tables[0]?.filter.apply(3, criteria);
    const hidden = sheet('ASD').rows.hidden();
    expect(hidden).toEqual([2, 5]);
    valueOf(await classify(port));
    expect(await columnBelow(port, 'ASD', 'KA Vorschlag')).toEqual([
      'läuft aus',
      'gesperrt',
      'läuft aus',
      'gesperrt',
      'läuft aus',
      'gesperrt',
    ]);
    expect(sheet('ASD').rows.hidden()).toEqual(hidden);
    expect(workbook.tables[0]?.filter.criteria(3)).toEqual(criteria);
  });

  test("a sheet's own filter stays, and hidden rows get their values", async () => {
    const { port, sheet } = await open([LIST]);
    sheet('ASD').setLook({ autoFilterRect: { top: 0, left: 0, rows: 7, columns: 5 } });
    sheet('ASD').autoFilter.apply(3, criteria);
    const hidden = sheet('ASD').rows.hidden();
    valueOf(await classify(port));
    expect(await columnBelow(port, 'ASD', 'KA Vorschlag')).toEqual([
      'läuft aus',
      'gesperrt',
      'läuft aus',
      'gesperrt',
      'läuft aus',
      'gesperrt',
    ]);
    expect(sheet('ASD').rows.hidden()).toEqual(hidden);
    expect(sheet('ASD').autoFilter.criteria(3)).toEqual(criteria);
    expect(sheet('ASD').autoFilterRect).toEqual({ top: 0, left: 0, rows: 7, columns: 5 });
  });

  test('a filter on a KA column shows the rows that fit its new values', async () => {
    const { port, workbook, sheet, enter } = await open([TABLE]);
    valueOf(await classify(port));
    for (const row of [2, 3, 4]) enter('ASD', `J${String(row)}`, 'veraltet');
    workbook.tables[0]?.filter.apply(9, { filterOn: 'Values', values: ['gesperrt'] });
    expect(sheet('ASD').rows.hidden()).toEqual([1, 2, 3, 5]);
    valueOf(await classify(port));
    expect(sheet('ASD').rows.hidden()).toEqual([1, 3, 5]);
  });

  test('two criteria come back both', async () => {
    const { port, workbook } = await open([TABLE]);
    const custom = { filterOn: 'Custom', criterion1: '>=1', criterion2: '<=2', operator: 'And' } as const;
    workbook.tables[0]?.filter.apply(3, custom);
    workbook.tables[0]?.filter.apply(0, { filterOn: 'Custom', criterion1: '=A*' });
    valueOf(await classify(port));
    expect(workbook.tables[0]?.filter.criteria(3)).toMatchObject(custom);
    expect(workbook.tables[0]?.filter.criteria(0)).toMatchObject({ filterOn: 'Custom', criterion1: '=A*' });
  });

  test('rows hidden by hand stay hidden and get their values', async () => {
    const { port, sheet } = await open([LIST]);
    sheet('ASD').hideRows({ top: 3, left: 0, rows: 1, columns: 1 }, true);
    valueOf(await classify(port));
    expect(sheet('ASD').rows.hidden()).toEqual([3]);
    expect((await columnBelow(port, 'ASD', 'KA Vorschlag'))?.filter((cell) => cell === null)).toEqual([]);
  });

  test('when writing fails midway the filter comes back', async () => {
    const { port, workbook, sheet, host } = await open([TABLE]);
    workbook.tables[0]?.filter.apply(3, criteria);
    const table = workbook.tables[0];
    host.session.beforeRequest = ({ Actions }) => {
      const resizes = Actions.some(({ Name }) => Name === 'Resize');
      // Another add-in takes the room in the very moment.
      if (resizes && workbook.tables.length === 1)
        workbook.addTable(sheet('ASD'), { rect: { top: 0, left: 8, rows: 2, columns: 2 }, hasHeaders: true });
    };
    const outcome = await classify(port);
    expect(outcome.ok).toBe(false);
    expect(table?.filter.criteria(3)).toEqual(criteria);
    expect(sheet('ASD').rows.hidden()).toEqual([2, 5]);
  });
});

describe('nothing is written', () => {
  test('on a protected sheet, which stays protected', async () => {
    const workbook = await open([{ ...LIST, isProtected: true }]);
    expect(await codesOf(classify(workbook.port))).toEqual(['protected']);
    expect(workbook.sheet('ASD').protection).not.toBeNull();
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('when cells are in the way', async () => {
    const cells = caseList(6).map((row, index) => [...row, null, index === 2 ? 'Notiz' : null]);
    const workbook = await open([{ ...TABLE, cells }]);
    const outcome = await classify(workbook.port);
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(G3)');
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('over a formula right of a table that shows nothing', async () => {
    const workbook = await open([TABLE]);
    workbook.sheet('ASD').write({ top: 3, left: 6, rows: 1, columns: 1 }, ({ style }) => ({
      value: '',
      formula: '=IF(A4="x","ja","")',
      style,
    }));
    const outcome = await classify(workbook.port);
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(G4)');
    expect(await isUntouched(workbook)).toBe(true);
  });

  test.each<[string, (workbook: ExcelWorkbook) => void, string]>([
    ['the sheet is deleted', ({ remove }) => remove('ASD'), 'sheet-gone'],
    ['the sheet is renamed', ({ rename }) => rename('ASD', 'Neu'), 'sheet-gone'],
    ['the sheet is protected', ({ protect }) => protect('ASD'), 'protected'],
  ])('when %s while the run goes on', async (_name, happen, code) => {
    const workbook = await open([TABLE, { name: 'Träger', cells: caseList(2, { prefix: 'B' }) }]);
    valueOf(await inspect(workbook.port));
    const before = workbook.host.syncs();
    let done = false;
    workbook.host.session.beforeRequest = (_request, index) => {
      // After the overview and the cells have been read.
      if (index - before !== 2 || done) return;
      done = true;
      happen(workbook);
    };
    const outcome = await classify(workbook.port);
    expect(done).toBe(true);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, sheet: 'ASD' }] });
    expect(await isUntouched(workbook, 'Träger')).toBe(true);
  });

  test('when the workbook is open for reading only', async () => {
    const workbook = await open([LIST]);
    Object.defineProperty(workbook.workbook, 'readOnly', { value: true });
    expect(valueOf(await inspect(workbook.port)).sheets).toHaveLength(1);
    expect(await codesOf(classify(workbook.port))).toEqual(['read-only']);
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('when the workbook turns out to be open for reading only in the moment of writing', async () => {
    const workbook = await open([TABLE]);
    workbook.host.session.beforeRequest = ({ Actions }) => {
      if (!Actions.some(({ Name }) => Name === 'Resize')) return;
      Object.defineProperty(workbook.workbook, 'readOnly', { value: true, configurable: true });
    };
    expect(await codesOf(classify(workbook.port))).toEqual(['read-only']);
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('after a cancel while the cells are read', async () => {
    const workbook = await open([LIST]);
    const canceller = new AbortController();
    workbook.host.session.beforeRequest = () => canceller.abort();
    const control = { ...patientControl(), signal: canceller.signal };
    expect(await codesOf(classify(workbook.port, { control }))).toEqual(['cancelled']);
    workbook.host.session.beforeRequest = () => undefined;
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('while a cell is being edited in an Excel that does not wait, until it is finished', async () => {
    const workbook = await open([LIST]);
    valueOf(await inspect(workbook.port));
    const { requirements } = workbook.host.Office.context;
    Object.assign(requirements, { isSetSupported: (name: string) => name !== 'DelayForCellEdit' });
    workbook.workbook.beginEdit({ sheetId: workbook.sheet('ASD').id, row: 1, column: 1 });
    const told: (Waiting | null)[] = [];
    const control: Control = {
      ...patientControl(),
      onWaiting: (waiting) => {
        told.push(waiting);
        if (waiting === null && told.length === 4) workbook.workbook.endEdit();
      },
    };
    expect(valueOf(await classify(workbook.port, { control })).caseCount).toBe(6);
    expect(told).toEqual(['cell-edit', null, 'cell-edit', null]);
  });

  test('while a cell is being edited in an Excel that does not wait, when the user gives up', async () => {
    const workbook = await open([LIST]);
    valueOf(await inspect(workbook.port));
    const { requirements } = workbook.host.Office.context;
    Object.assign(requirements, { isSetSupported: (name: string) => name !== 'DelayForCellEdit' });
    workbook.workbook.beginEdit({ sheetId: workbook.sheet('ASD').id, row: 1, column: 1 });
    const canceller = new AbortController();
    const control: Control = {
      ...patientControl(),
      signal: canceller.signal,
      onWaiting: () => canceller.abort(),
    };
    expect(await codesOf(classify(workbook.port, { control }))).toEqual(['cancelled']);
    workbook.workbook.endEdit();
    expect(await isUntouched(workbook)).toBe(true);
  });

  test('while a cell is opened in the moment of writing, until it is finished', async () => {
    const workbook = await open([LIST]);
    const { requirements } = workbook.host.Office.context;
    Object.assign(requirements, { isSetSupported: () => true });
    valueOf(await inspect(workbook.port));
    let opens = 1;
    workbook.host.session.beforeRequest = ({ Actions }) => {
      if (opens === 0 || !Actions.some(({ Name }) => Name === 'Values')) return;
      opens -= 1;
      workbook.workbook.beginEdit({ sheetId: workbook.sheet('ASD').id, row: 1, column: 1 });
      setTimeout(() => workbook.workbook.endEdit(), 50);
    };
    expect(valueOf(await classify(workbook.port)).caseCount).toBe(6);
    expect(opens).toBe(0);
    expect(await isUntouched(workbook)).toBe(false);
  });
});

describe('somebody else works on the list while the run goes on', () => {
  /** Lets something happen after the overview and the cells have been read, so many times. */
  async function disturbed(times: number, happen: (workbook: ExcelWorkbook, time: number) => void) {
    const workbook = await open([TABLE, { name: 'Träger', cells: caseList(2, { prefix: 'B' }) }]);
    valueOf(await inspect(workbook.port));
    const before = workbook.host.syncs();
    let done = 0;
    workbook.host.session.beforeRequest = (_request, index) => {
      // Overview, cells, and the last look, each time anew.
      if ((index - before) % 3 !== 2 || done === times) return;
      done += 1;
      happen(workbook, done);
    };
    return { workbook, done: () => done };
  }

  test('the run begins anew with what is there, and says so', async () => {
    const { workbook, done } = await disturbed(1, ({ enter }) => enter('ASD', 'D3', 4));
    const { notices } = valueOf(await classify(workbook.port));
    expect(done()).toBe(1);
    expect(notices.map(({ code }) => code)).toEqual(['begun-anew']);
    expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
  });

  test('it gives up with a sentence when that never ends, and has written nothing', async () => {
    const { workbook, done } = await disturbed(9, ({ enter }, time) => enter('ASD', 'D3', time));
    expect(await codesOf(classify(workbook.port))).toEqual(['changed-meanwhile']);
    expect(done()).toBe(3);
    expect(await isUntouched(workbook)).toBe(true);
    expect(await isUntouched(workbook, 'Träger')).toBe(true);
  });

  test('a table that was turned into a range is classified as one', async () => {
    const { workbook } = await disturbed(1, ({ sheet, workbook: { tables } }) =>
      tables.forEach((table) => sheet('ASD').removeTable(table)),
    );
    expect(valueOf(await classify(workbook.port)).caseCount).toBe(8);
    expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
  });
});

describe("Excel's own undo list", () => {
  /** Every `Excel.run`, and what it was asked for. */
  function spyOnRuns({ host }: ExcelWorkbook, refuses: boolean): boolean[] {
    const { run } = host.Excel;
    const asked: boolean[] = [];
    Object.assign(host.Office.context.requirements, { isSetSupported: () => true });
    Object.assign(host.Excel, {
      run: (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<void>) => {
        asked.push(options.mergeUndoGroup === true);
        if (options.mergeUndoGroup === true && refuses) {
          const fault = { code: 'UndoNotSupported', debugInfo: {} };
          return Promise.reject(Object.assign(new Error('undo'), fault));
        }
        return run(options, batch);
      },
    });
    return asked;
  }

  test('has the writing as one step', async () => {
    const workbook = await open([LIST]);
    const asked = spyOnRuns(workbook, false);
    valueOf(await classify(workbook.port));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await isUntouched(workbook)).toBe(false);
  });

  test('goes without where Excel refuses, now and later', async () => {
    const workbook = await open([LIST]);
    const asked = spyOnRuns(workbook, true);
    valueOf(await classify(workbook.port));
    workbook.enter('ASD', 'D3', 4);
    valueOf(await classify(workbook.port));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
  });
});

describe('an Excel that does not know what is only useful', () => {
  /** Makes a member unknown to the host. */
  const forget = ({ host }: ExcelWorkbook, member: string): void => {
    host.session.beforeRequest = ({ Actions, ObjectPaths }) => {
      for (const entry of [...Actions, ...Object.values(ObjectPaths)]) {
        if (entry.Name === member) Object.assign(entry, { Name: `${member}Unknown` });
      }
    };
  };

  test.each(['Functions', 'SuspendApiCalculationUntilNextSync', 'SuspendScreenUpdatingUntilNextSync'])(
    'does the job without %s',
    async (member) => {
      const workbook = await open([LIST]);
      forget(workbook, member);
      expect(valueOf(await classify(workbook.port)).caseCount).toBe(6);
      expect(workbook.host.session.unknownMembers.splice(0)).toHaveLength(1);
      expect(await columnBelow(workbook.port, 'ASD', 'KA Region')).toHaveLength(6);
    },
  );

  test('says so when it does not know what is needed, and writes nothing', async () => {
    const workbook = await open([LIST]);
    forget(workbook, 'AutoFilter');
    const outcome = await classify(workbook.port);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'host-error' }] });
    expect(workbook.host.session.unknownMembers.splice(0).length).toBeGreaterThan(0);
    expect(await isUntouched(workbook)).toBe(true);
  });
});

test('an error of Excel becomes a sentence with its code and without its message', async () => {
  const { port, host } = await open([LIST]);
  host.session.beforeRequest = () => undefined;
  const run = globalThis.Excel.run;
  Object.assign(globalThis.Excel, {
    run: () =>
      Promise.reject(
        Object.assign(new Error('secret cell content'), {
          code: 'Unheard',
          debugInfo: { errorLocation: 'Range.values' },
        }),
      ),
  });
  const outcome = await inspect(port);
  Object.assign(globalThis.Excel, { run });
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'host-error' }] });
  const text = outcome.ok ? '' : (outcome.problems[0]?.text ?? '');
  expect(text).toContain('Unheard');
  expect(text).not.toContain('secret');
});

test('what is no error of Excel is thrown: it is a bug', async () => {
  const { port } = await open([LIST]);
  const run = globalThis.Excel.run;
  Object.assign(globalThis.Excel, { run: () => Promise.reject(new TypeError('bug')) });
  await expect(inspect(port)).rejects.toThrow('bug');
  Object.assign(globalThis.Excel, { run });
});

test('Einrichten creates the sheets in two round trips after the look, with lists, widths and a fixed header', async () => {
  const { port, host, sheet, workbook } = await open([LIST]);
  valueOf(await inspect(port));
  const before = host.syncs();
  valueOf(await setUpWorkbook(port, patientControl()));
  expect(host.syncs() - before).toBe(3);
  const plan = sheet('KA Stufenplan');
  expect(plan.text(1, 3)).toBe('01.08.2025');
  expect(plan.frozen.rows).toBe(1);
  expect(plan.validations.at(1, 5)?.rule.list?.source).toBe('STICHTAG,AUSLAUFEND,AUFWACHSEND,NUR_NEUFAELLE');
  expect(sheet('KA Schulen').text(1, 0)).toBe('0703460');
  expect(workbook.tables.map(({ name }) => name)).toContain('KA_Regeln');
  expect(workbook.activeSheet.name).toBe('ASD');
  expect(valueOf(await inspect(port)).problems).toEqual([]);
});

test('Einrichten leaves no half of the sheets behind when Excel refuses a table', async () => {
  const { port, workbook } = await open([LIST]);
  workbook.addName({ name: 'KA_Regeln', formula: '=ASD!$A$1', sheetId: null, visible: true, comment: '' });
  const outcome = await setUpWorkbook(port, patientControl());
  expect(outcome.ok).toBe(false);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['ASD']);
});

test('Einrichten leaves a sheet alone that someone adds under the same name meanwhile', async () => {
  const { port, workbook, host } = await open([LIST]);
  valueOf(await inspect(port));
  host.session.beforeRequest = ({ ObjectPaths }) => {
    const adds = Object.values(ObjectPaths).some(({ Name }) => Name === 'Add');
    if (!adds || workbook.sheetByName('KA Regeln') !== undefined) return;
    const sheet = workbook.addSheet('KA Regeln');
    sheet.write({ top: 0, left: 0, rows: 1, columns: 1 }, ({ style }) => ({ value: 'meins', style }));
  };
  const outcome = await setUpWorkbook(port, patientControl());
  expect(outcome.ok).toBe(false);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['ASD', 'KA Regeln']);
});

test('a cell that stays open is told after two seconds, and again when it goes on', async () => {
  const { port, workbook, sheet, host } = await open([LIST]);
  valueOf(await inspect(port));
  Object.assign(host.Office.context.requirements, { isSetSupported: () => true });
  workbook.beginEdit({ sheetId: sheet('ASD').id, row: 1, column: 1 });
  const told: (Waiting | null)[] = [];
  const control: Control = {
    ...patientControl(),
    onWaiting: (waiting) => {
      told.push(waiting);
      if (waiting !== null) workbook.endEdit();
    },
  };
  expect(valueOf(await classify(port, { control })).caseCount).toBe(6);
  expect(told).toEqual(['cell-edit', null]);
});
