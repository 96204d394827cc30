import { opened, xlsx } from '../../builders/xlsx';
import { at, sheetOf, valuesAt } from '../../builders/office-host-workbook';
import type { SheetDescription, WorkbookDescription } from '../../../src/ooxml/make/description';
import { workbookFromFile } from '../../../src/workbench/model/from-ooxml';
import type { Sheet } from '../../../src/workbench/model/sheet';
import type { Workbook } from '../../../src/workbench/model/workbook';

function workbookOf(description: WorkbookDescription): Workbook {
  return workbookFromFile(opened(xlsx(description)));
}

function sheetWith(sheet: Omit<SheetDescription, 'name'>): Sheet {
  return sheetOf(workbookOf({ sheets: [{ name: 'Liste', ...sheet }] }), 'Liste');
}

it('opens sheets in their order, with visibility and the one in front', () => {
  const workbook = workbookOf({
    sheets: [{ name: 'Liste' }, { name: 'Geheim', visibility: 'veryHidden' }, { name: 'Vorne' }],
    activeSheet: 2,
  });
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Liste', 'visible'],
    ['Geheim', 'veryHidden'],
    ['Vorne', 'visible'],
  ]);
  expect(workbook.activeSheet.name).toBe('Vorne');
});

it('takes values, formulas with their results, and formats', () => {
  const sheet = sheetWith({
    rows: [
      ['Az.', { value: 45_869, format: { numberFormat: 'dd.mm.yyyy', bold: true, fill: 'FFCC00' } }],
      [{ value: 3, formula: 'SUM(B1:B1)' }, { error: '#N/A' }],
    ],
  });
  expect(valuesAt(sheet, 'A1:B2')).toEqual([
    ['Az.', 45_869],
    [3, { error: '#N/A' }],
  ]);
  expect(sheet.cell(1, 0).formula).toBe('=SUM(B1:B1)');
  expect(sheet.text(0, 1)).toBe('31.07.2025');
  expect(sheet.style(0, 1)).toMatchObject({ bold: true, fill: '#FFCC00' });
});

it('counts days from 1904 where the file does', () => {
  const workbook = workbookOf({
    dateSystem: 1904,
    sheets: [{ name: 'Liste', rows: [[{ value: 0, format: { numberFormat: 'dd.mm.yyyy' } }]] }],
  });
  expect(sheetOf(workbook, 'Liste').text(0, 0)).toBe('01.01.1904');
});

it('measures rows and columns in pixels and knows which are hidden', () => {
  const sheet = sheetWith({
    rows: [
      { cells: ['a'], height: 30 },
      { cells: ['b'], isHidden: true },
    ],
    columns: [{ width: 20 }, { isHidden: true }],
  });
  expect([sheet.rows.size(0), sheet.rows.size(5), sheet.rows.hidden()]).toEqual([40, 20, [1]]);
  expect([sheet.columns.size(0), sheet.columns.isHidden(1)]).toEqual([140, true]);
});

it('takes merged cells, frozen panes and the tab colour', () => {
  const sheet = sheetWith({
    rows: [['Titel']],
    merges: ['A1:C1'],
    frozen: { rows: 4, columns: 1 },
    tabColor: '336699',
  });
  expect(sheet).toMatchObject({
    merges: [at('A1:C1')],
    frozen: { rows: 4, columns: 1 },
    tabColor: '#336699',
  });
});

it('takes tables with headers, totals row and filter', () => {
  const sheet = sheetWith({
    rows: [['Az.', 'Art'], [1, 'neu'], { cells: [2, 'laufend'], isHidden: true }, ['Summe', 3]],
    tables: [{ name: 'Fälle', range: 'A1:B4', hasTotals: true, filter: [{ column: 1, values: ['neu'] }] }],
  });
  const [table] = sheet.tables;
  expect(table).toMatchObject({ name: 'Fälle', rect: at('A1:B4'), showHeaders: true, showTotals: true });
  expect(table?.columns.map(({ name }) => name)).toEqual(['Az.', 'Art']);
  expect(table?.bodyRect).toEqual(at('A2:B3'));
  expect(table?.filter.criteria(1)).toEqual({ filterOn: 'Values', values: ['neu'] });
  expect(sheet.isFilteredOut(2)).toBe(true);
});

it('sets a filter of the file again as it was', () => {
  const sheet = sheetWith({
    rows: [['Az.', 'Art'], [1, 'neu'], { cells: [2, 'laufend'], isHidden: true }],
    autoFilter: { range: 'A1:B3', columns: [{ column: 1, values: ['neu'] }] },
  });
  const criteria = sheet.autoFilter.criteria(1);
  sheet.autoFilter.clear();
  expect(sheet.rows.hidden()).toEqual([]);
  sheet.autoFilter.apply(1, criteria ?? null);
  expect(sheet.rows.hidden()).toEqual([2]);
});

it('hides the same rows again for a filter that only Excel can evaluate', () => {
  const file = opened(
    xlsx({
      sheets: [
        {
          name: 'Liste',
          rows: [['Az.'], [1], { cells: [2], isHidden: true }],
          autoFilter: { range: 'A1:A3', columns: [] },
        },
      ],
    }),
  );
  const [fileSheet] = file.sheets;
  if (fileSheet === undefined) throw new Error('no sheet');
  const range = { top: 0, left: 0, rows: 3, columns: 1 };
  const autoFilter = {
    range,
    columns: [{ column: 0, criterion: { kind: 'other', type: 'colorFilter' } }],
  } as const;
  const sheet = sheetOf(workbookFromFile({ ...file, sheets: [{ ...fileSheet, autoFilter }] }), 'Liste');
  const criteria = sheet.autoFilter.criteria(0);
  expect(criteria?.filterOn).toBe('CellColor');
  sheet.autoFilter.clear();
  sheet.autoFilter.apply(0, criteria ?? null);
  expect(sheet.rows.hidden()).toEqual([2]);
});

it('is protected as in the file, and unlocked cells can be written', () => {
  const sheet = sheetWith({
    rows: [['fest', { value: 'offen', format: { isUnlocked: true } }]],
    protection: { allowed: ['formatCells'] },
  });
  expect(sheet.protection?.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
  sheet.write(at('B1'), (cell) => ({ value: 'neu', style: cell.style }));
  expect(() => {
    sheet.write(at('A1'), (cell) => ({ value: 'neu', style: cell.style }));
  }).toThrow('protected');
});

it('takes defined names, also hidden ones and those of one sheet', () => {
  const workbook = workbookOf({
    sheets: [{ name: 'Liste' }],
    names: [
      { name: 'Kopf', formula: 'Liste!$A$1' },
      { name: 'Druck', formula: 'Liste!$A$1:$B$2', sheet: 0, isHidden: true },
    ],
  });
  const [sheet] = workbook.sheets;
  expect(workbook.nameOf('Kopf', null)?.formula).toBe('=Liste!$A$1');
  expect(workbook.nameOf('Druck', sheet?.id ?? '')).toMatchObject({ visible: false });
});

it('takes lists of allowed values, written out or in a range', () => {
  const sheet = sheetWith({
    validations: [
      { ranges: 'A2:A9', list: ['offen', 'umstellen'] },
      { ranges: 'B2:B9 D2', list: 'Werte!$A$1:$A$3' },
    ],
  });
  const list = (row: number, column: number): unknown => sheet.validations.at(row, column)?.rule.list?.source;
  expect([list(1, 0), list(8, 1), list(1, 3), list(1, 2)]).toEqual([
    'offen,umstellen',
    '=Werte!$A$1:$A$3',
    '=Werte!$A$1:$A$3',
    undefined,
  ]);
});
