import type { Rule } from './rule';
import { reachesSwitchDate, waivesReservation } from './approval';
import type { CaseFacts } from './facts';
import { RULE_TEXTS } from './texts';

function reservationText(facts: CaseFacts): string {
  if (facts.isReservationMissing) return RULE_TEXTS.reservationUnchecked;
  return waivesReservation(facts) ? RULE_TEXTS.reservationWaived : RULE_TEXTS.noReservation;
}

/** A finite approval that reaches the switch date and carries no reservation binds (klassifikation.md §7; § 39 Abs. 2 SGB X). */
export const r01: Rule = {
  id: 'R01',
  needs: [['bewilligt_bis', 'bewilligungszeitraum']],
  needsSwitchDate: true,
  hit: (facts) => reachesSwitchDate(facts) && (facts.reservation === 'none' || waivesReservation(facts)),
  explain: (facts) => ({ vorbehalt: reservationText(facts) }),
};
