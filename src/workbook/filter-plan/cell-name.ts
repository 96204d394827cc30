import { dayFromSerial, existingDay, isoFromDay, type DateSystem } from '../../domain/calendar/day';
import type { Cell } from '../../domain/cell';
import { foldValue } from '../../domain/views/selection';

/** How a filter can name a cell so that it is shown for sure. */
export type CellName =
  | { readonly kind: 'blank' }
  /** By these strings: as it is, and without blanks around it, since nothing says whether Excel heeds them. */
  | { readonly kind: 'text'; readonly strings: readonly string[] }
  /** By its day, `2025-07-31`. */
  | { readonly kind: 'day'; readonly iso: string }
  /** Not for sure. */
  | { readonly kind: 'none' };

/** A cell as filters see it. */
export interface SeenCell {
  readonly name: CellName;
  /** Cells with one key are told apart by no filter; the empty one is that of blank cells. */
  readonly key: string;
  /** The day that it may count as; `null`: none. */
  readonly iso: string | null;
  /** Its number; `null`: none. */
  readonly number: number | null;
}

const NONE: CellName = { kind: 'none' };
const BLANK: SeenCell = { name: { kind: 'blank' }, key: '', iso: null, number: null };
/** `BrtFilter` holds no longer string. */
const LONGEST = 255;

/** @param text what Excel shows in the cell; `####` when the column is too narrow */
export function seeCell(cell: Cell, text: string, dateSystem: DateSystem): SeenCell {
  if (cell === null || cell === '') return BLANK;
  const key = keyOf(text);
  if (typeof cell === 'number') {
    const day = dayFromSerial(cell, dateSystem);
    const iso = day === null ? null : isoFromDay(day);
    return { name: numberName(cell, text, iso), key, iso, number: cell };
  }
  // Truth values and errors are spelt differently in every language.
  if (typeof cell !== 'string') return { name: NONE, key, iso: null, number: null };
  const iso = dayText(text);
  const isSure = text === cell && iso === null && isPlain(text);
  return { name: isSure ? textName(text) : NONE, key, iso, number: null };
}

function textName(text: string): CellName {
  return { kind: 'text', strings: [...new Set([text, text.trim()])] };
}

/** Whole numbers by their digits, dates by their day; how Excel takes other numbers hangs on language and format. */
function numberName(value: number, text: string, iso: string | null): CellName {
  if (text === String(value) && /^\d+$/u.test(text)) return textName(text);
  return iso !== null && dayText(text) === iso ? { kind: 'day', iso } : NONE;
}

/** Neither wildcards nor comparison signs, no line breaks, and not too long. */
function isPlain(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST && !/[*?~\r\n\t]|^\s*[=<>]/u.test(text);
}

/** What texts have in common that a filter may not tell apart; `07` and `7` may be the same number. */
export function keyOf(text: string): string {
  const folded = foldValue(text);
  return /^\d+$/u.test(folded) ? folded.replace(/^0+(?=\d)/u, '') : folded;
}

/** The day that a text stands for when it looks like a date. */
function dayText(text: string): string | null {
  const [, first, second, third] = /^\s*(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\s*$/u.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  const [year, date] = first.length === 4 ? [first, third] : [third, first];
  const fullYear = year.length <= 2 ? 2000 + Number(year) : Number(year);
  const day = existingDay(fullYear, Number(second), Number(date));
  return day === null ? null : isoFromDay(day);
}
