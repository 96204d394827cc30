import { hostSuite } from '../../builders/office-host-suite';
import { at, sheetOf, valuesAt, workbookWith } from '../../builders/office-host-workbook';
import type { Workbook } from '../../../src/workbench/model/workbook';

const { open } = hostSuite();

const ROWS = [
  ['Az.', 'Art', 'Stunden', 'Ergebnis'],
  [1, 'laufend', 10, null],
  [2, 'neu', 20, null],
  [3, 'Laufend', 30, null],
  [4, null, 40, null],
];

function workbookWithTable(): Workbook {
  const workbook = workbookWith({ Liste: ROWS });
  workbook.addTable(sheetOf(workbook, 'Liste'), { rect: at('A1:D5'), hasHeaders: true, name: 'Fälle' });
  return workbook;
}

const hiddenRows = (workbook: Workbook): readonly number[] =>
  sheetOf(workbook, 'Liste')
    .rows.hidden()
    .map((row) => row + 1);

describe('the filter of a table column', () => {
  async function applied(
    apply: (column: Excel.TableColumn) => void,
    column = 'Art',
  ): Promise<readonly number[]> {
    const workbook = workbookWithTable();
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      apply(context.workbook.tables.getItem('Fälle').columns.getItem(column));
      await context.sync();
    });
    return hiddenRows(workbook);
  }

  it('hides rows whose shown value was not chosen, whatever the case', async () => {
    expect(
      await applied((column) => {
        column.filter.applyValuesFilter(['laufend']);
      }),
    ).toEqual([3, 5]);
  });

  it('keeps empty cells that were chosen', async () => {
    expect(
      await applied((column) => {
        column.filter.applyValuesFilter(['']);
      }),
    ).toEqual([2, 3, 4]);
  });

  it.each<[string, string | undefined, Excel.FilterOperator | 'And' | 'Or' | undefined, readonly number[]]>([
    ['>=20', undefined, undefined, [2]],
    ['>10', '<40', 'And', [2, 5]],
    ['=10', '=40', 'Or', [3, 4]],
    ['<>20', undefined, undefined, [3]],
  ])('compares numbers: %s %s %s', async (first, second, operator, hidden) => {
    const rows = await applied((column) => {
      column.filter.applyCustomFilter(first, second, operator as 'And');
    }, 'Stunden');
    expect(rows).toEqual(hidden);
  });

  it.each([
    ['=lauf*', [3, 5]],
    ['<>neu', [3]],
    ['=n?u', [2, 4, 5]],
  ])('compares texts with wildcards: %s', async (criterion, hidden) => {
    expect(
      await applied((column) => {
        column.filter.applyCustomFilter(criterion);
      }),
    ).toEqual(hidden);
  });

  it('is read as it was set, can be cleared and set again', async () => {
    const workbook = workbookWithTable();
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const { filter } = context.workbook.tables.getItem('Fälle').columns.getItem('Art');
      filter.applyValuesFilter(['neu']);
      filter.load('criteria');
      await context.sync();
      const { criteria } = filter;
      expect(criteria).toMatchObject({ filterOn: 'Values', values: ['neu'] });
      filter.clear();
      await context.sync();
      expect(hiddenRows(workbook)).toEqual([]);
      filter.apply(criteria);
      await context.sync();
      expect(hiddenRows(workbook)).toEqual([2, 4, 5]);
    });
  });
});

it('tells per column of a table what is filtered', async () => {
  const workbook = workbookWithTable();
  workbook.tableByName('Fälle')?.filter.apply(1, { filterOn: 'Values', values: ['neu'] });
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Fälle');
    table.autoFilter.load('enabled, isDataFiltered, criteria');
    const range = table.autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered, range.address]).toEqual([
      true,
      true,
      'Liste!A1:D5',
    ]);
    expect(
      table.autoFilter.criteria.map((criteria) => (criteria as Excel.FilterCriteria | null)?.filterOn),
    ).toEqual([undefined, 'Values', undefined, undefined]);
    table.clearFilters();
    await context.sync();
  });
  expect(hiddenRows(workbook)).toEqual([]);
});

describe('the filter of a plain range', () => {
  it('is set, reported, cleared and removed', async () => {
    const workbook = workbookWith({ Liste: ROWS });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem('Liste');
      const none = autoFilter.getRangeOrNullObject();
      autoFilter.apply('A1:D5', 2, { filterOn: 'Custom', criterion1: '>20' });
      autoFilter.load('enabled, isDataFiltered, criteria');
      await context.sync();
      expect([none.isNullObject, autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true, true]);
      expect(hiddenRows(workbook)).toEqual([2, 3]);
      autoFilter.clearCriteria();
      await context.sync();
      expect(hiddenRows(workbook)).toEqual([]);
      autoFilter.remove();
      autoFilter.load('enabled');
      await context.sync();
      expect(autoFilter.enabled).toBe(false);
    });
  });

  it('follows columns that are inserted before the filtered one', async () => {
    const workbook = workbookWith({ Liste: ROWS });
    const sheet = sheetOf(workbook, 'Liste');
    sheet.setLook({ autoFilterRect: at('A1:D5') });
    sheet.autoFilter.apply(1, { filterOn: 'Values', values: ['neu'] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B:B').insert('Right');
      await context.sync();
    });
    expect(sheet.autoFilter.filteredColumns()).toEqual([2]);
    expect(sheet.autoFilterRect).toEqual(at('A1:E5'));
  });

  it('hides rows again after values changed, when asked to', async () => {
    const workbook = workbookWith({ Liste: ROWS });
    const sheet = sheetOf(workbook, 'Liste');
    sheet.setLook({ autoFilterRect: at('A1:D5') });
    sheet.autoFilter.apply(1, { filterOn: 'Values', values: ['neu'] });
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B3').values = [['laufend']];
      await context.sync();
      expect(hiddenRows(workbook)).toEqual([2, 4, 5]);
      context.workbook.worksheets.getItem('Liste').autoFilter.reapply();
      await context.sync();
    });
    expect(hiddenRows(workbook)).toEqual([2, 3, 4, 5]);
  });
});

describe('values written over rows that a filter hides', () => {
  async function writeResults(options: { readonly strictFilterTrap?: boolean } = {}): Promise<Workbook> {
    const workbook = workbookWithTable();
    workbook.tableByName('Fälle')?.filter.apply(1, { filterOn: 'Values', values: ['laufend'] });
    const { Excel } = await open(workbook, options);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Liste').getRange('D2:D5');
      range.values = [['eins'], ['zwei'], ['drei'], ['vier']];
      await context.sync();
    });
    return workbook;
  }

  it('land in the visible rows only, one after the other, as in Excel', async () => {
    const workbook = await writeResults();
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'D2:D5')).toEqual([['eins'], [null], ['zwei'], [null]]);
  });

  it('land where they belong when the trap is off', async () => {
    const workbook = await writeResults({ strictFilterTrap: false });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'D2:D5')).toEqual([['eins'], ['zwei'], ['drei'], ['vier']]);
  });

  it('land where they belong in rows that were hidden by hand', async () => {
    const workbook = workbookWith({ Liste: ROWS });
    sheetOf(workbook, 'Liste').hideRows(at('3:3'), true);
    const { Excel } = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('D2:D4').values = [['eins'], ['zwei'], ['drei']];
      await context.sync();
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'D2:D4')).toEqual([['eins'], ['zwei'], ['drei']]);
  });
});
