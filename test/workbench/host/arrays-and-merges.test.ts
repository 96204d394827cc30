import type { Workbook } from '../../../src/workbench/model/workbook';
import { hostSuite } from '../../builders/office-host-suite';
import { at, sheetOf, valuesAt, workbookWith } from '../../builders/office-host-workbook';

const { open } = hostSuite();

const CELLS = [
  ['a', 1, 'x'],
  ['b', 2, 'y'],
  ['c', 3, 'z'],
];

function withArray(kind: 'fixed' | 'spill'): Workbook {
  const workbook = workbookWith({ Liste: CELLS });
  sheetOf(workbook, 'Liste').arrays = [{ rect: at('B1:B3'), kind }];
  return workbook;
}

describe('merged cells', () => {
  it('take the value of the first only', async () => {
    const workbook = workbookWith({ Liste: CELLS });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      sheet.getRange('A1:A2').merge();
      sheet.getRange('A1:A3').values = [['1'], ['2'], ['3']];
      await context.sync();
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:A3')).toEqual([[1], [null], [3]]);
  });

  it('are found from their first cell on, not from another', async () => {
    const workbook = workbookWith({ Liste: CELLS });
    sheetOf(workbook, 'Liste').merge(at('A1:B1'));
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      const whole = sheet.getRange('A1:C3').getMergedAreasOrNullObject().load('areaCount');
      const part = sheet.getRange('B1:C3').getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      expect([whole.areaCount, part.isNullObject]).toEqual([1, true]);
    });
  });

  it('come apart when their formats are cleared', async () => {
    const workbook = workbookWith({ Liste: CELLS });
    sheetOf(workbook, 'Liste').merge(at('A1:A2'));
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A:A').clear('Formats');
      await context.sync();
    });
    expect(sheetOf(workbook, 'Liste').merges).toEqual([]);
  });

  it('cannot become part of a table that grows', async () => {
    const workbook = workbookWith({ Liste: CELLS });
    const sheet = sheetOf(workbook, 'Liste');
    workbook.addTable(sheet, { rect: at('A1:B3'), hasHeaders: true, name: 'Fälle' });
    sheet.merge(at('C1:C2'));
    const { Excel } = await open(workbook);
    const run = Excel.run(async (context) => {
      context.workbook.tables.getItem('Fälle').resize('A1:C3');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  });
});

describe('arrays', () => {
  it('tell that they are there, for all cells, some, or none', async () => {
    const { Excel } = await open(withArray('spill'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      const ranges = ['B1:B3', 'A1:C3', 'A1:A3'].map((address) =>
        sheet.getRange(address).load('hasSpill,savedAsArray'),
      );
      await context.sync();
      expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false]);
      expect(ranges.map(({ savedAsArray }) => savedAsArray)).toEqual([true, null, false]);
    });
  });

  it('tell where they begin and how far they reach', async () => {
    const { Excel } = await open(withArray('spill'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      const parent = sheet.getRange('B3').getSpillParentOrNullObject().load('address');
      const reach = sheet.getRange('B1').getSpillingToRangeOrNullObject().load('address');
      const none = sheet.getRange('A1').getSpillParentOrNullObject().load('address');
      await context.sync();
      expect([parent.address, reach.address, none.isNullObject]).toEqual(['Liste!B1', 'Liste!B1:B3', true]);
    });
  });

  it('of one formula cannot be changed in part', async () => {
    const workbook = withArray('fixed');
    const { Excel } = await open(workbook);
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B2').values = [[9]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperation' });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'B1:B3')).toEqual([[1], [2], [3]]);
  });

  it('that spill are blocked by a value in their way', async () => {
    const workbook = withArray('spill');
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B2').values = [[9]];
      await context.sync();
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'B1:B3')).toEqual([[{ error: '#SPILL!' }], [9], [null]]);
  });

  it('move with their columns, and are not torn by inserted ones', async () => {
    const workbook = withArray('fixed');
    const sheet = sheetOf(workbook, 'Liste');
    sheet.arrays = [{ rect: at('B1:C3'), kind: 'fixed' }];
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B:B').insert('Right');
      await context.sync();
    });
    expect(sheet.arrays).toEqual([{ rect: at('C1:D3'), kind: 'fixed' }]);
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('D:D').insert('Right');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

describe('a workbook whose structure is protected', () => {
  it('gets no sheet until it is unprotected', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.protection.protect('geheim');
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const add = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('Neu');
        await context.sync();
      });
    await expect(add()).rejects.toMatchObject({ code: 'AccessDenied' });
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect('geheim');
      await context.sync();
    });
    await add();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Liste', 'Neu']);
  });
});
