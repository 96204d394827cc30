import type { Cell } from '../domain/cell';
import { isCellError } from '../domain/cell';
import type { CaseTable } from '../domain/intake/case-table';
import type { FieldKey } from '../domain/intake/fields';
import {
  DECISIONS,
  KA_DATE_COLUMNS,
  REWRITTEN_COLUMNS,
  type KaColumn,
  type RewrittenColumn,
} from '../domain/intake/ka-columns';
import { kaPlaces, type KaPlace } from './ka-places';
import type { ColumnWrite, RegionWrite } from './port';
import { PROPOSAL_LOOKS } from './proposal-looks';
import type { CaseList } from './read-workbook';
import { spareRows } from './spare-rows';

/** The KA values of the cases of one list, by offset into its data rows. */
export type KaValues = ReadonlyMap<number, Readonly<Record<RewrittenColumn, Cell>>>;

export interface RegionPlan {
  /** `null`: everything stands there already. */
  readonly write: RegionWrite | null;
  readonly changedCells: number;
}

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** Widths of new columns in characters: dates must fit, or Excel shows `####`. */
const WIDTHS: Readonly<Record<KaColumn, number>> = {
  'KA Region': 16,
  'KA Stufe': 10,
  'KA Umstellung am': 18,
  'KA Fallart': 12,
  'KA Vorschlag': 18,
  'KA Frühester Termin': 20,
  'KA Regeln': 18,
  'KA Gründe': 60,
  'KA Nicht prüfbar': 18,
  'KA Entscheidung': 18,
  'KA Bemerkung': 30,
};

const REWRITTEN: ReadonlySet<KaColumn> = new Set(REWRITTEN_COLUMNS);

/**
 * What a run changes in one list (klassifikation.md §10): rewritten columns where some cell differs, and missing columns.
 * Rows that are no cases become empty in the rewritten columns; columns of people are created, never written again.
 */
export function planRegion({ place, table }: CaseList, values: KaValues): RegionPlan {
  const { firstRow, headerRow, grid } = table;
  const oldCell = (row: number, column: number): Cell =>
    grid.rows[firstRow - grid.top + row]?.[column - grid.left] ?? null;
  const places = kaPlaces(place);
  const rewrittenPlaces = places.filter(({ name, isNew }) => REWRITTEN.has(name) && !isNew);
  // A table's columns have cells in all its rows. A range may reach far below its last case.
  const lastCase = table.caseRows.at(-1) ?? -1;
  let rowCount = place.table === null ? lastCase + 1 : table.rowCount;
  for (let row = table.rowCount - 1; row >= rowCount; row -= 1) {
    if (rewrittenPlaces.some(({ column }) => oldCell(row, column) !== null)) rowCount = row + 1;
  }
  let changedCells = 0;
  const columns = places.flatMap((ka): readonly ColumnWrite[] => {
    // A list that lost all its cases needs no new columns.
    if (ka.isNew && table.caseRows.length === 0) return [];
    if (!isRewritten(ka.name)) {
      if (!ka.isNew) return [];
      changedCells += 1;
      return [columnWrite(ka, null)];
    }
    const { name } = ka;
    const written = Array.from({ length: rowCount }, (_, row) => fitted(values.get(row)?.[name] ?? null));
    const changes = written.filter(
      (cell, row) => !sameCell(cell, ka.isNew ? null : oldCell(row, ka.column)),
    ).length;
    if (changes === 0 && !ka.isNew) return [];
    changedCells += changes + (ka.isNew ? 1 : 0);
    return [columnWrite(ka, written)];
  });
  if (columns.length === 0) return { write: null, changedCells: 0 };
  const write: RegionWrite = {
    sheetId: place.sheet.id,
    sheetName: place.sheet.name,
    tableId: place.table?.id ?? null,
    headerRow,
    firstRow,
    rowCount,
    ...withSpareRows(place, firstRow + rowCount, columns),
    columns,
    keyColumns: keyColumns(table),
  };
  return { write, changedCells };
}

/** What tells a case and what the switch hangs on most. */
const KEY_FIELDS: ReadonlySet<FieldKey> = new Set([
  'fall_id',
  'schule',
  'schul_nr',
  'klasse',
  'einschulung',
  'bewilligt_bis',
  'bewilligungszeitraum',
]);

function keyColumns({ columns }: CaseTable): readonly number[] {
  return columns.flatMap(({ column, reading }) =>
    reading.kind === 'field' && KEY_FIELDS.has(reading.field) ? [column] : [],
  );
}

function withSpareRows(
  place: CaseList['place'],
  end: number,
  columns: readonly ColumnWrite[],
): Pick<RegionWrite, 'spareRows'> {
  const added = columns.filter(({ newHeader }) => newHeader !== null);
  const [first] = added;
  // New columns stand side by side.
  return first === undefined
    ? {}
    : { spareRows: spareRows(place, end, { left: first.column, columns: added.length }) };
}

function columnWrite({ name, column, isNew }: KaPlace, values: readonly Cell[] | null): ColumnWrite {
  return {
    column,
    newHeader: isNew ? name : null,
    format: KA_DATE_COLUMNS.has(name) ? 'date' : 'general',
    values,
    ...(isNew ? { width: WIDTHS[name] } : {}),
    ...(isNew && name === 'KA Entscheidung' ? { list: DECISIONS } : {}),
    ...(isNew && name === 'KA Vorschlag' ? { looks: PROPOSAL_LOOKS } : {}),
  };
}

export function isRewritten(name: KaColumn): name is RewrittenColumn {
  return REWRITTEN.has(name);
}

/** A text too long for a cell is cut. */
export function fitted(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > LONGEST_TEXT
    ? `${cell.slice(0, LONGEST_TEXT - 1)}…`
    : cell;
}

/** An error always counts as another value. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b && !isCellError(a);
}
