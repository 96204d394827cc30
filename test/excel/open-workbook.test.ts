import type { Cell } from '../../src/domain/cell';
import type { CellPlace, RowChange } from '../../src/workbook/open-workbook-port';
import { openExcelWorkbook, type ExcelWorkbook } from '../builders/workbook-port-excel';
import { sheetNamed } from '../builders/workbook-port-cells';
import { patientControl, valueOf, type WorkbookSpec } from '../builders/workbook-port-spec';

const opened: ExcelWorkbook[] = [];

afterEach(() => {
  for (const { host, close } of opened.splice(0)) {
    expect(host.session.unknownMembers).toEqual([]);
    close();
  }
});

async function open(spec: WorkbookSpec): Promise<ExcelWorkbook> {
  const workbook = await openExcelWorkbook(spec);
  opened.push(workbook);
  return workbook;
}

const CELLS: readonly (readonly Cell[])[] = [
  ['Schule', 'Aliase'],
  ['A', 'a'],
  ['B', null],
];

async function place(
  { port }: ExcelWorkbook,
  sheet: string,
  row: number,
  column: number,
): Promise<CellPlace> {
  return { sheetId: (await sheetNamed(port, sheet)).id, row, column };
}

describe('showing a cell', () => {
  const TWO_SHEETS: WorkbookSpec = {
    sheets: [
      { name: 'Vorn', cells: [['x']] },
      { name: 'ASD', cells: CELLS },
      { name: 'Archiv', visibility: 'hidden', cells: CELLS },
    ],
  };

  test('brings its sheet to the front and selects it', async () => {
    const excel = await open(TWO_SHEETS);
    valueOf(await excel.port.show(await place(excel, 'ASD', 2, 1), patientControl()));
    expect(excel.workbook.activeSheet.name).toBe('ASD');
    expect(excel.sheet('ASD').selection).toEqual({ top: 2, left: 1, rows: 1, columns: 1 });
  });

  test('leaves a hidden sheet hidden and says so', async () => {
    const excel = await open(TWO_SHEETS);
    const outcome = await excel.port.show(await place(excel, 'Archiv', 1, 0), patientControl());
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'hidden', sheet: 'Archiv' }] });
    expect(excel.workbook.activeSheet.name).toBe('Vorn');
  });

  test('selects a cell in a hidden row and says that it cannot be seen', async () => {
    const excel = await open(TWO_SHEETS);
    excel.sheet('ASD').hideRows({ top: 2, left: 0, rows: 1, columns: 1 }, true);
    const outcome = await excel.port.show(await place(excel, 'ASD', 2, 1), patientControl());
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'hidden', sheet: 'ASD' }] });
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('Zelle B3');
    expect(excel.sheet('ASD').selection).toMatchObject({ top: 2, left: 1 });
  });

  test('says when its sheet has gone', async () => {
    const excel = await open(TWO_SHEETS);
    const gone = await place(excel, 'ASD', 2, 1);
    excel.remove('ASD');
    expect(await excel.port.show(gone, patientControl())).toMatchObject({
      ok: false,
      problems: [{ code: 'sheet-gone' }],
    });
  });

  test('is refused to a caller who has given up', async () => {
    const excel = await open(TWO_SHEETS);
    const control = { ...patientControl(), signal: AbortSignal.abort() };
    expect(await excel.port.show(await place(excel, 'ASD', 2, 1), control)).toMatchObject({
      ok: false,
      problems: [{ code: 'cancelled' }],
    });
  });
});

describe('changing a row', () => {
  async function change(excel: ExcelWorkbook, after: readonly Cell[]): Promise<RowChange> {
    const { id } = await sheetNamed(excel.port, 'ASD');
    return { area: { sheetId: id, top: 2, left: 0, rows: 1, columns: 2 }, before: ['B', null], after };
  }
  const valuesOf = (excel: ExcelWorkbook) => [0, 1].map((column) => excel.sheet('ASD').cell(2, column).value);
  const SPEC: WorkbookSpec = { sheets: [{ name: 'ASD', cells: CELLS }] };

  test('writes the cells that differ', async () => {
    const excel = await open(SPEC);
    valueOf(await excel.port.changeRow(await change(excel, ['B', 'b']), patientControl()));
    expect(valuesOf(excel)).toEqual(['B', 'b']);
  });

  test('keeps a text that looks like a number or a formula', async () => {
    const excel = await open(SPEC);
    valueOf(await excel.port.changeRow(await change(excel, ['B', '=1. GS']), patientControl()));
    expect(valuesOf(excel)).toEqual(['B', '=1. GS']);
    expect(excel.sheet('ASD').cell(2, 1).formula).toBeUndefined();
  });

  test('leaves the format of the cell, also where texts are no numbers', async () => {
    const excel = await open(SPEC);
    excel.sheet('ASD').write({ top: 2, left: 1, rows: 1, columns: 1 }, (cell) => ({
      value: null,
      style: { ...cell.style, numberFormat: '@' },
    }));
    valueOf(await excel.port.changeRow(await change(excel, ['B', '1. GS']), patientControl()));
    expect(excel.sheet('ASD').cell(2, 1)).toMatchObject({ value: '1. GS', style: { numberFormat: '@' } });
  });

  test('empties a cell', async () => {
    const excel = await open(SPEC);
    valueOf(await excel.port.changeRow(await change(excel, [null, null]), patientControl()));
    expect(valuesOf(excel)).toEqual([null, null]);
  });

  test('is refused when any cell of the row is another by now', async () => {
    const excel = await open(SPEC);
    const wanted = await change(excel, ['B', 'b']);
    excel.enter('ASD', 'A3', 'C');
    expect(await excel.port.changeRow(wanted, patientControl())).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-meanwhile', sheet: 'ASD' }],
    });
    expect(valuesOf(excel)).toEqual(['C', null]);
  });

  test('does not overwrite a formula', async () => {
    const excel = await open(SPEC);
    excel.sheet('ASD').write({ top: 2, left: 1, rows: 1, columns: 1 }, (cell) => ({
      value: null,
      formula: '=""',
      style: cell.style,
    }));
    const outcome = await excel.port.changeRow(await change(excel, ['B', 'b']), patientControl());
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'formula', sheet: 'ASD' }] });
    expect(excel.sheet('ASD').cell(2, 1).formula).toBe('=""');
  });

  test('is refused on a protected sheet', async () => {
    const excel = await open(SPEC);
    const wanted = await change(excel, ['B', 'b']);
    excel.protect('ASD');
    expect(await excel.port.changeRow(wanted, patientControl())).toMatchObject({ ok: false });
    expect(valuesOf(excel)).toEqual(['B', null]);
  });
});
