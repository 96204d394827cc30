import type { SheetDescription } from '../../../src/ooxml/make/description';
import { entered } from '../../../src/workbench/model/enter';
import { rectOf } from '../../../src/workbench/model/rect';
import { at, sheetOf, valuesAt } from '../../builders/office-host-workbook';
import {
  changedParts,
  openDescribed,
  partsOf,
  reopened,
  saved,
  type OpenWorkbook,
} from '../../builders/saved-workbook';
import { FIRST_SHEET, xlsx } from '../../builders/xlsx';

const DATE = { numberFormat: 'dd.mm.yyyy' };

function list(sheet: Omit<SheetDescription, 'name'>, dateSystem: 1900 | 1904 = 1900): OpenWorkbook {
  return openDescribed({
    dateSystem,
    sheets: [
      { name: 'Liste', ...sheet },
      { name: 'Zwei', rows: [['x']] },
    ],
  });
}

/** Types into a cell as a German user does. */
function type(open: OpenWorkbook, address: string, text: string): void {
  const sheet = sheetOf(open.workbook, 'Liste');
  sheet.write(at(address), (cell) => entered(cell, text, open.workbook, 'german'));
}

it('saves nothing but the very bytes when nothing was changed', async () => {
  const bytes = xlsx({ sheets: [{ name: 'Liste', rows: [['Az.', 1]] }] });
  const open = openDescribed({ sheets: [{ name: 'Liste', rows: [['Az.', 1]] }] });
  expect(Buffer.from(await saved(open)).equals(Buffer.from(bytes))).toBe(true);
});

it('saves what was entered: texts, numbers, dates, truth values, errors, and emptied cells', async () => {
  const open = list({
    rows: [
      ['Az.', 'Std.'],
      ['alt', 1],
    ],
  });
  type(open, 'A2', ' <neu> & "anders"\u000b');
  type(open, 'B2', '1,5');
  type(open, 'C2', '31.07.2025');
  type(open, 'D2', 'WAHR');
  type(open, 'E2', '#NV');
  type(open, 'A1', '');
  const sheet = sheetOf(await reopened(open), 'Liste');
  expect(valuesAt(sheet, 'A1:E2')).toEqual([
    [null, 'Std.', null, null, null],
    [' <neu> & "anders"\u000b', 1.5, 45_869, true, { error: '#N/A' }],
  ]);
  expect(sheet.text(1, 2)).toBe('31.07.2025');
});

it('changes no part but the one of the sheet', async () => {
  const open = list({ rows: [['Az.', 1]] });
  const before = open.file?.bytes ?? new Uint8Array();
  type(open, 'A1', 'Aktenzeichen');
  expect(changedParts(before, await saved(open))).toEqual([FIRST_SHEET]);
});

it('keeps the number of the format of a cell whose value changes', async () => {
  const open = list({ rows: [[{ value: 45_000, format: { ...DATE, fill: 'FFCC00' } }]] });
  type(open, 'A1', '31.07.2025');
  expect(partsOf(await saved(open)).get(FIRST_SHEET)).toContain('<c r="A1" s="1"><v>45869</v></c>');
});

it('counts days from 1904 where the file does', async () => {
  const open = list({ rows: [[{ value: 0, format: DATE }]] }, 1904);
  type(open, 'A1', '31.07.2025');
  const sheet = sheetOf(await reopened(open), 'Liste');
  expect([sheet.cell(0, 0).value, sheet.text(0, 0)]).toEqual([44_407, '31.07.2025']);
});

it('keeps the apostrophe of a text, and takes it away when something else is entered', async () => {
  const open = list({ rows: [['a', 'b']] });
  type(open, 'A1', "'0815");
  type(open, 'B1', "'=A1");
  const first = sheetOf(await reopened(open), 'Liste');
  expect([first.cell(0, 0), first.cell(0, 1)]).toMatchObject([
    { value: '0815', quoted: true },
    { value: '=A1', quoted: true },
  ]);
  type(open, 'A1', 'Text');
  const second = sheetOf(await reopened(open), 'Liste');
  expect(second.cell(0, 0).quoted).toBeUndefined();
  expect(second.cell(0, 1).quoted).toBe(true);
});

it('gives a second save without a change the same bytes', async () => {
  const open = list({
    rows: [
      ['Az.', 'Std.'],
      ['alt', 1],
    ],
  });
  type(open, 'B2', '12,50 €');
  type(open, 'A2', "'12");
  const sheet = sheetOf(open.workbook, 'Liste');
  sheet.format(at('A1:B1'), (style) => ({
    ...style,
    bold: true,
    fill: '#336699',
    numberFormat: 'dd.mm.yyyy',
  }));
  sheet.resizeColumns(0, 2, () => 133);
  const first = await saved(open);
  expect(Buffer.from(await saved(open)).equals(Buffer.from(first))).toBe(true);
});

