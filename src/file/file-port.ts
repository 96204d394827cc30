import type { Cell, CellGrid } from '../domain/cell';
import { HEADER_ROWS } from '../domain/intake/open-case-table';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { CellRange } from '../ooxml/cell-reference';
import { readSettings, writeSetting } from '../ooxml/edit/add-in-settings';
import type { EditableSheet, WorkbookEditor } from '../ooxml/edit/workbook-editor';
import { withFaults } from '../ooxml/read-fault';
import { addressOf, intersection } from '../workbook/area';
import { differences } from '../workbook/compare';
import { newColumnPlaces, overwritten } from '../workbook/new-columns';
import {
  HEAD_COLUMNS,
  type Area,
  type Control,
  type RegionWrite,
  type Seen,
  type SheetOverview,
  type TableAppend,
  type TableOverview,
  type WorkbookOverview,
  type WorkbookPort,
} from '../workbook/port';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import { ADD_IN } from './add-in';
import { appendEdit, newColumnsOf, sheetEdit } from './region-edits';
import { sheetDescription } from './sheet-descriptions';
import { FILE_TEXTS } from './texts';

/** More cells than any list has: a stray entry has stretched the area, and a list of them would fill the memory. */
const MOST_CELLS = 20_000_000;

/** The workbook port on an open .xlsx file. Sheets and tables go by the names of their parts. */
export function createFilePort(editor: WorkbookEditor): WorkbookPort {
  /** What a sheet was when its values were handed out: as long as it is the same, nobody has to compare them. */
  const versions = new Map<string, unknown>();

  return {
    overview: (control) => run(control, () => overviewOf(editor)),
    read: (areas, control) =>
      run(control, () => {
        const sheets = new Map(editor.sheets.map((sheet) => [sheet.part, sheet]));
        const grids = new Map<Area, CellGrid>();
        for (const [part, own] of bySheet(areas, ({ sheetId }) => sheetId)) {
          const sheet = sheets.get(part);
          if (sheet === undefined) return failure(WORKBOOK_TEXTS.unknownSheetGone());
          const large = own.find(({ rows, columns }) => rows * columns > MOST_CELLS);
          if (large !== undefined) return failure(WORKBOOK_TEXTS.tooLarge(sheet.name, lastCell(large)));
          versions.set(part, editor.version(sheet));
          gridsOf(editor, sheet, own).forEach((grid, index) => {
            const area = own[index];
            if (area !== undefined) grids.set(area, grid);
          });
          control.onProgress(grids.size / areas.length);
        }
        return success(areas.flatMap((area) => grids.get(area) ?? []));
      }),
    write: ({ regions, appends }, seen, control) =>
      run(control, () => {
        const problems = [...changes(editor, seen, versions), ...obstacles(editor, regions)];
        if (problems.length > 0) return failure(...problems);
        for (const [part, own] of bySheet(regions, ({ sheetId }) => sheetId)) {
          const sheet = editor.sheets.find((other) => other.part === part);
          if (sheet !== undefined) writeSheet(editor, sheet, own);
        }
        for (const append of appends) appendRows(editor, append);
        control.onProgress(1);
        return success(null);
      }),
    createTableSheets: (sheets, control) =>
      run(control, () => {
        if (editor.isStructureProtected) return failure(FILE_TEXTS.structureProtected());
        editor.addSheets(sheets.map(sheetDescription));
        return success(null);
      }),
    setting: (key) => readSettings(editor.file).get(key),
    saveSetting: async (key, value) =>
      withFaults(() => {
        writeSetting(editor.file, ADD_IN, key, value);
        return null;
      }),
  };
}

