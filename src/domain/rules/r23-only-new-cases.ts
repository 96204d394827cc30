import type { Rule } from './rule';

/** NUR_NEUFAELLE: current cases stay as they are, also in a wave without a date (§7, §11 ii). */
export const r23: Rule = {
  id: 'R23',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.wave?.strategy === 'NUR_NEUFAELLE' && facts.caseType === 'laufend',
  explain: () => ({}),
};
