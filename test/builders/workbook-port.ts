import type { Cell, CellGrid } from '../../src/domain/cell';
import { HEADER_ROWS } from '../../src/domain/intake/open-case-table';
import { cellText } from '../../src/domain/intake/reading';
import { failure, success, type Problem } from '../../src/domain/outcome';
import { addressOf, cut, filledArea, intersection } from '../../src/workbook/area';
import type { ColumnInsertion } from '../../src/workbook/column-insertion';
import { differences, sameValue } from '../../src/workbook/compare';
import type { CellPlace, OpenWorkbookPort, SheetChange } from '../../src/workbook/open-workbook-port';
import type { Sight } from '../../src/workbook/sight';
import {
  HEAD_COLUMNS,
  type Area,
  type NewTableSheet,
  type Receipt,
  type RegionBefore,
  type Seen,
  type TableAppend,
  type WriteBatch,
  type RegionWrite,
  type SheetOverview,
  type TableOverview,
} from '../../src/workbook/port';
import { newColumnPlaces, overwritten } from '../../src/workbook/new-columns';
import { ANSWER_TEXTS } from '../../src/workbook/answer-texts';
import { WORKBOOK_TEXTS } from '../../src/workbook/texts';
import { placeOf, type OpenWorkbook, type SheetSpec, type WorkbookSpec } from './workbook-port-spec';

interface MemorySheet {
  readonly id: string;
  name: string;
  readonly visibility: SheetOverview['visibility'];
  isProtected: boolean;
  readonly cells: Cell[][];
  tables: readonly TableOverview[];
}

/** A port over a few lists, for fast tests of the use cases; and what was asked of it. */
export interface MemoryWorkbook extends OpenWorkbook {
  readonly port: OpenWorkbookPort;
  /** The cells that were shown, such as `ASD!B2`. */
  readonly shown: readonly string[];
  readonly writes: readonly (readonly RegionWrite[])[];
  /** Gives the only table of the sheet another place. */
  readonly growTable: (sheet: string, address: string) => void;
  /** A user selects a cell. */
  readonly select: (sheet: string, address: string) => void;
  /** A filter hides these rows, counted from 1, and no others. */
  readonly hideRows: (sheet: string, rows: readonly number[]) => void;
  /** A user inserts an empty row above this one, counted from 1. */
  readonly insertRow: (sheet: string, row: number) => void;
  /** How often areas were looked at and rows reworked. */
  readonly looks: () => number;
  /** The user enters values by hand, from the address on; whoever watches is told. */
  readonly edit: (sheet: string, address: string, values: readonly (readonly Cell[])[]) => void;
  /** Whoever watches is told of this change. */
  readonly tell: (change: SheetChange) => void;
  /** Called before the values of areas are handed out, with the number of the reading from 1. */
  onRead: (reading: number) => void;
}

let lastId = 0;