/** Nothing is done for a caller who has given up; a damaged part becomes a sentence. */
async function run<T>({ signal }: Control, work: () => Outcome<T>): Promise<Outcome<T>> {
  if (signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  const result = await withFaults(work);
  return result.ok ? result.value : result;
}

function lastCell({ top, left, rows, columns }: Area): string {
  return addressOf({ top: top + rows - 1, left: left + columns - 1, rows: 1, columns: 1 });
}

function bySheet<T>(items: readonly T[], sheetOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(sheetOf(item));
    if (group === undefined) groups.set(sheetOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function overviewOf(editor: WorkbookEditor): Outcome<WorkbookOverview> {
  const sheets = editor.sheets.map((sheet): SheetOverview => {
    const { used } = editor.survey(sheet);
    const area = used === null ? null : { sheetId: sheet.part, ...used };
    const corner = { sheetId: sheet.part, top: 0, left: 0, rows: HEADER_ROWS, columns: HEAD_COLUMNS };
    const headArea = area === null ? null : intersection(area, corner);
    const [head = null] = headArea === null ? [] : gridsOf(editor, sheet, [headArea]);
    return {
      id: sheet.part,
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: editor.frame(sheet).protection !== null,
      used: area,
      head,
      tables: tablesOf(editor, sheet),
    };
  });
  return success({ sheets, dateSystem: editor.dateSystem });
}

function tablesOf(editor: WorkbookEditor, sheet: EditableSheet): readonly TableOverview[] {
  return editor.tables(sheet).map(({ part, table }) => ({
    id: part,
    name: table.name,
    area: { sheetId: sheet.part, ...table.range },
    hasHeaders: table.hasHeaders,
    hasTotals: table.hasTotals,
  }));
}

function gridsOf(editor: WorkbookEditor, sheet: EditableSheet, areas: readonly Area[]): readonly CellGrid[] {
  const rows = editor.cells(sheet, areas);
  return areas.map(({ top, left }, index) => ({ top, left, rows: rows[index] ?? [] }));
}

function changes(
  editor: WorkbookEditor,
  seen: Seen,
  versions: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  const overview = overviewOf(editor);
  if (!overview.ok) return overview.problems;
  const sheets = new Map(editor.sheets.map((sheet) => [sheet.part, sheet]));
  const grids = seen.areas.map((area, index): CellGrid => {
    const sheet = sheets.get(area.sheetId);
    const before = seen.grids[index] ?? { top: area.top, left: area.left, rows: [] };
    if (sheet === undefined || versions.get(area.sheetId) === editor.version(sheet)) return before;
    return gridsOf(editor, sheet, [area])[0] ?? before;
  });
  return differences(seen, overview.value.sheets, grids);
}

/** What stands where new columns come, and what cannot be overwritten in those that are there. */
function obstacles(editor: WorkbookEditor, regions: readonly RegionWrite[]): readonly Problem[] {
  const places = newColumnPlaces(regions);
  const grids = places.map(({ area }) => enteredCells(editor, area));
  const merged = places.flatMap(({ region, area }) => {
    const sheet = editor.sheets.find(({ part }) => part === area.sheetId);
    const merges = sheet === undefined ? [] : editor.frame(sheet).merges;
    const inWay = merges.find((merge) => intersection({ sheetId: area.sheetId, ...merge }, area) !== null);
    return inWay === undefined ? [] : [FILE_TEXTS.mergedCells(region.sheetName, addressOf(inWay))];
  });
  return [
    ...overwritten(places, grids),
    ...merged,
    ...regions.flatMap((region) => brokenMatrices(editor, region)),
  ];
}

/** The values of an area; a formula counts as something even if it shows nothing. */
function enteredCells(editor: WorkbookEditor, area: Area): CellGrid {
  const sheet = editor.sheets.find(({ part }) => part === area.sheetId);
  const { used } = sheet === undefined ? { used: null } : editor.survey(sheet);
  // Most new columns lie outside of all cells.
  const formulas = sheet === undefined ? [] : editor.formulas(sheet);
  const inside = formulas.filter(
    ({ row, column }) =>
      row >= area.top &&
      row < area.top + area.rows &&
      column >= area.left &&
      column < area.left + area.columns,
  );
  const reach = used === null ? null : intersection({ sheetId: area.sheetId, ...used }, area);
  if (sheet === undefined || (reach === null && inside.length === 0))
    return { top: area.top, left: area.left, rows: [] };
  const [grid = { top: area.top, left: area.left, rows: [] }] = gridsOf(editor, sheet, [area]);
  const rows: Cell[][] = grid.rows.map((row) => [...row]);
  for (const { row, column } of inside) {
    const cells = rows[row - area.top];
    if (cells !== undefined) cells[column - area.left] ??= '=';
  }
  return { ...grid, rows };
}

/** Cells that a region writes and whose formulas fill others too. */
function brokenMatrices(editor: WorkbookEditor, region: RegionWrite): readonly Problem[] {
  const sheet = editor.sheets.find(({ part }) => part === region.sheetId);
  const written = writtenAreas(region);
  const matrices = (sheet === undefined ? [] : editor.formulas(sheet)).flatMap(
    ({ together }) => together ?? [],
  );
  const broken = matrices.find(
    (matrix) =>
      (matrix.rows > 1 || matrix.columns > 1) &&
      written.some((area) => intersection({ sheetId: region.sheetId, ...matrix }, area) !== null),
  );
  return broken === undefined ? [] : [FILE_TEXTS.matrixFormula(region.sheetName, addressOf(broken))];
}

function writtenAreas({ sheetId, firstRow, rowCount, columns }: RegionWrite): readonly Area[] {
  return columns.flatMap(({ column, values }) =>
    values === null || rowCount === 0
      ? []
      : [{ sheetId, top: firstRow, left: column, rows: rowCount, columns: 1 }],
  );
}

function writeSheet(editor: WorkbookEditor, sheet: EditableSheet, regions: readonly RegionWrite[]): void {
  const headerFormat = (region: RegionWrite): number => {
    const [first] = newColumnsOf(region);
    const column = (first?.column ?? 0) - 1;
    const format = column < 0 ? 0 : editor.formatAt(sheet, { row: region.headerRow, column });
    return editor.styles.has(format) ? format : 0;
  };
  const written = regions.flatMap(writtenAreas);
  const gone = editor
    .formulas(sheet)
    .filter(({ row, column }) => written.some((area) => contains(area, row, column)));
  editor.edit(sheet, sheetEdit(regions, headerFormat, editor.styles), gone);
  for (const { part, table } of editor.tables(sheet)) {
    const headers = regions
      .filter(({ tableId }) => tableId === part)
      .flatMap(newColumnsOf)
      .flatMap(({ newHeader }) => newHeader ?? []);
    if (headers.length > 0) editor.growTable({ part, table }, headers);
  }
}

function appendRows(editor: WorkbookEditor, append: TableAppend): void {
  const sheet = editor.sheets.find(({ part }) => part === append.sheetId);
  const found =
    sheet === undefined ? undefined : editor.tables(sheet).find(({ part }) => part === append.tableId);
  if (sheet === undefined || found === undefined)
    throw new RangeError('the rows belong to a table that was not seen');
  editor.edit(sheet, appendEdit(append, editor.styles), []);
  const { range, autoFilter } = found.table;
  const count = append.rows.length;
  editor.editTable(found, {
    range: { ...range, rows: range.rows + count },
    ...(autoFilter === null
      ? {}
      : {
          filter: {
            range: { ...autoFilter.range, rows: autoFilter.range.rows + count },
            criteria: new Map(),
          },
        }),
  });
}

function contains({ top, left, rows, columns }: CellRange, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}
