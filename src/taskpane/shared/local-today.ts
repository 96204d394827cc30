import { dayFromDate, type Day } from '../../domain/calendar/day';
import type { LocalTime } from '../../workbook/run-log';

/** The machine's local calendar date (klassifikation.md §11 j). */
export function localToday(): Day {
  return localNow().day;
}

/** The machine's local calendar and clock. */
export function localNow(): LocalTime {
  const now = new Date();
  return {
    day: dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    minutes: now.getHours() * 60 + now.getMinutes(),
  };
}
