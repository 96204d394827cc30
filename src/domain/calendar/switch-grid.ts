import type { Day } from './day';
import { schoolYearOf, startOfSchoolYear, startOfSecondHalf, type SchoolYear } from './school-year';

/** Which days of a year a case can switch on (setting Umstellungsraster). */
export type GridStep = 'Schuljahr' | 'Halbjahr';

/** First school day of each school year, where it is known. */
export type FirstSchoolDays = ReadonlyMap<SchoolYear, Day>;

/**
 * The first grid date on or after a day: the first school day of a school year (1 August where unknown) and, with
 * `Halbjahr`, also 1 February (klassifikation.md §4).
 */
export function gridDateFrom(day: Day, step: GridStep, firstSchoolDays: FirstSchoolDays): Day {
  const year = schoolYearOf(day);
  const candidates = [firstGridDay(year, firstSchoolDays), firstGridDay(year + 1, firstSchoolDays)];
  if (step === 'Halbjahr') candidates.push(startOfSecondHalf(year), startOfSecondHalf(year + 1));
  return Math.min(...candidates.filter((candidate) => candidate >= day));
}

function firstGridDay(year: SchoolYear, firstSchoolDays: FirstSchoolDays): Day {
  return firstSchoolDays.get(year) ?? startOfSchoolYear(year);
}
