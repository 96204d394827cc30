import type { Cell } from '../../src/domain/cell';
import type {
  Area,
  ColumnWrite,
  NewTableSheet,
  RegionWrite,
  Seen,
  TableAppend,
  WorkbookPort,
} from '../../src/workbook/port';
import { cellsAt, sheetNamed, usedCells } from '../builders/workbook-port-cells';
import { patientControl, valueOf, type OpenPort } from '../builders/workbook-port-spec';

/** What every adapter of the workbook port must do; each calls this with its way to open a workbook. */
export function describePort(open: OpenPort): void {
  describe('overview', () => {
    test('lists sheets in tab order with visibility and protection', async () => {
      const { port } = await open({
        sheets: [
          { name: 'ASD', cells: [['x']] },
          { name: 'Archiv', visibility: 'hidden', isProtected: true, cells: [['x']] },
          { name: 'Intern', visibility: 'veryHidden' },
        ],
      });
      const { sheets } = valueOf(await port.overview(patientControl()));
      expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
        ['ASD', 'visible', false],
        ['Archiv', 'hidden', true],
        ['Intern', 'veryHidden', false],
      ]);
    });

    test('gives the used rectangle and the part of it within the head', async () => {
      const list: readonly (readonly Cell[])[] = Array.from({ length: 20 }, (_, row) => [row, 'b']);
      const { port } = await open({ sheets: [{ name: 'ASD', at: 'C4', cells: list }] });
      const { used, head } = await sheetNamed(port, 'ASD');
      expect(used).toMatchObject({ top: 3, left: 2, rows: 20, columns: 2 });
      expect(head).toEqual({ top: 3, left: 2, rows: list.slice(0, 12) });
    });

    test('knows no used rectangle and no head of an empty sheet', async () => {
      const { port } = await open({ sheets: [{ name: 'Leer' }] });
      expect(await sheetNamed(port, 'Leer')).toMatchObject({ used: null, head: null, tables: [] });
    });

    test('knows tables with their areas and rows of headers and totals', async () => {
      const { port } = await open({
        sheets: [
          {
            name: 'ASD',
            cells: [['Titel'], [], ['Name', 'Zahl'], ['a', 1], ['b', 2], ['Summe', 3]],
            tables: [{ name: 'Liste', address: 'A3:B6', hasTotals: true }],
          },
        ],
      });
      const { tables, id } = await sheetNamed(port, 'ASD');
      expect(tables).toHaveLength(1);
      expect(tables[0]).toMatchObject({
        name: 'Liste',
        hasHeaders: true,
        hasTotals: true,
        area: { sheetId: id, top: 2, left: 0, rows: 4, columns: 2 },
      });
    });

    test.each([1900, 1904] as const)('knows the date system %i', async (dateSystem) => {
      const { port } = await open({ dateSystem, sheets: [{ name: 'ASD' }] });
      expect(valueOf(await port.overview(patientControl())).dateSystem).toBe(dateSystem);
    });

    test('sees sheets that have come, gone or been renamed since the last time', async () => {
      const { port, rename, remove } = await open({
        sheets: [{ name: 'A' }, { name: 'B', cells: [['x']] }, { name: 'C' }],
      });
      await port.overview(patientControl());
      remove('A');
      rename('C', 'D');
      await port.createTableSheets([newSheet('E', 'Neu')], patientControl());
      const { sheets } = valueOf(await port.overview(patientControl()));
      expect(sheets.map(({ name }) => name)).toEqual(['B', 'D', 'E']);
    });

    test('is refused to a caller who has given up', async () => {
      const { port } = await open({ sheets: [{ name: 'A' }] });
      const outcome = await port.overview({ ...patientControl(), signal: AbortSignal.abort() });
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    });
  });

  describe('read', () => {
    test('gives numbers, texts, truth values, errors and empty cells', async () => {
      const cells: readonly (readonly Cell[])[] = [
        ['Text', 45870, true, null],
        ['01067', 0.5, false, { error: '#N/A' }],
      ];
      const { port } = await open({ sheets: [{ name: 'ASD', cells }] });
      expect(await cellsAt(port, 'ASD', 'A1:D2')).toEqual(cells);
    });

    test('gives several areas in their order, with their places', async () => {
      const { port } = await open({
        sheets: [
          {
            name: 'A',
            cells: [
              ['a', 'b'],
              ['c', 'd'],
            ],
          },
          { name: 'B', cells: [['e']] },
        ],
      });
      const a = await sheetNamed(port, 'A');
      const b = await sheetNamed(port, 'B');
      const areas: readonly Area[] = [
        { sheetId: b.id, top: 0, left: 0, rows: 1, columns: 1 },
        { sheetId: a.id, top: 1, left: 0, rows: 1, columns: 2 },
      ];
      expect(valueOf(await port.read(areas, patientControl()))).toEqual([
        { top: 0, left: 0, rows: [['e']] },
        { top: 1, left: 0, rows: [['c', 'd']] },
      ]);
    });

    test('reads nothing when nothing is asked', async () => {
      const { port } = await open({ sheets: [{ name: 'A' }] });
      expect(valueOf(await port.read([], patientControl()))).toEqual([]);
    });
  });

  describe('write', () => {
    const RANGE = { name: 'ASD', cells: [['Titel'], ['Name', 'Wert'], ['a', 1], ['b', 2]] } as const;
    const TABLE = { ...RANGE, tables: [{ name: 'Liste', address: 'A2:B4' }] } as const;

    test('adds columns beside a range', async () => {
      const { port } = await open({ sheets: [RANGE] });
      await writeColumns(port, [
        { column: 2, newHeader: 'Neu', format: 'general', values: ['x', null] },
        { column: 3, newHeader: 'Tag', format: 'date', values: [45870, 45871] },
      ]);
      expect(await usedCells(port, 'ASD')).toEqual([
        ['Titel', null, null, null],
        ['Name', 'Wert', 'Neu', 'Tag'],
        ['a', 1, 'x', 45870],
        ['b', 2, null, 45871],
      ]);
    });

    test('lets a table grow over new columns', async () => {
      const { port } = await open({ sheets: [TABLE] });
      await writeColumns(port, [
        { column: 2, newHeader: 'Neu', format: 'general', values: ['x', 'y'] },
        { column: 3, newHeader: 'Leer', format: 'general', values: null, list: ['ja', 'nein'], width: 20 },
      ]);
      expect((await sheetNamed(port, 'ASD')).tables[0]?.area).toMatchObject({
        top: 1,
        left: 0,
        rows: 3,
        columns: 4,
      });
      expect(await usedCells(port, 'ASD')).toEqual([
        ['Titel', null, null, null],
        ['Name', 'Wert', 'Neu', 'Leer'],
        ['a', 1, 'x', null],
        ['b', 2, 'y', null],
      ]);
    });

    test('leaves the totals row of a growing table alone', async () => {
      const { port } = await open({
        sheets: [
          {
            name: 'ASD',
            cells: [
              ['Name', 'Wert'],
              ['a', 1],
              ['Summe', 1],
            ],
            tables: [{ name: 'Liste', address: 'A1:B3', hasTotals: true }],
          },
        ],
      });
      await writeColumns(port, [{ column: 2, newHeader: 'Neu', format: 'general', values: ['x'] }]);
      expect((await sheetNamed(port, 'ASD')).tables[0]).toMatchObject({
        hasTotals: true,
        area: { rows: 3, columns: 3 },
      });
      expect(await usedCells(port, 'ASD')).toEqual([
        ['Name', 'Wert', 'Neu'],
        ['a', 1, 'x'],
        ['Summe', 1, null],
      ]);
    });

    test('rewrites and empties cells of columns that are there, wherever they stand', async () => {
      const { port } = await open({ sheets: [RANGE] });
      await writeColumns(port, [{ column: 0, newHeader: null, format: 'general', values: [null, 'neu'] }]);
      expect(await usedCells(port, 'ASD')).toEqual([
        ['Titel', null],
        ['Name', 'Wert'],
        [null, 1],
        ['neu', 2],
      ]);
    });

    test.each([
      '01067',
      '1/2',
      '3.4.',
      '=A1',
      '-',
      '+49',
      '@x',
      'WAHR',
      'Mai 24',
      "'quoted",
      '#NV!',
      '1e5',
      ' 12',
    ])('writes the text %j as a text', async (text) => {
      const { port } = await open({ sheets: [RANGE] });
      await writeColumns(port, [
        { column: 2, newHeader: 'Neu', format: 'general', values: [text, 'R01, R14'] },
      ]);
      expect(await cellsAt(port, 'ASD', 'C3:C4')).toEqual([[text], ['R01, R14']]);
    });

    test('writes several regions', async () => {
      const other = { ...RANGE, name: 'Team 2' };
      const { port } = await open({ sheets: [RANGE, other] });
      const column: ColumnWrite = { column: 2, newHeader: 'Neu', format: 'general', values: ['x', 'y'] };
      const seen = await see(port, ['ASD', 'Team 2']);
      const regions = seen.sheets.map((sheet) => regionOn(sheet.id, sheet.name, null, [column]));
      valueOf(await port.write({ regions, appends: [] }, seen, patientControl()));
      expect(await cellsAt(port, 'ASD', 'C2:C4')).toEqual([['Neu'], ['x'], ['y']]);
      expect(await cellsAt(port, 'Team 2', 'C2:C4')).toEqual([['Neu'], ['x'], ['y']]);
    });

    test('writes nothing when a cell was changed meanwhile, and names it', async () => {
      const { port, enter } = await open({ sheets: [RANGE] });
      const outcome = await writeAfter(port, () => enter('ASD', 'B4', 3));
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile', sheet: 'ASD' }] });
      expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('B4');
      expect(await cellsAt(port, 'ASD', 'C2:C4')).toEqual([[null], [null], [null]]);
    });

    test('writes nothing when a row was added meanwhile', async () => {
      const { port, enter } = await open({ sheets: [RANGE] });
      const outcome = await writeAfter(port, () => enter('ASD', 'A5', 'c'));
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile', sheet: 'ASD' }] });
      expect(await cellsAt(port, 'ASD', 'C2:C4')).toEqual([[null], [null], [null]]);
    });

    test('writes nothing when the sheet is gone, and names it', async () => {
      const { port, remove } = await open({ sheets: [RANGE, { name: 'Andere' }] });
      const outcome = await writeAfter(port, () => remove('ASD'));
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'sheet-gone', sheet: 'ASD' }] });
    });

    test('writes nothing when the sheet was renamed', async () => {
      const { port, rename } = await open({ sheets: [RANGE] });
      const outcome = await writeAfter(port, () => rename('ASD', 'Anders'));
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'sheet-gone', sheet: 'ASD' }] });
      expect(await cellsAt(port, 'Anders', 'C2:C4')).toEqual([[null], [null], [null]]);
    });

    test('writes nothing when the sheet was protected meanwhile', async () => {
      const { port, protect } = await open({ sheets: [RANGE] });
      const outcome = await writeAfter(port, () => protect('ASD'));
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'protected', sheet: 'ASD' }] });
      expect(await cellsAt(port, 'ASD', 'C2:C4')).toEqual([[null], [null], [null]]);
    });

    test('writes nothing over cells that hold something, and names them', async () => {
      const { port } = await open({ sheets: [RANGE] });
      const seen = await see(port, ['ASD']);
      const columns: readonly ColumnWrite[] = [
        { ...NEW_COLUMN, column: 1 },
        { ...NEW_COLUMN, column: 2 },
      ];
      const region = regionOn(seen.sheets[0]?.id ?? '', 'ASD', null, columns);
      const outcome = await port.write({ regions: [region], appends: [] }, seen, patientControl());
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'cells-in-way', sheet: 'ASD' }] });
      expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(B2:B4)');
      expect(await usedCells(port, 'ASD')).toEqual([
        ['Titel', null],
        ['Name', 'Wert'],
        ['a', 1],
        ['b', 2],
      ]);
    });

    test('writes nothing for a caller who has given up', async () => {
      const { port } = await open({ sheets: [RANGE] });
      const seen = await see(port, ['ASD']);
      const [sheet] = seen.sheets;
      const region = regionOn(sheet?.id ?? '', 'ASD', null, [NEW_COLUMN]);
      const outcome = await port.write({ regions: [region], appends: [] }, seen, {
        ...patientControl(),
        signal: AbortSignal.abort(),
      });
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
      expect(await cellsAt(port, 'ASD', 'C2:C4')).toEqual([[null], [null], [null]]);
    });
  });

  describe('appending rows', () => {
    const LOG = {
      name: 'Protokoll',
      cells: [
        ['Tag', 'Blatt', 'Zahl'],
        [45870, 'ASD', 1],
      ],
      tables: [{ name: 'Laeufe', address: 'A1:C2' }],
    } as const;
    const ROWS: readonly (readonly Cell[])[] = [
      [45871, '1/2', 2],
      [45872, null, 3],
    ];

    test('lets the table grow downward', async () => {
      const { port } = await open({ sheets: [LOG] });
      await append(port, ROWS);
      expect((await sheetNamed(port, 'Protokoll')).tables[0]?.area).toMatchObject({ rows: 4, columns: 3 });
      expect(await usedCells(port, 'Protokoll')).toEqual([...LOG.cells, ...ROWS]);
    });

    test('writes nothing when the table changed meanwhile', async () => {
      const { port, enter } = await open({ sheets: [LOG] });
      const outcome = await tryToAppend(port, ROWS, () => enter('Protokoll', 'C2', 5));
      expect(outcome).toMatchObject({
        ok: false,
        problems: [{ code: 'changed-meanwhile', sheet: 'Protokoll' }],
      });
      expect(await usedCells(port, 'Protokoll')).toEqual([LOG.cells[0], [45870, 'ASD', 5]]);
    });
  });

  describe('createTableSheets', () => {
    test('creates sheets at the end, each with a table over its cells', async () => {
      const { port } = await open({ sheets: [{ name: 'ASD', cells: [['x']] }] });
      valueOf(
        await port.createTableSheets(
          [newSheet('KA Schulen', 'KA_Schulen'), newSheet('Z', 'Zett')],
          patientControl(),
        ),
      );
      const { sheets } = valueOf(await port.overview(patientControl()));
      expect(sheets.map(({ name }) => name)).toEqual(['ASD', 'KA Schulen', 'Z']);
      expect(sheets[1]?.tables[0]).toMatchObject({
        name: 'KA_Schulen',
        hasHeaders: true,
        hasTotals: false,
        area: { top: 0, left: 0, rows: 3, columns: 3 },
      });
      expect(await usedCells(port, 'KA Schulen')).toEqual([
        ['Nummer', 'Tag', 'Name'],
        ['0702497', 45870, '1. Schule'],
        ['0702498', null, 'Schule'],
      ]);
    });
  });

  describe('settings', () => {
    test('keep JSON values under their keys', async () => {
      const { port } = await open({ sheets: [{ name: 'A' }] });
      expect(port.setting('a')).toBeUndefined();
      valueOf(await port.saveSetting('a', { x: [1, null, 'ü'] }));
      valueOf(await port.saveSetting('b', true));
      expect(port.setting('a')).toEqual({ x: [1, null, 'ü'] });
      expect(port.setting('b')).toBe(true);
    });
  });
}

