import type { Cell, CellGrid } from '../../domain/cell';
import { openCasePlace, type CasePlace } from '../case-places';
import type { Area } from '../port';
import type { CaseList } from '../read-workbook';
import { idAreas, type ListHint } from './live-hint';
import type { SightCells } from './sight-cells';
import type { Rows } from './touched-rows';

/** Where a list is, and the columns that tell equal ids: the id itself, and the school, without which hardly a row is a case. */
export function listHint({ area, header }: CasePlace): ListHint {
  const columnOf = (field: string): readonly number[] =>
    header.columns.flatMap(({ column, reading }) =>
      reading.kind === 'field' && reading.field === field ? [column] : [],
    );
  const ids = columnOf('fall_id');
  const schools = [...columnOf('schule'), ...columnOf('schul_nr')].slice(0, 1);
  return { area, headerRow: header.headerRow, idColumns: ids.length === 0 ? [] : [...ids, ...schools] };
}

export function rowsArea({ area }: CasePlace, { top, count }: Rows): Area {
  return { ...area, top, rows: count };
}

/**
 * Opens a list of which only some rows are known whole, and of the others what tells equal ids. `null` when cells are missing
 * from the sight.
 * @param whole the rows that are needed whole
 */
export function openPartialList(
  place: CasePlace,
  whole: readonly Rows[],
  cells: SightCells,
): CaseList | null {
  const { area, header } = place;
  const empty: readonly Cell[] = Array.from({ length: area.columns }, () => null);
  const rows: (readonly Cell[])[] = Array.from({ length: area.rows }, () => empty);
  const columns = idAreas(listHint(place)).map((column) => cells.at(column));
  const parts = whole.map((span) => cells.at(rowsArea(place, span)));
  if ([...columns, ...parts].includes(null)) return null;
  for (const column of columns) if (column !== null) putColumn(rows, column, area);
  for (const grid of [header.grid, ...parts]) if (grid !== null) putRows(rows, grid, area);
  const table = openCasePlace(place, { top: area.top, left: area.left, rows });
  return table === null ? null : { place, table, beside: null };
}

function putColumn(rows: (readonly Cell[])[], grid: CellGrid, area: Area): void {
  grid.rows.forEach(([cell = null], index) => {
    const row = grid.top - area.top + index;
    const before = rows[row];
    if (cell === null || before === undefined) return;
    rows[row] = before.map((other, column) => (column === grid.left - area.left ? cell : other));
  });
}

function putRows(rows: (readonly Cell[])[], grid: CellGrid, area: Area): void {
  grid.rows.forEach((cells, index) => {
    rows[grid.top - area.top + index] = cells;
  });
}
