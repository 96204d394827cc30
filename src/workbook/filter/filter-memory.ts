import type { FilterBefore } from './list-filter';

/** How lists were filtered before the add-in did. The pane keeps it while it is open, and nothing else does. */
export interface FilterMemory {
  readonly befores: Map<string, FilterBefore>;
}

export function createFilterMemory(): FilterMemory {
  return { befores: new Map() };
}

/** Keeps what was there before the first of our filters; what the next ones replace is ours. */
export function remember({ befores }: FilterMemory, before: FilterBefore): void {
  const key = keyOf(before);
  const first = befores.get(key);
  befores.set(key, first === undefined ? before : { ...first, applied: before.applied });
}

export function forget({ befores }: FilterMemory, before: Pick<FilterBefore, 'sheetId' | 'tableId'>): void {
  befores.delete(keyOf(before));
}

function keyOf({ sheetId, tableId }: Pick<FilterBefore, 'sheetId' | 'tableId'>): string {
  return `${sheetId} ${tableId ?? ''}`;
}
