import { dateParts, type Day } from '../calendar/day';
import {
  endOfHalfYear,
  endOfSchoolYear,
  startOfHalfYear,
  startOfSchoolYear,
  type SchoolYear,
} from '../calendar/school-year';
import {
  dayInYear,
  END_OF_PRIMARY,
  isCurrentYear,
  parseDayWithoutYear,
  parseEnd,
  parseHalfYear,
  parseSchoolYear,
  parseStart,
  withinLimits,
  type DayWithoutYear,
  type EndDay,
} from './parse-date';

export interface DateRange {
  readonly start: Day;
  readonly end: EndDay;
}

/** A sign or word between two dates; `bis` only with blanks, since it also leads a date. */
const JOINT = / ?[-–] ?| bis /gu;

/**
 * Reads `01.08.24-31.07.25`, `8/24 bis 7/25`, `01.08.–31.07.25`, `Sj. 2024/25`, `HJ 1 24/25` (klassifikation.md §3, §11 m, p).
 * `currentYear` is the school year of Stand.
 */
export function parseRange(text: string, currentYear: SchoolYear): DateRange | null {
  const lower = text.toLowerCase();
  const period = parsePeriod(lower, currentYear);
  if (period !== null) return period;
  for (const joint of lower.matchAll(JOINT)) {
    const left = lower.slice(0, joint.index);
    const right = lower.slice(joint.index + joint[0].length);
    const range =
      joinDates(left, right, currentYear) ??
      (joint[0] === ' bis ' ? joinDates(left, `bis ${right}`, currentYear) : null);
    if (range !== null) return range;
  }
  return null;
}

/** One school year or half-year is a range by itself. */
function parsePeriod(text: string, currentYear: SchoolYear): DateRange | null {
  const half = parseHalfYear(text);
  if (half !== null) return limited(startOfHalfYear(half), endOfHalfYear(half));
  if (isMonth(text)) return null;
  const year = isCurrentYear(text) ? currentYear : parseSchoolYear(text);
  return year === null ? null : limited(startOfSchoolYear(year), endOfSchoolYear(year));
}

/** `11/12` is a month, and a month is no range (§11 n). */
function isMonth(text: string): boolean {
  const month = /^(\d{1,2})\//u.exec(text)?.[1];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12;
}

function limited(start: Day, end: Day): DateRange | null {
  const first = withinLimits(start, 'start');
  const last = withinLimits(end, 'end');
  return first === null || last === null ? null : { start: first, end: last };
}

function joinDates(left: string, right: string, currentYear: SchoolYear): DateRange | null {
  const start = parseStart(left);
  const end = parseEnd(right, currentYear);
  if (start !== null) return end !== null ? { start, end } : endAfter(start, parseDayWithoutYear(right));
  return end === null || end === END_OF_PRIMARY ? null : startBefore(parseDayWithoutYear(left), end);
}

/** The end takes the start's year, or the next one if it would lie before the start (§11 p). */
function endAfter(start: Day, part: DayWithoutYear | null): DateRange | null {
  if (part === null) return null;
  const { year } = dateParts(start);
  const sameYear = dayInYear(part, year, 'end');
  const end = sameYear !== null && sameYear < start ? dayInYear(part, year + 1, 'end') : sameYear;
  return end === null ? null : limited(start, end);
}

/** The start takes the end's year, or the one before if it would lie after the end (§11 p). */
function startBefore(part: DayWithoutYear | null, end: Day): DateRange | null {
  if (part === null || !Number.isFinite(end)) return null;
  const { year } = dateParts(end);
  const sameYear = dayInYear(part, year, 'start');
  const start = sameYear !== null && sameYear > end ? dayInYear(part, year - 1, 'start') : sameYear;
  return start === null ? null : limited(start, end);
}
