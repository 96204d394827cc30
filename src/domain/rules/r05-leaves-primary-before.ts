import type { Rule } from './rule';
import { LEFT } from '../grades/grade-set';

/** The child has surely left primary school at the switch date (§5, §7). */
export const r05: Rule = {
  id: 'R05',
  needs: [['klasse', 'einschulung']],
  needsSwitchDate: true,
  hit: (facts) => facts.lowestGrade === LEFT,
  explain: () => ({}),
};
