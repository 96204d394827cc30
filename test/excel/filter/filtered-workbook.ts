import type { Cell } from '../../../src/domain/cell';
import type { ColumnCriteria } from '../../../src/workbook/filter-plan/column-criteria';
import type { FilterBefore, FilteredList, ListFilter } from '../../../src/workbook/filter/list-filter';
import type { Sheet } from '../../../src/workbench/model/sheet';
import type { HostOptions } from '../../../src/workbench/host/host-options';
import { sheetNamed } from '../../builders/workbook-port-cells';
import { openExcelWorkbook, type ExcelWorkbook } from '../../builders/workbook-port-excel';
import { patientControl, placeOf, valueOf, type WorkbookSpec } from '../../builders/workbook-port-spec';

export const ROWS: readonly (readonly Cell[])[] = [
  ['Az.', 'Art', 'Stunden', 'Team'],
  ['A-1', 'laufend', 10, 'Nord'],
  ['A-2', 'neu', 20, 'Nord'],
  ['A-3', 'Laufend', 30, 'Süd'],
  ['A-4', null, 40, 'Süd'],
];

export const RANGE: WorkbookSpec = { sheets: [{ name: 'ASD', cells: ROWS }] };
export const TABLE: WorkbookSpec = {
  sheets: [{ name: 'ASD', cells: ROWS, tables: [{ name: 'Liste', address: 'A1:D5' }] }],
};

/** Workbooks for the tests of one file, closed after each test. */
export function filterSuite(): (
  spec: WorkbookSpec,
  options?: Partial<HostOptions>,
) => Promise<ExcelWorkbook> {
  const opened: ExcelWorkbook[] = [];
  afterEach(() => {
    for (const { host, close } of opened.splice(0)) {
      expect(host.session.unknownMembers).toEqual([]);
      close();
    }
  });
  return async (spec, options) => {
    const workbook = await openExcelWorkbook(spec, options);
    opened.push(workbook);
    return workbook;
  };
}

export const values = (...wanted: readonly string[]): ColumnCriteria => ({
  filterOn: 'Values',
  values: wanted,
});

/** The list of a sheet (its only table, or the cells at the address) as it is now, with criteria by column. */
export async function listFilter(
  { port }: ExcelWorkbook,
  criteria: Readonly<Record<number, ColumnCriteria>>,
  { sheet: name = 'ASD', address = 'A1:D5' }: { readonly sheet?: string; readonly address?: string } = {},
): Promise<ListFilter> {
  const sheet = await sheetNamed(port, name);
  const area = { sheetId: sheet.id, ...placeOf(address) };
  const [header] = valueOf(await port.read([{ ...area, rows: 1 }], patientControl()));
  if (header === undefined) throw new Error('no header was read');
  return {
    sheetId: sheet.id,
    sheetName: name,
    tableId: sheet.tables[0]?.id ?? null,
    area,
    criteria: Object.entries(criteria).map(([column, wanted]) => ({
      column: Number(column),
      criteria: wanted,
    })),
    header,
  };
}

export async function apply(
  { port }: ExcelWorkbook,
  ...filters: readonly ListFilter[]
): Promise<readonly FilteredList[]> {
  return valueOf(await port.applyFilters(filters, patientControl()));
}

export function beforesOf(lists: readonly FilteredList[]): readonly FilterBefore[] {
  return lists.flatMap((list) => (list.kind === 'filtered' ? [list.before] : []));
}

/** Excel's numbers of the rows that are hidden. */
export function hiddenRows(sheet: Sheet): readonly number[] {
  return sheet.rows.hidden().map((row) => row + 1);
}
