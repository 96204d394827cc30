import { isBlank, isCellError, type Cell } from '../cell';
import { dayFromSerial, germanDate, type DateSystem, type Day } from '../calendar/day';
import { schoolYearOf, type SchoolYear } from '../calendar/school-year';
import type { CaseType } from '../classification';
import type { GradeSet } from '../grades/grade-set';
import { normalise } from '../text/normalise';
import { repairText } from '../text/repair';
import {
  isPersonalBudget,
  isReservation,
  isSharedSetting,
  isSharedSettingHeader,
  isSharedSettingTime,
  statusOf,
} from './enumerations';
import { readNeeds, type NeedPiece } from './needs';
import {
  isCurrentYear,
  parseEnd,
  parseSchoolYear,
  parseStart,
  parseTwoYears,
  withinLimits,
  type EndDay,
} from './parse-date';
import { gradeFromNumber, parseGrade } from './parse-grade';
import { parseRange, type DateRange } from './parse-range';
import { cellText, EMPTY, isNo, isNoneWord, isPlainYes, UNREADABLE, type CellResult } from './reading';

/** What reading depends on besides the cell. */
export interface ReadingContext {
  readonly dateSystem: DateSystem;
  /** School year of Stand. */
  readonly currentYear: SchoolYear;
}

/** The column a cell stands in. */
export interface ColumnContext {
  readonly header: string;
  /** The header or synonym it was read as: a plain yes counts as that word (klassifikation.md §11 r). */
  readonly term: string;
}

const DIGITS_OF_SCHOOL_NUMBER = 7;
const FIRST_BARE_YEAR = 1990;
const LAST_BARE_YEAR = 2099;

/** Text of a cell that may hold a none-word; blank cells and none-words are empty (§11 k). */
function textOrNone(cell: Cell): CellResult<string> {
  if (isBlank(cell)) return EMPTY;
  if (isCellError(cell) || typeof cell === 'boolean') return UNREADABLE;
  const text = cellText(cell);
  return isNoneWord(text) ? EMPTY : text;
}

function orUnreadable<T>(value: T | null): CellResult<T> {
  return value === null ? UNREADABLE : value;
}

/** An id as it stands, trimmed only, since ids are compared exactly; a number keeps its digits (§11 ll). */
export function readId(cell: Cell): CellResult<string> {
  return typeof cell === 'string' && !isBlank(cell) ? repairText(cell).trim() : readText(cell);
}

/** Text as it stands, blanks collapsed; a number keeps its digits. */
export function readText(cell: Cell): CellResult<string> {
  if (isBlank(cell)) return EMPTY;
  if (isCellError(cell)) return UNREADABLE;
  return typeof cell === 'number' ? String(cell) : cellText(cell);
}

/** The name of a school; signs alone (`-`) name none (klassifikation.md §11 hh). */
export function readSchoolName(cell: Cell): CellResult<string> {
  const text = readText(cell);
  return typeof text === 'string' && !/[\p{L}\p{N}]/u.test(text) ? EMPTY : text;
}

export function readStart(cell: Cell, { dateSystem }: ReadingContext): CellResult<Day> {
  if (typeof cell === 'number') return readSerial(cell, dateSystem, 'start');
  const text = textOrNone(cell);
  return typeof text === 'symbol' ? text : orUnreadable(parseStart(text));
}

/** An end; `END_OF_PRIMARY` waits for the child's grade. */
export function readEnd(cell: Cell, { dateSystem, currentYear }: ReadingContext): CellResult<EndDay> {
  if (typeof cell === 'number') return readSerial(cell, dateSystem, 'end');
  const text = textOrNone(cell);
  return typeof text === 'symbol' ? text : orUnreadable(parseEnd(text, currentYear));
}

function readSerial(serial: number, dateSystem: DateSystem, edge: 'start' | 'end'): CellResult<Day> {
  const day = dayFromSerial(serial, dateSystem);
  return orUnreadable(day === null ? null : withinLimits(day, edge));
}

export function readRange(cell: Cell, { currentYear }: ReadingContext): CellResult<DateRange> {
  if (typeof cell === 'number') return UNREADABLE;
  const text = textOrNone(cell);
  return typeof text === 'symbol' ? text : orUnreadable(parseRange(text, currentYear));
}

/** `24/25`, `24-25`, `Sj. 24/25`, `lfd. Sj.` */
export function readSchoolYear(cell: Cell, currentYear: SchoolYear): CellResult<SchoolYear> {
  const text = typeof cell === 'number' ? UNREADABLE : textOrNone(cell);
  if (typeof text === 'symbol') return text;
  const lower = text.toLowerCase();
  if (isCurrentYear(lower)) return currentYear;
  return orUnreadable(parseSchoolYear(lower) ?? parseTwoYears(lower, '-'));
}

