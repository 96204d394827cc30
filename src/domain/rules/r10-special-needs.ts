import type { Rule } from './rule';
import { needSet, piecesWith } from './need-codes';

const CODES = needSet(['PFLEGE', 'MEDIZIN', 'HOEREN', 'SEHEN', 'KOMMUNIKATION', 'MOBILITAET']);

/** Needs that an assistant of the class may not meet (§7). */
export const r10: Rule = {
  id: 'R10',
  needs: [['bedarfsmerkmal']],
  needsSwitchDate: false,
  hit: (facts) => (facts.needCodes & CODES) !== 0,
  explain: (facts) => ({ merkmale: piecesWith(facts, CODES) }),
};