export function openMemoryWorkbook(spec: WorkbookSpec): MemoryWorkbook {
  let sheets = spec.sheets.map(memorySheet);
  const settings = new Map<string, unknown>();
  const writes: (readonly RegionWrite[])[] = [];
  let readings = 0;
  const shown: string[] = [];
  const listeners = new Set<(change: SheetChange) => void>();
  let looks = 0;
  const tell = (change: SheetChange): void => {
    for (const listener of listeners) listener(change);
  };

  const selectionListeners = new Set<() => void>();
  const hiddenRows = new Map<string, readonly number[]>();
  let active: CellPlace | null = null;

  const sheetById = (id: string): MemorySheet | undefined => sheets.find((sheet) => sheet.id === id);
  const sheetByName = (name: string): MemorySheet => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  const gridAt = (area: Area): CellGrid | null => {
    const sheet = sheetById(area.sheetId);
    return sheet === undefined ? null : gridOf(sheet, area);
  };

  const whyNot = (seen: Seen, aborted: boolean): readonly Problem[] => {
    if (aborted) return [WORKBOOK_TEXTS.cancelled()];
    const grids = seen.areas.map((area) => gridAt(area) ?? { top: 0, left: 0, rows: [] });
    return differences(seen, sheets.map(overviewOf), grids);
  };

  const port: OpenWorkbookPort = {
    overview: ({ signal }) =>
      Promise.resolve(
        signal.aborted
          ? failure(WORKBOOK_TEXTS.cancelled())
          : success({ sheets: sheets.map(overviewOf), dateSystem: spec.dateSystem ?? 1900 }),
      ),
    read: (areas, { signal, onProgress }) => {
      readings += 1;
      workbook.onRead(readings);
      if (signal.aborted) return Promise.resolve(failure(WORKBOOK_TEXTS.cancelled()));
      const grids = areas.map(gridAt);
      onProgress(1);
      const found = grids.filter((grid) => grid !== null);
      return Promise.resolve(
        found.length === grids.length ? success(found) : failure(WORKBOOK_TEXTS.unknownSheetGone()),
      );
    },
    write: (batch, seen, { signal }) => {
      const { regions, appends } = batch;
      readings += 1;
      workbook.onRead(readings);
      const problems = whyNot(seen, signal.aborted);
      const places = newColumnPlaces(regions);
      const losses = overwritten(
        places,
        places.flatMap(({ area }) => gridAt(area) ?? []),
      );
      const reasons = [...problems, ...losses];
      if (reasons.length > 0) return Promise.resolve(failure(...reasons));
      writes.push(regions);
      const receipt = receiptOf(batch, gridAt, sheetById);
      for (const region of regions) writeRegion(region, sheetById(region.sheetId));
      for (const append of appends) appendRows(append, sheetById(append.sheetId));
      return Promise.resolve(success(receipt));
    },
    putBack: ({ regions, appends }, seen, { signal }) => {
      const problems = whyNot(seen, signal.aborted);
      if (problems.length > 0) return Promise.resolve(failure(...problems));
      for (const before of regions) putRegionBack(before, sheetById(before.region.sheetId));
      for (const append of appends) removeRows(append, sheetById(append.sheetId));
      return Promise.resolve(success(null));
    },
    insertColumns: (insertions, seen, { signal }) => {
      const problems = whyNot({ ...seen, areas: [], grids: [] }, signal.aborted);
      if (problems.length > 0) return Promise.resolve(failure(...problems));
      for (const { sheetId, column, count } of insertions) shiftColumns(sheetById(sheetId), column, count);
      return Promise.resolve(success(null));
    },
    removeColumns: (inserted) => {
      const isFilled = ({ sheetId, column, count }: ColumnInsertion) =>
        sheetById(sheetId)?.cells.some((row) =>
          row.some((cell, index) => cell !== null && index >= column && index < column + count),
        ) ?? true;
      const stay = inserted.filter(isFilled);
      for (const { sheetId, column, count } of inserted) {
        if (!stay.some((other) => other.column === column)) shiftColumns(sheetById(sheetId), column, -count);
      }
      return Promise.resolve(success(stay));
    },
    createTableSheets: (created) => {
      sheets = [...sheets, ...created.map(newSheet)];
      return Promise.resolve(success(null));
    },
    refillTableSheet: ({ id, name }, content) => {
      const filled = newSheet({ ...content, sheetName: name });
      const own = (table: TableOverview): TableOverview => ({
        ...table,
        area: { ...table.area, sheetId: id },
      });
      sheets = sheets.map((sheet) =>
        sheet.id === id ? { ...filled, id, tables: filled.tables.map(own) } : sheet,
      );
      return Promise.resolve(success(null));
    },
    layOutPages: () => Promise.resolve(success(null)),
    fillReportSheet: ({ sheetName, present }, { rows, columns, tables }) => {
      const filled = memorySheet({
        name: sheetName,
        cells: rows.map(({ cells }) => columns.map((_, index) => cells[index]?.value ?? null)),
        tables: tables.map(({ name, area }) => ({ name, address: addressOf(area) })),
      });
      const id = present?.id ?? filled.id;
      const own = filled.tables.map((table) => ({ ...table, area: { ...table.area, sheetId: id } }));
      const sheet = { ...filled, id, tables: own };
      sheets =
        present === null ? [...sheets, sheet] : sheets.map((other) => (other.id === id ? sheet : other));
      return Promise.resolve(success(null));
    },
    drawCharts: () => Promise.resolve(success(null)),
    layOutReportPages: () => Promise.resolve(success(null)),
    openNewWorkbook: () => Promise.resolve(success(null)),
    setting: (key) => settings.get(key),
    saveSetting: (key, value) => {
      settings.set(key, structuredClone(value));
      return Promise.resolve(success(null));
    },
    show: ({ sheetId, row, column }: CellPlace) => {
      const sheet = sheetById(sheetId);
      if (sheet === undefined) return Promise.resolve(failure(WORKBOOK_TEXTS.unknownSheetGone()));
      if (sheet.visibility !== 'visible')
        return Promise.resolve(failure(ANSWER_TEXTS.sheetHidden(sheet.name)));
      shown.push(`${sheet.name}!${addressOf({ top: row, left: column, rows: 1, columns: 1 })}`);
      return Promise.resolve(success(null));
    },
    changeRow: ({ area, before, after }) => {
      readings += 1;
      workbook.onRead(readings);
      const sheet = sheetById(area.sheetId);
      if (sheet === undefined) return Promise.resolve(failure(WORKBOOK_TEXTS.unknownSheetGone()));
      const [cells = []] = gridOf(sheet, area).rows;
      if (!cells.every((cell, index) => sameValue(cell, before[index] ?? null)))
        return Promise.resolve(failure(WORKBOOK_TEXTS.changedMeanwhile(sheet.name, null)));
      after.forEach((cell, index) => {
        setCell(sheet, area.top, area.left + index, cell);
      });
      return Promise.resolve(success(null));
    },
    watchChanges: (listener) => {
      listeners.add(listener);
      return Promise.resolve(
        success(() => {
          listeners.delete(listener);
          return Promise.resolve();
        }),
      );
    },
    reworkRows: async (areas, decide, { signal }) => {
      let wanted = areas;
      for (;;) {
        looks += 1;
        readings += 1;
        workbook.onRead(readings);
        if (signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
        const decision = await decide(sightOf(wanted));
        if (!decision.ok) return decision;
        if (decision.value.kind === 'look-again') {
          wanted = decision.value.areas;
          continue;
        }
        for (const { area, rows } of decision.value.writes) {
          const sheet = sheetById(area.sheetId);
          if (sheet === undefined) return failure(WORKBOOK_TEXTS.unknownSheetGone());
          setCells(sheet, area, rows);
        }
        return success(decision.value.result);
      }
    },
    lookAt: (areas) => {
      const sight = sightOf(areas);
      const texts = sight.grids.map(({ rows }) => rows.map((row) => row.map(cellText)));
      return Promise.resolve(success({ ...sight, texts }));
    },
    // Filters are a matter of the host: their tests open the port on Excel.
    applyFilters: () => Promise.reject(new Error('lists in memory have no filters')),
    restoreFilters: () => Promise.reject(new Error('lists in memory have no filters')),
    watchSelection: (listener) => {
      selectionListeners.add(listener);
      return Promise.resolve(
        success(() => {
          selectionListeners.delete(listener);
          return Promise.resolve();
        }),
      );
    },
    activeCell: () => Promise.resolve(success(active)),
    firstVisible: (sheetId, rows) => {
      const hidden = hiddenRows.get(sheetById(sheetId)?.name ?? '') ?? [];
      return Promise.resolve(success(rows.find((row) => !hidden.includes(row + 1)) ?? null));
    },
    keepsUndoList: () => false,
  };

  const sightOf = (wanted: readonly Area[]): Sight => {
    const present = wanted.filter(({ sheetId }) => sheetById(sheetId) !== undefined);
    return {
      overview: { sheets: sheets.map(overviewOf), dateSystem: spec.dateSystem ?? 1900 },
      areas: present,
      grids: present.flatMap((area) => gridAt(area) ?? []),
    };
  };

  const workbook: MemoryWorkbook = {
    port,
    looks: () => looks,
    tell,
    edit: (name, address, values) => {
      const sheet = sheetByName(name);
      const area = {
        ...placeOf(address),
        sheetId: sheet.id,
        rows: values.length,
        columns: values[0]?.length ?? 1,
      };
      setCells(sheet, area, values);
      tell({ kind: 'edited', area });
    },
    shown,
    writes,
    onRead: () => undefined,
    enter: (name, address, value) => {
      const { top, left } = placeOf(address);
      setCell(sheetByName(name), top, left, value);
    },
    rename: (name, other) => {
      sheetByName(name).name = other;
    },
    remove: (name) => {
      sheets = sheets.filter((sheet) => sheet.name !== name);
    },
    growTable: (name, address) => {
      const sheet = sheetByName(name);
      sheet.tables = sheet.tables.map((table) => ({
        ...table,
        area: { sheetId: sheet.id, ...placeOf(address) },
      }));
    },
    select: (name, address) => {
      const { top, left } = placeOf(address);
      active = { sheetId: sheetByName(name).id, row: top, column: left };
      for (const listener of selectionListeners) listener();
    },
    hideRows: (name, rows) => {
      hiddenRows.set(name, rows);
    },
    insertRow: (name, row) => {
      sheetByName(name).cells.splice(row - 1, 0, []);
    },
    protect: (name) => {
      sheetByName(name).isProtected = true;
    },
  };
  return workbook;
}

function memorySheet(spec: SheetSpec): MemorySheet {
  lastId += 1;
  const id = `sheet-${String(lastId)}`;
  const { top, left } = placeOf(spec.at ?? 'A1');
  const sheet: MemorySheet = {
    id,
    name: spec.name,
    visibility: spec.visibility ?? 'visible',
    isProtected: spec.isProtected ?? false,
    cells: [],
    tables: (spec.tables ?? []).map((table) => ({
      id: `table-${table.name}`,
      name: table.name,
      area: { sheetId: id, ...placeOf(table.address) },
      hasHeaders: table.hasHeaders ?? true,
      hasTotals: table.hasTotals ?? false,
    })),
  };
  spec.cells?.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      setCell(sheet, top + rowIndex, left + columnIndex, cell);
    });
  });
  return sheet;
}

