import { UNLIMITED, type Day } from '../../calendar/day';
import {
  addHalfYears,
  halfYearName,
  halfYearOf,
  halfYearsBetween,
  schoolYearName,
  schoolYearOf,
} from '../../calendar/school-year';
import type { ReportCase } from '../report-case';
import type { CountTable, ReportLayout, TableLine } from '../report-table';
import { crossTable, line, type Axis } from './cross-table';
import type { NamedLines } from './named-lines';
import { regionAxis } from './regions';

/** So many half-years before and after that of Stand have lines of their own in the fine layout. */
const HALF_YEARS_BEFORE = 10;
const HALF_YEARS_AFTER = 20;

const UNLIMITED_LINE = line('unbefristet');
const UNKNOWN_LINE = line('unbekannt');
const NO_DAY_LINE = line('unbefristet/unbekannt', 'unbefristet oder unbekannt');

/** T5: end of the approval × Region (bericht.md §1). */
export function approvalEndTable(
  cases: readonly ReportCase[],
  regions: NamedLines,
  stand: Day,
  layout: ReportLayout,
): CountTable {
  const rows = layout === 'fein' ? halfYears(cases, stand) : schoolYears(stand);
  return crossTable('T5', cases, rows, regionAxis(regions));
}

/** The last day of an approval that has one; `null`: unlimited or not known. */
function lastDay({ approvalEnd }: ReportCase): Day | null {
  return approvalEnd === UNLIMITED ? null : approvalEnd;
}

/**
 * Half-years from the earliest to the latest end that occur. A slip of the pen (an end in 1999 or 2062) must not make a
 * table of a hundred lines: what lies more than 10 half-years before that of Stand, or more than 20 after it, shares the
 * line `vor …` or `ab …`.
 */
function halfYears(cases: readonly ReportCase[], stand: Day): Axis {
  const ofStand = halfYearOf(stand);
  const nameOf = (distance: number): string => {
    if (distance < -HALF_YEARS_BEFORE) return `vor ${halfYearName(addHalfYears(ofStand, distance + 1))}`;
    const name = halfYearName(addHalfYears(ofStand, distance));
    return distance > HALF_YEARS_AFTER ? `ab ${name}` : name;
  };
  const distanceOf = (day: Day): number => {
    const distance = halfYearsBetween(ofStand, halfYearOf(day));
    return Math.max(-HALF_YEARS_BEFORE - 1, Math.min(HALF_YEARS_AFTER + 1, distance));
  };
  const distances = new Set(
    cases
      .map(lastDay)
      .filter((day) => day !== null)
      .map(distanceOf),
  );
  const [first, last] = [Math.min(...distances), Math.max(...distances)];
  const count = distances.size === 0 ? 0 : last - first + 1;
  const lineOf = (distance: number): TableLine =>
    distance === first || distance === last
      ? { ...line(nameOf(distance)), isOccupied: true }
      : line(nameOf(distance));
  return {
    lines: [
      ...Array.from({ length: count }, (_, index) => lineOf(first + index)),
      UNLIMITED_LINE,
      UNKNOWN_LINE,
    ],
    keyOf: (item) => {
      const day = lastDay(item);
      if (day !== null) return nameOf(distanceOf(day));
      return item.approvalEnd === null ? UNKNOWN_LINE.key : UNLIMITED_LINE.key;
    },
  };
}

/** The school year of Stand with all earlier ends, the next, all later ones, and what has no day. */
function schoolYears(stand: Day): Axis {
  const first = schoolYearOf(stand);
  const name = schoolYearName(first);
  const lines = [
    line(name, `${name} oder früher`),
    line(schoolYearName(first + 1)),
    line(`ab ${schoolYearName(first + 2)}`),
  ];
  return {
    lines: [...lines, NO_DAY_LINE],
    keyOf: (item) => {
      const day = lastDay(item);
      if (day === null) return NO_DAY_LINE.key;
      const distance = Math.max(0, Math.min(lines.length - 1, schoolYearOf(day) - first));
      return (lines[distance] ?? NO_DAY_LINE).key;
    },
  };
}
