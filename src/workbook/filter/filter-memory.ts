import type { WorkbookPort } from '../port';
import { hasMarks } from './filter-mark';
import type { FilterBefore } from './list-filter';

/** How lists were filtered before the add-in did. The pane keeps it while it is open, and nothing else does. */
export interface FilterMemory {
  readonly befores: Map<string, FilterBefore>;
  /** A filter of the add-in is there to be taken off, perhaps one that was set before the pane was opened. */
  readonly isSet: () => boolean;
}

export function createFilterMemory(port: Pick<WorkbookPort, 'setting'>): FilterMemory {
  const befores = new Map<string, FilterBefore>();
  return { befores, isSet: () => befores.size > 0 || hasMarks(port) };
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
