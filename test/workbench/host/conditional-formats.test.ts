import { NO_LOOK } from '../../../src/workbench/model/conditional-formats';
import { ruleLookAt } from '../../../src/workbench/model/rule-look';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { hostSuite } from '../../builders/office-host-suite';
import { at, sheetOf, workbookWith } from '../../builders/office-host-workbook';

const { open } = hostSuite();

function listed(): Workbook {
  return workbookWith({ Liste: [['Stand'], ['offen'], ['nicht offen'], [7]] });
}

/** Runs a batch on the sheet and sends it. */
async function onSheet(
  workbook: Workbook,
  batch: (sheet: Excel.Worksheet, sync: () => Promise<void>) => Promise<void> | void,
): Promise<void> {
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    await batch(context.workbook.worksheets.getItem('Liste'), () => context.sync());
    await context.sync();
  });
}

describe('a rule for the value of cells', () => {
  it('colours the cells that have it, and reads as it was set', async () => {
    const workbook = listed();
    await onSheet(workbook, async (sheet, sync) => {
      const rule = sheet.getRange('A2:A9').conditionalFormats.add('CellValue');
      rule.cellValue.format.fill.color = '#c00000';
      rule.cellValue.format.font.color = '#FFFFFF';
      rule.cellValue.format.font.bold = true;
      rule.cellValue.rule = { formula1: '="offen"', operator: 'EqualTo' };
      rule.load('id,type,priority,stopIfTrue,cellValue/rule');
      rule.cellValue.format.font.load('color,bold,italic');
      rule.getRange().load('address');
      await sync();
      expect([rule.type, rule.priority, rule.stopIfTrue]).toEqual(['CellValue', 0, false]);
      expect(rule.cellValue.rule).toEqual({ formula1: '="offen"', operator: 'EqualTo' });
      expect(rule.cellValue.format.font.toJSON()).toMatchObject({ color: '#FFFFFF', bold: true });
    });
    const sheet = sheetOf(workbook, 'Liste');
    expect(ruleLookAt(sheet, 1, 0)).toEqual({ ...NO_LOOK, fill: '#C00000', color: '#FFFFFF', bold: true });
    expect([0, 2, 3].map((row) => ruleLookAt(sheet, row, 0))).toEqual([NO_LOOK, NO_LOOK, NO_LOOK]);
  });

  it('is none for a text', async () => {
    await onSheet(listed(), async (sheet, sync) => {
      const rule = sheet.getRange('A2').conditionalFormats.add('ContainsText');
      const other = rule.cellValueOrNullObject;
      other.load('rule');
      await sync();
      expect(other.isNullObject).toBe(true);
    });
  });
});

it('colours cells that contain a text', async () => {
  const workbook = listed();
  await onSheet(workbook, (sheet) => {
    const rule = sheet.getRange('A1:A9').conditionalFormats.add('ContainsText');
    rule.textComparison.format.font.italic = true;
    rule.textComparison.rule = { operator: 'Contains', text: 'Offen' };
  });
  const sheet = sheetOf(workbook, 'Liste');
  expect([0, 1, 2, 3].map((row) => ruleLookAt(sheet, row, 0).italic)).toEqual([null, true, true, null]);
});

it('keeps a rule with a formula', async () => {
  const workbook = listed();
  await onSheet(workbook, (sheet) => {
    const rule = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A1="offen"';
    rule.custom.format.fill.color = '#00FF00';
  });
  expect(sheetOf(workbook, 'Liste').conditionalFormats.all()).toMatchObject([
    { rule: { kind: 'custom', formula: '=$A1="offen"' }, look: { fill: '#00FF00' } },
  ]);
});

