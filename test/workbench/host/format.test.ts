import { hostSuite } from '../../builders/office-host-suite';
import { sheetOf, workbookWith } from '../../builders/office-host-workbook';

const { open } = hostSuite();

it('shows what is written in a date format', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Liste').getRange('A1:A2');
    range.numberFormat = [['dd.mm.yyyy'], ['0.00']];
    range.values = [[45869], [1.5]];
    range.load('text, numberFormat, numberFormatLocal');
    await context.sync();
    expect(range.text).toEqual([['31.07.2025'], ['1,50']]);
    expect(range.numberFormat).toEqual([['dd.mm.yyyy'], ['0.00']]);
    expect(range.numberFormatLocal).toEqual([['TT.MM.JJJJ'], ['0,00']]);
  });
});

it('takes number formats in German notation too', async () => {
  const workbook = workbookWith({ Liste: [] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').getRange('A1:B1').numberFormatLocal = [
      ['TT.MM.JJJJ', 'Standard'],
    ];
    await context.sync();
  });
  const sheet = sheetOf(workbook, 'Liste');
  expect([sheet.style(0, 0).numberFormat, sheet.style(0, 1).numberFormat]).toEqual(['dd.mm.yyyy', 'General']);
});

it('keeps formats of whole columns for cells that are written later', async () => {
  const { Excel } = await open(workbookWith({ Liste: [['Kopf']] }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    sheet.getRange('A:A').numberFormat = '@' as unknown as string[][];
    const cell = sheet.getRange('A9');
    cell.values = [['0702']];
    cell.load('values, numberFormat');
    await context.sync();
    expect([cell.values, cell.numberFormat]).toEqual([[['0702']], [['@']]]);
  });
});

it('sets and reads fill, font, wrapping and alignment', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  await Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem('Liste').getRange('A1:B2');
    format.fill.color = '#ffcc00';
    format.font.bold = true;
    format.font.color = '#112233';
    format.wrapText = true;
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.load('wrapText, horizontalAlignment, verticalAlignment, fill/color, font/bold, font/color');
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      fill: { color: '#FFCC00' },
      font: { bold: true, color: '#112233' },
    });
  });
});

it('reads null where cells differ', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    sheet.getRange('A1').format.font.bold = true;
    const { font } = sheet.getRange('A1:A2').format;
    font.load('bold');
    await context.sync();
    expect(font.bold).toBeNull();
  });
});

it('measures columns in points and fits them to their texts', async () => {
  const workbook = workbookWith({ Liste: [['x'.repeat(40), 'kurz']] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    const first = sheet.getRange('C:C').format;
    first.columnWidth = 120;
    first.load('columnWidth');
    sheet.getRange('A:B').format.autofitColumns();
    const both = sheet.getRange('A:B').format.load('columnWidth');
    await context.sync();
    expect([first.columnWidth, both.columnWidth]).toEqual([120, null]);
  });
  const { columns } = sheetOf(workbook, 'Liste');
  expect(columns.size(0)).toBeGreaterThan(columns.size(1));
});

describe('data validation', () => {
  it('offers a list in the cells it was set on', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      const validation = sheet.getRange('B2:B9').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: 'offen,umstellen' } };
      validation.errorAlert = {
        message: 'Bitte auswählen.',
        showAlert: true,
        style: 'Stop',
        title: 'Entscheidung',
      };
      validation.ignoreBlanks = true;
      validation.load('type, rule, errorAlert');
      const partly = sheet.getRange('B2:C2').dataValidation.load('type');
      const none = sheet.getRange('C2').dataValidation.load('type');
      await context.sync();
      expect([validation.type, partly.type, none.type]).toEqual(['List', 'Inconsistent', 'None']);
      expect(validation.rule.list?.source).toBe('offen,umstellen');
      expect(validation.errorAlert.message).toBe('Bitte auswählen.');
    });
    const { validations } = sheetOf(workbook, 'Liste');
    expect(validations.at(8, 1)?.rule.list).toEqual({ inCellDropDown: true, source: 'offen,umstellen' });
    expect(validations.at(9, 1)).toBeUndefined();
  });

  it('takes its values from a range', async () => {
    const workbook = workbookWith({ 'KA Regeln': [] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('KA Regeln');
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('D1:D3') },
      };
      await context.sync();
    });
    expect(sheetOf(workbook, 'KA Regeln').validations.at(0, 0)?.rule.list?.source).toBe(
      "='KA Regeln'!$D$1:$D$3",
    );
  });

  it('is cleared where it is no longer wanted', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nein' } };
      sheet.getRange('A3').dataValidation.clear();
      await context.sync();
    });
    const { validations } = sheetOf(workbook, 'Liste');
    expect([1, 2, 3].map((row) => validations.at(row, 0) !== undefined)).toEqual([true, false, true]);
  });

  it('refuses a list that is longer than Excel allows', async () => {
    const { Excel } = await open(workbookWith({ Liste: [] }));
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'x'.repeat(256) },
      };
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
