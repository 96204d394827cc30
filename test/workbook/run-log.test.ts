import { dayFromIso, serialFromDay } from '../../src/domain/calendar/day';
import type { Cell } from '../../src/domain/cell';
import { PROPOSALS } from '../../src/domain/classification';
import { defaultTables } from '../../src/domain/plan/owned-tables';
import type { LogOptions } from '../../src/workbook/plan-log';
import { caseList, serial } from '../builders/case-list';
import { openMemoryWorkbook } from '../builders/workbook-port';
import { sheetNamed, usedCells } from '../builders/workbook-port-cells';
import { classify } from '../builders/workbook-port-run';
import { valueOf, type SheetSpec } from '../builders/workbook-port-spec';

const HEADERS = ['Zeitpunkt', 'Blatt', 'Stand', 'Fälle', ...PROPOSALS, 'Regelstand', 'Programmversion'];
const LIST: SheetSpec = { name: 'ASD', cells: caseList(3) };
const LOG: LogOptions = {
  time: { day: dayFromIso('2025-04-02'), minutes: 13 * 60 + 30 },
  version: '1.2.3',
  isCreated: true,
};

function logSheet(rows: readonly (readonly Cell[])[], headers: readonly string[] = HEADERS): SheetSpec {
  const right = String.fromCharCode(64 + headers.length);
  const bottom = String(Math.max(2, rows.length + 1));
  return {
    name: 'KA Protokoll',
    cells: [headers, ...rows],
    tables: [{ name: 'KA_Protokoll', address: `A1:${right}${bottom}` }],
  };
}

const EARLIER: readonly Cell[] = [45000, 'ASD', 44999, 3, 1, 1, 1, 0, 0, 0, 0, '0123456789abc', '1.0.0'];

function settings(protocol: string): SheetSpec {
  const table = defaultTables(1900).find(({ sheetName }) => sheetName === 'KA Einstellungen');
  const rows = (table?.rows ?? []).map(([name = null, value = null, text = null]) => [
    name,
    name === 'Protokoll' ? protocol : value,
    text,
  ]);
  return { name: 'KA Einstellungen', cells: [['Einstellung', 'Wert', 'Erläuterung'], ...rows] };
}

