import { dayFromDate, type Day } from '../domain/calendar/day';

/** A moment of the machine's local calendar and clock. */
export interface LocalTime {
  /** klassifikation.md §11 j. */
  readonly day: Day;
  /** Since midnight. */
  readonly minutes: number;
}

export function localTime(now: Date): LocalTime {
  return {
    day: dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    minutes: now.getHours() * 60 + now.getMinutes(),
  };
}
