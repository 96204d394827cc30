import { ModelError } from '../../../src/workbench/model/model-error';
import { STRICT_PROTECTION } from '../../../src/workbench/model/protection';
import { patientControl } from '../../builders/workbook-port-spec';
import { at } from '../../builders/office-host-workbook';
import { apply, filterSuite, hiddenRows, listFilter, RANGE, ROWS, TABLE, values } from './filtered-workbook';

const open = filterSuite();

describe.each([
  ['a table', TABLE],
  ['a plain range', RANGE],
])('filtering %s', (_, spec) => {
  test('hides the rows that do not fit and counts the others', async () => {
    const excel = await open(spec);
    const [list] = await apply(excel, await listFilter(excel, { 1: values('laufend') }));
    expect(list).toMatchObject({ kind: 'filtered', visibleRows: 2, rows: 4 });
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([3, 5]);
  });

  test('combines several columns', async () => {
    const excel = await open(spec);
    const custom = { filterOn: 'Custom', criterion1: '>=20', criterion2: '<40', operator: 'And' } as const;
    await apply(excel, await listFilter(excel, { 2: custom, 3: values('Süd') }));
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([2, 3, 5]);
  });

  test('takes other criteria of the list off', async () => {
    const excel = await open(spec);
    await apply(excel, await listFilter(excel, { 3: values('Nord') }));
    await apply(excel, await listFilter(excel, { 1: values('laufend') }));
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([3, 5]);
  });

  test('counts no row where none fits', async () => {
    const excel = await open(spec);
    const none = { filterOn: 'Custom', criterion1: '=', criterion2: '<>', operator: 'And' } as const;
    const [list] = await apply(excel, await listFilter(excel, { 0: none }));
    expect(list).toMatchObject({ kind: 'filtered', visibleRows: 0, rows: 4 });
  });

  test('needs one round trip to look and one to filter', async () => {
    const excel = await open(spec);
    const filter = await listFilter(excel, { 1: values('laufend') });
    const before = excel.host.syncs();
    await apply(excel, filter);
    expect(excel.host.syncs() - before).toBe(2);
  });

  test('changes nothing when the header row is another by now', async () => {
    const excel = await open(spec);
    const filter = await listFilter(excel, { 1: values('laufend') });
    excel.enter('ASD', 'B1', 'Anderes');
    const [list] = await apply(excel, filter);
    expect(list).toMatchObject({ kind: 'refused', problem: { code: 'changed-meanwhile', sheet: 'ASD' } });
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
  });

  test('says that a protected sheet cannot be filtered', async () => {
    const excel = await open(spec);
    const filter = await listFilter(excel, { 1: values('laufend') });
    excel.protect('ASD');
    const [list] = await apply(excel, filter);
    expect(list).toMatchObject({ kind: 'refused', problem: { code: 'protected', sheet: 'ASD' } });
  });

  test('changes nothing for a caller who has given up', async () => {
    const excel = await open(spec);
    const filter = await listFilter(excel, { 1: values('laufend') });
    const control = { ...patientControl(), signal: AbortSignal.abort() };
    expect(await excel.port.applyFilters([filter], control)).toMatchObject({
      ok: false,
      problems: [{ code: 'cancelled' }],
    });
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
  });
});

describe('the only filter of a sheet', () => {
  test('is used where it goes over the list', async () => {
    const excel = await open(RANGE);
    const sheet = excel.sheet('ASD');
    sheet.setLook({ autoFilterRect: at('A1:F5') });
    await apply(excel, await listFilter(excel, { 1: values('neu') }));
    expect(sheet.autoFilterRect).toEqual(at('A1:F5'));
    expect(hiddenRows(sheet)).toEqual([2, 4, 5]);
  });

  test('begins anew where columns or rows were added since', async () => {
    const excel = await open(RANGE);
    const sheet = excel.sheet('ASD');
    sheet.setLook({ autoFilterRect: at('A1:B4') });
    sheet.autoFilter.apply(0, { filterOn: 'Values', values: ['A-1'] });
    await apply(excel, await listFilter(excel, { 3: values('Süd') }));
    expect(sheet.autoFilterRect).toEqual(at('A1:D5'));
    expect(hiddenRows(sheet)).toEqual([2, 3]);
  });

  test('stays where it lies elsewhere, and the list is not filtered', async () => {
    const excel = await open({
      sheets: [{ name: 'ASD', cells: [...ROWS, [], [], ['Notiz', 'Wer'], ['x', 'y']] }],
    });
    const sheet = excel.sheet('ASD');
    sheet.setLook({ autoFilterRect: at('A8:B9') });
    sheet.autoFilter.apply(0, { filterOn: 'Values', values: ['z'] });
    const [list] = await apply(excel, await listFilter(excel, { 1: values('neu') }));
    expect(list).toMatchObject({ kind: 'refused', problem: { code: 'filter-elsewhere', sheet: 'ASD' } });
    expect(list?.kind === 'refused' ? list.problem.text : '').toContain('A8:B9');
    expect(sheet.autoFilterRect).toEqual(at('A8:B9'));
    expect(hiddenRows(sheet)).toEqual([9]);
  });
});

