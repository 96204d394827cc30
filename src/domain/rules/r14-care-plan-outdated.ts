import type { Rule } from './rule';
import { addMonths } from '../calendar/day';

/** No care plan, or one that is outdated at Stand (§7, §11 mm, nn). */
export const r14: Rule = {
  id: 'R14',
  needs: [['hilfeplan_datum']],
  needsSwitchDate: false,
  hit: (facts, parameters) =>
    facts.isCarePlanEmpty ||
    facts.carePlan <
      addMonths(facts.stand, -(facts.isSgbIx ? parameters.carePlanMonthsSgbIx : parameters.carePlanMonths)),
  explain: () => ({}),
};
