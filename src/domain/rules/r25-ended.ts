import type { Rule } from './rule';

/** The case is ended (§6, §7). */
export const r25: Rule = {
  id: 'R25',
  needs: [['status']],
  needsSwitchDate: false,
  hit: (facts) => facts.isEnded,
  explain: () => ({}),
};
