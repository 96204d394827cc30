import type { Rule } from './rule';

/** A Persönliches Budget whose agreement reaches the switch date or has no end (§7; § 29 Abs. 4 SGB IX). */
export const r09: Rule = {
  id: 'R09',
  needs: [['leistungsform']],
  needsSwitchDate: true,
  hit: (facts) =>
    facts.hasPersonalBudget &&
    (facts.budgetEnd >= facts.switchDate || (facts.isBudgetEndAbsent && !Number.isNaN(facts.switchDate))),
  explain: () => ({}),
};