function newSheet({ sheetName, tableName, columns, rows }: NewTableSheet): MemorySheet {
  const cells = [columns.map(({ header }) => header), ...rows];
  const address = `A1:${String.fromCharCode(64 + columns.length)}${String(cells.length)}`;
  return memorySheet({ name: sheetName, cells, tables: [{ name: tableName, address }] });
}

function setCell(sheet: MemorySheet, row: number, column: number, value: Cell): void {
  const cells = (sheet.cells[row] ??= []);
  cells[column] = value;
}

function setCells(sheet: MemorySheet, { top, left }: Area, rows: readonly (readonly Cell[])[]): void {
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      setCell(sheet, top + rowIndex, left + column, cell);
    });
  });
}

function gridOf(sheet: MemorySheet, { top, left, rows, columns }: Omit<Area, 'sheetId'>): CellGrid {
  return {
    top,
    left,
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_column, column) => sheet.cells[top + row]?.[left + column] ?? null),
    ),
  };
}

function overviewOf(sheet: MemorySheet): SheetOverview {
  const { id, name, visibility, isProtected, tables } = sheet;
  // Rows above the first entered one are holes.
  const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const all = gridOf(sheet, { top: 0, left: 0, rows: sheet.cells.length, columns: width });
  const used = filledArea(all, id);
  const corner = { sheetId: id, top: 0, left: 0, rows: HEADER_ROWS, columns: HEAD_COLUMNS };
  const headArea = used === null ? null : intersection(used, corner);
  return {
    id,
    name,
    visibility,
    isProtected,
    used,
    head: headArea === null ? null : cut(all, headArea),
    tables,
  };
}

