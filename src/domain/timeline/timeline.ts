import { UNLIMITED, type Day } from '../calendar/day';
import { startOfSchoolYear } from '../calendar/school-year';
import type { FirstSchoolDays } from '../calendar/switch-grid';
import { createProjection, gradeSet, LEFT_PRIMARY } from '../grades/grade-set';
import type { GradeBasis } from '../intake/case-record';
import type { Settings } from '../plan/knowledge';
import type { Judged } from '../what-if/situation';
import type { Reading } from '../intake/reading';

export type TimelineKind =
  'approval' | 'court-order' | 'budget' | 'grade-5' | 'stand' | 'switch' | 'earliest';

/** Something with a time in the life of a case. */
export type TimelineEvent =
  | { readonly kind: TimelineKind; readonly shape: 'point'; readonly day: Day }
  | {
      readonly kind: TimelineKind;
      readonly shape: 'span';
      /** `null`: not known. */
      readonly from: Day | null;
      /** `null`: not known; {@link UNLIMITED}: without an end. */
      readonly to: Day | null;
    };

/** A child that may repeat for ever is not followed further than this, in school years. */
const MOST_YEARS = 12;

/** The events of a case in the order in which they are listed; what is not known is left out. */
export function timelineOf({ situation, record, decision }: Judged): readonly TimelineEvent[] {
  const { facts, earliestDate } = decision;
  const { knowledge, stand } = situation.context;
  return [
    ...span('approval', record.approvalStart, record.approvalEnd),
    ...until('court-order', record.courtOrderEnd),
    ...(facts.hasPersonalBudget ? until('budget', record.budgetEnd) : []),
    ...leavingPrimary(record.gradeBasis, knowledge.settings, knowledge.firstSchoolDays),
    { kind: 'stand', shape: 'point', day: stand },
    ...(Number.isNaN(facts.switchDate)
      ? []
      : [{ kind: 'switch', shape: 'point', day: facts.switchDate } as const]),
    ...(earliestDate === null ? [] : [{ kind: 'earliest', shape: 'point', day: earliestDate } as const]),
  ];
}

function span(kind: TimelineKind, start: Reading<Day>, end: Reading<Day>): readonly TimelineEvent[] {
  const from = start.kind === 'value' ? start.value : null;
  const to = end.kind === 'value' ? end.value : null;
  return from === null && to === null ? [] : [{ kind, shape: 'span', from, to }];
}

function until(kind: TimelineKind, end: Reading<Day>): readonly TimelineEvent[] {
  return end.kind === 'value' ? [{ kind, shape: 'span', from: null, to: end.value }] : [];
}

/** The first day of grade 5: one day, or from the earliest to the latest possible one (klassifikation.md §5). */
function leavingPrimary(
  basis: GradeBasis | null,
  settings: Settings,
  firstSchoolDays: FirstSchoolDays,
): readonly TimelineEvent[] {
  if (basis === null || basis.grades === LEFT_PRIMARY) return [];
  const project = createProjection({
    shortened: settings.shortenedEntryPhase,
    repetition: settings.repetition,
  });
  const years = Array.from({ length: MOST_YEARS }, (_, index) => index);
  const dayOf = (years: number): Day =>
    firstSchoolDays.get(basis.year + years) ?? startOfSchoolYear(basis.year + years);
  const first = years.find((year) => (project(basis.grades, year) & gradeSet('5')) !== 0);
  const last = years.find((year) => project(basis.grades, year) === LEFT_PRIMARY);
  if (first === undefined) return [];
  const from = dayOf(first);
  const to = last === undefined ? UNLIMITED : dayOf(last);
  return [
    from === to
      ? { kind: 'grade-5', shape: 'point', day: from }
      : { kind: 'grade-5', shape: 'span', from, to },
  ];
}
