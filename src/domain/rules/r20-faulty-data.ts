import { faultPhrase } from './faults';
import type { Rule } from './rule';

/** Data are missing, unreadable or contradict each other (§7). */
export const r20: Rule = {
  id: 'R20',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.faults.length > 0,
  explain: (facts) => ({ felder: facts.faults.map(faultPhrase).join('; ') }),
};