describe('the rules of a range', () => {
  it('are those that reach over some cell of it, found by their ids, the newest first', async () => {
    await onSheet(listed(), async (sheet, sync) => {
      const first = sheet.getRange('A1:A5').conditionalFormats.add('CellValue').load('id');
      const second = sheet.getRange('A5:A9').conditionalFormats.add('CellValue').load('id');
      const rules = sheet.getRange('A4:A5').conditionalFormats.load('items/id');
      const count = sheet.getRange('A1').conditionalFormats.getCount();
      await sync();
      expect(rules.items.map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(count.value).toBe(1);
      const found = sheet.getRange().conditionalFormats.getItem(first.id).load('priority');
      const none = sheet.getRange('A9').conditionalFormats.getItemOrNullObject(first.id).load('id');
      await sync();
      expect([found.priority, none.isNullObject]).toEqual([1, true]);
    });
  });

  it('go behind all others with a negative priority', async () => {
    const workbook = listed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('CellValue').stopIfTrue = true;
      sheet.getRange('A2').conditionalFormats.add('CellValue').priority = -1;
    });
    const rules = sheetOf(workbook, 'Liste').conditionalFormats.all();
    expect(rules.map(({ rects, stopsIfTrue }) => [rects, stopsIfTrue])).toEqual([
      [[at('A1')], true],
      [[at('A2')], false],
    ]);
  });

  it('are deleted one by one, without a fault where one is gone', async () => {
    const workbook = listed();
    await onSheet(workbook, async (sheet, sync) => {
      const rule = sheet.getRange('A1:A5').conditionalFormats.add('CellValue').load('id');
      sheet.getRange('A1:A5').conditionalFormats.add('CellValue');
      await sync();
      const rules = sheet.getRange().conditionalFormats;
      rules.getItemOrNullObject(rule.id).delete();
      await sync();
      rules.getItemOrNullObject(rule.id).delete();
    });
    expect(sheetOf(workbook, 'Liste').conditionalFormats.all()).toHaveLength(1);
  });

  it('lose the cells that are cleared of them, or of formats', async () => {
    const workbook = listed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange('A1:A9').conditionalFormats.add('CellValue');
      sheet.getRange('A2:A3').conditionalFormats.clearAll();
      sheet.getRange('A9').clear('Formats');
      sheet.getRange('A8').clear('Contents');
    });
    expect(sheetOf(workbook, 'Liste').conditionalFormats.all()).toMatchObject([
      { rects: [at('A1'), at('A4:A8')] },
    ]);
  });

  it('follow inserted rows', async () => {
    const workbook = listed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange('A2:A4').conditionalFormats.add('CellValue');
      sheet.getRange('3:3').insert('Down');
    });
    expect(sheetOf(workbook, 'Liste').conditionalFormats.all()).toMatchObject([{ rects: [at('A2:A5')] }]);
  });
});

describe('copying', () => {
  it('of formats brings looks and rules to all cells, and no values', async () => {
    const workbook = listed();
    await onSheet(workbook, (sheet) => {
      const source = sheet.getRange('A1');
      source.format.fill.color = '#FFCC00';
      source.conditionalFormats.add('CellValue');
      sheet.getRange('C1:E1').copyFrom(source, 'Formats');
    });
    const sheet = sheetOf(workbook, 'Liste');
    expect([2, 3, 4].map((column) => sheet.cell(0, column))).toMatchObject([
      { value: null, style: { fill: '#FFCC00' } },
      { value: null, style: { fill: '#FFCC00' } },
      { value: null, style: { fill: '#FFCC00' } },
    ]);
    expect(sheet.conditionalFormats.over(at('E1'))).toHaveLength(1);
  });

  it('of formats merges cells as they are merged in the source', async () => {
    const workbook = listed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange('A1:A2').merge();
      sheet.getRange('C1').copyFrom('A1', 'Formats');
    });
    expect(sheetOf(workbook, 'Liste').merges).toEqual([at('A1:A2'), at('C1:C2')]);
  });

  it('of values brings no look; of all brings both', async () => {
    const workbook = listed();
    await onSheet(workbook, (sheet) => {
      sheet.getRange('A2').format.font.bold = true;
      sheet.getRange('C2').copyFrom('A2', 'Values');
      sheet.getRange('D2').copyFrom('A2');
    });
    const sheet = sheetOf(workbook, 'Liste');
    expect([2, 3].map((column) => [sheet.cell(1, column).value, sheet.style(1, column).bold])).toEqual([
      ['offen', false],
      ['offen', true],
    ]);
  });
});
