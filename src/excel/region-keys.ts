import { adjacent } from '../workbook/adjacent';
import type { Area, RegionBefore, RegionWrite } from '../workbook/port';
import type { Watched } from './write-watch';

/** The header cells of a region from its first known column to the last that is not new: they move when columns do. */
export function headerCells({ sheetId, headerRow, columns, keyColumns }: RegionWrite): Area {
  const added = columns.filter(({ newHeader }) => newHeader !== null).map(({ column }) => column);
  const present = [
    ...keyColumns,
    ...columns.filter(({ newHeader }) => newHeader === null).map(({ column }) => column),
  ];
  const left = Math.max(0, Math.min(...present, ...added.map((column) => column - 1)));
  const right = added.length > 0 ? Math.min(...added) : Math.max(...present) + 1;
  return { sheetId, top: headerRow, left, rows: 1, columns: Math.max(1, right - left) };
}

/** The cells by which some rows of a region are known again; the rows count from its first data row. */
export function keyCells(
  { sheetId, firstRow, keyColumns }: RegionWrite,
  from: number,
  count: number,
): readonly Area[] {
  return adjacent(keyColumns.map((column) => ({ column }))).map((run) => ({
    sheetId,
    top: firstRow + from,
    left: run[0]?.column ?? 0,
    rows: count,
    columns: run.length,
  }));
}

/** The table of a region, if it lies in one. */
export function watchedTable({
  region: { tableId },
  tableArea,
}: RegionBefore): NonNullable<Watched['table']> | null {
  return tableId === null || tableArea === null ? null : { id: tableId, expected: tableArea };
}
