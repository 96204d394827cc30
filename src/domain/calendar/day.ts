/** A calendar day as the number of days since 1970-01-01. Has no time and no time zone. */
export type Day = number;

/** An end without a date: later than every day. */
export const UNLIMITED: Day = Infinity;

export type DateSystem = 1900 | 1904;

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_IN_400_YEARS = 146_097;
/** Excel serial of 1970-01-01. */
const EPOCH_SERIAL: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };
/** Excel's last serial, 31.12.9999. */
const LAST_SERIAL: Readonly<Record<DateSystem, number>> = { 1900: 2_958_465, 1904: 2_957_003 };

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day with this date; `month` and `day` from 1. Numbers beyond the month run on into the next ones. */
export function dayFromDate(year: number, month: number, day: number): Day {
  // Date.UTC takes years below 100 for those of the last century; 400 years repeat the calendar.
  return Date.UTC(year + 400, month - 1, day) / MILLISECONDS_PER_DAY - DAYS_IN_400_YEARS;
}

/** The day with this date, or `null` when the calendar has none (`31.06.2025`). */
export function existingDay(year: number, month: number, day: number): Day | null {
  const result = dayFromDate(year, month, day);
  const parts = dateParts(result);
  return parts.month === month && parts.day === day ? result : null;
}

export function dateParts(day: Day): DateParts {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Last day of the month, `month` from 1. */
export function endOfMonth(year: number, month: number): Day {
  return dayFromDate(year, month + 1, 0);
}

/** The same day so many months later (or earlier), cut to the last of the month (klassifikation.md §11 mm). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dateParts(day);
  const last = dateParts(endOfMonth(year, month + months)).day;
  return dayFromDate(year, month + months, Math.min(dayOfMonth, last));
}

/** Completed years between two days. */
export function completedYears(from: Day, to: Day): number {
  const start = dateParts(from);
  const end = dateParts(to);
  const isBeforeAnniversary = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (isBeforeAnniversary ? 1 : 0);
}

/** The day of an Excel serial (its time of day is dropped), or `null` when Excel has no such date. */
export function dayFromSerial(serial: number, dateSystem: DateSystem): Day | null {
  return serial >= 0 && serial < LAST_SERIAL[dateSystem] + 1
    ? Math.floor(serial) - EPOCH_SERIAL[dateSystem]
    : null;
}

export function serialFromDay(day: Day, dateSystem: DateSystem): number {
  return day + EPOCH_SERIAL[dateSystem];
}

/** `2025-03-31`; throws on anything else, for data of ours only. */
export function dayFromIso(iso: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const result = existingDay(Number(year), Number(month), Number(day));
  if (result === null || Number.isNaN(result)) throw new RangeError(`not a date: ${iso}`);
  return result;
}

export function isoFromDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateParts(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** `31.03.2025` */
export function germanDate(day: Day): string {
  const { year, month, day: dayOfMonth } = dateParts(day);
  return `${twoDigits(dayOfMonth)}.${twoDigits(month)}.${String(year).padStart(4, '0')}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
