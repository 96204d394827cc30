import type { Rule } from './rule';
import { RULE_TEXTS } from './texts';

/** The school has no region, the plan no row for it, or the row no date (§4, §11 jj). Evaluated by the caller only where neither R15 nor R16 is hit. */
export const r24: Rule = {
  id: 'R24',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.match.kind === 'found' && Number.isNaN(facts.switchDate),
  explain: (facts) => ({ terminlage: RULE_TEXTS.noDate(facts.region) }),
};
