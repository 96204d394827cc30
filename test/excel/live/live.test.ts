import { KA_COLUMNS } from '../../../src/domain/intake/ka-columns';
import { startLive, type LiveMode, type LiveReport } from '../../../src/workbook/live/live-mode';
import { undoRun } from '../../../src/workbook/undo-run';
import type { HostOptions } from '../../../src/workbench/host/host-options';
import { rectOf } from '../../../src/workbench/model/rect';
import { sortRows } from '../../../src/workbench/model/sort';
import { caseList, serial, STAND } from '../../builders/case-list';
import { cellsAt, columnBelow, usedCells } from '../../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../../builders/workbook-port-excel';
import { classify, NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, placeOf, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';

jest.setTimeout(60_000);

const LIST: SheetSpec = { name: 'ASD', cells: caseList(6) };
const TABLE: SheetSpec = { ...LIST, tables: [{ name: 'Fälle', address: 'A1:E7' }] };

interface Live extends ExcelWorkbook {
  readonly mode: LiveMode;
  readonly reports: LiveReport[];
  /** Waits until so many entries were worked on, and a little longer for one too many. */
  readonly worked: (count: number) => Promise<void>;
}

const opened: Live[] = [];

/** A workbook after a first run, with rows being classified while they are edited. */
async function open(
  sheets: readonly SheetSpec[] = [TABLE],
  options: Partial<HostOptions> = {},
): Promise<Live> {
  const excel = await openExcelWorkbook({ sheets }, options);
  valueOf(await classify(excel.port));
  const reports: LiveReport[] = [];
  const faults: unknown[] = [];
  const mode = valueOf(
    await startLive(
      excel.port,
      {
        rows: () => ({ sheetIds: null, today: STAND }),
        onReport: (report) => reports.push(report),
        onFault: (reason) => faults.push(reason),
      },
      NO_PAUSE,
    ),
  );
  mode.release();
  await quiet();
  const live: Live = {
    ...excel,
    mode,
    reports,
    worked: async (count) => {
      for (let tries = 0; tries < 100 && reports.length < count && faults.length === 0; tries += 1)
        await wait(20);
      await quiet();
      expect(faults).toEqual([]);
      expect(reports).toHaveLength(count);
    },
  };
  opened.push(live);
  return live;
}

afterEach(async () => {
  for (const { mode, host, close } of opened.splice(0)) {
    await mode.stop();
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Longer than changes are collected. */
function quiet(): Promise<void> {
  return wait(300);
}

/** Values entered in one go by the person at the screen. */
function paste(
  { sheet }: ExcelWorkbook,
  address: string,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const { top, left } = placeOf(address);
  sheet('ASD').write(rectOf(top, left, rows.length, rows[0]?.length ?? 1), (cell, row, column) => ({
    value: rows[row]?.[column] ?? null,
    style: cell.style,
  }));
}

/** Whether a full run would change nothing. */
async function isAsAfterRun({ port }: ExcelWorkbook): Promise<boolean> {
  return valueOf(await classify(port)).changedCells === 0;
}

describe('round trips', () => {
  test.each([
    ['a table', TABLE],
    ['a plain range', LIST],
  ])('an entry in %s is one to read and one to write', async (_, sheet) => {
    const live = await open([sheet]);
    const before = live.host.syncs();
    live.enter('ASD', 'E3', serial('2025-07-31'));
    await live.worked(1);
    expect(live.host.syncs() - before).toBe(2);
    expect(live.reports).toMatchObject([
      { kind: 'classified', result: { single: { row: 3, proposal: 'läuft aus' } } },
    ]);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('a hundred pasted rows are too', async () => {
    const live = await open([LIST]);
    const before = live.host.syncs();
    paste(live, 'A8', caseList(100, { prefix: 'N' }).slice(1) as (string | number)[][]);
    await live.worked(1);
    expect(live.host.syncs() - before).toBe(2);
    expect(live.reports).toMatchObject([{ kind: 'classified', result: { caseCount: 100 } }]);
    expect(live.sheet('ASD').style(50, 7).numberFormat).toBe('dd.mm.yyyy');
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('entries shortly after each other travel together', async () => {
    const live = await open();
    const before = live.host.syncs();
    for (const row of [2, 3, 4, 5]) live.enter('ASD', `D${String(row)}`, 4);
    await live.worked(1);
    expect(live.host.syncs() - before).toBe(2);
    expect(live.reports).toMatchObject([{ kind: 'classified', result: { caseCount: 4 } }]);
  });

  test('what changes no KA value is only read', async () => {
    const live = await open();
    live.enter('ASD', 'C3', 'anderswo');
    await live.worked(1);
    const before = live.host.session.requests.length;
    live.enter('ASD', 'C3', 'anderswo');
    await live.worked(2);
    expect(
      live.host.session.requests.slice(before).filter(({ sender, writes }) => sender === 'add-in' && writes),
    ).toEqual([]);
  });

  test('20,000 cases in a workbook do not make an entry slower', async () => {
    const live = await open([{ name: 'ASD', cells: caseList(20_000) }]);
    const before = live.host.syncs();
    live.enter('ASD', 'E3', serial('2025-07-31'));
    await live.worked(1);
    expect(live.host.syncs() - before).toBe(2);
  });
});

describe('whose changes', () => {
  test('what somebody else does stays', async () => {
    const live = await open();
    const before = await usedCells(live.port, 'ASD');
    live.workbook.as('coauthor', () => {
      live.enter('ASD', 'E3', serial('2025-07-31'));
    });
    await live.worked(0);
    expect((await usedCells(live.port, 'ASD')).map((row) => row.slice(5))).toEqual(
      before.map((row) => row.slice(5)),
    );
  });

  test('what the add-in writes itself is no change', async () => {
    const live = await open();
    valueOf(await classify(live.port));
    live.enter('ASD', 'J2', 'falsch');
    await live.worked(1);
    valueOf(await classify(live.port));
    await live.worked(1);
  });

  test('a run that was taken back stays so', async () => {
    const excel = await openExcelWorkbook({ sheets: [TABLE] });
    const run = valueOf(await classify(excel.port));
    const reports: LiveReport[] = [];
    const options = {
      rows: () => ({ sheetIds: null, today: STAND }),
      onReport: (report: LiveReport) => reports.push(report),
      onFault: (reason: unknown) => {
        throw reason;
      },
    };
    const mode = valueOf(await startLive(excel.port, options, NO_PAUSE));
    mode.release();
    await quiet();
    if (run.undo === null) throw new Error('nothing was written');
    valueOf(await undoRun(excel.port, run.undo, 'ask', patientControl()));
    await quiet();
    expect(reports).toEqual([]);
    expect(await columnBelow(excel.port, 'ASD', 'KA Vorschlag')).toBeNull();
    await mode.stop();
    excel.close();
  });
});

describe('what is done to rows', () => {
  test('sorting takes the KA values along', async () => {
    const live = await open();
    sortRows(live.sheet('ASD'), placeOf('A2:P7'), [{ key: 0, ascending: false }], false);
    await live.worked(1);
    expect(live.reports).toMatchObject([{ kind: 'classified', result: { caseCount: 6 } }]);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('sorting without the KA columns classifies the rows anew', async () => {
    const live = await open([LIST]);
    sortRows(live.sheet('ASD'), placeOf('A2:E7'), [{ key: 0, ascending: false }], false);
    await live.worked(1);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('filling down classifies all rows that were filled', async () => {
    const live = await open();
    paste(
      live,
      'E3',
      Array.from({ length: 4 }, () => [serial('2025-07-31')]),
    );
    await live.worked(1);
    expect(live.reports).toMatchObject([{ kind: 'classified', result: { caseCount: 4 } }]);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('an inserted row is classified when it is filled, and entries above it stay right', async () => {
    const live = await open([LIST]);
    live.enter('ASD', 'E5', serial('2025-07-31'));
    live.sheet('ASD').shift({ rect: rectOf(2, 0, 1, 16_384), shift: 'Down' });
    await live.worked(1);
    expect(live.reports).toMatchObject([{ kind: 'classified', result: { single: { row: 6 } } }]);
    paste(live, 'A3', (caseList(1, { prefix: 'N' }) as (string | number)[][]).slice(1));
    await live.worked(2);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('a deleted row takes its values along', async () => {
    const live = await open([LIST]);
    live.sheet('ASD').shift({ rect: rectOf(2, 0, 1, 16_384), shift: 'Up' });
    await live.worked(1);
    expect(live.reports).toMatchObject([{ kind: 'classified', result: { caseCount: 0 } }]);
    expect(await isAsAfterRun(live)).toBe(true);
  });
});

describe('filters', () => {
  const criteria = { filterOn: 'Values', values: ['1', '3'] } as const;

  test('a visible row gets its values without the filter being touched', async () => {
    const live = await open();
    live.workbook.tables[0]?.filter.apply(3, criteria);
    const before = live.host.syncs();
    const filterChanges: string[] = [];
    live.workbook.onChange(({ kind }) => filterChanges.push(kind));
    live.enter('ASD', 'E2', serial('2026-07-31'));
    await live.worked(1);
    expect(live.host.syncs() - before).toBe(2);
    expect(filterChanges).not.toContain('filter');
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('values stay in their rows when hidden ones lie between', async () => {
    const live = await open();
    live.workbook.tables[0]?.filter.apply(3, criteria);
    const hidden = live.sheet('ASD').rows.hidden();
    paste(
      live,
      'E2',
      Array.from({ length: 6 }, () => [serial('2025-07-31')]),
    );
    await live.worked(1);
    expect(live.workbook.tables[0]?.filter.criteria(3)).toEqual(criteria);
    expect(live.sheet('ASD').rows.hidden()).toEqual(hidden);
    expect(await isAsAfterRun(live)).toBe(true);
  });
});

describe('when it cannot be', () => {
  test('a protected sheet is a sentence, and the next entry is classified again', async () => {
    const live = await open();
    live.enter('ASD', 'E3', serial('2025-07-31'));
    live.protect('ASD');
    await live.worked(1);
    expect(live.reports).toMatchObject([{ kind: 'failed', problems: [{ code: 'protected' }] }]);
    live.sheet('ASD').protect(null);
    live.enter('ASD', 'E3', serial('2025-08-31'));
    await live.worked(2);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('while a cell is being edited it waits, and then comes the row as it is by then', async () => {
    const live = await open();
    live.enter('ASD', 'E3', serial('2025-07-31'));
    live.workbook.beginEdit({ sheetId: live.sheet('ASD').id, row: 2, column: 3 });
    await quiet();
    expect(live.reports).toEqual([]);
    live.enter('ASD', 'D3', 4);
    live.workbook.endEdit();
    await live.worked(2);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('while something else works with the workbook it waits', async () => {
    const live = await open();
    live.mode.hold();
    live.enter('ASD', 'E3', serial('2025-07-31'));
    await live.worked(0);
    live.mode.release();
    await live.worked(1);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test.each([
    ['the row is another', (live: Live) => live.enter('ASD', 'D3', 4)],
    [
      'rows have moved',
      (live: Live) => {
        live.sheet('ASD').shift({ rect: rectOf(1, 0, 1, 16_384), shift: 'Down' });
      },
    ],
    [
      'columns have moved',
      (live: Live) => {
        live.sheet('ASD').shift({ rect: rectOf(0, 5, 1_048_576, 1), shift: 'Right' });
      },
    ],
  ])('between reading and writing %s: nothing lands in a wrong place', async (_, meanwhile) => {
    const live = await open([LIST]);
    const before = live.host.syncs();
    live.host.session.beforeRequest = (_request, index) => {
      if (index !== before + 1) return;
      live.workbook.as('coauthor', () => {
        meanwhile(live);
      });
    };
    live.enter('ASD', 'E3', serial('2025-07-31'));
    await live.worked(1);
    // Looked, written and put back; then all again.
    expect(live.host.syncs() - before).toBeGreaterThanOrEqual(5);
    const [headers = [], ...rows] = await usedCells(live.port, 'ASD');
    const added = headers
      .map((cell, column) => (cell === null ? column : -1))
      .filter((column) => column >= 0);
    expect(headers.filter((cell) => cell !== null)).toHaveLength(5 + KA_COLUMNS.length);
    expect(rows.every((row) => added.every((column) => row[column] === null))).toBe(true);
    expect(await isAsAfterRun(live)).toBe(true);
  });

  test('nothing is told after it was switched off', async () => {
    const live = await open();
    await live.mode.stop();
    live.enter('ASD', 'E3', serial('2025-07-31'));
    await live.worked(0);
    expect(await cellsAt(live.port, 'ASD', 'E3')).toEqual([[serial('2025-07-31')]]);
  });
});
