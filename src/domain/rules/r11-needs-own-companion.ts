import type { Rule } from './rule';
import { needSet, piecesWith } from './need-codes';

export const R11_CODES = needSet(['AUTISMUS', 'BEZUGSPERSON', 'SELBSTGEF', 'FREMDGEF', 'WEGLAUF']);

/** Needs that ask for a person of the child's own (§7). */
export const r11: Rule = {
  id: 'R11',
  needs: [['bedarfsmerkmal']],
  needsSwitchDate: false,
  hit: (facts) => (facts.needCodes & R11_CODES) !== 0,
  explain: (facts) => ({ merkmale: piecesWith(facts, R11_CODES) }),
};
