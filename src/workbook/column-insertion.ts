import { columnName, rightOf } from './area';
import type { Area } from './port';

/** Whole columns of a sheet to be inserted at the right edge of lists. */
export interface ColumnInsertion {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Zero-based column the first of them will have; what stands there now moves to the right. */
  readonly column: number;
  readonly count: number;
  /** The lists that get room: nothing in their rows may reach across their right edge. */
  readonly lists: readonly Area[];
}

/** One insertion for lists that end in the same column of a sheet; the rightmost first, so that none moves another. */
export function combined(insertions: readonly ColumnInsertion[]): readonly ColumnInsertion[] {
  const byPlace = new Map<string, ColumnInsertion>();
  for (const insertion of insertions) {
    const place = `${insertion.sheetId} ${String(insertion.column)}`;
    const other = byPlace.get(place);
    byPlace.set(place, {
      ...insertion,
      count: Math.max(insertion.count, other?.count ?? 0),
      lists: [...(other?.lists ?? []), ...insertion.lists],
    });
  }
  return [...byPlace.values()].sort((a, b) => b.column - a.column);
}

/** Where the columns stand when all of them have been inserted. */
export function whereInserted(insertions: readonly ColumnInsertion[]): readonly ColumnInsertion[] {
  return insertions.map((insertion) => {
    const before = insertions.filter(
      ({ sheetId, column }) => sheetId === insertion.sheetId && column < insertion.column,
    );
    return { ...insertion, column: before.reduce((sum, { count }) => sum + count, insertion.column) };
  });
}

/** `F:P` */
export function columnsAddress({ column, count }: Pick<ColumnInsertion, 'column' | 'count'>): string {
  return `${columnName(column)}:${columnName(column + count - 1)}`;
}

/** Reaches from left of a column to right of it. */
export function crosses(area: Pick<Area, 'left' | 'columns'>, column: number): boolean {
  return area.left < column && area.left + area.columns > column;
}

/** The rightmost column that is used, plus one. */
export function usedRight(used: Area | null, tables: readonly { readonly area: Area }[]): number {
  return Math.max(used === null ? 0 : rightOf(used), ...tables.map(({ area }) => rightOf(area)));
}
