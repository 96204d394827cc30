import { at } from '../../builders/office-host-workbook';
import type { ExcelWorkbook } from '../../builders/workbook-port-excel';
import { patientControl, valueOf } from '../../builders/workbook-port-spec';
import type { RestoredList } from '../../../src/workbook/filter/list-filter';
import {
  apply,
  beforesOf,
  filterSuite,
  hiddenRows,
  listFilter,
  RANGE,
  TABLE,
  values,
} from './filtered-workbook';

const open = filterSuite();

/** Filters by *Art*, lets something happen, and brings back what was there before. */
async function filterAndRestore(
  excel: ExcelWorkbook,
  meanwhile: () => void = () => undefined,
): Promise<readonly RestoredList[]> {
  const lists = await apply(excel, await listFilter(excel, { 1: values('neu') }));
  meanwhile();
  return valueOf(await excel.port.restoreFilters(beforesOf(lists), patientControl()));
}

describe('a table', () => {
  test('without criteria shows all rows again and keeps its arrows', async () => {
    const excel = await open(TABLE);
    expect(await filterAndRestore(excel)).toMatchObject([{ visibleRows: 4, rows: 4, notices: [] }]);
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
    expect(excel.sheet('ASD').tables[0]?.showFilterButton).toBe(true);
  });

  test('that had no arrows has none again', async () => {
    const excel = await open(TABLE);
    excel.sheet('ASD').tables[0]?.setLook({ showFilterButton: false });
    await filterAndRestore(excel);
    expect(excel.sheet('ASD').tables[0]?.showFilterButton).toBe(false);
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
  });

  test('gets exactly the criteria back that the user had set', async () => {
    const excel = await open(TABLE);
    const filter = excel.sheet('ASD').tables[0]?.filter;
    const custom = { filterOn: 'Custom', criterion1: '>=20', criterion2: '<=30', operator: 'And' };
    filter?.apply(2, custom);
    filter?.apply(3, { filterOn: 'Values', values: ['Süd'] });
    await filterAndRestore(excel);
    expect(filter?.filteredColumns()).toEqual([2, 3]);
    expect(filter?.criteria(2)).toEqual(custom);
    expect(filter?.criteria(3)).toEqual({ filterOn: 'Values', values: ['Süd'] });
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([2, 3, 5]);
  });

  test('finds the filtered column again when columns were inserted', async () => {
    const excel = await open(TABLE);
    const sheet = excel.sheet('ASD');
    sheet.tables[0]?.filter.apply(3, { filterOn: 'Values', values: ['Süd'] });
    const restored = await filterAndRestore(excel, () => {
      sheet.shift({ rect: at('C:C'), shift: 'Right' });
    });
    expect(restored).toMatchObject([{ notices: [] }]);
    expect(sheet.tables[0]?.filter.filteredColumns()).toEqual([4]);
    expect(hiddenRows(sheet)).toEqual([2, 3]);
  });

  test('says when the filtered column is gone', async () => {
    const excel = await open(TABLE);
    const sheet = excel.sheet('ASD');
    sheet.tables[0]?.filter.apply(3, { filterOn: 'Values', values: ['Süd'] });
    const restored = await filterAndRestore(excel, () => {
      sheet.shift({ rect: at('D:D'), shift: 'Left' });
    });
    expect(restored).toMatchObject([{ notices: [{ code: 'filter-lost', sheet: 'ASD' }] }]);
    expect(hiddenRows(sheet)).toEqual([]);
  });

  test('that is gone is told', async () => {
    const excel = await open(TABLE);
    const sheet = excel.sheet('ASD');
    const restored = await filterAndRestore(excel, () => {
      const [table] = sheet.tables;
      if (table !== undefined) sheet.removeTable(table);
    });
    expect(restored).toMatchObject([{ notices: [{ code: 'filter-lost', sheet: 'ASD' }] }]);
  });
});

describe('a plain range', () => {
  test('that had no filter has none again', async () => {
    const excel = await open(RANGE);
    expect(await filterAndRestore(excel)).toMatchObject([{ visibleRows: 4, rows: 4 }]);
    expect(excel.sheet('ASD').autoFilterRect).toBeNull();
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
  });

  test('with arrows keeps them', async () => {
    const excel = await open(RANGE);
    excel.sheet('ASD').setLook({ autoFilterRect: at('A1:D5') });
    await filterAndRestore(excel);
    expect(excel.sheet('ASD').autoFilterRect).toEqual(at('A1:D5'));
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
  });

  test('gets its narrower filter back with its criteria', async () => {
    const excel = await open(RANGE);
    const sheet = excel.sheet('ASD');
    sheet.setLook({ autoFilterRect: at('A1:B5') });
    sheet.autoFilter.apply(1, { filterOn: 'Values', values: ['laufend'] });
    const lists = await apply(excel, await listFilter(excel, { 3: values('Nord') }));
    expect(sheet.autoFilterRect).toEqual(at('A1:D5'));
    await excel.port.restoreFilters(beforesOf(lists), patientControl());
    expect(sheet.autoFilterRect).toEqual(at('A1:B5'));
    expect(sheet.autoFilter.criteria(1)).toEqual({ filterOn: 'Values', values: ['laufend'] });
    expect(hiddenRows(sheet)).toEqual([3, 5]);
  });

  test('is found again when rows were inserted above it', async () => {
    const excel = await open(RANGE);
    const sheet = excel.sheet('ASD');
    sheet.setLook({ autoFilterRect: at('A1:B5') });
    sheet.autoFilter.apply(1, { filterOn: 'Values', values: ['laufend'] });
    const lists = await apply(excel, await listFilter(excel, { 3: values('Nord') }));
    sheet.shift({ rect: at('1:2'), shift: 'Down' });
    await excel.port.restoreFilters(beforesOf(lists), patientControl());
    expect(sheet.autoFilterRect).toEqual(at('A3:B7'));
    expect(hiddenRows(sheet)).toEqual([5, 7]);
  });

  test('hides rows again that were hidden by hand', async () => {
    const excel = await open(RANGE);
    const sheet = excel.sheet('ASD');
    sheet.hideRows(at('3:3'), true);
    sheet.hideRows(at('5:5'), true);
    await filterAndRestore(excel);
    expect(hiddenRows(sheet)).toEqual([3, 5]);
  });

  test('that is gone with its sheet is told, and others come back', async () => {
    const excel = await open({
      sheets: [...RANGE.sheets, ...TABLE.sheets.map((sheet) => ({ ...sheet, name: 'Süd' }))],
    });
    const lists = await apply(
      excel,
      await listFilter(excel, { 1: values('neu') }),
      await listFilter(excel, { 1: values('neu') }, { sheet: 'Süd' }),
    );
    excel.remove('ASD');
    const restored = valueOf(await excel.port.restoreFilters(beforesOf(lists), patientControl()));
    expect(restored).toMatchObject([
      { sheetName: 'Süd', visibleRows: 4, notices: [] },
      { sheetName: 'ASD', notices: [{ code: 'sheet-gone' }] },
    ]);
  });
});

test('needs three round trips at most', async () => {
  const excel = await open(TABLE);
  excel.sheet('ASD').tables[0]?.filter.apply(3, { filterOn: 'Values', values: ['Süd'] });
  const lists = await apply(excel, await listFilter(excel, { 1: values('neu') }));
  const before = excel.host.syncs();
  await excel.port.restoreFilters(beforesOf(lists), patientControl());
  expect(excel.host.syncs() - before).toBe(3);
});
