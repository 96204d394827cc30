import type { CellGrid } from '../domain/cell';
import { HEADER_ROWS } from '../domain/intake/open-case-table';
import { addressOf, cut, intersection } from '../workbook/area';
import {
  HEAD_COLUMNS,
  type Area,
  type SheetOverview,
  type TableOverview,
  type WorkbookOverview,
} from '../workbook/port';
import { fromExcel } from './cell-values';
import type { Request } from './requests';

/** Sheets and tables by their ids, so that their details can be asked for. */
export interface KnownItems {
  readonly sheetIds: readonly string[];
  readonly tableIds: readonly string[];
}

/** A request whose answer can be taken when it has been sent. */
export interface Question<T> {
  readonly request: Request;
  readonly answer: () => T;
}

export interface ItemList {
  readonly sheets: readonly Pick<SheetOverview, 'id' | 'name' | 'visibility'>[];
  readonly tables: readonly Pick<TableOverview, 'id' | 'name' | 'hasHeaders' | 'hasTotals'>[];
  /** `null`: not asked, or Excel could not tell. */
  readonly dateSystem: 1900 | 1904 | null;
}

/** An overview whose date system may be open. */
export type Sight = Omit<WorkbookOverview, 'dateSystem'> & Pick<ItemList, 'dateSystem'>;

const HEAD = { top: 0, left: 0, rows: HEADER_ROWS, columns: HEAD_COLUMNS };

const VISIBILITIES: Readonly<Record<string, SheetOverview['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Which sheets and tables there are. @param probe ask for the date system */
export function askForItems(probe: boolean): Question<ItemList> {
  let answer: ItemList | null = null;
  const queue = (context: Excel.RequestContext) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name,items/showHeaders,items/showTotals');
    // No property tells the date system; 2 January 1904 is day 1 in the one and day 1463 in the other.
    const secondDay = probe ? context.workbook.functions.date(1904, 1, 2) : null;
    secondDay?.load('value');
    return () => {
      answer = {
        sheets: worksheets.items.map(({ id, name, visibility }) => ({
          id,
          name,
          visibility: VISIBILITIES[visibility] ?? 'hidden',
        })),
        tables: tables.items.map(({ id, name, showHeaders, showTotals }) => ({
          id,
          name,
          hasHeaders: showHeaders,
          hasTotals: showTotals,
        })),
        dateSystem: dateSystemOf(secondDay?.value),
      };
    };
  };
  return { request: { bytes: 5_000, queue }, answer: () => given(answer) };
}

function dateSystemOf(secondDay: number | undefined): 1900 | 1904 | null {
  if (secondDay === 1) return 1904;
  return secondDay === 1463 ? 1900 : null;
}

/** The list again together with the details of the known items. The answer is `null` when the list is another by now. */
export function askForOverview(known: KnownItems, probe: boolean): Question<Sight | null> {
  const items = askForItems(probe);
  let sheets: ReadonlyMap<string, SheetDetails> | null = null;
  let tables: ReadonlyMap<string, Area> | null = null;
  const queue = (context: Excel.RequestContext) => {
    const collectItems = items.request.queue(context);
    const sheetParts = known.sheetIds.map((id) => [id, queueSheet(context, id)] as const);
    const tableParts = known.tableIds.map((id) => [id, queueTable(context, id)] as const);
    return () => {
      collectItems();
      sheets = new Map(sheetParts.map(([id, collect]) => [id, collect()]));
      tables = new Map(tableParts.map(([id, collect]) => [id, collect()]));
    };
  };
  const bytes = 5_000 + known.sheetIds.length * 8_000 + known.tableIds.length * 300;
  return {
    request: { bytes, queue },
    answer: () => assemble(items.answer(), given(sheets), given(tables)),
  };
}

export function knownItems({ sheets, tables }: ItemList): KnownItems {
  return { sheetIds: sheets.map(({ id }) => id), tableIds: tables.map(({ id }) => id) };
}

interface SheetDetails {
  readonly isProtected: boolean;
  readonly used: Area | null;
  readonly head: CellGrid;
}

function queueSheet(context: Excel.RequestContext, sheetId: string): () => SheetDetails {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { protection } = sheet;
  protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  // A fixed corner, so that sizes and headers come in one round trip.
  const head = sheet.getRange(addressOf(HEAD));
  head.load('values');
  return () => ({
    isProtected: protection.protected,
    used: areaOrNull(sheetId, used),
    head: { top: 0, left: 0, rows: head.values.map((row) => row.map(fromExcel)) },
  });
}

function queueTable(context: Excel.RequestContext, tableId: string): () => Area {
  const table = context.workbook.tables.getItem(tableId);
  const { worksheet } = table;
  worksheet.load('id');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => areaOf(worksheet.id, range);
}

/** The area of a range that may not exist; its position and size must be loaded. */
export function areaOrNull(sheetId: string, range: Excel.Range): Area | null {
  return range.isNullObject ? null : areaOf(sheetId, range);
}

/** The area of a range whose position and size are loaded. */
export function areaOf(sheetId: string, range: Excel.Range): Area {
  return {
    sheetId,
    top: range.rowIndex,
    left: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

function assemble(
  list: ItemList,
  sheets: ReadonlyMap<string, SheetDetails>,
  tables: ReadonlyMap<string, Area>,
): Sight | null {
  const isComplete =
    list.sheets.every(({ id }) => sheets.has(id)) && list.tables.every(({ id }) => tables.has(id));
  if (!isComplete) return null;
  const tableOverviews = list.tables.flatMap((table): readonly TableOverview[] => {
    const area = tables.get(table.id);
    return area === undefined ? [] : [{ ...table, area }];
  });
  return {
    dateSystem: list.dateSystem,
    sheets: list.sheets.flatMap((sheet): readonly SheetOverview[] => {
      const details = sheets.get(sheet.id);
      if (details === undefined) return [];
      const { used, head, isProtected } = details;
      const headArea = used === null ? null : intersection(used, { sheetId: sheet.id, ...HEAD });
      return [
        {
          ...sheet,
          isProtected,
          used,
          head: headArea === null ? null : cut(head, headArea),
          tables: tableOverviews.filter(({ area }) => area.sheetId === sheet.id),
        },
      ];
    }),
  };
}

function given<T>(answer: T | null): T {
  if (answer === null) throw new Error('the answer was taken before the request was sent');
  return answer;
}
