import { isCellError, type Cell } from '../cell';
import { collapseBlanks } from '../text/normalise';
import { repairText } from '../text/repair';

/**
 * What one field of a case says. `missing`: the list has no such column, which is never a "no";
 * `unreadable`: something stands there that means nothing to us, so no condition about it is met (klassifikation.md §11 l).
 */
export type Reading<T> =
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty'; readonly header: string }
  | { readonly kind: 'unreadable'; readonly header: string; readonly text: string }
  | { readonly kind: 'value'; readonly header: string; readonly text: string; readonly value: T };

export const MISSING: Reading<never> = { kind: 'missing' };

/** The value, or `fallback` when there is none. */
export function valueOr<T, F>(reading: Reading<T>, fallback: F): T | F {
  return reading.kind === 'value' ? reading.value : fallback;
}

export function isAbsent(reading: Reading<unknown>): boolean {
  return reading.kind === 'missing' || reading.kind === 'empty';
}

/** A reader's answer for one cell: a value, or why there is none. */
export const UNREADABLE = Symbol('unreadable');
export const EMPTY = Symbol('empty');
export type CellResult<T> = T | typeof UNREADABLE | typeof EMPTY;

/** A cell as people read it: text repaired, blanks collapsed; numbers with a decimal comma; truth values in German. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return collapseBlanks(repairText(cell));
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (isCellError(cell)) return cell.error;
  return cell ? 'WAHR' : 'FALSCH';
}

/** Texts that stand for "nothing" (§11 k), without their last dot. */
const NONE_WORDS: ReadonlySet<string> = new Set([
  '-',
  '–',
  '—',
  '/',
  'nein',
  'kein',
  'keine',
  'entfällt',
  'n.n',
]);

/** Whether a text stands for "nothing" in a date, range, school-year, klasse, schul_nr, bedarfsmerkmal or status cell (§11 k). */
export function isNoneWord(text: string): boolean {
  return NONE_WORDS.has(withoutLastDot(text.toLowerCase()));
}

/** Whether a cell is a no: `nein`, `n`, `-`, `0`, FALSE, `keine` and the none-words (§3, §11 k). Empty cells are not asked. */
export function isNo(cell: Cell): boolean {
  if (cell === false || cell === 0) return true;
  if (typeof cell !== 'string') return false;
  const text = cellText(cell);
  return isNoneWord(text) || text === '0' || withoutLastDot(text.toLowerCase()) === 'n';
}

/** Whether a cell is a plain yes and nothing more: `ja`, `j`, `x`, `1`, TRUE (§11 y). */
export function isPlainYes(cell: Cell): boolean {
  if (cell === true || cell === 1) return true;
  return typeof cell === 'string' && /^(?:ja|j|x|1)$/iu.test(cellText(cell));
}

function withoutLastDot(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
