import { dayFromIso } from '../../src/domain/calendar/day';
import type { Cell } from '../../src/domain/cell';
import type { WorkbookPort } from '../../src/workbook/port';
import { caseList, serial, STAND } from '../builders/case-list';
import { openMemoryWorkbook } from '../builders/workbook-port';
import { inspect } from '../builders/workbook-port-run';
import { valueOf, type SheetSpec } from '../builders/workbook-port-spec';

async function inspectionOf(...sheets: readonly SheetSpec[]) {
  return valueOf(await inspect(openMemoryWorkbook({ sheets }).port));
}

test('a sheet with a title row above the headers is a case sheet', async () => {
  const { sheets } = await inspectionOf({
    name: 'ASD Mitte',
    cells: [['Fallliste 2025'], [], ...caseList(3)],
  });
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toMatchObject({ name: 'ASD Mitte', chosen: true, hidden: false, caseCount: 3 });
  expect(sheets[0]?.tables[0]).toMatchObject({ label: 'ASD Mitte', headerRow: 3, missingMandatory: [] });
});

test('a table that is a list of cases comes before the rest of its sheet', async () => {
  const { sheets } = await inspectionOf({
    name: 'ASD',
    cells: caseList(4),
    tables: [{ name: 'Fälle', address: 'A1:E3' }],
  });
  expect(sheets[0]?.tables).toMatchObject([{ label: 'Fälle', caseCount: 2 }]);
});

test('every table of a sheet that is a list of cases is found', async () => {
  const { sheets } = await inspectionOf({
    name: 'ASD',
    cells: [...caseList(2), [], ...caseList(3, { prefix: 'B' })],
    tables: [
      { name: 'Laufend', address: 'A1:E3' },
      { name: 'Neu', address: 'A5:E8' },
    ],
  });
  expect(sheets[0]?.tables.map(({ label, caseCount }) => [label, caseCount])).toEqual([
    ['Laufend', 2],
    ['Neu', 3],
  ]);
  expect(sheets[0]?.caseCount).toBe(5);
});

test('beside a table that holds no cases the used range is looked at', async () => {
  const { sheets } = await inspectionOf({
    name: 'ASD',
    cells: caseList(2).map((row, index) => [...row, null, index === 0 ? 'Kürzel' : 'x']),
    tables: [{ name: 'Legende', address: 'G1:G3' }],
  });
  expect(sheets[0]?.tables).toMatchObject([{ label: 'ASD', caseCount: 2 }]);
});

test('the totals row of a table is no case', async () => {
  const { sheets } = await inspectionOf({
    name: 'ASD',
    cells: [...caseList(2), ['Alle', 'x', 'y', 3, 4]],
    tables: [{ name: 'Fälle', address: 'A1:E4', hasTotals: true }],
  });
  expect(sheets[0]?.caseCount).toBe(2);
});

test('a header wider than the head that comes with the overview is found all the same', async () => {
  const filler = Array.from({ length: 90 }, () => null);
  const { sheets } = await inspectionOf({
    name: 'ASD',
    cells: caseList(2).map((row) => [...row.slice(0, 1), ...filler, ...row.slice(1)]),
  });
  expect(sheets[0]).toMatchObject({ caseCount: 2 });
  expect(sheets[0]?.tables[0]?.columns.filter(({ reading }) => reading.kind === 'field')).toHaveLength(5);
});

test('a header below row 15 is not looked for, except in a table', async () => {
  const low = [...Array.from({ length: 15 }, () => ['x']), ...caseList(1)];
  const { sheets } = await inspectionOf(
    { name: 'Bereich', cells: low },
    { name: 'Tabelle', cells: low, tables: [{ name: 'Fälle', address: 'A16:E17' }] },
  );
  expect(sheets.map(({ name }) => name)).toEqual(['Tabelle']);
});

test('hidden sheets are offered unchosen, very hidden ones and those of the add-in not at all', async () => {
  const { sheets, sheetCount } = await inspectionOf(
    { name: 'Alt', visibility: 'hidden', cells: caseList(1) },
    { name: 'Geheim', visibility: 'veryHidden', cells: caseList(1) },
    { name: 'KA Kopie', cells: caseList(1) },
  );
  expect(sheets).toMatchObject([{ name: 'Alt', hidden: true, chosen: false }]);
  expect(sheetCount).toBe(3);
});

test('missing mandatory columns are named as users know them', async () => {
  const { sheets } = await inspectionOf({
    name: 'ASD',
    cells: [
      ['Schule', 'Schulort', 'Bewilligt bis'],
      ['Grundschule Hainholz', 'Elmshorn', '31.07.2025'],
    ],
  });
  expect(sheets[0]?.tables[0]?.missingMandatory).toEqual(['Aktenzeichen', 'Klasse oder Einschulung']);
});

test('a workbook without any cell is empty, one with other lists is not', async () => {
  expect(await inspectionOf({ name: 'Leer' })).toMatchObject({ isEmpty: true, sheets: [] });
  expect(await inspectionOf({ name: 'Einkauf', cells: [['Milch', 2]] })).toMatchObject({
    isEmpty: false,
    sheets: [],
  });
});

