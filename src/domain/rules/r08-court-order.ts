import type { Rule } from './rule';

/** A court order or settlement holds at the switch date (§7). */
export const r08: Rule = {
  id: 'R08',
  needs: [['gericht_bis']],
  needsSwitchDate: true,
  hit: (facts) => facts.courtOrderEnd >= facts.switchDate,
  explain: () => ({}),
};
