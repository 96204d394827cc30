import type { RequestBody } from '../../src/workbench/host/request';
import type { Control, Waiting } from '../../src/workbook/port';
import { caseList } from '../builders/case-list';
import { columnBelow, usedCells } from '../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { classify, inspect } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';

// Lists of which Excel takes only parts at a time. The limits are set low, so that short lists do.
jest.setTimeout(60_000);

const opened: ExcelWorkbook[] = [];

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

const CASES = 600;
const TABLE: SheetSpec = {
  name: 'ASD',
  cells: caseList(CASES),
  tables: [{ name: 'Fälle', address: `A1:E${String(CASES + 1)}` }],
};
const RANGE: SheetSpec = { name: 'ASD', cells: caseList(CASES) };

async function open(...sheets: readonly SheetSpec[]): Promise<ExcelWorkbook> {
  const workbook = await openExcelWorkbook({ sheets }, { maxRequestBytes: 60_000, maxResponseBytes: 60_000 });
  opened.push(workbook);
  valueOf(await inspect(workbook.port));
  return workbook;
}

const writesValues = ({ Actions }: RequestBody): boolean => Actions.some(({ Name }) => Name === 'Values');

/** Lets something happen before values are written, once so many parts of them have been. */
function afterParts(
  { host }: ExcelWorkbook,
  parts: number,
  happen: (request: RequestBody) => void,
  isOnce = true,
): () => boolean {
  let written = 0;
  let wasWriting = false;
  let hasHappened = false;
  host.session.beforeRequest = (request) => {
    if (wasWriting && host.session.requests.at(-1)?.error === null) written += 1;
    wasWriting = writesValues(request);
    if (!wasWriting || written < parts || (hasHappened && isOnce)) return;
    hasHappened = true;
    happen(request);
  };
  return () => hasHappened;
}

const KINDS: readonly (readonly [string, SheetSpec])[] = [
  ['a range', RANGE],
  ['a table', TABLE],
];

describe.each(KINDS)('writing %s in parts', (_kind, spec) => {
  test('cancelling in the midst takes back what was written', async () => {
    const workbook = await open(spec);
    const canceller = new AbortController();
    const happened = afterParts(workbook, 1, () => canceller.abort());
    const outcome = await classify(workbook.port, {
      control: { ...patientControl(), signal: canceller.signal },
    });
    expect(happened()).toBe(true);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(await usedCells(workbook.port, 'ASD')).toEqual(caseList(CASES));
    expect(workbook.workbook.tables.map(({ rect }) => rect.columns)).toEqual(spec === TABLE ? [5] : []);
  });

  test('cancelling a later run brings back the values of the one before', async () => {
    const workbook = await open(spec);
    valueOf(await classify(workbook.port));
    for (let line = 2; line <= CASES + 1; line += 1)
      workbook.enter('ASD', `M${String(line)}`, `alt ${String(line)}`);
    const before = await usedCells(workbook.port, 'ASD');
    const canceller = new AbortController();
    const happened = afterParts(workbook, 1, () => canceller.abort());
    const outcome = await classify(workbook.port, {
      control: { ...patientControl(), signal: canceller.signal },
    });
    expect(happened()).toBe(true);
    expect(outcome.ok).toBe(false);
    expect(await usedCells(workbook.port, 'ASD')).toEqual(before);
  });

  test('a fault in the midst takes back what was written, and says so', async () => {
    const workbook = await open(spec);
    const happened = afterParts(
      workbook,
      1,
      (request) => {
        for (const action of request.Actions) {
          if (action.Name === 'Values') Object.assign(action, { Name: 'ValuesUnknown' });
        }
      },
      false,
    );
    const outcome = await classify(workbook.port);
    workbook.host.session.unknownMembers.splice(0);
    expect(happened()).toBe(true);
    expect(outcome.ok ? [] : outcome.problems.map(({ text }) => text)).toEqual([
      expect.stringContaining('kann etwas nicht'),
      'Was schon geschrieben war, ist zurückgenommen. Es hat sich nichts geändert.',
    ]);
    expect(await usedCells(workbook.port, 'ASD')).toEqual(caseList(CASES));
  });

  test('rows that somebody moves in the midst get their own values', async () => {
    const workbook = await open(spec);
    const happened = afterParts(workbook, 1, () =>
      workbook.sheet('ASD').shift({ rect: { top: 9, left: 0, rows: 1, columns: 16_384 }, shift: 'Down' }),
    );
    expect(valueOf(await classify(workbook.port)).caseCount).toBe(CASES);
    expect(happened()).toBe(true);
    expect(valueOf(await classify(workbook.port)).changedCells).toBe(0);
    expect((await columnBelow(workbook.port, 'ASD', 'KA Vorschlag'))?.[8]).toBeNull();
  });
});

test('a filter comes back when a run is cancelled in the midst', async () => {
  const workbook = await open(TABLE);
  const [table] = workbook.workbook.tables;
  table?.filter.apply(3, { filterOn: 'Values', values: ['1'] });
  const hidden = workbook.sheet('ASD').rows.hidden();
  const canceller = new AbortController();
  afterParts(workbook, 1, () => canceller.abort());
  const outcome = await classify(workbook.port, {
    control: { ...patientControl(), signal: canceller.signal },
  });
  expect(outcome.ok).toBe(false);
  expect(workbook.sheet('ASD').rows.hidden()).toEqual(hidden);
  expect(await usedCells(workbook.port, 'ASD')).toEqual(caseList(CASES));
});

test('progress is told with each part', async () => {
  const workbook = await open(RANGE);
  const shares: number[] = [];
  const control: Control = { ...patientControl(), onProgress: (share) => shares.push(share) };
  valueOf(await classify(workbook.port, { control }));
  const writing = shares.filter((share) => share > 0.78 && share < 0.95);
  expect(new Set(writing).size).toBeGreaterThan(2);
  expect(shares.at(-1)).toBe(1);
});

describe('an Excel that is busy', () => {
  function busy({ host }: ExcelWorkbook, times: number): () => number {
    const { run } = host.Excel;
    let refusals = 0;
    Object.assign(host.Excel, {
      run: (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<void>) => {
        if (refusals === times) return run(options, batch);
        refusals += 1;
        return Promise.reject(
          Object.assign(new Error('busy'), { code: 'ActivityLimitReached', debugInfo: {} }),
        );
      },
    });
    return () => refusals;
  }

  test('is asked again after a while, and the user is told', async () => {
    const workbook = await open(RANGE);
    const refusals = busy(workbook, 2);
    const told: (Waiting | null)[] = [];
    const control: Control = { ...patientControl(), onWaiting: (waiting) => told.push(waiting) };
    expect(valueOf(await classify(workbook.port, { control })).caseCount).toBe(CASES);
    expect(refusals()).toBe(2);
    expect(told).toEqual(['busy', null, 'busy', null]);
  });

  test('is not asked again when the user gives up', async () => {
    const workbook = await open(RANGE);
    const refusals = busy(workbook, 9);
    const canceller = new AbortController();
    const control: Control = {
      ...patientControl(),
      signal: canceller.signal,
      onWaiting: () => canceller.abort(),
    };
    expect(await classify(workbook.port, { control })).toMatchObject({
      ok: false,
      problems: [{ code: 'cancelled' }],
    });
    expect(refusals()).toBe(1);
  });
});
