import type { Rule } from './rule';

/** A new case where Klassenassistenz has started (§7). */
export const r18: Rule = {
  id: 'R18',
  needs: [],
  needsSwitchDate: true,
  hit: (facts) => facts.caseType === 'neu' && facts.firstSchoolDay <= facts.stand,
  explain: () => ({}),
};
