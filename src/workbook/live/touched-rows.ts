import type { CaseTable } from '../../domain/intake/case-table';
import { bottomOf, intersection, rightOf } from '../area';
import type { CasePlace } from '../case-places';
import type { SheetChange } from '../open-workbook-port';
import type { Area } from '../port';

/** Rows one below the other; zero-based sheet rows. */
export interface Rows {
  readonly top: number;
  readonly count: number;
}

/**
 * The data rows of a list whose case data the changes have touched, top down. What happened in KA columns alone does not count:
 * two of them belong to people, and the others are put right when the row is classified again.
 */
export function touchedRows(place: CasePlace, changes: readonly SheetChange[]): readonly Rows[] {
  const data = dataRows(place);
  if (data === null) return [];
  const spans = changes.flatMap(({ kind, area }): readonly Rows[] => {
    if (area.sheetId !== data.sheetId || !touchesCaseColumns(place.header, area)) return [];
    if (kind === 'columns-inserted' || kind === 'columns-deleted') return [];
    const isWhole = area.left <= data.left && rightOf(area) >= rightOf(data);
    // Whole rows take their KA values along; where only some columns moved, the rows below hold other data now.
    if (kind === 'deleted' && isWhole) return [];
    const reaches = kind === 'edited' || isWhole ? area : { ...area, rows: bottomOf(data) - area.top };
    const common = reaches.rows <= 0 ? null : intersection(reaches, data);
    return common === null ? [] : [{ top: common.top, count: common.rows }];
  });
  return merged(spans);
}

/** Whether the changes have touched what the columns of a list are read as. */
export function touchesHeader({ header, area }: CasePlace, changes: readonly SheetChange[]): boolean {
  const row = { ...area, top: header.headerRow, rows: 1 };
  return changes.some(({ kind, area: changed }) => {
    if (kind === 'columns-deleted') return intersection(area, changed) !== null;
    return kind === 'edited' && intersection(row, changed) !== null;
  });
}

/** A list without its header, what stands above it, and its totals row; `null` when nothing is left. */
function dataRows({ area, header, table }: CasePlace): Area | null {
  const top = header.headerRow + 1;
  const rows = bottomOf(area) - (table?.hasTotals === true ? 1 : 0) - top;
  return rows > 0 ? { ...area, top, rows } : null;
}

function touchesCaseColumns({ columns }: CaseTable, { left, columns: count }: Area): boolean {
  return columns.some(
    ({ column, reading }) => reading.kind !== 'ka' && column >= left && column < left + count,
  );
}

/** Rows that overlap or follow each other become one stretch; top down. */
export function merged(spans: readonly Rows[]): readonly Rows[] {
  const sorted = [...spans].sort((a, b) => a.top - b.top);
  return sorted.reduce<readonly Rows[]>((all, { top, count }) => {
    const last = all.at(-1);
    if (last === undefined || top > last.top + last.count) return [...all, { top, count }];
    const bottom = Math.max(last.top + last.count, top + count);
    return [...all.slice(0, -1), { top: last.top, count: bottom - last.top }];
  }, []);
}
