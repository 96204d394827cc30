import { hostSuite } from '../../builders/office-host-suite';
import { sheetOf, workbookWith } from '../../builders/office-host-workbook';

const { open } = hostSuite();

it('lists the sheets in tab order with name, visibility and place', async () => {
  const workbook = workbookWith({ Liste: [], Archiv: [], Geheim: [] });
  workbook.setVisibility(sheetOf(workbook, 'Archiv'), 'hidden');
  workbook.setVisibility(sheetOf(workbook, 'Geheim'), 'veryHidden');
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name, items/visibility, items/position');
    await context.sync();
    expect(sheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
      ['Liste', 'Visible', 0],
      ['Archiv', 'Hidden', 1],
      ['Geheim', 'VeryHidden', 2],
    ]);
  });
});

it('loads tables and protection of all sheets in one request', async () => {
  const workbook = workbookWith({ Liste: [['Az.'], [1]], Leer: [] });
  workbook.addTable(sheetOf(workbook, 'Liste'), {
    rect: { top: 0, left: 0, rows: 2, columns: 1 },
    hasHeaders: true,
    name: 'Fälle',
  });
  const host = await open(workbook);
  await host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load(
      'items/name, items/tables/items/name, items/protection/protected',
    );
    await context.sync();
    expect(sheets.items.map(({ tables }) => tables.items.map(({ name }) => name))).toEqual([['Fälle'], []]);
    expect(sheets.items.map(({ protection }) => protection.protected)).toEqual([false, false]);
  });
  expect(host.syncs()).toBe(1);
});

it('finds a sheet by name without regard to case, and by id', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const byName = worksheets.getItem('LISTE').load('id, name');
    await context.sync();
    const byId = worksheets.getItem(byName.id).load('name');
    const missing = worksheets.getItemOrNullObject('Nirgends');
    await context.sync();
    expect([byName.name, byId.name, missing.isNullObject]).toEqual(['Liste', 'Liste', true]);
  });
});

it('has no sheet for a name that does not exist', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nirgends').load('name');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
});

it('adds sheets at the end, names them, and moves and activates them', async () => {
  const workbook = workbookWith({ Liste: [] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add('KA Regeln');
    context.workbook.worksheets.add().name = 'Zweites';
    added.activate();
    added.position = 2;
    added.tabColor = '#336699';
    added.showGridlines = false;
    await context.sync();
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Liste', 'Zweites', 'KA Regeln']);
  expect(workbook.activeSheet).toMatchObject({
    name: 'KA Regeln',
    tabColor: '#336699',
    showGridlines: false,
  });
});

it.each([
  ['liste', 'ItemAlreadyExists'],
  ['Team [Nord]', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
])('refuses the sheet name %s', async (name, code) => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
});

it('deletes a sheet, but not the last visible one', async () => {
  const workbook = workbookWith({ Liste: [], Weg: [] });
  const { Excel } = await open(workbook);
  const remove = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  await remove('Weg');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Liste']);
  await expect(remove('Liste')).rejects.toMatchObject({ code: 'InvalidOperation' });
});

it('gives the used range with and without formats, and A1 for an empty sheet', async () => {
  const workbook = workbookWith({ Liste: [[], [null, 'x']], Leer: [] });
  const sheet = sheetOf(workbook, 'Liste');
  sheet.format({ top: 4, left: 3, rows: 1, columns: 1 }, (style) => ({ ...style, fill: '#FF0000' }));
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const [list, empty] = ['Liste', 'Leer'].map((name) => context.workbook.worksheets.getItem(name));
    const ranges = [list?.getUsedRange(), list?.getUsedRange(true), empty?.getUsedRange()];
    ranges.forEach((range) => range?.load('address'));
    const none = empty?.getUsedRangeOrNullObject();
    await context.sync();
    expect(ranges.map((range) => range?.address)).toEqual(['Liste!B2:D5', 'Liste!B2', 'Leer!A1']);
    expect(none?.isNullObject).toBe(true);
  });
});

it('freezes rows and tells which', async () => {
  const workbook = workbookWith({ Liste: [] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('Liste');
    freezePanes.freezeRows(4);
    const frozen = freezePanes.getLocationOrNullObject().load('rowCount');
    await context.sync();
    expect(frozen.rowCount).toBe(4);
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

it('finds ranges by defined names of the workbook and of the sheet', async () => {
  const workbook = workbookWith({ Liste: [['a', 'b']] });
  workbook.addName({ name: 'Kopf', formula: '=Liste!$B$1', sheetId: null, visible: true, comment: '' });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const named = context.workbook.names.getItem('Kopf');
    const range = named.getRange().load('address, values');
    const missing = context.workbook.names.getItemOrNullObject('Fuß');
    context.workbook.names.add('Erste', context.workbook.worksheets.getItem('Liste').getRange('A1:B1'));
    await context.sync();
    expect([range.address, range.values, missing.isNullObject]).toEqual(['Liste!B1', [['b']], true]);
  });
  expect(workbook.nameOf('Erste', null)?.formula).toBe('=Liste!$A$1:$B$1');
});

it.each([
  [1900, 1463],
  [1904, 1],
] as const)('tells by a worksheet function that days count from %i', async (dateSystem, serial) => {
  const { Excel } = await open(workbookWith({ Liste: [] }, { dateSystem }));
  await Excel.run(async (context) => {
    const result = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    expect(result.value).toBe(serial);
  });
});

it('accepts to hold back calculation and drawing for a batch', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  await Excel.run(async (context) => {
    const application = context.workbook.application.load('calculationMode');
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    expect(application.calculationMode).toBe('Automatic');
  });
});
