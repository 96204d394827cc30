import { endOfMonth, existingDay, dayFromDate, UNLIMITED, type Day } from '../calendar/day';
import {
  endOfHalfYear,
  endOfSchoolYear,
  startOfHalfYear,
  startOfSchoolYear,
  type HalfYear,
  type SchoolYear,
} from '../calendar/school-year';

/** Whether a text names the start or the end of something: `08/2024` is 01.08. or 31.08. */
export type Edge = 'start' | 'end';

/** 31.07. of the child's last possible primary school year (`Ende GS`): only the child's grade tells the day (§11 t). */
export const END_OF_PRIMARY = Symbol('end of primary school');

export type EndDay = Day | typeof END_OF_PRIMARY;

/** A day and month whose year stands in the other part of a range. */
export interface DayWithoutYear {
  readonly month: number;
  /** `null`: the month as a whole. */
  readonly day: number | null;
}

const FIRST_DAY: Day = dayFromDate(1990, 1, 1);
const LAST_DAY: Day = dayFromDate(2099, 12, 31);

const LEADING_WORD = /^(?:bis zum|bis|ab|am|vom|seit|zum) /u;
const TIME_BEHIND = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: uhr)?$/u;
const UNLIMITED_WORDS = /^(?:unbefr\.?|unbefristet|b\. ?a\. ?w\.?|bis auf weiteres|bis a\. ?w\.?|lfd\.?)$/u;
const END_OF_PRIMARY_WORDS = /^(?:bis )?ende (?:gs|grundschule)\.?$/u;

const MONTHS: readonly RegExp[] = [
  /^jan(?:uar)?$/u,
  /^feb(?:ruar)?$/u,
  /^(?:märz?|mrz|maerz)$/u,
  /^apr(?:il)?$/u,
  /^mai$/u,
  /^juni?$/u,
  /^juli?$/u,
  /^aug(?:ust)?$/u,
  /^sept?(?:ember)?$/u,
  /^okt(?:ober)?$/u,
  /^nov(?:ember)?$/u,
  /^dez(?:ember)?$/u,
];

/**
 * Reads a start as people write it (klassifikation.md §3, §11 m–o, s): `null` when it is not one of the listed forms, when
 * the calendar has no such day, or when it lies before 1990. `text` has its blanks collapsed.
 */
export function parseStart(text: string): Day | null {
  const bare = text.toLowerCase().replace(LEADING_WORD, '');
  return limitedOrNull(parseDay(bare) ?? parseMonth(bare, 'start') ?? parsePeriod(bare, 'start'), 'start');
}

/** Reads an end likewise; `currentYear` is the school year of Stand, for `Ende Sj.` and `lfd. Sj.`. */
export function parseEnd(text: string, currentYear: SchoolYear): EndDay | null {
  const lower = text.toLowerCase();
  if (UNLIMITED_WORDS.test(lower)) return UNLIMITED;
  const bare = lower.replace(LEADING_WORD, '');
  if (UNLIMITED_WORDS.test(bare)) return UNLIMITED;
  if (END_OF_PRIMARY_WORDS.test(bare)) return END_OF_PRIMARY;
  const day =
    parseDay(bare) ??
    parseMonth(bare, 'end') ??
    parsePeriod(bare, 'end') ??
    parseEndOfYear(bare, currentYear);
  return limitedOrNull(day, 'end');
}

function limitedOrNull(day: Day | null, edge: Edge): Day | null {
  return day === null ? null : withinLimits(day, edge);
}

/** A date before 1990 is unreadable; one after 2099 is unlimited as an end and unreadable as a start (§11 s). */
export function withinLimits(day: Day, edge: Edge): Day | null {
  if (day < FIRST_DAY) return null;
  if (day <= LAST_DAY) return day;
  return edge === 'end' ? UNLIMITED : null;
}

/** `01.08.24`, `1.8.2024`, `2024-08-01`, `12.März 16`; a time behind it is ignored. */
function parseDay(text: string): Day | null {
  const bare = text.replace(TIME_BEHIND, '');
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/u.exec(bare);
  if (dotted) return existingDay(fullYear(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(bare);
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})\. ?(\p{L}+)\.? (\d{4}|\d{2})$/u.exec(bare);
  const month = named ? monthNumber(named[2]) : null;
  return named && month !== null ? existingDay(fullYear(named[3]), month, Number(named[1])) : null;
}

