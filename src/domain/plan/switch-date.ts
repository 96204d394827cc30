import type { Day } from '../calendar/day';
import { schoolYearOf } from '../calendar/school-year';
import { gridDateFrom, type FirstSchoolDays, type GridStep } from '../calendar/switch-grid';

/**
 * S, the first school day with Klassenassistenz: Erster Schultag, else the first school day of W's school year if known and
 * not before W, else W (klassifikation.md §11 rr).
 */
export function firstSchoolDayOf(startsOn: Day, entered: Day | null, firstSchoolDays: FirstSchoolDays): Day {
  if (entered !== null) return entered;
  const known = firstSchoolDays.get(schoolYearOf(startsOn));
  return known !== undefined && known >= startsOn ? known : startsOn;
}

/** U, the switch date: S if it lies after Stand, else the first grid date after Stand (klassifikation.md §4). */
export function switchDateOf(
  firstSchoolDay: Day,
  stand: Day,
  gridStep: GridStep,
  firstSchoolDays: FirstSchoolDays,
): Day {
  return firstSchoolDay > stand ? firstSchoolDay : gridDateFrom(stand + 1, gridStep, firstSchoolDays);
}
