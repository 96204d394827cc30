import type { Rule } from './rule';
import { growsUp } from './strategy';

/** AUFWACHSEND: it is open whether the child entered school before the wave started (§7). */
export const r29: Rule = {
  id: 'R29',
  needs: [],
  needsSwitchDate: true,
  hit: (facts) =>
    growsUp(facts) &&
    facts.enrolmentYears !== null &&
    facts.enrolmentYears.earliest < facts.startYear &&
    facts.enrolmentYears.latest >= facts.startYear,
  explain: () => ({}),
};