const NEW_COLUMN: ColumnWrite = { column: 2, newHeader: 'Neu', format: 'general', values: ['x', 'y'] };

function newSheet(sheetName: string, tableName: string): NewTableSheet {
  return {
    sheetName,
    tableName,
    columns: [
      { header: 'Nummer', width: 12, format: 'text' },
      { header: 'Tag', width: 12, format: 'date' },
      { header: 'Name', width: 30, format: 'general', wrap: true, list: ['1. Schule', 'Schule'] },
    ],
    rows: [
      ['0702497', 45870, '1. Schule'],
      ['0702498', null, 'Schule'],
    ],
  };
}

async function append(port: WorkbookPort, rows: readonly (readonly Cell[])[]): Promise<void> {
  valueOf(await tryToAppend(port, rows, () => undefined));
}

/** Appends to the only table after something happened to the workbook since it was read. */
async function tryToAppend(
  port: WorkbookPort,
  rows: readonly (readonly Cell[])[],
  happen: () => void,
): ReturnType<WorkbookPort['write']> {
  const seen = await see(port, ['Protokoll']);
  happen();
  const [sheet] = seen.sheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error('there is no table');
  const one: TableAppend = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    tableId: table.id,
    area: table.area,
    rows,
    formats: ['time', 'text', 'general'],
  };
  return port.write({ regions: [], appends: [one] }, seen, patientControl());
}