describe('the log of runs', () => {
  test('is made at the first run, with one row per sheet', async () => {
    const { port } = openMemoryWorkbook({
      sheets: [LIST, { name: 'Süd', cells: caseList(1, { prefix: 'B' }) }],
    });
    valueOf(await classify(port, { log: LOG }));
    const [header, ...rows] = await usedCells(port, 'KA Protokoll');
    expect(header).toEqual(HEADERS);
    expect(rows.map((row) => row.slice(0, 11))).toEqual([
      [serial('2025-04-02') + 13.5 / 24, 'ASD', serial('2025-03-31'), 3, 0, 1, 0, 2, 0, 0, 0],
      [serial('2025-04-02') + 13.5 / 24, 'Süd', serial('2025-03-31'), 1, 0, 0, 0, 1, 0, 0, 0],
    ]);
    expect(rows.map((row) => row[12])).toEqual(['1.2.3', '1.2.3']);
  });

  test('grows by a row at each run', async () => {
    const { port } = openMemoryWorkbook({ sheets: [LIST, logSheet([EARLIER])] });
    valueOf(await classify(port, { log: LOG }));
    valueOf(await classify(port, { log: LOG }));
    const rows = await usedCells(port, 'KA Protokoll');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual(EARLIER);
    expect(rows[3]).toEqual(rows[2]);
    expect((await sheetNamed(port, 'KA Protokoll')).tables[0]?.area.rows).toBe(4);
  });

  test('finds its columns wherever people have moved them', async () => {
    const moved = ['Blatt', 'Notiz', ...HEADERS.filter((header) => header !== 'Blatt')];
    const { port } = openMemoryWorkbook({ sheets: [LIST, logSheet([['ASD']], moved)] });
    valueOf(await classify(port, { log: LOG }));
    expect((await usedCells(port, 'KA Protokoll'))[2]?.slice(0, 5)).toEqual([
      'ASD',
      null,
      serial('2025-04-02') + 13.5 / 24,
      serial('2025-03-31'),
      3,
    ]);
  });

  test('marks the same decisions alike, whether they stand in sheets or are the defaults', async () => {
    const tables = defaultTables(1900).map(({ sheetName, columns, rows }): SheetSpec => ({
      name: sheetName,
      cells: [columns.map(({ header }) => header), ...rows],
    }));
    const withSheets = openMemoryWorkbook({ sheets: [LIST, ...tables] });
    const without = openMemoryWorkbook({ sheets: [LIST] });
    for (const { port } of [withSheets, without]) valueOf(await classify(port, { log: LOG }));
    const mark = async ({ port }: typeof without): Promise<Cell> =>
      (await usedCells(port, 'KA Protokoll'))[1]?.[11] ?? null;
    expect(await mark(withSheets)).toMatch(/^[\da-f]{13}$/);
    expect(await mark(withSheets)).toBe(await mark(without));
  });

  test('marks other decisions differently', async () => {
    const one = openMemoryWorkbook({ sheets: [LIST, settings('ja')] });
    const cells = settings('ja').cells?.map((row) =>
      row.map((cell) => (cell === 'Schuljahr' ? 'Halbjahr' : cell)),
    );
    const other = openMemoryWorkbook({ sheets: [LIST, { name: 'KA Einstellungen', cells: cells ?? [] }] });
    for (const { port } of [one, other]) valueOf(await classify(port, { log: LOG }));
    const [a, b] = await Promise.all(
      [one, other].map(async ({ port }) => (await usedCells(port, 'KA Protokoll'))[1]?.[11]),
    );
    expect(a).not.toBe(b);
  });

  test.each([
    ['the setting says no', 'nein', LOG],
    ['it is missing and must not be made', 'ja', { ...LOG, isCreated: false }],
  ])('is not made when %s', async (_, protocol, log) => {
    const { port } = openMemoryWorkbook({ sheets: [LIST, settings(protocol)] });
    valueOf(await classify(port, { log }));
    await expect(sheetNamed(port, 'KA Protokoll')).rejects.toThrow();
  });

  test.each([
    ['without its table', { name: 'KA Protokoll', cells: [HEADERS] }, 'fehlt die Tabelle'],
    ['without a column', logSheet([], HEADERS.slice(1)), 'Zeile 1: Die Spalte „Zeitpunkt“ fehlt'],
    ['that is protected', { ...logSheet([]), isProtected: true }, 'ist geschützt'],
    [
      'with a totals row',
      { ...logSheet([EARLIER]), tables: [{ name: 'L', address: 'A1:M2', hasTotals: true }] },
      'Ergebniszeile',
    ],
    [
      'with notes below',
      { ...logSheet([EARLIER]), cells: [HEADERS, EARLIER, ['Notiz']] },
      'Zeile 3: Unter der Tabelle stehen Angaben',
    ],
  ])('%s stops the run with a sentence, and nothing is written', async (_, sheet, sentence) => {
    const memory = openMemoryWorkbook({ sheets: [LIST, sheet] });
    const outcome = await classify(memory.port, { log: LOG });
    expect(outcome.ok ? '' : outcome.problems.map(({ text }) => text).join()).toContain(sentence);
    expect(memory.writes).toEqual([]);
  });

  test('holds no case and no name', async () => {
    const { port } = openMemoryWorkbook({ sheets: [LIST] });
    valueOf(await classify(port, { log: LOG }));
    const text = JSON.stringify(await usedCells(port, 'KA Protokoll'));
    for (const cell of caseList(3).slice(1).flat()) {
      if (typeof cell === 'string') expect(text).not.toContain(cell);
    }
  });

  test('tells the time of the local clock in the date system of the workbook', async () => {
    const { port } = openMemoryWorkbook({
      dateSystem: 1904,
      sheets: [{ name: 'ASD', cells: caseList(1, { dateSystem: 1904 }) }],
    });
    valueOf(await classify(port, { log: LOG }));
    expect((await usedCells(port, 'KA Protokoll'))[1]?.[0]).toBe(
      serialFromDay(dayFromIso('2025-04-02'), 1904) + 13.5 / 24,
    );
  });
});
