import { rectOf } from '../../../src/workbench/model/rect';
import { NO_VALIDATION } from '../../../src/workbench/model/data-validation';
import { Workbook } from '../../../src/workbench/model/workbook';
import { resizeTable } from '../../../src/workbench/model/table-edits';
import { ChangeWatch } from '../../../src/workbench/saving/change-watch';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { at, fill, sheetOf, valuesAt } from '../../builders/office-host-workbook';
import {
  changedParts,
  openBytes,
  openDescribed,
  partsOf,
  reopened,
  saved,
  type OpenWorkbook,
} from '../../builders/saved-workbook';
import { FIRST_SHEET, opened as readFile } from '../../builders/xlsx';

const ROWS = [
  ['Az.', 'Art'],
  ['A-1', 'neu'],
  ['A-2', 'laufend'],
  ['A-3', null],
];

function plainList(): OpenWorkbook {
  return openDescribed({ sheets: [{ name: 'Liste 1', rows: ROWS }] });
}

function tableList(): OpenWorkbook {
  const tables = [{ name: 'Fälle', range: 'A1:B4', filter: [{ column: 1, values: ['neu', 'laufend'] }] }];
  return openDescribed({ sheets: [{ name: 'Liste 1', rows: ROWS, tables }] });
}

function list(open: OpenWorkbook): Sheet {
  return sheetOf(open.workbook, 'Liste 1');
}