/** Inserts columns, or deletes them when the count is negative. */
function shiftColumns(sheet: MemorySheet | undefined, column: number, count: number): void {
  if (sheet === undefined) throw new Error('the columns have no sheet');
  for (const row of sheet.cells) {
    if (count < 0) row.splice(column, -count);
    else if (row.length > column) row.splice(column, 0, ...Array.from({ length: count }, () => null));
  }
  sheet.tables = sheet.tables.map((table) =>
    table.area.left < column ? table : { ...table, area: { ...table.area, left: table.area.left + count } },
  );
}

function writeRegion(region: RegionWrite, sheet: MemorySheet | undefined): void {
  if (sheet === undefined) throw new Error('the region has no sheet');
  for (const { column, newHeader, values } of region.columns) {
    if (newHeader !== null) setCell(sheet, region.headerRow, column, newHeader);
    values?.forEach((value, row) => {
      setCell(sheet, region.firstRow + row, column, value);
    });
  }
  const right = Math.max(...region.columns.map(({ column }) => column + 1));
  sheet.tables = sheet.tables.map((table) =>
    table.id === region.tableId
      ? { ...table, area: { ...table.area, columns: Math.max(table.area.columns, right - table.area.left) } }
      : table,
  );
}

function receiptOf(
  { regions, appends }: WriteBatch,
  gridAt: (area: Area) => CellGrid | null,
  sheetById: (id: string) => MemorySheet | undefined,
): Receipt {
  return {
    appends,
    regions: regions.map((region): RegionBefore => {
      const { sheetId, firstRow, rowCount, tableId, columns } = region;
      const table = sheetById(sheetId)?.tables.find(({ id }) => id === tableId);
      return {
        region,
        entered: columns.map(({ column, newHeader, values }) =>
          newHeader !== null || values === null || rowCount === 0
            ? null
            : (gridAt({ sheetId, top: firstRow, left: column, rows: rowCount, columns: 1 })?.rows ?? []).map(
                ([cell = null]) => cell,
              ),
        ),
        tableArea: table?.area ?? null,
        widths: new Map(),
        looks: { ruleIds: [], header: null },
      };
    }),
  };
}

