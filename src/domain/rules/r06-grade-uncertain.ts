import type { Rule } from './rule';
import { LEFT } from '../grades/grade-set';

/** The child may or may not have left primary school at the switch date (§5, §7). */
export const r06: Rule = {
  id: 'R06',
  needs: [['klasse', 'einschulung']],
  needsSwitchDate: true,
  hit: (facts) => facts.lowestGrade < LEFT && facts.highestGrade === LEFT,
  explain: () => ({}),
};
