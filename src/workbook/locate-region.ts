import type { Cell, CellGrid } from '../domain/cell';
import type { CaseTable } from '../domain/intake/case-table';
import { kaColumnOf } from '../domain/intake/ka-columns';
import { readHeaderRow } from '../domain/intake/read-header-row';
import { rightOf } from './area';
import type { CasePlace } from './case-places';
import type { ColumnWrite, Entered, RegionBefore } from './port';

/** A written region where it is now: rows may have been sorted, inserted or deleted since, columns moved. */
export interface LocatedRegion {
  /** What was there before, in the order the rows have now; rows that have come since keep what they hold. */
  readonly before: RegionBefore;
  /** What the run wrote, by column of the region and row of now; `undefined` where it wrote nothing. */
  readonly written: readonly (readonly (Cell | undefined)[])[];
}

/**
 * Finds a region again: its columns by their headers, its rows by their cells or else by case id. `null`: it is not to be
 * found for sure (a table whose new columns are no longer its last ones, for instance).
 * @param old the list as it was read before the run wrote
 */
export function locateRegion(
  before: RegionBefore,
  old: CellGrid,
  now: CaseTable,
  { area, table }: CasePlace,
): LocatedRegion | null {
  const { region, entered, widths, tableArea } = before;
  const oldHeader = readHeaderRow(old.rows[region.headerRow - old.top] ?? [], old.left, {});
  const written = region.columns.flatMap((column, index) => {
    const name = kaColumnOf(column.newHeader ?? oldHeader[column.column - old.left]?.header ?? '');
    const place = now.columns.find(({ reading }) => reading.kind === 'ka' && reading.column === name);
    return place === undefined ? [] : [{ column, entered: entered[index] ?? null, place: place.column }];
  });
  const added = written.filter(({ column }) => column.newHeader !== null).map(({ place }) => place);
  const tableRight = rightOf(area) - added.length;
  if (table !== null && (tableArea === null || added.some((place) => place < tableRight))) return null;
  const common = oldHeader.flatMap(({ key, column, reading }): readonly [number, number][] => {
    const place = now.columns.find((other) => other.key === key);
    return place === undefined || reading.kind === 'ka' ? [] : [[column, place.column]];
  });
  const matches = matchRows(before, old, now, common);
  // A range may reach far below its last case; a table's columns have cells in all its rows.
  const rows = table === null ? matches.slice(0, matches.findLastIndex((row) => row !== null) + 1) : matches;
  const columns = written.map(({ column, place }): ColumnWrite => ({
    ...column,
    column: place,
    values: column.values === null ? null : rows.map((row) => valueOr(column.values, row, null)),
  }));
  const current = (row: number, column: number): Cell =>
    now.grid.rows[now.firstRow - now.grid.top + row]?.[column - now.grid.left] ?? null;
  return {
    before: {
      ...before,
      region: {
        ...region,
        headerRow: now.headerRow,
        firstRow: now.firstRow,
        rowCount: rows.length,
        columns,
        keyColumns: region.keyColumns.flatMap(
          (column) => common.find(([known]) => known === column)?.[1] ?? [],
        ),
      },
      entered: written.map(
        (column) =>
          column.entered &&
          rows.map((row, index): Entered => valueOr(column.entered, row, current(index, column.place))),
      ),
      tableArea: table === null ? null : { ...area, columns: tableRight - area.left },
      widths: new Map(
        written.flatMap(({ column, place }): readonly [number, number][] => {
          const width = widths.get(column.column);
          return width === undefined ? [] : [[place, width]];
        }),
      ),
    },
    written: written.map(({ column }) =>
      rows.map((row) => {
        if (column.values !== null && row !== null) return column.values[row] ?? null;
        return column.newHeader === null ? undefined : null;
      }),
    ),
  };
}

function valueOr<T>(values: readonly T[] | null, row: number | null, otherwise: T): T {
  return row === null ? otherwise : (values?.[row] ?? otherwise);
}

/**
 * For each data row of now the row of the region it was, or `null`: first rows of which all case data are the same, then those
 * with the same case id, then, if no row came or went, those in the same place.
 * @param common columns of then and now
 */
function matchRows(
  { region }: RegionBefore,
  old: CellGrid,
  now: CaseTable,
  common: readonly (readonly [number, number])[],
): readonly (number | null)[] {
  const oldCell = (row: number, column: number): Cell =>
    old.rows[region.firstRow - old.top + row]?.[column - old.left] ?? null;
  const nowCell = (row: number, column: number): Cell =>
    now.grid.rows[now.firstRow - now.grid.top + row]?.[column - now.grid.left] ?? null;
  const matches = new Array<number | null>(now.rowCount).fill(null);
  const open = new Set(Array.from({ length: region.rowCount }, (_, row) => row));
  const match = (
    oldKey: (row: number) => string | null,
    nowKey: (row: number) => string | null,
    isUnique: boolean,
  ): void => {
    const waiting = new Map<string, number[]>();
    for (const row of open) {
      const key = oldKey(row);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    for (let row = 0; row < now.rowCount; row += 1) {
      if (matches[row] !== null) continue;
      const rows = waiting.get(nowKey(row) ?? '');
      const found = isUnique && rows?.length !== 1 ? undefined : rows?.shift();
      if (found === undefined) continue;
      matches[row] = found;
      open.delete(found);
    }
  };
  match(
    (row) => JSON.stringify(common.map(([column]) => oldCell(row, column))),
    (row) => JSON.stringify(common.map(([, column]) => nowCell(row, column))),
    false,
  );
  const id = now.columns.find(({ reading }) => reading.kind === 'field' && reading.field === 'fall_id');
  const idPlace = common.find(([, column]) => column === id?.column);
  if (idPlace !== undefined) {
    const keyOf = (cell: Cell): string | null => (cell === null ? null : JSON.stringify(cell));
    match(
      (row) => keyOf(oldCell(row, idPlace[0])),
      (row) => keyOf(nowCell(row, idPlace[1])),
      true,
    );
  }
  if (open.size > 0 && matches.filter((row) => row === null).length === open.size) {
    matches.forEach((found, row) => {
      if (found === null && open.delete(row)) matches[row] = row;
    });
  }
  return matches;
}