describe('sheets of the add-in', () => {
  const SETTINGS = [
    ['Einstellung', 'Wert', 'Erläuterung'],
    ['Stand', '15.01.2026', null],
  ];

  test('missing ones are named, and the defaults count', async () => {
    const inspection = await inspectionOf({
      name: 'ka einstellungen',
      visibility: 'veryHidden',
      cells: SETTINGS,
    });
    expect(inspection.missingOwnedSheets).toEqual([
      'KA Stufenplan',
      'KA Schuljahre',
      'KA Schulen',
      'KA Regeln',
    ]);
    expect(inspection).toMatchObject({ stand: dayFromIso('2026-01-15'), problems: [] });
  });

  test('the Mindestfallzahl of the settings is told, and nothing where none is set', async () => {
    const cells = [...SETTINGS, ['Mindestfallzahl', 7, null]];
    const set = await inspectionOf({ name: 'KA Einstellungen', cells });
    const unset = await inspectionOf({ name: 'ASD', cells: caseList(1) });
    expect([set.leastCount, unset.leastCount]).toEqual([7, null]);
  });

  test('without a setting the day of evaluation is today', async () => {
    expect((await inspectionOf({ name: 'ASD', cells: caseList(1) })).stand).toBe(STAND);
  });

  test('a totals row is not read', async () => {
    const { problems, notices } = await inspectionOf({
      name: 'KA Einstellungen',
      cells: [...SETTINGS, ['Ergebnis', 1, 2]],
      tables: [{ name: 'KA_Einstellungen', address: 'A1:C3', hasTotals: true }],
    });
    expect([...problems, ...notices].filter(({ sheet }) => sheet === 'KA Einstellungen')).toEqual([]);
  });

  test('a damaged one is named with sheet, row and column', async () => {
    const { problems } = await inspectionOf({
      name: 'KA Einstellungen',
      cells: [SETTINGS[0] ?? [], ['Stand', 'demnächst', null]],
    });
    expect(problems).toMatchObject([
      { code: 'damaged-table', sheet: 'KA Einstellungen', row: 2, column: 'Wert' },
    ]);
  });

  test('an empty one is damaged', async () => {
    const { problems } = await inspectionOf({ name: 'KA Regeln' });
    expect(problems).toMatchObject([{ code: 'damaged-table', sheet: 'KA Regeln' }]);
  });
});

/** A port whose sheets of these names have a used range that a stray entry stretches to the last row. */
function stretched(port: WorkbookPort, names: readonly string[]): WorkbookPort {
  return {
    ...port,
    overview: async (control) => {
      const overview = valueOf(await port.overview(control));
      const sheets = overview.sheets.map((sheet) =>
        names.includes(sheet.name)
          ? {
              ...sheet,
              used: sheet.used && { ...sheet.used, rows: 1_048_576, columns: 40 },
              head: sheet.head && {
                ...sheet.head,
                rows: sheet.head.rows.map((row) => [...row, ...Array.from({ length: 35 }, () => null)]),
              },
            }
          : sheet,
      );
      return { ok: true, value: { ...overview, sheets } } as const;
    },
  };
}

test('a used range that a stray entry has stretched is refused with its last cell', async () => {
  const memory = openMemoryWorkbook({ sheets: [{ name: 'ASD', cells: caseList(1) }] });
  const outcome = await inspect(stretched(memory.port, ['ASD']));
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'too-large', sheet: 'ASD' }] });
  expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('AN1048576');
});

test('a stretched sheet does not hide the lists of the others', async () => {
  const sheets = ['ASD', 'PKD'].map((name) => ({ name, cells: caseList(1) }));
  const memory = openMemoryWorkbook({ sheets });
  const inspection = valueOf(await inspect(stretched(memory.port, ['PKD'])));
  expect(inspection.sheets.map(({ name }) => name)).toEqual(['ASD']);
  expect(inspection.notices).toMatchObject([{ code: 'too-large', sheet: 'PKD' }]);
});

describe('a KA sheet with a table', () => {
  const header = ['Schuljahr', 'Erster Schultag'];
  const problemsOf = async (cells: readonly (readonly Cell[])[], address: string) => {
    const tables = [{ name: 'KA_Schuljahre', address }];
    return (await inspectionOf({ name: 'KA Schuljahre', cells, tables })).problems;
  };

  test('may have notes above it, and below it after an empty row', async () => {
    const cells = [
      ['Stand: Ferienkalender'],
      header,
      ['2025/26', serial('2025-09-08')],
      [],
      ['Quelle: Land'],
    ];
    expect(await problemsOf(cells, 'A2:B3')).toEqual([]);
  });

  test('is read with the row right under it, which the table did not take in', async () => {
    const cells = [header, ['2025/26', serial('2025-09-08')], ['2025/26', serial('2025-09-08')]];
    expect(await problemsOf(cells, 'A1:B2')).toMatchObject([{ sheet: 'KA Schuljahre', row: 3 }]);
  });
});
