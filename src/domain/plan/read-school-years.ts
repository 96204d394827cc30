import { germanDate, type Day } from '../calendar/day';
import { schoolYearName, schoolYearOf, type SchoolYear } from '../calendar/school-year';
import type { FirstSchoolDays } from '../calendar/switch-grid';
import { readSchoolYear, readStart, type ReadingContext } from '../intake/cell-readers';
import { reportMissing, type Findings, type OwnedRow } from './owned-rows';
import { OWNED_TEXTS } from './texts';

const YEAR = 'Schuljahr';
const FIRST_DAY = 'Erster Schultag';

/** Reads `KA Schuljahre`: each school year once, with a first day that lies in it (klassifikation.md §11 rr). */
export function readSchoolYears(
  rows: readonly OwnedRow[],
  context: ReadingContext,
  findings: Findings,
): FirstSchoolDays {
  const days = new Map<SchoolYear, Day>();
  const rowOf = new Map<SchoolYear, number>();
  for (const row of rows) {
    const year = readSchoolYear(row.cell(YEAR), context.currentYear);
    const day = readStart(row.cell(FIRST_DAY), context);
    const place = row.place(YEAR);
    if (typeof year === 'symbol' || Number.isNaN(year)) {
      const text = row.text(YEAR);
      if (text === '') reportMissing(row, YEAR, 'das Schuljahr wie 2025/26', findings);
      else findings.problems.push(OWNED_TEXTS.unreadableSchoolYear(place, text));
      continue;
    }
    const firstRow = rowOf.get(year);
    if (firstRow !== undefined)
      findings.problems.push(OWNED_TEXTS.repeated(place, schoolYearName(year), firstRow));
    rowOf.set(year, firstRow ?? row.row);
    if (typeof day === 'symbol') {
      const text = row.text(FIRST_DAY);
      if (text === '') reportMissing(row, FIRST_DAY, 'den ersten Schultag als TT.MM.JJJJ', findings);
      else findings.problems.push(OWNED_TEXTS.unreadableDate(row.place(FIRST_DAY), text));
    } else if (schoolYearOf(day) !== year) {
      findings.problems.push(
        OWNED_TEXTS.dayOutsideYear(row.place(FIRST_DAY), germanDate(day), schoolYearName(year)),
      );
    } else {
      days.set(year, day);
    }
  }
  return days;
}
