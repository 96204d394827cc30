import type { Rule } from './rule';
import { UNLIMITED } from '../calendar/day';

/** An unlimited approval (§7; § 48 Abs. 1 SGB X). */
export const r03: Rule = {
  id: 'R03',
  needs: [['bewilligt_bis', 'bewilligungszeitraum']],
  needsSwitchDate: false,
  hit: (facts) => !facts.isEnded && facts.approvalEnd === UNLIMITED,
  explain: () => ({}),
};
