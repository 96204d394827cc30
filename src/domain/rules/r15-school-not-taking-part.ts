import type { Rule } from './rule';

/** The school takes no part (§4, §7). */
export const r15: Rule = {
  id: 'R15',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.isSchoolFound && !facts.participates,
  explain: () => ({}),
};
