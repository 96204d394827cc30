import { germanDate, type Day } from '../../calendar/day';
import {
  addHalfYears,
  endOfHalfYear,
  endOfSchoolYear,
  halfYearOf,
  schoolYearOf,
} from '../../calendar/school-year';
import type { Proposal } from '../../classification';
import type { Knowledge } from '../../plan/knowledge';
import { switchDateOf } from '../../plan/switch-date';
import { regionKey, type Wave } from '../../plan/wave';
import type { ReportCase } from '../report-case';
import { TOTAL_LINE, type CountTable, type ReportLayout } from '../report-table';
import { line } from './cross-table';
import type { NamedLines } from './named-lines';
import { TABLE_TEXTS } from './texts';

/** Always the same number, so that the columns tell nothing of the cases. */
const SCHOOL_YEARS = 5;
const HALF_YEARS = 10;

const NOT_IN_IT: ReadonlySet<Proposal> = new Set<Proposal>(['nicht betroffen', 'ohne Termin']);

/**
 * T6, the Abschmelzkurve: cases that are still individual at the end of the last day of each half-year (coarse: school
 * year), from the earliest U of the plan (bericht.md §1). Without a region that has a date it has no columns.
 */
export function courseTable(
  cases: readonly ReportCase[],
  knowledge: Knowledge,
  regions: NamedLines,
  stand: Day,
  layout: ReportLayout,
): CountTable {
  const dated = datedWaves(knowledge);
  const days = lastDays(knowledge, stand, layout);
  const curveOf = (key: string): readonly number[] => {
    const leavings = cases
      .filter(({ region, proposal }) => !NOT_IN_IT.has(proposal) && regionKey(region ?? '') === key)
      .map(leavesOn);
    return days.map((day) => leavings.filter((leaving) => leaving > day).length);
  };
  const curves = dated.map(([key, { region }]) => ({
    row: line(regions.keyOf(region)),
    counts: curveOf(key),
  }));
  const total = {
    row: TOTAL_LINE,
    counts: days.map((_, index) => curves.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
  };
  const rows = layout === 'fein' ? [...curves, total] : [total];
  return {
    id: 'T6',
    ...TABLE_TEXTS.T6,
    rows: rows.map(({ row }) => row),
    columns: days.map((day) => line(germanDate(day))),
    counts: rows.map(({ counts }) => counts),
  };
}

/** The keys of the regions whose cases are in it. */
export function datedRegionKeys(knowledge: Knowledge, regions: NamedLines): readonly string[] {
  return datedWaves(knowledge).map(([, { region }]) => regions.keyOf(region));
}

function datedWaves({ waves }: Knowledge): readonly (readonly [string, Wave])[] {
  return [...waves].filter(([, { firstSchoolDay }]) => firstSchoolDay !== null);
}

function lastDays(
  { waves, settings, firstSchoolDays }: Knowledge,
  stand: Day,
  layout: ReportLayout,
): readonly Day[] {
  const switchDates = [...waves.values()].flatMap(({ firstSchoolDay }) =>
    firstSchoolDay === null ? [] : [switchDateOf(firstSchoolDay, stand, settings.gridStep, firstSchoolDays)],
  );
  if (switchDates.length === 0) return [];
  const earliest = Math.min(...switchDates);
  return layout === 'fein'
    ? Array.from({ length: HALF_YEARS }, (_, index) =>
        endOfHalfYear(addHalfYears(halfYearOf(earliest), index)),
      )
    : Array.from({ length: SCHOOL_YEARS }, (_, index) => endOfSchoolYear(schoolYearOf(earliest) + index));
}

/** The first day on which a case is no longer individual; `Infinity`: no such day is known. */
function leavesOn({ earliestDate, approvalEnd, rules, proposal, leavesPrimaryOn }: ReportCase): Day {
  const runsOut = rules.includes('R04') && proposal !== 'gesperrt' && approvalEnd !== null;
  return Math.min(
    earliestDate ?? Infinity,
    runsOut ? approvalEnd + 1 : Infinity,
    leavesPrimaryOn ?? Infinity,
  );
}
