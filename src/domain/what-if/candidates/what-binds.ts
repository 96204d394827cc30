import { type Day } from '../../calendar/day';
import { gridDateFrom } from '../../calendar/switch-grid';
import type { RuleId } from '../../rules/rule-id';
import { setOf } from '../../rules/rule-set';
import { cellChange, dateChanges, only, type Candidate, type Change } from '../change';
import { cellsOf, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';
import { approvalEndChanges } from './approval';

/** R08: the court order would have to end before the switch date. */
export function courtOrderEnds({ situation, decision }: Judged): readonly Candidate[] {
  const { switchDate } = decision.facts;
  const date = { field: 'gericht_bis', day: switchDate - 1, bound: 'latest' } as const;
  return dateChanges(situation, date, WHAT_IF_TEXTS.courtOrderEndsBefore(switchDate)).map(only);
}

/** R09: the agreement would have to end before the switch date, or there would be no Persönliches Budget. */
export function budgetEnds({ situation, decision }: Judged): readonly Candidate[] {
  const { switchDate } = decision.facts;
  const date = { field: 'pb_bis', day: switchDate - 1, bound: 'latest' } as const;
  const ends = dateChanges(situation, date, WHAT_IF_TEXTS.budgetEndsBefore(switchDate));
  const otherwise = cellsOf(situation, 'leistungsform').map((place) =>
    cellChange(place, 'Sachleistung', WHAT_IF_TEXTS.noBudget),
  );
  return [...ends, ...otherwise].map(only);
}

/** R27: all that binds would have to end before a grid date on which the child is still in primary school; the latest first. */
export function bindsShorter(judged: Judged): readonly Candidate[] {
  const { situation, decision } = judged;
  const { settings, firstSchoolDays } = situation.context.knowledge;
  const bindings = bindingsOf(judged);
  const last = Math.max(...bindings.map(({ end }) => end));
  const gridDates: Day[] = [];
  let date = decision.facts.switchDate;
  while (date <= last && Number.isFinite(last)) {
    gridDates.unshift(date);
    date = gridDateFrom(date + 1, settings.gridStep, firstSchoolDays);
  }
  return gridDates.flatMap((before): readonly Candidate[] => {
    const changes = bindings.flatMap(({ end, endBefore }) => (end < before ? [] : endBefore(before)));
    return changes.length === 0 ? [] : [{ changes }];
  });
}

interface Binding {
  readonly end: Day;
  /** It would end on the day before this one. */
  readonly endBefore: (day: Day) => readonly Change[];
}

/** What binds a case beyond its switch date (klassifikation.md §9). */
function bindingsOf(judged: Judged): readonly Binding[] {
  const { situation, decision } = judged;
  const { facts, hits } = decision;
  const binding = (ids: readonly RuleId[], end: Day, endBefore: Binding['endBefore']): readonly Binding[] =>
    (hits & setOf(...ids)) === 0 ? [] : [{ end, endBefore }];
  return [
    ...binding(['R01', 'R02'], facts.approvalEnd, (day) =>
      approvalEndChanges(judged, day - 1, 'latest', WHAT_IF_TEXTS.approvalEndsBefore(day)),
    ),
    ...binding(['R08'], facts.courtOrderEnd, (day) =>
      dateChanges(
        situation,
        { field: 'gericht_bis', day: day - 1, bound: 'latest' },
        WHAT_IF_TEXTS.courtOrderEndsBefore(day),
      ),
    ),
    ...binding(['R09'], facts.budgetEnd, (day) =>
      dateChanges(
        situation,
        { field: 'pb_bis', day: day - 1, bound: 'latest' },
        WHAT_IF_TEXTS.budgetEndsBefore(day),
      ),
    ),
  ];
}
