import type { Rule } from './rule';

/** Help under SGB IX, old cases under SGB XII too (§7). */
export const r12: Rule = {
  id: 'R12',
  needs: [['rechtskreis', 'rechtsgrundlage']],
  needsSwitchDate: false,
  hit: (facts) => facts.isSgbIx,
  explain: () => ({}),
};
