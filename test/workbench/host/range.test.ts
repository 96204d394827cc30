import { hostSuite } from '../../builders/office-host-suite';
import { at, sheetOf, valuesAt, workbookWith } from '../../builders/office-host-workbook';

const { open } = hostSuite();

describe('values that an add-in writes', () => {
  async function written(values: unknown[][], format?: string) {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('Liste')
        .getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = values;
      range.load('values, text, valueTypes, numberFormat');
      await context.sync();
      return range;
    });
  }

  it('become numbers, dates and truth values when they look like them', async () => {
    const range = await written([['0702', '31.07.2025', '12,5', 'WAHR', 'Müller']]);
    expect(range.values).toEqual([[702, 45869, 12.5, true, 'Müller']]);
    expect(range.valueTypes).toEqual([['Double', 'Double', 'Double', 'Boolean', 'String']]);
    expect(range.text).toEqual([['702', '31.07.2025', '12,5', 'WAHR', 'Müller']]);
  });

  it('stay texts in cells formatted as text', async () => {
    const range = await written([['0702']], '@');
    expect(range.values).toEqual([['0702']]);
  });

  it('stay texts behind an apostrophe, which is not part of them', async () => {
    const range = await written([["'=SUMME"]]);
    expect(range.values).toEqual([['=SUMME']]);
  });

  it('give the cell the format of a date', async () => {
    const range = await written([['2025-07-31']]);
    expect(range.numberFormat).toEqual([['m/d/yyyy']]);
  });
});

describe('a block of values', () => {
  it('leaves cells as they are where it has null, and empties them where it has an empty text', async () => {
    const workbook = workbookWith({ Liste: [['a', 'b', 'c']] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1:C1').values = [[null, '', 'neu']];
      await context.sync();
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:C1')).toEqual([['a', null, 'neu']]);
  });

  it('of another size than the range is refused, and nothing is written', async () => {
    const workbook = workbookWith({ Liste: [['a']] });
    const { Excel } = await open(workbook);
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1:B2').values = [['x', 'y']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1')).toEqual([['a']]);
  });

  it('of thousands of cells arrives complete in one request', async () => {
    const workbook = workbookWith({ Liste: [] });
    const host = await open(workbook);
    const values = Array.from({ length: 5000 }, (_, row) => [row, `Fall ${String(row)}`]);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B2:C5001').values = values;
      await context.sync();
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'B2:C5001')).toEqual(values);
    expect(host.syncs()).toBe(1);
  });

  it('can be a single value for all cells', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1:B2').values = 'x' as unknown as string[][];
      await context.sync();
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:B2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });
});

it('reads empty cells as empty texts and errors by their English names', async () => {
  const workbook = workbookWith({ Liste: [[null, { error: '#N/A' }]] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Liste')
      .getRange('A1:B1')
      .load('values, text, valueTypes');
    await context.sync();
    expect(range.values).toEqual([['', '#N/A']]);
    expect(range.text).toEqual([['', '#NV']]);
    expect(range.valueTypes).toEqual([['Empty', 'Error']]);
  });
});

it('gives formulas, and values where there is none', async () => {
  const workbook = workbookWith({ Liste: [[1]] });
  const sheet = sheetOf(workbook, 'Liste');
  sheet.cells.set(0, 1, { value: 2, formula: '=A1*2', style: sheet.style(0, 1) });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Liste').getRange('A1:B1').load('formulas, values');
    await context.sync();
    expect(range.formulas).toEqual([[1, '=A1*2']]);
    expect(range.values).toEqual([[1, 2]]);
  });
});

it('keeps the result of a formula that is written back unchanged', async () => {
  const workbook = workbookWith({ Liste: [] });
  const sheet = sheetOf(workbook, 'Liste');
  sheet.cells.set(0, 0, { value: 2, formula: '=1+1', style: sheet.style(0, 0) });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').getRange('A1').formulas = [['=1+1']];
    await context.sync();
  });
  expect(sheet.cell(0, 0)).toMatchObject({ value: 2, formula: '=1+1' });
});

