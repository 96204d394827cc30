import { addressOf, bottomOf } from '../workbook/area';
import type { Area, SheetOverview, TableOverview, WriteBatch } from '../workbook/port';
import { areaOrNull, type Question } from './overview';
import type { Request } from './requests';

/** A filter that hides rows, as it has to come back: criteria by column of its range. */
export interface ActiveFilter {
  readonly sheetId: string;
  readonly sheetName: string;
  /** `null`: the sheet's own filter. */
  readonly tableId: string | null;
  readonly area: Area;
  readonly criteria: readonly { readonly column: number; readonly criteria: Excel.FilterCriteria }[];
}

/** A filter that may hide no row: the sheet's own, where it has one, or that of a table with headers. */
export interface SheetFilter extends ActiveFilter {
  /** Arrows stand in the header cells. */
  readonly hasArrows: boolean;
}

/** Which filters of a sheet are active. */
export function askForFilters(sheet: SheetOverview): Question<readonly ActiveFilter[]> {
  const { request, answer } = askForSheetFilters(sheet);
  return { request, answer: () => answer().filter(({ criteria }) => criteria.length > 0) };
}

/** All filters of a sheet. */
export function askForSheetFilters(
  sheet: Pick<SheetOverview, 'id' | 'name'> & {
    readonly tables: readonly Pick<TableOverview, 'id' | 'area' | 'hasHeaders'>[];
  },
): Question<readonly SheetFilter[]> {
  let filters: readonly SheetFilter[] = [];
  const queue = (context: Excel.RequestContext) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const { autoFilter: own } = worksheet;
    own.load('isDataFiltered,criteria');
    const range = own.getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const ofTables = sheet.tables
      .filter(({ hasHeaders }) => hasHeaders)
      .map((table) => {
        const item = context.workbook.tables.getItem(table.id);
        item.load('showFilterButton');
        const filter = context.workbook.tables.getItem(table.id).autoFilter;
        filter.load('isDataFiltered,criteria');
        return { table, item, filter };
      });
    return () => {
      const names = { sheetId: sheet.id, sheetName: sheet.name };
      const found = ofTables.map(({ table, item, filter }): SheetFilter => ({
        ...names,
        tableId: table.id,
        area: table.area,
        hasArrows: item.showFilterButton,
        criteria: criteriaOf(filter),
      }));
      const area = areaOrNull(sheet.id, range);
      if (area !== null) {
        found.push({ ...names, tableId: null, area, hasArrows: true, criteria: criteriaOf(own) });
      }
      filters = found;
    };
  };
  return { request: { bytes: 2_000 + sheet.tables.length * 2_000, queue }, answer: () => filters };
}

/** The filters that may hide rows that are written. */
export function filtersOver(
  filters: readonly ActiveFilter[],
  { regions, appends }: WriteBatch,
): readonly ActiveFilter[] {
  return filters.filter(
    ({ sheetId, tableId, area }) =>
      regions.some(
        (region) =>
          region.sheetId === sheetId &&
          region.headerRow < bottomOf(area) &&
          region.firstRow + region.rowCount > area.top,
      ) || appends.some((append) => append.tableId === tableId),
  );
}

/** Values written over rows that a filter hides would end up in others: it is taken off for writing. */
export function takeOff({ sheetId, tableId }: ActiveFilter): Request {
  return {
    bytes: 500,
    queue: (context) => {
      if (tableId === null) context.workbook.worksheets.getItem(sheetId).autoFilter.clearCriteria();
      else context.workbook.tables.getItem(tableId).clearFilters();
      return () => undefined;
    },
  };
}

/** Sets a filter as it was. */
export function putBack(filter: ActiveFilter): Request {
  return {
    bytes: 2_000,
    queue: (context) => {
      setCriteria(context, filter);
      return () => undefined;
    },
  };
}

function setCriteria(
  context: Excel.RequestContext,
  { sheetId, tableId, area, criteria }: ActiveFilter,
): void {
  if (tableId === null) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRange(addressOf(area));
    for (const { column, criteria: wanted } of criteria) sheet.autoFilter.apply(range, column, wanted);
  } else {
    const { columns } = context.workbook.tables.getItem(tableId);
    for (const { column, criteria: wanted } of criteria) columns.getItemAt(column).filter.apply(wanted);
  }
}

function criteriaOf({ isDataFiltered, criteria }: Excel.AutoFilter): ActiveFilter['criteria'] {
  if (!isDataFiltered) return [];
  const list: readonly unknown[] = criteria;
  return list.flatMap((entry, column) => {
    const wanted = meaningful(entry);
    return wanted === null ? [] : [{ column, criteria: wanted }];
  });
}

/** Which of the properties Excel gives belong to which kind of filter; the others may be empty or stale. */
const PROPERTIES: Readonly<Record<string, readonly (keyof Excel.FilterCriteria)[]>> = {
  Values: ['values'],
  Custom: ['criterion1', 'criterion2', 'operator'],
  TopItems: ['criterion1'],
  TopPercent: ['criterion1'],
  BottomItems: ['criterion1'],
  BottomPercent: ['criterion1'],
  CellColor: ['color'],
  FontColor: ['color'],
  Dynamic: ['dynamicCriteria'],
  Icon: ['icon'],
};

/** Whether something is criteria as Excel gives and takes them. */
export function isCriteria(entry: unknown): entry is Excel.FilterCriteria {
  return (
    typeof entry === 'object' && entry !== null && 'filterOn' in entry && typeof entry.filterOn === 'string'
  );
}

/** The criteria as Excel takes them back; `null` for a column without a filter. */
function meaningful(entry: unknown): Excel.FilterCriteria | null {
  if (!isCriteria(entry)) return null;
  const given: Readonly<Record<string, unknown>> = { ...entry };
  const { filterOn } = entry;
  const names: readonly string[] =
    PROPERTIES[filterOn] ?? Object.keys(given).filter((name) => name !== 'filterOn');
  const properties = [...names, 'subField'].flatMap((name): readonly [string, unknown][] => {
    const value = given[name];
    const isEmpty =
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [[name, value]];
  });
  const hasCriterion = properties.some(([name]) => name !== 'operator' && name !== 'subField');
  return hasCriterion ? { filterOn, ...Object.fromEntries(properties) } : null;
}
