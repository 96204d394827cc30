import type { Cell } from '../../../src/domain/cell';
import { indexCases } from '../../../src/domain/views/facets';
import { EVERYTHING, selectBy, type Selection } from '../../../src/domain/views/selection';
import { filterCases, type CaseFilter } from '../../../src/workbook/filter/filter-cases';
import { createFilterMemory, type FilterMemory } from '../../../src/workbook/filter/filter-memory';
import type { FilterResult } from '../../../src/workbook/filter/filter-result';
import { liftFilter } from '../../../src/workbook/filter/lift-filter';
import { surveyCases } from '../../../src/workbook/survey/survey-cases';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { at } from '../../builders/office-host-workbook';
import { caseList, STAND } from '../../builders/case-list';
import type { ExcelWorkbook } from '../../builders/workbook-port-excel';
import { classify, NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, valueOf, type SheetSpec } from '../../builders/workbook-port-spec';
import { filterSuite, hiddenRows } from './filtered-workbook';

// Some of these lists are long, and the library itself is compiled first.
jest.setTimeout(60_000);

const open = filterSuite();

const RANGE: SheetSpec = { name: 'ASD', cells: caseList(6) };
const TABLE: SheetSpec = { ...RANGE, tables: [{ name: 'Fälle', address: 'A1:E7' }] };

async function surveyed({ port }: ExcelWorkbook, selection: Selection): Promise<CaseFilter> {
  const options = { now: { day: STAND, minutes: 600 }, sheetIds: null };
  const survey = valueOf(await surveyCases(port, options, NO_PAUSE, patientControl()));
  return { survey, index: indexCases(survey.cases, survey.facts.stand), selection, sheetId: null };
}

async function filter(
  { port }: ExcelWorkbook,
  wanted: CaseFilter,
  memory: FilterMemory = createFilterMemory(port),
): Promise<FilterResult> {
  return valueOf(await filterCases(port, wanted, memory, NO_PAUSE, patientControl()));
}

async function lift({ port }: ExcelWorkbook, memory: FilterMemory): Promise<FilterResult> {
  return valueOf(await liftFilter(port, memory, patientControl()));
}

/** The ids of the cases that can be seen. */
function seenIds(sheet: Sheet): readonly string[] {
  const used = sheet.usedRect(true);
  return Array.from({ length: (used?.rows ?? 1) - 1 }, (_, index) => index + 1)
    .filter((row) => !sheet.rows.isHidden(row))
    .map((row) => sheet.text(row, 0));
}

describe.each([
  ['a plain range', RANGE],
  ['a table', TABLE],
])('%s', (_, spec) => {
  test('shows exactly the chosen cases', async () => {
    const excel = await open({ sheets: [spec] });
    const wanted = await surveyed(excel, selectBy('grade', '3'));
    const result = await filter(excel, wanted);
    expect(seenIds(excel.sheet('ASD'))).toEqual(['A-00003', 'A-00006']);
    expect(result.sheets).toMatchObject([{ sheetName: 'ASD', visibleRows: 2, rows: 6 }]);
    expect(result.notices).toEqual([]);
  });

  test('is filtered in its KA columns after a run', async () => {
    const excel = await open({ sheets: [spec] });
    valueOf(await classify(excel.port));
    const wanted = await surveyed(excel, EVERYTHING);
    const [first] = wanted.survey.cases;
    const proposal = first?.proposal ?? '';
    const same = wanted.survey.cases.filter((other) => other.proposal === proposal);
    await filter(excel, { ...wanted, selection: selectBy('proposal', proposal) });
    expect(seenIds(excel.sheet('ASD'))).toEqual(same.map(({ caseId }) => caseId));
    const { autoFilter, tables } = excel.sheet('ASD');
    const filtered = tables[0]?.filter ?? autoFilter;
    const headers = filtered.filteredColumns().map((column) => excel.sheet('ASD').text(0, column));
    expect(headers.every((header) => header.startsWith('KA '))).toBe(true);
  });

  test('gets the filter back that the user had set', async () => {
    const excel = await open({ sheets: [spec] });
    const sheet = excel.sheet('ASD');
    if (spec === RANGE) sheet.setLook({ autoFilterRect: at('A1:E7') });
    const own = sheet.tables[0]?.filter ?? sheet.autoFilter;
    const criteria = { filterOn: 'Values', values: ['1', '3'] };
    own.apply(3, criteria);
    const memory = createFilterMemory(excel.port);
    await filter(excel, await surveyed(excel, selectBy('grade', '3')), memory);
    await filter(excel, await surveyed(excel, selectBy('grade', 'E1')), memory);
    expect(seenIds(sheet)).toEqual(['A-00001', 'A-00004']);
    expect(memory.isSet()).toBe(true);
    const result = await lift(excel, memory);
    expect(own.filteredColumns()).toEqual([3]);
    expect(own.criteria(3)).toEqual(criteria);
    expect(seenIds(sheet)).toEqual(['A-00001', 'A-00003', 'A-00004', 'A-00006']);
    expect(result).toMatchObject({ sheets: [{ visibleRows: 4, rows: 6 }], notices: [] });
    expect(memory.isSet()).toBe(false);
  });

  test('shows all rows when the pane was closed in between, and says so', async () => {
    const excel = await open({ sheets: [spec] });
    await filter(excel, await surveyed(excel, selectBy('grade', '3')));
    const later = createFilterMemory(excel.port);
    expect(later.isSet()).toBe(true);
    const result = await lift(excel, later);
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
    expect(result.notices).toMatchObject([{ code: 'filter-cleared', sheet: 'ASD' }]);
    expect(later.isSet()).toBe(false);
  });

  test('finds its cases again when it was sorted since they were counted', async () => {
    const excel = await open({ sheets: [spec] });
    const wanted = await surveyed(excel, selectBy('grade', '3'));
    const sheet = excel.sheet('ASD');
    const first = [0, 1, 2, 3, 4].map((column) => sheet.cell(1, column).value);
    sheet.write(at('A2:E2'), (cell, _row, column) => ({ ...cell, value: sheet.cell(2, column).value }));
    sheet.write(at('A3:E3'), (cell, _row, column) => ({ ...cell, value: first[column] ?? null }));
    await filter(excel, wanted);
    expect(seenIds(sheet)).toEqual(['A-00003', 'A-00006']);
  });

  test('is left as it is when cases came since they were counted', async () => {
    const excel = await open({ sheets: [spec] });
    const wanted = await surveyed(excel, selectBy('grade', '3'));
    excel.enter('ASD', 'A3', 'Z-1');
    const outcome = await filterCases(
      excel.port,
      wanted,
      createFilterMemory(excel.port),
      NO_PAUSE,
      patientControl(),
    );
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile', sheet: 'ASD' }] });
    expect(hiddenRows(excel.sheet('ASD'))).toEqual([]);
  });
});