describe('addresses', () => {
  it.each([
    ['A1', "'Team Nord'!A1", 1, 1],
    ['B2:D5', "'Team Nord'!B2:D5", 4, 3],
    ['C:D', "'Team Nord'!C:D", 1_048_576, 2],
    ['3:4', "'Team Nord'!3:4", 2, 16_384],
  ])('%s is %s', async (asked, address, rowCount, columnCount) => {
    const { Excel } = await open(workbookWith({ 'Team Nord': [] }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('Team Nord')
        .getRange(asked)
        .load('address,rowCount,columnCount');
      await context.sync();
      expect([range.address, range.rowCount, range.columnCount]).toEqual([address, rowCount, columnCount]);
    });
  });

  it('that is none is an error', async () => {
    const { Excel } = await open(workbookWith({ Liste: [] }));
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('Quatsch 1').load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('ranges made of others', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getRow', (range) => range.getRow(2), 'B4:D4'],
    ['getColumn', (range) => range.getColumn(0), 'B2:B5'],
    ['getLastCell', (range) => range.getLastCell(), 'D5'],
    ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'A3:C6'],
    ['getResizedRange', (range) => range.getResizedRange(-2, 1), 'B2:E3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:5'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'E2:F5'],
    ['getRowsBelow', (range) => range.getRowsBelow(), 'B6:D6'],
    ['getBoundingRect', (range) => range.getBoundingRect('F1'), 'B1:F5'],
    ['getIntersection', (range) => range.getIntersectionOrNullObject('C4:Z9'), 'C4:D5'],
    ['getUsedRange', (range) => range.getUsedRangeOrNullObject(true), 'C3:C4'],
  ])('%s', async (_name, other, address) => {
    const { Excel } = await open(workbookWith({ Liste: [[], [], [null, null, 'x'], [null, null, 'y']] }));
    await Excel.run(async (context) => {
      const range = other(context.workbook.worksheets.getItem('Liste').getRange('B2:D5')).load('address');
      await context.sync();
      expect(range.address).toBe(`Liste!${address}`);
    });
  });

  it('outside of the sheet are an error', async () => {
    const { Excel } = await open(workbookWith({ Liste: [] }));
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('that do not exist are null objects', async () => {
    const { Excel } = await open(workbookWith({ Liste: [] }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      const nothing = [
        sheet.getUsedRangeOrNullObject(true),
        sheet.getRange('A1').getIntersectionOrNullObject('B2'),
        sheet.getRange('A1:C3').getMergedAreasOrNullObject(),
      ];
      nothing.forEach((object) => object.load('address'));
      await context.sync();
      expect(nothing.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    });
  });
});

describe('a range that the add-in holds', () => {
  it('moves with its cells when rows are inserted above', async () => {
    const workbook = workbookWith({ Liste: [['a'], ['b']] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      const held = sheet.getRange('A2');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      held.load('address, values');
      await context.sync();
      expect([held.address, held.values]).toEqual(['Liste!A3', [['b']]]);
    });
  });

  it('is an error once its sheet was deleted by someone else', async () => {
    const workbook = workbookWith({ Liste: [['a']], Andere: [] });
    const { Excel } = await open(workbook);
    const run = Excel.run(async (context) => {
      const held = context.workbook.worksheets.getItem('Liste').getRange('A1');
      await context.sync();
      workbook.deleteSheet(sheetOf(workbook, 'Liste'));
      held.values = [['b']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('is given back at the end of the run', async () => {
    const host = await open(workbookWith({ Liste: [] }));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1').load('values');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.session.requests.at(-1)).toMatchObject({ sender: 'office.js', error: null });
  });
});

it('clears contents and keeps formats, or the other way round', async () => {
  const workbook = workbookWith({ Liste: [['a', 'b', 'c']] });
  const sheet = sheetOf(workbook, 'Liste');
  sheet.format(at('A1:C1'), (style) => ({ ...style, bold: true }));
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const excelSheet = context.workbook.worksheets.getItem('Liste');
    excelSheet.getRange('A1').clear('Contents');
    excelSheet.getRange('B1').clear('Formats');
    excelSheet.getRange('C1').clear();
    await context.sync();
  });
  expect(valuesAt(sheet, 'A1:C1')).toEqual([[null, 'b', null]]);
  expect([0, 1, 2].map((column) => sheet.style(0, column).bold)).toEqual([true, false, false]);
});

it('merges cells, keeps the first value, and finds them again', async () => {
  const workbook = workbookWith({ Liste: [['Titel', 'weg']] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    sheet.getRange('A1:C1').merge();
    const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect(merged.address).toBe('Liste!A1:C1');
  });
  expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:B1')).toEqual([['Titel', null]]);
});

it('tells whether rows are hidden: all, none, or some', async () => {
  const workbook = workbookWith({ Liste: [] });
  sheetOf(workbook, 'Liste').hideRows(at('2:3'), true);
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    const ranges = ['A2:A3', 'A4', 'A1:A2'].map((address) => sheet.getRange(address).load('rowHidden'));
    await context.sync();
    expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
  });
});

it('selects cells and tells the selection', async () => {
  const workbook = workbookWith({ Erstes: [], Zweites: [] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Zweites').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['Zweites!B2:C3', 'Zweites!B2']);
  });
  expect(workbook.activeSheet.name).toBe('Zweites');
});
