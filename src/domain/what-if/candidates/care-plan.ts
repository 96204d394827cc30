import { dateChanges, only, type Candidate } from '../change';
import type { Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** R14: a younger care plan. */
export function carePlanRenewed({ situation, decision }: Judged): readonly Candidate[] {
  const { carePlanSince, carePlanSinceSgbIx } = situation.rules.limits;
  const day = decision.facts.isSgbIx ? carePlanSinceSgbIx : carePlanSince;
  const date = { field: 'hilfeplan_datum', day, bound: 'earliest' } as const;
  return dateChanges(situation, date, WHAT_IF_TEXTS.carePlanFrom(day)).map(only);
}
