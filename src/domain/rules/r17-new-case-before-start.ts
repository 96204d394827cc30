import type { Rule } from './rule';

/** A new case whose wave starts within the next months: limit it, or a new current case arises (§7; § 32 SGB X). */
export const r17: Rule = {
  id: 'R17',
  needs: [],
  needsSwitchDate: true,
  hit: (facts, limits) =>
    facts.caseType === 'neu' &&
    facts.firstSchoolDay > facts.stand &&
    facts.firstSchoolDay <= limits.newCaseUntil,
  explain: () => ({}),
};
