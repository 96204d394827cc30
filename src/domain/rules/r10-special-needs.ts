import type { Rule } from './rule';
import { needSet, piecesWith } from './need-codes';

export const R10_CODES = needSet(['PFLEGE', 'MEDIZIN', 'HOEREN', 'SEHEN', 'KOMMUNIKATION', 'MOBILITAET']);

/** Needs that an assistant of the class may not meet (§7). */
export const r10: Rule = {
  id: 'R10',
  needs: [['bedarfsmerkmal']],
  needsSwitchDate: false,
  hit: (facts) => (facts.needCodes & R10_CODES) !== 0,
  explain: (facts) => ({ merkmale: piecesWith(facts, R10_CODES) }),
};
