import type { Rule } from './rule';
import { growsUp } from './strategy';

/** AUFWACHSEND: the child entered school before the wave started (§7). */
export const r22: Rule = {
  id: 'R22',
  needs: [],
  needsSwitchDate: true,
  hit: (facts) =>
    growsUp(facts) && facts.enrolmentYears !== null && facts.enrolmentYears.latest < facts.startYear,
  explain: () => ({}),
};
