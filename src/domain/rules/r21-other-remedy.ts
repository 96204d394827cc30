import type { Rule } from './rule';
import { r07 } from './r07-remedy-against-the-aid';

/** An open remedy that R07 does not cover; R07 switched off changes nothing here (§7, §11 oo). */
export const r21: Rule = {
  id: 'R21',
  needs: [['rechtsbehelf']],
  needsSwitchDate: false,
  hit: (facts, limits) => facts.remedy === 'yes' && !(facts.isRemedyObjectChecked && r07.hit(facts, limits)),
  explain: () => ({}),
};