/** `08/2024`, `8/24`, `Aug 24`, `August 2024`: the first or the last day of the month. */
function parseMonth(text: string, edge: Edge): Day | null {
  const numbered = /^(\d{1,2})\/(\d{4}|\d{2})$/u.exec(text);
  const named = /^(\p{L}+)\.? (\d{4}|\d{2})$/u.exec(text);
  const month = numbered ? Number(numbered[1]) : monthNumber(named?.[1]);
  if (month === null || month < 1 || month > 12) return null;
  return edgeOfMonth(fullYear((numbered ?? named)?.[2]), month, edge);
}

/** School years and half-years. */
function parsePeriod(text: string, edge: Edge): Day | null {
  const half = parseHalfYear(text);
  if (half !== null) return edge === 'start' ? startOfHalfYear(half) : endOfHalfYear(half);
  const year = parseSchoolYear(text);
  if (year === null) return null;
  return edge === 'start' ? startOfSchoolYear(year) : endOfSchoolYear(year);
}

/** `Ende Sj.`, `Ende Sj. 24/25`, `lfd. Sj.` */
function parseEndOfYear(text: string, currentYear: SchoolYear): Day | null {
  if (isCurrentYear(text)) return endOfSchoolYear(currentYear);
  const match = /^ende sj\.?(?: (.+))?$/u.exec(text);
  if (match === null) return null;
  const year = match[1] === undefined ? currentYear : parseTwoYears(match[1]);
  return year === null ? null : endOfSchoolYear(year);
}

/** `Sj. 24/25`, `2024/25` → the school year, `null` otherwise. `text` in lower case. */
export function parseSchoolYear(text: string): SchoolYear | null {
  return parseTwoYears(text.replace(/^sj\.? ?/u, ''));
}

/** `lfd. Sj.`: the school year of Stand. */
export function isCurrentYear(text: string): boolean {
  return /^lfd\.? ?sj\.?$/u.test(text);
}

/** `1. HJ 24/25`, `HJ 1 24/25` */
export function parseHalfYear(text: string): HalfYear | null {
  const match = /^(?:([12])\. ?hj\.?|hj\.? ?([12])) (.+)$/u.exec(text);
  const year = match ? parseTwoYears(match[3] ?? '') : null;
  if (match === null || year === null) return null;
  return { half: (match[1] ?? match[2]) === '1' ? 1 : 2, year };
}

/** `24/25`, `2024/25`, `2024/2025`: two consecutive years (§11 n). `separator` is the sign between them. */
export function parseTwoYears(text: string, separator: '/' | '-' = '/'): SchoolYear | null {
  const [from, to, ...rest] = text.split(separator);
  if (from === undefined || to === undefined || rest.length > 0) return null;
  if (!/^(?:\d{2}|\d{4})$/u.test(from) || !/^(?:\d{2}|\d{4})$/u.test(to)) return null;
  const year = fullYear(from);
  const next = to.length === 2 ? Math.floor((year + 1) / 100) * 100 + Number(to) : Number(to);
  return next === year + 1 ? year : null;
}

/** `01.08.`, `1.8`, `Aug`: part of a range, the year stands in the other part. */
export function parseDayWithoutYear(text: string): DayWithoutYear | null {
  const bare = text.toLowerCase().replace(LEADING_WORD, '');
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?$/u.exec(bare);
  if (dotted) return checkedDayOfYear(Number(dotted[2]), Number(dotted[1]));
  const named = /^(?:(\d{1,2})\. ?)?(\p{L}+)\.?$/u.exec(bare);
  const month = monthNumber(named?.[2]);
  if (named === null || month === null) return null;
  return named[1] === undefined ? { month, day: null } : checkedDayOfYear(month, Number(named[1]));
}

/** The day in this year, or `null` when that year has none (29.02.). */
export function dayInYear(part: DayWithoutYear, year: number, edge: Edge): Day | null {
  if (part.day === null) return edgeOfMonth(year, part.month, edge);
  return existingDay(year, part.month, part.day);
}

/** 2024 is a leap year, so every day that some year has is there. */
function checkedDayOfYear(month: number, day: number): DayWithoutYear | null {
  return existingDay(2024, month, day) === null ? null : { month, day };
}

function edgeOfMonth(year: number, month: number, edge: Edge): Day {
  return edge === 'start' ? dayFromDate(year, month, 1) : endOfMonth(year, month);
}

function monthNumber(name: string | undefined): number | null {
  if (name === undefined) return null;
  const index = MONTHS.findIndex((pattern) => pattern.test(name));
  return index < 0 ? null : index + 1;
}

/** Two digits mean 20xx (§3). */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return digits?.length === 2 ? 2000 + year : year;
}
