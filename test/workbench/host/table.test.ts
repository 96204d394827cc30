import { hostSuite } from '../../builders/office-host-suite';
import { at, sheetOf, valuesAt, workbookWith, type Rows } from '../../builders/office-host-workbook';
import type { Workbook } from '../../../src/workbench/model/workbook';

const { open } = hostSuite();

const CASES: Rows = [
  ['Az.', 'Schule', null, 'daneben'],
  [1, 'Nord', null, 'x'],
  [2, 'Süd', null, 'y'],
];

function workbookWithTable(rows: Rows = CASES, address = 'A1:B3'): Workbook {
  const workbook = workbookWith({ Liste: rows });
  workbook.addTable(sheetOf(workbook, 'Liste'), { rect: at(address), hasHeaders: true, name: 'Fälle' });
  return workbook;
}

it('gives the parts of a table', async () => {
  const { Excel } = await open(workbookWithTable());
  await Excel.run(async (context) => {
    const table = context.workbook.tables
      .getItem('Fälle')
      .load('name, showHeaders, showTotals, columns/items/name');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    parts.forEach((part) => part.load('address'));
    const rows = table.rows.getCount();
    table.worksheet.load('name');
    await context.sync();
    expect(parts.map(({ address }) => address)).toEqual(['Liste!A1:B3', 'Liste!A1:B1', 'Liste!A2:B3']);
    expect(table.columns.items.map(({ name }) => name)).toEqual(['Az.', 'Schule']);
    expect([table.showHeaders, table.showTotals, rows.value, table.worksheet.name]).toEqual([
      true,
      false,
      2,
      'Liste',
    ]);
  });
});

it('has no totals row range without a totals row', async () => {
  const { Excel } = await open(workbookWithTable());
  const run = Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').getTotalRowRange().load('address');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InvalidOperation' });
});

it('makes a table of a range, with names for headers that are empty or repeated', async () => {
  const workbook = workbookWith({
    Liste: [
      ['Az.', 'Az.', null, 2025],
      [1, 2, 3, 4],
    ],
  });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Liste').tables.add('A1:D2', true);
    table.name = 'KA_Regeln';
    table.style = 'TableStyleLight9';
    await context.sync();
  });
  expect(workbook.tableByName('ka_regeln')?.style).toBe('TableStyleLight9');
  expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:D1')).toEqual([['Az.', 'Az.2', 'Spalte3', '2025']]);
});

it.each([
  ['T1', 'InvalidArgument'],
  ['TAB1', 'InvalidArgument'],
  ['Mit Leerzeichen', 'InvalidArgument'],
  ['Andere', 'ItemAlreadyExists'],
])('refuses the table name %s', async (name, code) => {
  const workbook = workbookWithTable();
  workbook.addTable(sheetOf(workbook, 'Liste'), { rect: at('F1:G3'), hasHeaders: true, name: 'Andere' });
  const { Excel } = await open(workbook);
  const run = Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').name = name;
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
});

it('refuses a table over another one', async () => {
  const { Excel } = await open(workbookWithTable());
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').tables.add('B3:C5', true);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
});

it('adds a column at the end and moves the cells that stood there', async () => {
  const workbook = workbookWithTable(
    CASES.map(([number, school]) => [number ?? null, school ?? null, 'rechts']),
    'A1:B3',
  );
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables
      .getItem('Fälle')
      .columns.add(undefined, [['KA Region'], ['Elmshorn'], ['Pinneberg']]);
    await context.sync();
  });
  expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:D3')).toEqual([
    ['Az.', 'Schule', 'KA Region', 'rechts'],
    [1, 'Nord', 'Elmshorn', 'rechts'],
    [2, 'Süd', 'Pinneberg', 'rechts'],
  ]);
  expect(workbook.tableByName('Fälle')?.rect).toEqual(at('A1:C3'));
});

it.each([0, 1])('adds a column at place %i', async (index) => {
  const workbook = workbookWithTable();
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').columns.add(index, undefined, 'Neu');
    await context.sync();
  });
  const names = workbook.tableByName('Fälle')?.columns.map(({ name }) => name);
  expect(names).toEqual(['Az.', 'Schule'].toSpliced(index, 0, 'Neu'));
});

it('grows over the cells beside it when resized; new headers get names', async () => {
  const workbook = workbookWithTable();
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').resize('A1:D4');
    await context.sync();
  });
  const table = workbook.tableByName('Fälle');
  expect(table?.rect).toEqual(at('A1:D4'));
  expect(table?.columns.map(({ name }) => name)).toEqual(['Az.', 'Schule', 'Spalte3', 'daneben']);
});

it('keeps its header row in place when resized', async () => {
  const { Excel } = await open(workbookWithTable());
  const run = Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').resize('A2:B3');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
});

it('names its columns by what is written in the header', async () => {
  const workbook = workbookWithTable();
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').getRange('B1').values = [['Schulname']];
    const column = context.workbook.tables
      .getItem('Fälle')
      .columns.getItem('Schulname')
      .load('index, values');
    await context.sync();
    expect([column.index, column.values]).toEqual([1, [['Schulname'], ['Nord'], ['Süd']]]);
  });
});

it('shows a totals row and moves what is below', async () => {
  const workbook = workbookWithTable([...CASES, ['Fußnote']]);
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Fälle');
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('address');
    await context.sync();
    expect(totals.address).toBe('Liste!A4:B4');
  });
  expect(valuesAt(sheetOf(workbook, 'Liste'), 'A5')).toEqual([['Fußnote']]);
});

it('becomes a plain range that keeps its cells', async () => {
  const workbook = workbookWithTable();
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').convertToRange();
    await context.sync();
  });
  expect(workbook.tables).toEqual([]);
  expect(valuesAt(sheetOf(workbook, 'Liste'), 'A2:B2')).toEqual([[1, 'Nord']]);
});

it('refuses to insert cells that would tear a table apart', async () => {
  const { Excel } = await open(workbookWithTable());
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').getRange('A2').insert('Down');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
});

it('is a null object when there is none of its name', async () => {
  const { Excel } = await open(workbookWithTable());
  await Excel.run(async (context) => {
    const missing = context.workbook.tables.getItemOrNullObject('Nirgends');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
});

it('is found by the cells it meets', async () => {
  const { Excel } = await open(workbookWithTable());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    const met = sheet.getRange('B3:F9').getTables().load('items/name');
    const within = sheet.getRange('B3:F9').getTables(true).load('items/name');
    await context.sync();
    expect([met.items.length, within.items.length]).toEqual([1, 0]);
  });
});

it('sorts its rows, empty cells last', async () => {
  const workbook = workbookWithTable(
    [
      ['Az.', 'Schule'],
      [2, 'Süd'],
      [null, 'leer'],
      [1, 'Nord'],
    ],
    'A1:B4',
  );
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Fälle').sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
  });
  expect(valuesAt(sheetOf(workbook, 'Liste'), 'B2:B4')).toEqual([['Nord'], ['Süd'], ['leer']]);
});
