import { isError, type Cell } from './cell';
import { bottomOf, rightOf, type Rect } from './rect';
import type { Sheet } from './sheet';

export interface SortField {
  /** Column of the range, 0 = its first. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Sorts whole rows of a range as Excel does: numbers, texts, truth values, errors, and empty cells always last. */
export function sortRows(sheet: Sheet, rect: Rect, fields: readonly SortField[], matchCase: boolean): void {
  sheet.guard('sort');
  const collator = new Intl.Collator('de', { sensitivity: matchCase ? 'variant' : 'accent' });
  const rows: Cell[][] = [];
  for (let row = rect.top; row < bottomOf(rect); row++) {
    const cells: Cell[] = [];
    for (let column = rect.left; column < rightOf(rect); column++) cells.push(sheet.cell(row, column));
    rows.push(cells);
  }
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compareCells(a[key], b[key], ascending, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  sheet.write(rect, (cell, row, column) => rows[row]?.[column] ?? cell);
  sheet.emit({ kind: 'sorted', sheetId: sheet.id, rect });
}

function compareCells(
  a: Cell | undefined,
  b: Cell | undefined,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  const rankA = rank(a);
  const rankB = rank(b);
  if (rankA === EMPTY || rankB === EMPTY) return rankA - rankB;
  const order = rankA !== rankB ? rankA - rankB : compareValues(a, b, collator);
  return ascending ? order : -order;
}

const EMPTY = 4;

function rank(cell: Cell | undefined): number {
  const value = cell?.value ?? null;
  if (value === null) return EMPTY;
  if (isError(value)) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareValues(a: Cell | undefined, b: Cell | undefined, collator: Intl.Collator): number {
  const left = a?.value ?? null;
  const right = b?.value ?? null;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return isError(left) || isError(right) ? 0 : Number(left) - Number(right);
}