/** Reads the used cells of some sheets, as a use case would before it writes. */
export async function see(port: WorkbookPort, names: readonly string[]): Promise<Seen> {
  const overview = valueOf(await port.overview(patientControl()));
  const sheets = overview.sheets.filter(({ name }) => names.includes(name));
  const areas = sheets.flatMap(({ used }) => used ?? []);
  return { sheets, areas, grids: valueOf(await port.read(areas, patientControl())) };
}

/** The header is the row above the last ones that the columns have values for. */
export function regionOn(
  sheetId: string,
  sheetName: string,
  tableId: string | null,
  columns: readonly ColumnWrite[],
  headerRow = 1,
): RegionWrite {
  const rowCount = columns.find(({ values }) => values !== null)?.values?.length ?? 0;
  const firstRow = headerRow + 1;
  return { sheetId, sheetName, tableId, headerRow, firstRow, rowCount, columns, keyColumns: [0] };
}

async function writeColumns(port: WorkbookPort, columns: readonly ColumnWrite[]): Promise<void> {
  const seen = await see(port, ['ASD']);
  const [sheet] = seen.sheets;
  const [table] = sheet?.tables ?? [];
  const headerRow = table?.area.top ?? 1;
  const region = regionOn(sheet?.id ?? '', 'ASD', table?.id ?? null, columns, headerRow);
  valueOf(await port.write({ regions: [region], appends: [] }, seen, patientControl()));
}

/** Writes one column after something happened to the workbook since it was read. */
async function writeAfter(port: WorkbookPort, happen: () => void): ReturnType<WorkbookPort['write']> {
  const seen = await see(port, ['ASD']);
  happen();
  const region = regionOn(seen.sheets[0]?.id ?? '', 'ASD', null, [NEW_COLUMN]);
  return port.write({ regions: [region], appends: [] }, seen, patientControl());
}
