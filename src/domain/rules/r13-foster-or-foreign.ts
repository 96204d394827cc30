import type { Rule } from './rule';

/** A foster child, foreign jurisdiction or reimbursement (§7; §§ 33, 86 Abs. 6, 89a SGB VIII). */
export const r13: Rule = {
  id: 'R13',
  needs: [['pflegekind', 'zustaendigkeit']],
  needsSwitchDate: false,
  hit: (facts) => facts.isFosterOrForeign,
  explain: () => ({}),
};
