import { dayFromDate, type Day } from '../../domain/calendar/day';

/** The machine's local calendar date (klassifikation.md §11 j). */
export function localToday(): Day {
  const now = new Date();
  return dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