describe('formulas', () => {
  const rows = [
    [{ value: 3, formula: 'B1+C1' }, 1, 2],
    ['Text', 3, 4],
  ];

  it('move with sorted rows as they are written', async () => {
    const open = list({ rows });
    const sheet = sheetOf(open.workbook, 'Liste');
    const cells = [sheet.cell(0, 0), sheet.cell(1, 0)];
    sheet.write(at('A1:A2'), (cell, row) => cells[1 - row] ?? cell);
    const read = sheetOf(await reopened(open), 'Liste');
    expect([read.cell(0, 0), read.cell(1, 0)]).toMatchObject([
      { value: 'Text' },
      { value: 3, formula: '=B1+C1' },
    ]);
  });

  it('that many cells share stay right when the one that holds them is overwritten', async () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c></row>';
    const open = openDescribed(
      { sheets: [{ name: 'Liste' }] },
      { [FIRST_SHEET]: (xml) => xml.replace('<sheetData/>', `<sheetData>${shared}</sheetData>`) },
    );
    type(open, 'A1', '7');
    const sheet = sheetOf(await reopened(open), 'Liste');
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).formula)).toEqual([undefined, '=B2*2', '=B3*2']);
    expect(sheet.cell(0, 0).value).toBe(7);
  });
});

describe('looks', () => {
  it('of cells are saved in all that is seen of them', async () => {
    const open = list({ rows: [['a']] });
    const style = {
      numberFormat: '0.000',
      fill: '#00FF00',
      fontColor: '#AA0000',
      fontName: 'Arial',
      fontSize: 14,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      wrap: true,
      horizontal: 'CenterAcrossSelection',
      vertical: 'Top',
      indent: 2,
      locked: false,
    } as const;
    sheetOf(open.workbook, 'Liste').format(at('A1:B2'), () => style);
    const sheet = sheetOf(await reopened(open), 'Liste');
    expect([sheet.style(0, 0), sheet.style(1, 1)]).toEqual([style, style]);
  });

  it('of whole columns and rows hold for cells that are written later', async () => {
    const open = list({
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    const sheet = sheetOf(open.workbook, 'Liste');
    sheet.format(at('D:E'), (style) => ({ ...style, bold: true }));
    sheet.format(at('5:5'), (style) => ({ ...style, italic: true }));
    type(open, 'D9', 'neu');
    const read = sheetOf(await reopened(open), 'Liste');
    expect([read.style(50, 4).bold, read.style(4, 50).italic, read.style(8, 3).bold]).toEqual([
      true,
      true,
      true,
    ]);
    expect(read.cell(8, 3).value).toBe('neu');
  });

  it('that are cleared are those of a new cell', async () => {
    const open = list({ rows: [[{ value: 1, format: { fill: 'FFCC00' } }]] });
    sheetOf(open.workbook, 'Liste').clear(at('A1'), 'All');
    expect(partsOf(await saved(open)).get(FIRST_SHEET)).toContain('<row r="1"><c r="A1"/></row>');
  });

  it('of a file with another standard font do not change by writing', async () => {
    const open = openDescribed(
      { sheets: [{ name: 'Liste', rows: [['a']] }] },
      {
        'xl/styles.xml': (xml) => xml.replace('val="Calibri"', 'val="Arial"').replace('val="11"', 'val="10"'),
      },
    );
    const before = open.file?.bytes ?? new Uint8Array();
    type(open, 'C3', 'neu');
    expect(changedParts(before, await saved(open))).toEqual([FIRST_SHEET]);
    expect(sheetOf(await reopened(open), 'Liste').style(2, 2)).toMatchObject({
      fontName: 'Arial',
      fontSize: 10,
    });
  });
});

it('saves sizes and hidden rows and columns', async () => {
  const open = list({ rows: [['a'], ['b'], ['c']], columns: [{ width: 10 }, { width: 20 }, { width: 20 }] });
  const sheet = sheetOf(open.workbook, 'Liste');
  sheet.resizeColumns(1, 1, () => 211);
  sheet.hideColumns(rectOf(0, 4, 1, 2), true);
  sheet.resizeRows(2, 1, 47);
  sheet.hideRows(rectOf(1, 0), true);
  sheet.hideRows(rectOf(9, 0), true);
  const read = sheetOf(await reopened(open), 'Liste');
  expect([0, 1, 2, 3].map((column) => read.columns.size(column))).toEqual(
    [0, 1, 2, 3].map((column) => sheet.columns.size(column)),
  );
  expect([read.columns.hidden(), read.rows.size(2), read.rows.hidden()]).toEqual([[4, 5], 47, [1, 9]]);
  expect(read.columns.size(4)).toBe(sheet.columns.size(4));
});