test('the mark in the workbook names sheets only', async () => {
  const excel = await open({ sheets: [TABLE] });
  await filter(excel, await surveyed(excel, selectBy('grade', '3')));
  expect(excel.port.setting('stufenplan.filter')).toEqual(['asd']);
});

test('nothing chosen lifts the filter', async () => {
  const excel = await open({ sheets: [RANGE] });
  const memory = createFilterMemory(excel.port);
  await filter(excel, await surveyed(excel, selectBy('grade', '3')), memory);
  await filter(excel, await surveyed(excel, EVERYTHING), memory);
  expect(excel.sheet('ASD').autoFilterRect).toBeNull();
  expect(memory.isSet()).toBe(false);
});

test('only the sheets that are meant are filtered', async () => {
  const excel = await open({ sheets: [RANGE, { name: 'Süd', cells: caseList(6, { prefix: 'S' }) }] });
  const wanted = await surveyed(excel, selectBy('grade', '3'));
  const south = wanted.survey.sheets.find(({ name }) => name === 'Süd')?.sheetId ?? '';
  await filter(excel, { ...wanted, sheetId: south });
  expect(seenIds(excel.sheet('ASD'))).toHaveLength(6);
  expect(seenIds(excel.sheet('Süd'))).toEqual(['S-00003', 'S-00006']);
});

test('a list on a protected sheet is told, and the others are filtered', async () => {
  const excel = await open({ sheets: [RANGE, { name: 'Süd', cells: caseList(6, { prefix: 'S' }) }] });
  excel.protect('ASD');
  const result = await filter(excel, await surveyed(excel, selectBy('grade', '3')));
  expect(result.sheets).toMatchObject([{ sheetName: 'Süd', visibleRows: 2 }]);
  expect(result.notices).toMatchObject([{ code: 'protected', sheet: 'ASD' }]);
});

test.each([1, 3])(
  '%d sheets of 2,000 cases and 25 columns: at most three round trips for each',
  async (sheets) => {
    const wide = (prefix: string): readonly (readonly Cell[])[] =>
      caseList(2_000, { prefix }).map((row, index) => [
        ...row,
        ...Array.from({ length: 20 }, (_, column) => (index === 0 ? `Spalte ${String(column)}` : 'Eintrag')),
      ]);
    const names = ['A', 'B', 'C'].slice(0, sheets);
    const excel = await open({ sheets: names.map((name) => ({ name, cells: wide(name) })) });
    const wanted = await surveyed(excel, selectBy('grade', '3'));
    const before = excel.host.syncs();
    const result = await filter(excel, wanted);
    expect(result.sheets.map(({ visibleRows }) => visibleRows)).toEqual(names.map(() => 666));
    expect(excel.host.syncs() - before).toBeLessThanOrEqual(3 * sheets);
  },
);
