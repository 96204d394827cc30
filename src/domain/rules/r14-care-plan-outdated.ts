import type { Rule } from './rule';

/** No care plan, or one that is outdated at Stand (§7, §11 mm, nn). */
export const r14: Rule = {
  id: 'R14',
  needs: [['hilfeplan_datum']],
  needsSwitchDate: false,
  hit: (facts, limits) =>
    facts.isCarePlanEmpty ||
    facts.carePlan < (facts.isSgbIx ? limits.carePlanSinceSgbIx : limits.carePlanSince),
  explain: () => ({}),
};
