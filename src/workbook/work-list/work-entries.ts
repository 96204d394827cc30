import { dateParts, germanDate, type Day } from '../../domain/calendar/day';
import type { CaseItem } from '../../domain/views/case-item';
import type { ViewFacts } from '../../domain/views/overview';
import { WORK_TEXTS } from './texts';

/** Why something is due; of one day in this order. */
const OCCASIONS = ['approval', 'care-plan', 'switch'] as const;

export type Occasion = (typeof OCCASIONS)[number];

/** One thing to be done in one case. */
export interface WorkEntry<T extends CaseItem> {
  readonly item: T;
  /** For a missing care plan the Stand: nobody knows since when. */
  readonly dueOn: Day;
  readonly occasion: Occasion;
  readonly isOverdue: boolean;
  /** What is due, and what to do: German sentences. */
  readonly text: string;
}

/** Entries of one month; overdue ones come first, whatever their month. */
export interface WorkMonth<T extends CaseItem> {
  /** `overdue` or `2025-07`. */
  readonly key: string;
  /** `Überfällig` or `Juli 2025`. */
  readonly title: string;
  readonly entries: readonly WorkEntry<T>[];
}

/**
 * What falls due in these cases, the earliest first: the end of the approval, the care plan that becomes outdated (R14), the
 * day of the switch. Ended cases have nothing to be done, nor has a switch that people have decided against.
 */
export function workEntries<T extends CaseItem>(
  items: readonly T[],
  facts: ViewFacts,
): readonly WorkEntry<T>[] {
  return items
    .filter(({ caseType }) => caseType !== 'beendet')
    .flatMap((item) => [
      ...approvalEntry(item, facts.stand),
      ...carePlanEntry(item, facts.stand),
      ...switchEntry(item, facts),
    ])
    .sort(
      (a, b) => a.dueOn - b.dueOn || OCCASIONS.indexOf(a.occasion) - OCCASIONS.indexOf(b.occasion),
      // Sorting is stable: what is due on one day stays in the order of the sheets.
    );
}

/** Groups sorted entries by month. */
export function byMonth<T extends CaseItem>(entries: readonly WorkEntry<T>[]): readonly WorkMonth<T>[] {
  const months = new Map<string, WorkEntry<T>[]>();
  const overdue = entries.filter(({ isOverdue }) => isOverdue);
  if (overdue.length > 0) months.set('overdue', overdue);
  for (const entry of entries) {
    if (entry.isOverdue) continue;
    const { year, month } = dateParts(entry.dueOn);
    const key = `${String(year)}-${String(month).padStart(2, '0')}`;
    const group = months.get(key);
    if (group === undefined) months.set(key, [entry]);
    else group.push(entry);
  }
  return [...months].map(([key, own]) => ({ key, title: titleOf(key), entries: own }));
}

function titleOf(key: string): string {
  const [, year = '', month = ''] = /^(\d+)-(\d+)$/u.exec(key) ?? [];
  return year === '' ? WORK_TEXTS.overdue : WORK_TEXTS.month(Number(month), year);
}

function approvalEntry<T extends CaseItem>(item: T, stand: Day): readonly WorkEntry<T>[] {
  const { approvalEnd, switchDate, rules } = item;
  if (approvalEnd === null || !Number.isFinite(approvalEnd)) return [];
  const isOverdue = approvalEnd < stand;
  const text = isOverdue
    ? WORK_TEXTS.approval.over
    : rules.includes('R28')
      ? WORK_TEXTS.approval.applied
      : switchDate !== null && approvalEnd < switchDate
        ? WORK_TEXTS.approval.before(germanDate(switchDate))
        : switchDate !== null
          ? WORK_TEXTS.approval.after
          : WORK_TEXTS.approval.open;
  return [{ item, dueOn: approvalEnd, occasion: 'approval', isOverdue, text }];
}

function carePlanEntry<T extends CaseItem>(item: T, stand: Day): readonly WorkEntry<T>[] {
  const { carePlan, carePlanUntil, rules } = item;
  if (carePlanUntil === null || carePlan === null) {
    if (!rules.includes('R14') || carePlan !== null) return [];
    const text = WORK_TEXTS.carePlan.missing;
    return [{ item, dueOn: stand, occasion: 'care-plan', isOverdue: true, text }];
  }
  const text = WORK_TEXTS.carePlan.renew(germanDate(carePlan));
  return [{ item, dueOn: carePlanUntil, occasion: 'care-plan', isOverdue: carePlanUntil < stand, text }];
}

function switchEntry<T extends CaseItem>(item: T, { ruleTitles }: ViewFacts): readonly WorkEntry<T>[] {
  const { switchDate, firstSchoolDay, proposal, decision, earliestDate, deciding } = item;
  if (switchDate === null || proposal === 'nicht betroffen' || decision === 'nicht umstellen') return [];
  const occasion = switchDate === firstSchoolDay ? WORK_TEXTS.switch.start : WORK_TEXTS.switch.next;
  const todo =
    decision === 'umstellen'
      ? WORK_TEXTS.switch.decided
      : WORK_TEXTS.switch.todo({
          proposal,
          earliest: earliestDate === null ? null : germanDate(earliestDate),
          reasons: deciding.map((rule) => ruleTitles[rule]),
        });
  return [{ item, dueOn: switchDate, occasion: 'switch', isOverdue: false, text: `${occasion} ${todo}` }];
}
