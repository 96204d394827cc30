import type { Rule } from './rule';
import { reachesSwitchDate, waivesReservation } from './approval';

/** A Widerrufsvorbehalt or an auflösende Bedingung in a finite approval that reaches the switch date (§7). With AUSLAUFEND it is R01 instead. */
export const r02: Rule = {
  id: 'R02',
  needs: [['bewilligt_bis', 'bewilligungszeitraum'], ['nebenbestimmung']],
  needsSwitchDate: true,
  hit: (facts) =>
    reachesSwitchDate(facts) && facts.reservation === 'reservation' && !waivesReservation(facts),
  explain: () => ({}),
};
