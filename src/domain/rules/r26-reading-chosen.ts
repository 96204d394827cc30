import type { Rule } from './rule';

/** A reading was chosen for the user (§7). */
export const r26: Rule = {
  id: 'R26',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.readings.length > 0,
  explain: (facts) => ({ deutungen: facts.readings.join('; ') }),
};
