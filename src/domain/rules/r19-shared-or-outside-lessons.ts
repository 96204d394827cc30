import type { Rule } from './rule';

/** Shares outside lessons, or one companion for several children (§7). */
export const r19: Rule = {
  id: 'R19',
  needs: [['umfang_ausserhalb', 'setting']],
  needsSwitchDate: false,
  hit: (facts) => facts.isShared,
  explain: () => ({}),
};
