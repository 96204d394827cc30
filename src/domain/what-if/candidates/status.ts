import { cellChange, dateChanges, newColumnChange, only, type Candidate } from '../change';
import { cellsOf, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R17, R18: the case is a current one, by its status or by the dates from which it follows (klassifikation.md §6). */
export function isCurrent({ situation, decision }: Judged): readonly Candidate[] {
  const { stand } = decision.facts;
  const text = WHAT_IF_TEXTS.statusCurrent;
  const byStatus = cellsOf(situation, 'status').map((place) => cellChange(place, 'laufend', text));
  const date = { field: 'bewilligt_von', day: stand, bound: 'latest' } as const;
  const byStart = dateChanges(situation, date, WHAT_IF_TEXTS.approvalBeginsUntil(stand));
  const byApplication = cellsOf(situation, 'antrag_datum').map((place) =>
    cellChange(place, null, WHAT_IF_TEXTS.noApplication),
  );
  return [...byStatus, ...byStart, ...byApplication, newColumnChange('status', 'laufend', text)].map(only);
}

/** R25: the case goes on. */
export function hasNotEnded({ situation }: Judged): readonly Candidate[] {
  return cellsOf(situation, 'status').map((place) =>
    only(cellChange(place, 'laufend', WHAT_IF_TEXTS.statusNotEnded)),
  );
}
