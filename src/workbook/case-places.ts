import type { CellGrid } from '../domain/cell';
import type { CaseTable, ConfirmedColumns } from '../domain/intake/case-table';
import { HEADER_ROWS, openCaseTable } from '../domain/intake/open-case-table';
import { failure, success, type Outcome } from '../domain/outcome';
import { addressOf, bottomOf, cut, intersection, rightOf } from './area';
import { confirmedColumns } from './choices';
import type { Area, Control, SheetOverview, TableOverview, WorkbookOverview, WorkbookPort } from './port';
import { isOwnName } from './sheet-names';
import { WORKBOOK_TEXTS } from './texts';

/** Where a list of cases lies: in a table, or in a sheet's used range. */
export interface CasePlace {
  readonly sheet: SheetOverview;
  /** `null`: the used range. */
  readonly table: TableOverview | null;
  /** The whole table, or the used range. */
  readonly area: Area;
  readonly confirmed: ConfirmedColumns;
  /** Its header row, without any data row. */
  readonly header: CaseTable;
}

/** More cells than any case list has; beyond it a stray entry far below or far right has stretched the used range. */
const MOST_CELLS = 20_000_000;

/**
 * Finds all lists of cases, in tab order, by their header rows alone: tables first, and only if no table of a sheet is
 * one its used range (klassifikation.md §2, §11 c). Sheets that cannot be shown (`veryHidden`) and the add-in's own never are.
 */
export async function findCasePlaces(
  port: Pick<WorkbookPort, 'read' | 'setting'>,
  overview: WorkbookOverview,
  control: Control,
): Promise<Outcome<readonly CasePlace[]>> {
  const sheets = overview.sheets.filter(
    ({ name, visibility }) => !isOwnName(name) && visibility !== 'veryHidden',
  );
  const candidates = sheets.flatMap((sheet) => candidatesOf(sheet, confirmedColumns(port, sheet.name)));
  const heads = await readHeads(port, candidates, control);
  if (!heads.ok) return heads;
  const places = candidates.flatMap((candidate, index): readonly CasePlace[] => {
    const head = heads.value[index];
    const header = head === undefined ? null : openCaseTable(caseTableSource(candidate, head, false));
    return header === null ? [] : [{ ...candidate, header }];
  });
  const preferred = places.filter(
    (place) =>
      place.table !== null || !places.some(({ sheet, table }) => sheet === place.sheet && table !== null),
  );
  return success(preferred);
}

/** Opens a place with all its cells. `null`: it holds no list of cases any more. */
export function openCasePlace(place: CasePlace, grid: CellGrid): CaseTable | null {
  return openCaseTable(caseTableSource(place, grid, place.table?.hasTotals ?? false));
}

/** Refuses used ranges that a stray entry has stretched beyond what can be read. */
export function refuseTooLarge(places: readonly CasePlace[]): Outcome<null> {
  const problems = places
    .filter(({ area }) => area.rows * area.columns > MOST_CELLS)
    .map(({ sheet, area }) => {
      const last = { top: bottomOf(area) - 1, left: rightOf(area) - 1, rows: 1, columns: 1 };
      return WORKBOOK_TEXTS.tooLarge(sheet.name, addressOf(last));
    });
  return problems.length > 0 ? failure(...problems) : success(null);
}

type Candidate = Omit<CasePlace, 'header'> & { readonly head: Area };

function candidatesOf(sheet: SheetOverview, confirmed: ConfirmedColumns): readonly Candidate[] {
  const tables = sheet.tables
    .filter(({ hasHeaders }) => hasHeaders)
    .map((table) => ({ sheet, table, area: table.area, confirmed, head: { ...table.area, rows: 1 } }));
  const { used } = sheet;
  const head = used === null ? null : intersection(used, { ...used, top: 0, rows: HEADER_ROWS });
  if (used === null || head === null) return tables;
  return [...tables, { sheet, table: null, area: used, confirmed, head }];
}

/** The header cells of all candidates: most came with the overview, the others are read together. */
async function readHeads(
  port: Pick<WorkbookPort, 'read'>,
  candidates: readonly Candidate[],
  control: Control,
): Promise<Outcome<readonly CellGrid[]>> {
  const known = candidates.map(({ sheet, head }) => (sheet.head === null ? null : cut(sheet.head, head)));
  const missing = candidates.filter((_, index) => known[index] === null);
  if (missing.length === 0) return success(known.filter((grid) => grid !== null));
  const read = await port.read(
    missing.map(({ head }) => head),
    control,
  );
  if (!read.ok) return read;
  const rest = [...read.value];
  return success(known.flatMap((grid) => grid ?? rest.shift() ?? []));
}

function caseTableSource(
  { sheet, table, confirmed }: Omit<CasePlace, 'header'>,
  grid: CellGrid,
  hasTotals: boolean,
) {
  return {
    sheetName: sheet.name,
    kind: table === null ? 'range' : 'table',
    grid,
    hasTotals,
    confirmed,
  } as const;
}