/** A school year, a date, or a bare year: `2022` means 2022/23. */
export function readEnrolment(cell: Cell, context: ReadingContext): CellResult<SchoolYear> {
  if (typeof cell === 'number' && isBareYear(cell)) return cell;
  const text = typeof cell === 'number' ? null : textOrNone(cell);
  if (typeof text === 'symbol') return text;
  if (text !== null && /^\d{4}$/u.test(text) && isBareYear(Number(text))) return Number(text);
  const day = readStart(cell, context);
  if (typeof day !== 'symbol') return schoolYearOf(day);
  return text === null ? day : orUnreadable(parseTwoYears(text, '-'));
}

function isBareYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_BARE_YEAR && value <= LAST_BARE_YEAR;
}

export function readGrade(cell: Cell, { dateSystem }: ReadingContext): CellResult<GradeSet> {
  if (typeof cell === 'number') return orUnreadable(gradeFromNumber(cell, dateSystem));
  const text = textOrNone(cell);
  return typeof text === 'symbol' ? text : orUnreadable(parseGrade(text));
}

/** Digits only, left-padded to seven (§11 v). */
export function readSchoolNumber(cell: Cell): CellResult<string> {
  const text = textOrNone(cell);
  if (typeof text === 'symbol') return text;
  const digits = text.replace(/\D/gu, '');
  if (digits.length === 0 || digits.length > DIGITS_OF_SCHOOL_NUMBER) return UNREADABLE;
  return digits.padStart(DIGITS_OF_SCHOOL_NUMBER, '0');
}

/** Any text, number or date that is not a no is a yes. */
export function readYesNo(cell: Cell): CellResult<boolean> {
  if (isBlank(cell)) return EMPTY;
  return isCellError(cell) ? UNREADABLE : !isNo(cell);
}

/** Words of an enumeration, read by `read`. */
export function readWords<T>(cell: Cell, read: (text: string) => T): CellResult<T> {
  if (isBlank(cell)) return EMPTY;
  return isCellError(cell) ? UNREADABLE : read(cellText(cell));
}

/** Fallstatus; a plain yes counts as the word of its header, under `lfd.` and `Bestand` a no is empty (§6, §11 r). */
export function readStatus(cell: Cell, { term }: ColumnContext): CellResult<CaseType> {
  if (isBlank(cell)) return EMPTY;
  if (isCellError(cell)) return UNREADABLE;
  if (isPlainYes(cell)) return orUnreadable(statusOf(term));
  const text = cellText(cell);
  if (isNoneWord(text) || (['lfd', 'bestand'].includes(normalise(term)) && isNo(cell))) return EMPTY;
  return orUnreadable(statusOf(text));
}

/** Nebenbestimmung: a yes or listed words are a reservation, a no is empty, other text is `false` (§7 R02). */
export function readReservation(cell: Cell): CellResult<boolean> {
  if (isBlank(cell)) return EMPTY;
  if (isCellError(cell)) return UNREADABLE;
  if (isNo(cell)) return EMPTY;
  return isPlainYes(cell) || isReservation(cellText(cell));
}

export function readPersonalBudget(cell: Cell): CellResult<boolean> {
  if (isBlank(cell)) return EMPTY;
  return isCellError(cell) ? UNREADABLE : isPlainYes(cell) || isPersonalBudget(cellText(cell));
}

export function readSharedSetting(cell: Cell, { term }: ColumnContext): CellResult<boolean> {
  if (isBlank(cell)) return EMPTY;
  if (isCellError(cell)) return UNREADABLE;
  if (isPlainYes(cell)) return isSharedSettingHeader(term);
  return typeof cell === 'number' ? isSharedSettingTime(cell) : isSharedSetting(cellText(cell));
}

/** Bedarfsmerkmale; a plain yes counts as the word of its header, a no is empty (§11 r, z). */
export function readNeedPieces(cell: Cell, column: ColumnContext): CellResult<readonly NeedPiece[]> {
  if (isBlank(cell) || isNo(cell)) return EMPTY;
  return isCellError(cell) ? UNREADABLE : readNeeds(isPlainYes(cell) ? 'ja' : cellText(cell), column);
}

/** What to print of a cell: a plain yes prints its header, a number that is a date of our time prints as one. */
export function printedText(cell: Cell, header: string, dateSystem: DateSystem): string {
  if (isPlainYes(cell)) return header;
  if (typeof cell === 'number') {
    const day = dayFromSerial(cell, dateSystem);
    if (day !== null && Number.isFinite(withinLimits(day, 'end') ?? Infinity)) return germanDate(day);
  }
  return cellText(cell);
}