function putRegionBack({ region, entered, tableArea }: RegionBefore, sheet: MemorySheet | undefined): void {
  if (sheet === undefined) throw new Error('the region has no sheet');
  region.columns.forEach(({ column, newHeader }, index) => {
    for (let row = 0; row < region.rowCount; row += 1) {
      const old = entered[index]?.[row] ?? null;
      if (newHeader === null && entered[index] === null) continue;
      setCell(
        sheet,
        region.firstRow + row,
        column,
        typeof old === 'object' && old !== null && 'formula' in old ? old.formula : old,
      );
    }
    if (newHeader !== null) setCell(sheet, region.headerRow, column, null);
  });
  sheet.tables = sheet.tables.map((table) =>
    table.id === region.tableId && tableArea !== null ? { ...table, area: tableArea } : table,
  );
}

function appendRows({ tableId, area, rows }: TableAppend, sheet: MemorySheet | undefined): void {
  if (sheet === undefined) throw new Error('the rows have no sheet');
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      setCell(sheet, area.top + area.rows + index, area.left + column, cell);
    });
  });
  resizeTable(sheet, tableId, { ...area, rows: area.rows + rows.length });
}

function removeRows({ tableId, area, rows }: TableAppend, sheet: MemorySheet | undefined): void {
  if (sheet === undefined) throw new Error('the rows have no sheet');
  rows.forEach((row, index) => {
    row.forEach((_, column) => {
      setCell(sheet, area.top + area.rows + index, area.left + column, null);
    });
  });
  resizeTable(sheet, tableId, area);
}

function resizeTable(sheet: MemorySheet, tableId: string, area: Area): void {
  sheet.tables = sheet.tables.map((table) => (table.id === tableId ? { ...table, area } : table));
}
