import { KA_COLUMNS, REWRITTEN_COLUMNS } from '../../src/domain/intake/ka-columns';
import type { Cell } from '../../src/domain/cell';
import { dayFromIso } from '../../src/domain/calendar/day';
import type { FoundCase, RunObserver } from '../../src/workbook/classify-lists';
import { SLICE_CASES } from '../../src/workbook/pace';
import { caseList, CASE_HEADERS, serial, STAND } from '../builders/case-list';
import { openMemoryWorkbook } from '../builders/workbook-port';
import { cellsAt, columnBelow, sheetNamed, usedCells } from '../builders/workbook-port-cells';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../builders/workbook-port-spec';

function open(...sheets: readonly SheetSpec[]) {
  return openMemoryWorkbook({ sheets });
}

const LIST: SheetSpec = { name: 'ASD', cells: caseList(3) };
const TABLE: SheetSpec = { ...LIST, tables: [{ name: 'Fälle', address: 'A1:E4' }] };

async function codesOf(run: ReturnType<typeof classify>): Promise<readonly string[]> {
  const outcome = await run;
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

async function textOf(run: ReturnType<typeof classify>): Promise<string> {
  const outcome = await run;
  return outcome.ok ? '' : outcome.problems.map(({ text }) => text).join('\n');
}

describe('what is written', () => {
  test.each([LIST, TABLE])('eleven columns follow the data, in their order', async (sheet) => {
    const { port } = open(sheet);
    valueOf(await classify(port));
    const [header] = await usedCells(port, 'ASD');
    expect(header).toEqual([...CASE_HEADERS, ...KA_COLUMNS]);
  });

  test('the table has grown over the new columns', async () => {
    const { port } = open(TABLE);
    valueOf(await classify(port));
    expect((await sheetNamed(port, 'ASD')).tables[0]?.area).toMatchObject({ columns: 16, rows: 4 });
  });

  test('each case has its values, dates as serials', async () => {
    const { port } = open(LIST);
    valueOf(await classify(port));
    expect(await columnBelow(port, 'ASD', 'KA Region')).toEqual(['Region 1', 'Region 1', 'Region 1']);
    expect(await columnBelow(port, 'ASD', 'KA Stufe')).toEqual([1, 1, 1]);
    const switchDate = serial('2025-09-08');
    expect(await columnBelow(port, 'ASD', 'KA Umstellung am')).toEqual([switchDate, switchDate, switchDate]);
    expect(await columnBelow(port, 'ASD', 'KA Fallart')).toEqual(['laufend', 'laufend', 'laufend']);
    expect(await columnBelow(port, 'ASD', 'KA Vorschlag')).toEqual(['läuft aus', 'gesperrt', 'läuft aus']);
  });

  test('dates count in the 1904 system of the workbook', async () => {
    const sheets = [{ name: 'ASD', cells: caseList(1, { dateSystem: 1904 }) }];
    const { port } = openMemoryWorkbook({ dateSystem: 1904, sheets });
    valueOf(await classify(port));
    expect(await columnBelow(port, 'ASD', 'KA Umstellung am')).toEqual([serial('2025-09-08', 1904)]);
  });

  test('rows that are no cases get no values', async () => {
    const [header = [], ...cases] = caseList(2);
    const { port } = open({
      name: 'ASD',
      cells: [header, cases[0] ?? [], [], ['Gruppe Nord'], cases[1] ?? [], ['Summe', 2]],
    });
    valueOf(await classify(port));
    const proposals = await columnBelow(port, 'ASD', 'KA Vorschlag');
    expect(proposals?.map((cell) => cell !== null)).toEqual([true, false, false, true, false]);
  });

  test('the column of decisions offers its list, and both columns of people are empty', async () => {
    const { port, writes } = open(LIST);
    valueOf(await classify(port));
    const [region] = writes[0] ?? [];
    const human = region?.columns.filter(({ values }) => values === null);
    expect(human?.map(({ newHeader, list }) => [newHeader, list])).toEqual([
      ['KA Entscheidung', ['offen', 'umstellen', 'nicht umstellen', 'zurückgestellt']],
      ['KA Bemerkung', undefined],
    ]);
  });

  test('title rows above the headers stay as they were', async () => {
    const { port } = open({ name: 'ASD', at: 'B3', cells: [['Titel'], ...caseList(1)] });
    valueOf(await classify(port));
    expect((await cellsAt(port, 'ASD', 'A1:Q3')).flat().filter((cell) => cell !== null)).toEqual(['Titel']);
    expect(await cellsAt(port, 'ASD', 'G4:G4')).toEqual([['KA Region']]);
  });

  test('every chosen sheet and every case table is written in one go', async () => {
    const two: SheetSpec = {
      name: 'Träger',
      cells: [...caseList(1, { prefix: 'B' }), [], ...caseList(1, { prefix: 'C' })],
      tables: [
        { name: 'Eins', address: 'A1:E2' },
        { name: 'Zwei', address: 'A4:E5' },
      ],
    };
    const { port, writes } = open(LIST, two, { name: 'Alt', visibility: 'hidden', cells: caseList(1) });
    const result = valueOf(await classify(port));
    expect(writes).toHaveLength(1);
    expect(result.sheets).toEqual([
      { name: 'ASD', caseCount: 3 },
      { name: 'Träger', caseCount: 2 },
    ]);
    expect(await columnBelow(port, 'Alt', 'KA Vorschlag')).toBeNull();
  });

  test('the result counts the cases of each proposal', async () => {
    const result = valueOf(await classify(open(LIST).port));
    expect(result).toMatchObject({ stand: STAND, caseCount: 3 });
    expect(Object.values(result.proposals).reduce((sum, count) => sum + count)).toBe(3);
  });

  test('the setting Stand wins over today', async () => {
    const settings = [
      ['Einstellung', 'Wert', 'Erläuterung'],
      ['Stand', serial('2025-10-01'), null],
    ];
    const { port } = open(LIST, { name: 'KA Einstellungen', cells: settings });
    valueOf(await classify(port));
    const [switchDate] = (await columnBelow(port, 'ASD', 'KA Umstellung am')) ?? [];
    expect(switchDate).toBeGreaterThan(serial('2026-07-31'));
  });

  test('a given Stand wins over the setting', async () => {
    const settings = [
      ['Einstellung', 'Wert', 'Erläuterung'],
      ['Stand', serial('2025-10-01'), null],
    ];
    const { port } = open(LIST, { name: 'KA Einstellungen', cells: settings });
    expect(valueOf(await classify(port, { stand: STAND })).stand).toBe(STAND);
  });

  test('only the sheets asked for are classified, whatever is kept', async () => {
    const { port } = open(LIST, { name: 'Träger', cells: caseList(1, { prefix: 'B' }) });
    const { id } = await sheetNamed(port, 'Träger');
    expect(valueOf(await classify(port, { sheetIds: [id] })).sheets).toEqual([
      { name: 'Träger', caseCount: 1 },
    ]);
    expect(await columnBelow(port, 'ASD', 'KA Vorschlag')).toBeNull();
  });
});

describe('an observer', () => {
  function observed() {
    const starts: unknown[] = [];
    const cases: FoundCase[] = [];
    const observer: RunObserver = {
      onStart: (stand, tables) =>
        void starts.push([stand, tables.map(({ sheetName, headerRow }) => [sheetName, headerRow])]),
      onCase: (found) => void cases.push(found),
    };
    return { starts, cases, observer };
  }

  test('is told of the lists once, sheets in tab order, lists top down', async () => {
    const two: SheetSpec = {
      name: 'Träger',
      cells: [...caseList(1, { prefix: 'B' }), [], ...caseList(1, { prefix: 'C' })],
      tables: [
        { name: 'Unten', address: 'A4:E5' },
        { name: 'Oben', address: 'A1:E2' },
      ],
    };
    const { starts, cases, observer } = observed();
    valueOf(await classify(open(LIST, two).port, { observer }));
    expect(starts).toEqual([
      [
        STAND,
        [
          ['ASD', 0],
          ['Träger', 0],
          ['Träger', 3],
        ],
      ],
    ]);
    expect(cases.map(({ sheetName, row, caseId }) => [sheetName, row, caseId])).toEqual([
      ['ASD', 2, 'A-00001'],
      ['ASD', 3, 'A-00002'],
      ['ASD', 4, 'A-00003'],
      ['Träger', 2, 'B-00001'],
      ['Träger', 5, 'C-00001'],
    ]);
  });

  test('gets the classification whose values are written', async () => {
    const { cases, observer } = observed();
    const { port } = open(LIST);
    valueOf(await classify(port, { observer }));
    expect(await columnBelow(port, 'ASD', 'KA Vorschlag')).toEqual(
      cases.map(({ classification }) => classification.proposal),
    );
  });

  test.each([
    ['an empty cell', null],
    ['an error value', { error: '#NV' }],
  ])('gets no id where there is %s', async (_, cell) => {
    const { cases, observer } = observed();
    const workbook = open(LIST);
    workbook.enter('ASD', 'A3', cell);
    valueOf(await classify(workbook.port, { observer }));
    expect(cases.map(({ caseId }) => caseId)).toEqual(['A-00001', null, 'A-00003']);
  });

  test('hears nothing of a run that cannot be', async () => {
    const { starts, cases, observer } = observed();
    await classify(open({ ...LIST, isProtected: true }).port, { observer });
    expect([...starts, ...cases]).toEqual([]);
  });
});

describe('a second run', () => {
  test.each([LIST, TABLE])('changes no cell', async (sheet) => {
    const { port, writes } = open(sheet);
    expect(valueOf(await classify(port)).changedCells).toBeGreaterThan(0);
    expect(valueOf(await classify(port)).changedCells).toBe(0);
    expect(writes).toHaveLength(1);
  });

  test('writes only columns in which something changed', async () => {
    const { port, enter, writes } = open(LIST);
    valueOf(await classify(port));
    enter('ASD', 'F2', 'von Hand');
    expect(valueOf(await classify(port)).changedCells).toBe(1);
    expect(writes[1]?.[0]?.columns.map(({ column }) => column)).toEqual([5]);
    expect(await columnBelow(port, 'ASD', 'KA Region')).toEqual(['Region 1', 'Region 1', 'Region 1']);
  });

  test('finds columns where the user has moved them, and never writes those of people', async () => {
    const moved: readonly (readonly Cell[])[] = caseList(2).map((row, index) =>
      index === 0
        ? ['KA Bemerkung', 'KA Vorschlag', ...row, 'KA Entscheidung']
        : ['meins', 'alt', ...row, 'umstellen'],
    );
    const { port } = open({ name: 'ASD', cells: moved });
    valueOf(await classify(port));
    const rows = await usedCells(port, 'ASD');
    expect(rows[0]?.filter((cell) => typeof cell === 'string' && cell.startsWith('KA '))).toHaveLength(
      KA_COLUMNS.length,
    );
    expect(rows.slice(1).map((row) => row[0])).toEqual(['meins', 'meins']);
    expect(rows.slice(1).map((row) => row[7])).toEqual(['umstellen', 'umstellen']);
    expect(rows[1]?.[1]).not.toBe('alt');
  });

  test('makes a deleted column again at the right end', async () => {
    const withoutRegion = [...CASE_HEADERS, ...KA_COLUMNS.filter((name) => name !== 'KA Region')];
    const { port } = open({ name: 'ASD', cells: [withoutRegion, ...caseList(1).slice(1)] });
    valueOf(await classify(port));
    const [header] = await usedCells(port, 'ASD');
    expect(header).toEqual([...withoutRegion, 'KA Region']);
  });

  test('of two columns with one header the leftmost counts', async () => {
    const list = caseList(1);
    const { port } = open({
      name: 'ASD',
      cells: [
        ['KA Region', ...(list[0] ?? []), 'KA Region'],
        [null, ...(list[1] ?? []), 'bleibt'],
      ],
    });
    valueOf(await classify(port));
    const rows = await usedCells(port, 'ASD');
    expect([rows[1]?.[0], rows[1]?.[6]]).toEqual(['Region 1', 'bleibt']);
  });

  test('clears values in rows that are no cases any more, those of people never', async () => {
    const { port, enter } = open(LIST);
    valueOf(await classify(port));
    enter('ASD', 'O4', 'umstellen');
    for (const column of 'ABCDE') enter('ASD', `${column}4`, null);
    expect(valueOf(await classify(port)).caseCount).toBe(2);
    const last = (await usedCells(port, 'ASD')).at(-1);
    expect(last?.filter((cell) => cell !== null)).toEqual(['umstellen']);
  });

  test('clears the values of a list that has lost all its cases', async () => {
    const { port, enter } = open(TABLE);
    valueOf(await classify(port));
    for (const row of [2, 3, 4]) for (const column of 'ABCDE') enter('ASD', `${column}${String(row)}`, null);
    expect(valueOf(await classify(port)).caseCount).toBe(0);
    const below = (await usedCells(port, 'ASD')).slice(1).flat();
    expect(below.filter((cell) => cell !== null)).toEqual([]);
  });
});

describe('somebody changes something while the run goes on', () => {
  test('a cell: the run begins anew and rests on the new value', async () => {
    const memory = open(LIST);
    memory.onRead = (reading) => {
      if (reading === 2) memory.enter('ASD', 'D2', 4);
    };
    const { notices } = valueOf(await classify(memory.port));
    expect(notices.map(({ code }) => code)).toEqual(['begun-anew']);
    expect(valueOf(await classify(memory.port)).changedCells).toBe(0);
  });

  test('the plan: the run begins anew and rests on the new plan', async () => {
    const settings = [
      ['Einstellung', 'Wert', 'Erläuterung'],
      ['Stand', serial('2025-10-01'), null],
    ];
    const memory = open(LIST, { name: 'KA Einstellungen', cells: settings });
    memory.onRead = (reading) => {
      if (reading === 2) memory.enter('KA Einstellungen', 'B2', serial('2026-10-01'));
    };
    expect(valueOf(await classify(memory.port)).stand).toBe(dayFromIso('2026-10-01'));
  });
});

describe('nothing is written', () => {
  test.each<[string, readonly SheetSpec[], string]>([
    ['in an empty workbook', [{ name: 'Leer' }], 'empty-workbook'],
    ['without a case sheet', [{ name: 'Einkauf', cells: [['Milch', 2]] }], 'no-case-sheet'],
    ['when no sheet is chosen', [{ ...LIST, visibility: 'hidden' }], 'none-chosen'],
    ['when there is no case', [{ name: 'ASD', cells: caseList(0) }], 'no-cases'],
    ['on a protected sheet', [{ ...LIST, isProtected: true }], 'protected'],
    ['with a damaged KA table', [LIST, { name: 'KA Regeln', cells: [['Regel', 'Aktiv']] }], 'damaged-table'],
    [
      'when another sheet is protected',
      [LIST, { name: 'Träger', isProtected: true, cells: caseList(1, { prefix: 'B' }) }],
      'protected',
    ],
  ])('%s', async (_name, sheets, code) => {
    const { port, writes } = open(...sheets);
    expect(await codesOf(classify(port))).toContain(code);
    expect(writes).toEqual([]);
  });

  test('and all reasons are told together', async () => {
    const { port } = open({ ...LIST, isProtected: true }, { name: 'KA Regeln' });
    expect(await codesOf(classify(port))).toEqual(['damaged-table', 'protected']);
  });

  test('when cells right of a table are in the way, which are named', async () => {
    const cells = caseList(3).map((row, index) => [
      ...row,
      null,
      index === 1 ? 'Notiz' : null,
      index === 2 ? 5 : null,
    ]);
    const { port, writes } = open({ ...TABLE, cells });
    expect(await textOf(classify(port))).toContain(
      'Blatt „ASD“: Rechts neben der Liste stehen schon Angaben (G2:H3).',
    );
    expect(writes).toEqual([]);
  });

  test('when another list is in the way, which goes by the name of its table', async () => {
    const cells = caseList(3).map((row, index) => [
      ...row,
      null,
      ...(caseList(3, { prefix: 'B' })[index] ?? []),
    ]);
    const tables = [
      { name: 'Laufend', address: 'A1:E4' },
      { name: 'Neu', address: 'G1:K4' },
    ];
    const { port } = open({ name: 'ASD', cells, tables });
    expect(await textOf(classify(port))).toMatch(/Tabelle „Neu“/);
  });

  test('when another table is in the way with empty cells', async () => {
    const { port, writes } = open({
      name: 'ASD',
      cells: [[null, null, null, null, null, null, 'Kopf'], ...caseList(3)],
      tables: [
        { name: 'Fälle', address: 'A2:E5' },
        { name: 'Notizen', address: 'G1:G4' },
      ],
    });
    expect(await textOf(classify(port))).toContain('Tabelle „Notizen“');
    expect(writes).toEqual([]);
  });

  test('but cells beyond the new columns, above or below the table are not in the way', async () => {
    const width = 5 + KA_COLUMNS.length;
    const { port } = open({
      name: 'ASD',
      cells: [
        [null, null, null, null, null, 'oben'],
        ...caseList(1).map((row) => [
          ...row,
          ...Array.from({ length: width - 5 }, () => null),
          'weit rechts',
        ]),
        [null, null, null, null, null, 'unten'],
      ],
      tables: [{ name: 'Fälle', address: 'A2:E3' }],
    });
    valueOf(await classify(port));
    expect(await cellsAt(port, 'ASD', 'F1:F4')).toMatchObject([
      ['oben'],
      ['KA Region'],
      ['Region 1'],
      ['unten'],
    ]);
  });

  test('when the sheet has no columns left', async () => {
    const { port, writes } = open({
      name: 'ASD',
      at: 'XFA1',
      cells: caseList(1).map((row) => row.slice(0, 4)),
    });
    expect(await codesOf(classify(port))).toEqual(['cells-in-way']);
    expect(writes).toEqual([]);
  });

  test('when someone changes a cell again and again while the run goes on', async () => {
    const memory = open(LIST);
    memory.onRead = (reading) => {
      if (reading % 2 === 0) memory.enter('ASD', 'D2', reading);
    };
    expect(await codesOf(classify(memory.port))).toEqual(['changed-meanwhile']);
    expect(memory.writes).toEqual([]);
  });

  test('when a sheet is deleted while the run goes on', async () => {
    const memory = open(LIST, { name: 'Träger', cells: caseList(1, { prefix: 'B' }) });
    memory.onRead = (reading) => {
      if (reading === 2) memory.remove('Träger');
    };
    expect(await codesOf(classify(memory.port))).toEqual(['sheet-gone']);
    expect(await columnBelow(memory.port, 'ASD', 'KA Vorschlag')).toBeNull();
  });

  test('when a sheet asked for is not there', async () => {
    expect(await codesOf(classify(open(LIST).port, { sheetIds: ['weg'] }))).toEqual(['sheet-gone']);
  });

  test('when a sheet asked for holds no list', async () => {
    const { port } = open(LIST, { name: 'Einkauf', cells: [['Milch', 2]] });
    const { id } = await sheetNamed(port, 'Einkauf');
    expect(await textOf(classify(port, { sheetIds: [id] }))).toContain('Blatt „Einkauf“');
  });
});

describe('long lists', () => {
  const LONG: SheetSpec = { name: 'ASD', cells: caseList(20_000) };

  test('are classified in slices with a pause before each', async () => {
    const { port } = open(LONG);
    const shares: number[] = [];
    let pauses = 0;
    const pace = {
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    };
    const control = { ...patientControl(), onProgress: (share: number) => void shares.push(share) };
    expect(valueOf(await classify(port, { pace, control })).caseCount).toBe(20_000);
    expect(SLICE_CASES).toBeLessThanOrEqual(250);
    expect(pauses).toBeGreaterThanOrEqual(20_000 / SLICE_CASES);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('can be cancelled between two slices, and nothing is written', async () => {
    const { port, writes } = open(LONG);
    const canceller = new AbortController();
    let pauses = 0;
    const pace = {
      pause: () => {
        pauses += 1;
        if (pauses === 10) canceller.abort();
        return Promise.resolve();
      },
    };
    const control = { ...patientControl(), signal: canceller.signal };
    expect(await codesOf(classify(port, { pace, control }))).toEqual(['cancelled']);
    expect(pauses).toBe(10);
    expect(writes).toEqual([]);
  });
});

test('a stray entry far below the last case does not make the written columns longer', async () => {
  const { port, writes } = open({
    name: 'ASD',
    cells: [...caseList(2), ...Array.from({ length: 50 }, () => []), ['Ende']],
  });
  valueOf(await classify(port));
  expect(writes[0]?.[0]).toMatchObject({ firstRow: 1, rowCount: 2 });
  expect(REWRITTEN_COLUMNS).toHaveLength(9);
});
