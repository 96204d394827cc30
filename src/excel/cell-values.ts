import type { Cell } from '../domain/cell';
import { isCellError } from '../domain/cell';

// Errors arrive as texts. Excel gives English names through this interface; German ones are taken too.
const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
  '#GETTING_DATA',
  '#NV',
  '#WERT!',
  '#BEZUG!',
  '#ZAHL!',
  '#ÜBERLAUF!',
  '#KALK!',
  '#FELD!',
  '#BLOCKIERT!',
  '#VERBINDEN!',
  '#BESCHÄFTIGT!',
  '#UNBEKANNT!',
  '#EXTERN!',
  '#DATEN_ABRUFEN',
]);

/** One value as Excel hands it out. Empty cells are empty texts there. */
export function fromExcel(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return value.startsWith('#') && ERRORS.has(value.toUpperCase()) ? { error: value } : value;
}

/**
 * One value as Excel takes it: texts that Excel would read as a number, date, truth value, formula or error get an
 * apostrophe, which Excel takes off again.
 */
export function toExcel(cell: Cell): string | number | boolean {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'string' && isMisread(cell) ? `'${cell}` : cell;
}

const TRUTH_VALUES: ReadonlySet<string> = new Set(['true', 'false', 'wahr', 'falsch']);

/** Begins like a number, date, time, formula, error or text mark. */
const BEGINS_LIKE_A_VALUE = /^\s*[=+\-@'#(.,€$£\d]/u;

/** `Mai 24`, `3 Mrz`: a month's name with a number. */
const MONTH_FIRST =
  /^\s*(?:jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])[\p{L}.]*[\s\-/.]*\d/iu;

function isMisread(text: string): boolean {
  return (
    BEGINS_LIKE_A_VALUE.test(text) || MONTH_FIRST.test(text) || TRUTH_VALUES.has(text.trim().toLowerCase())
  );
}
