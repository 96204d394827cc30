import type { Cell } from '../cell';
import type { CaseTable } from './case-table';
import { readId } from './cell-readers';

/**
 * Reads the id of a case, given as one of `table.caseRows`: `null` when the cell is empty or unreadable, or when the list has
 * no such column.
 */
export function createIdReader({ columns, grid, firstRow }: CaseTable): (caseRow: number) => string | null {
  const column = columns.find(({ reading }) => reading.kind === 'field' && reading.field === 'fall_id');
  if (column === undefined) return () => null;
  const offset = column.column - grid.left;
  return (caseRow) => {
    const cell: Cell = grid.rows[firstRow - grid.top + caseRow]?.[offset] ?? null;
    const id = readId(cell);
    return typeof id === 'symbol' ? null : id;
  };
}