describe('several lists', () => {
  const TWO = { sheets: [...RANGE.sheets, { ...TABLE.sheets[0], name: 'Süd' }] };

  test('are filtered together', async () => {
    const excel = await open(TWO);
    const filters = [
      await listFilter(excel, { 1: values('neu') }),
      await listFilter(excel, { 3: values('Süd') }, { sheet: 'Süd' }),
    ];
    const before = excel.host.syncs();
    const lists = await apply(excel, ...filters);
    expect(lists.map((list) => (list.kind === 'filtered' ? list.visibleRows : null))).toEqual([1, 2]);
    expect(excel.host.syncs() - before).toBe(2);
  });

  test('do not suffer from one that cannot be filtered', async () => {
    const excel = await open(TWO);
    const filters = [
      await listFilter(excel, { 1: values('neu') }),
      await listFilter(excel, { 3: values('Süd') }, { sheet: 'Süd' }),
    ];
    excel.remove('ASD');
    const lists = await apply(excel, ...filters);
    expect(lists).toMatchObject([
      { kind: 'refused', problem: { code: 'sheet-gone', sheet: 'ASD' } },
      { kind: 'filtered', visibleRows: 2 },
    ]);
  });

  test('are filtered one by one when Excel refuses one of them', async () => {
    const excel = await open(TWO);
    // Lets people filter, says its protection; but a filter cannot be made there.
    excel.sheet('ASD').protect({ options: { ...STRICT_PROTECTION, allowAutoFilter: true } });
    const sheet = excel.sheet('ASD');
    jest.spyOn(sheet, 'setLook').mockImplementation(() => {
      sheet.guard('structure');
    });
    const lists = await apply(
      excel,
      await listFilter(excel, { 1: values('neu') }),
      await listFilter(excel, { 3: values('Süd') }, { sheet: 'Süd' }),
    );
    expect(lists).toMatchObject([
      { kind: 'refused', problem: { code: 'protected', sheet: 'ASD' } },
      { kind: 'filtered', visibleRows: 2 },
    ]);
    expect(hiddenRows(sheet)).toEqual([]);
  });
});

test('a filter of the user that Excel does not take again stays, and nothing is filtered', async () => {
  const excel = await open(TABLE);
  const sheet = excel.sheet('ASD');
  sheet.tables[0]?.filter.apply(1, { filterOn: 'Values', values: ['neu'] });
  const filter = await listFilter(excel, { 3: values('Süd') });
  jest.spyOn(sheet.tables[0]?.filter ?? sheet.autoFilter, 'apply').mockImplementation(() => {
    throw new ModelError('InvalidArgument', 'these criteria are not taken');
  });
  expect(await apply(excel, filter)).toMatchObject([
    { kind: 'refused', problem: { code: 'filter-cannot-return', sheet: 'ASD' } },
  ]);
  expect(hiddenRows(sheet)).toEqual([2, 4, 5]);
});

test('a table without arrows gets them', async () => {
  const excel = await open(TABLE);
  excel.sheet('ASD').tables[0]?.setLook({ showFilterButton: false });
  await apply(excel, await listFilter(excel, { 1: values('neu') }));
  expect(excel.sheet('ASD').tables[0]?.showFilterButton).toBe(true);
  expect(hiddenRows(excel.sheet('ASD'))).toEqual([2, 4, 5]);
});