describe('the filter of a plain range', () => {
  it('is saved with its criteria, the rows it hides, and its name', async () => {
    const open = plainList();
    list(open).setLook({ autoFilterRect: at('A1:B4') });
    list(open).autoFilter.apply(1, { filterOn: 'Values', values: ['neu', ''] });
    const bytes = await saved(open);
    const sheet = list(openBytes(bytes));
    expect(sheet.autoFilterRect).toEqual(at('A1:B4'));
    expect(sheet.autoFilter.criteria(1)).toEqual({ filterOn: 'Values', values: ['neu', ''] });
    expect(sheet.rows.hidden()).toEqual([2]);
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Liste 1\'!$A$1:$B$4</definedName>',
    );
  });

  it('keeps the criteria nobody changed as they are written', async () => {
    const open = openDescribed(
      {
        sheets: [
          {
            name: 'Liste 1',
            rows: ROWS,
            autoFilter: { range: 'A1:B4', columns: [{ column: 0, values: [] }] },
          },
        ],
      },
      { [FIRST_SHEET]: (xml) => xml.replace('<filters/>', '<colorFilter dxfId="3"/>') },
    );
    list(open).autoFilter.apply(1, {
      filterOn: 'Custom',
      criterion1: '<>neu',
      criterion2: '*a*',
      operator: 'And',
    });
    expect(partsOf(await saved(open)).get(FIRST_SHEET)).toContain(
      '<autoFilter ref="A1:B4"><filterColumn colId="0"><colorFilter dxfId="3"/></filterColumn>' +
        '<filterColumn colId="1"><customFilters and="1"><customFilter operator="notEqual" val="neu"/>' +
        '<customFilter val="*a*"/></customFilters></filterColumn></autoFilter>',
    );
  });

  it('can be by days, and by what is not empty', async () => {
    const open = plainList();
    list(open).setLook({ autoFilterRect: at('A1:B4') });
    const days = [
      { date: '2025', specificity: 'Year' },
      { date: '2026-07-31T00:00:00Z', specificity: 'Day' },
    ];
    list(open).autoFilter.apply(0, { filterOn: 'Values', values: ['A-1', ...days] });
    list(open).autoFilter.apply(1, { filterOn: 'Custom', criterion1: '<>' });
    const bytes = await saved(open);
    expect(list(openBytes(bytes)).autoFilter.criteria(0)?.values).toEqual([
      'A-1',
      { date: '2025', specificity: 'Year' },
      { date: '2026-07-31', specificity: 'Day' },
    ]);
    expect(Buffer.from(await saved(open)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('that is removed leaves nothing behind', async () => {
    const open = openDescribed({ sheets: [{ name: 'Liste 1', rows: ROWS, autoFilter: { range: 'A1:B4' } }] });
    list(open).setLook({ autoFilterRect: null });
    const parts = partsOf(await saved(open));
    expect(parts.get(FIRST_SHEET)).not.toContain('autoFilter');
    expect(parts.get('xl/workbook.xml')).not.toContain('_FilterDatabase');
  });
});

describe('a table', () => {
  it('grows with new columns and rows, and keeps its filter', async () => {
    const open = tableList();
    const sheet = list(open);
    const [table] = sheet.tables;
    if (table === undefined) throw new Error('no table');
    resizeTable(open.workbook, table, at('A1:D6'));
    sheet.write(at('C1:D1'), (cell, _row, column) => ({
      ...cell,
      value: ['KA Region', 'KA Stufe'][column] ?? null,
    }));
    const read = list(openBytes(await saved(open)));
    expect(read.tables[0]).toMatchObject({ name: 'Fälle', rect: at('A1:D6') });
    expect(read.tables[0]?.columns.map(({ name }) => name)).toEqual(['Az.', 'Art', 'KA Region', 'KA Stufe']);
    expect(read.tables[0]?.filter.rect()).toEqual(at('A1:D6'));
    expect(read.tables[0]?.filter.filteredColumns()).toEqual([1]);
  });

  it('names its columns as their headers are named', async () => {
    const open = tableList();
    list(open).write(at('B1'), (cell) => ({ ...cell, value: 'Fallart\nneu' }));
    const bytes = await saved(open);
    expect(readFile(bytes).sheets[0]?.tables[0]?.columns).toEqual(['Az.', 'Fallart\nneu']);
  });

  it('takes its criteria off and on, and the buttons', async () => {
    const open = tableList();
    list(open).tables[0]?.filter.apply(1, null);
    list(open).tables[0]?.filter.apply(0, { filterOn: 'Values', values: ['A-1'] });
    const first = list(openBytes(await saved(open)));
    expect(first.tables[0]?.filter.filteredColumns()).toEqual([0]);
    expect(first.rows.hidden()).toEqual([2, 3]);
    list(open).tables[0]?.setLook({
      showFilterButton: false,
      style: 'TableStyleLight1',
      showBandedRows: false,
    });
    const second = list(openBytes(await saved(open))).tables[0];
    expect(second).toMatchObject({
      showFilterButton: false,
      style: 'TableStyleLight1',
      showBandedRows: false,
    });
  });

  it('is added to a sheet of the file', async () => {
    const open = plainList();
    open.workbook.addTable(list(open), { rect: at('A1:B4'), hasHeaders: true, name: 'Fälle' });
    list(open).tables[0]?.filter.apply(1, { filterOn: 'Values', values: ['neu'] });
    const bytes = await saved(open);
    const [table] = list(openBytes(bytes)).tables;
    expect(table).toMatchObject({ name: 'Fälle', rect: at('A1:B4') });
    expect(table?.filter.criteria(1)).toEqual({ filterOn: 'Values', values: ['neu'] });
    expect(Buffer.from(await saved(open)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('new sheets', () => {
  function withNewSheet(): OpenWorkbook {
    const open = tableList();
    const sheet = open.workbook.addSheet('KA Regeln');
    fill(sheet, [
      ['Regel', 'Aktiv'],
      ['R01', 'ja'],
    ]);
    open.workbook.addTable(sheet, { rect: at('A1:B2'), hasHeaders: true, name: 'KA_Regeln' });
    sheet.setLook({ frozen: { rows: 1, columns: 0 }, tabColor: '#336699', showGridlines: false });
    sheet.resizeColumns(0, 2, () => 200);
    sheet.format(at('A1:B1'), (style) => ({ ...style, bold: true }));
    const rule = { list: { inCellDropDown: true, source: 'ja,nein' } };
    sheet.validate(at('B2'), { ...NO_VALIDATION, rule });
    return open;
  }

  it('come behind the others with all that is on them', async () => {
    const open = withNewSheet();
    const before = open.file?.bytes ?? new Uint8Array();
    const bytes = await saved(open);
    const sheet = sheetOf(openBytes(bytes).workbook, 'KA Regeln');
    expect(valuesAt(sheet, 'A1:B2')).toEqual([
      ['Regel', 'Aktiv'],
      ['R01', 'ja'],
    ]);
    expect(sheet).toMatchObject({
      frozen: { rows: 1, columns: 0 },
      tabColor: '#336699',
      showGridlines: false,
    });
    expect(sheet.tables[0]?.name).toBe('KA_Regeln');
    expect(sheet.validations.at(1, 1)?.rule.list?.source).toBe('ja,nein');
    expect([sheet.columns.size(1), sheet.style(0, 0).bold]).toEqual([200, true]);
    expect(changedParts(before, bytes)).not.toContain(FIRST_SHEET);
  });

  it('are changed like others once they are saved', async () => {
    const open = withNewSheet();
    const first = await saved(open);
    expect(Buffer.from(await saved(open)).equals(Buffer.from(first))).toBe(true);
    const sheet = sheetOf(open.workbook, 'KA Regeln');
    sheet.write(at('B2'), (cell) => ({ ...cell, value: 'nein' }));
    open.workbook.addSheet('Noch eines');
    const read = await reopened(open);
    expect(sheetOf(read, 'KA Regeln').cell(1, 1).value).toBe('nein');
    expect(read.sheets.map(({ name }) => name)).toEqual(['Liste 1', 'KA Regeln', 'Noch eines']);
  });

  it('may be deleted again, and cells moved on them, before they are saved', async () => {
    const open = withNewSheet();
    open.workbook.deleteSheet(open.workbook.addSheet('Irrtum'));
    sheetOf(open.workbook, 'KA Regeln').shift({ rect: rectOf(0, 0, 1, 16_384), shift: 'Down' });
    const sheet = sheetOf(await reopened(open), 'KA Regeln');
    expect(sheet.tables[0]?.rect).toEqual(at('A2:B3'));
    sheetOf(open.workbook, 'KA Regeln').write(at('A3'), (cell) => ({ ...cell, value: 'R02' }));
    expect(sheetOf(await reopened(open), 'KA Regeln').cell(2, 0).value).toBe('R02');
  });
});

it('saves a new workbook, and then its changes', async () => {
  const workbook = new Workbook({ dateSystem: 1904 });
  const open: OpenWorkbook = { workbook, watch: new ChangeWatch(workbook, () => undefined), file: null };
  fill(workbook.activeSheet, ROWS);
  workbook.addSheet('Zwei');
  const first = await saved(open);
  expect(valuesAt(sheetOf(openBytes(first).workbook, 'Tabelle1'), 'A1:B4')).toEqual(ROWS);
  expect(openBytes(first).workbook.dateSystem).toBe(1904);
  expect(Buffer.from(await saved(open)).equals(Buffer.from(first))).toBe(true);
  fill(workbook.activeSheet, [['Aktenzeichen']]);
  expect(changedParts(first, await saved(open))).toEqual([FIRST_SHEET]);
});

it('saves validations, takes cells away from others, and leaves the rest as they are', async () => {
  const validations = [{ ranges: 'A2:A9', list: ['offen', 'erledigt'] }];
  const open = openDescribed({ sheets: [{ name: 'Liste 1', rows: ROWS, validations }] });
  const sheet = list(open);
  sheet.validate(at('A4:A5'), {
    ...NO_VALIDATION,
    rule: { list: { inCellDropDown: false, source: '=$D$1:$D$3' } },
  });
  sheet.validate(at('A7'), null);
  const number = { formula1: 0, formula2: 40, operator: 'Between' };
  const errorAlert = { showAlert: true, style: 'Warning', title: 'Std.', message: '0 bis 40' } as const;
  sheet.validate(at('C2:C9'), { ...NO_VALIDATION, rule: { decimal: number }, errorAlert });
  const bytes = await saved(open);
  const read = list(openBytes(bytes));
  const at_ = (row: number, column: number): unknown => read.validations.at(row, column);
  expect([1, 2, 5, 8].map((row) => read.validations.at(row, 0)?.rule.list?.source)).toEqual(
    Array.from({ length: 4 }, () => 'offen,erledigt'),
  );
  expect(at_(3, 0)).toEqual(sheet.validations.at(3, 0));
  expect(at_(6, 0)).toBeUndefined();
  expect(at_(4, 2)).toEqual(sheet.validations.at(4, 2));
  expect(Buffer.from(await saved(open)).equals(Buffer.from(bytes))).toBe(true);
});

it('saves merged cells, frozen panes, names and hidden sheets', async () => {
  const open = openDescribed({
    sheets: [{ name: 'Liste 1', rows: ROWS, merges: ['D1:E1'] }, { name: 'Zwei' }],
    names: [{ name: 'Weg', formula: "'Liste 1'!$A$1" }],
  });
  const { workbook } = open;
  list(open).unmerge(at('D1:E1'));
  list(open).merge(at('D2:F3'));
  list(open).setLook({ frozen: { rows: 1, columns: 2 } });
  const [weg] = workbook.names;
  if (weg !== undefined) workbook.removeName(weg);
  workbook.addName({
    name: 'Kopf',
    formula: '=Zwei!$A$1',
    sheetId: workbook.sheets[1]?.id ?? '',
    visible: true,
    comment: 'x & y',
  });
  workbook.setVisibility(sheetOf(workbook, 'Zwei'), 'veryHidden');
  const bytes = await saved(open);
  const read = openBytes(bytes).workbook;
  expect(sheetOf(read, 'Liste 1')).toMatchObject({ merges: [at('D2:F3')], frozen: { rows: 1, columns: 2 } });
  expect(read.names.map(({ name, formula, sheetId }) => [name, formula, sheetId])).toEqual([
    ['Kopf', '=Zwei!$A$1', read.sheets[1]?.id],
  ]);
  expect(sheetOf(read, 'Zwei').visibility).toBe('veryHidden');
  expect(Buffer.from(await saved(open)).equals(Buffer.from(bytes))).toBe(true);
});

describe('what the add-in keeps in the workbook', () => {
  it('is there again, changed and forgotten', async () => {
    const open = plainList();
    open.workbook.settings.replace([
      ['spalten', '{"Liste \\"1\\"":"<a>"}'],
      ['alt', '1'],
    ]);
    const first = openBytes(await saved(open));
    expect(first.workbook.settings.entries()).toEqual(open.workbook.settings.entries());
    first.workbook.settings.set('spalten', '[1]');
    first.workbook.settings.delete('alt');
    const bytes = await saved(first);
    expect(openBytes(bytes).workbook.settings.entries()).toEqual([['spalten', '[1]']]);
    expect(Buffer.from(await saved(first)).equals(Buffer.from(bytes))).toBe(true);
  });
});
