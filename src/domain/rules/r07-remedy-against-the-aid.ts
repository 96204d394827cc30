import type { Rule } from './rule';

/** An open remedy against the end or cut of the help suspends the switch (§7; § 80 Abs. 1 VwGO, § 86a Abs. 1 SGG). */
export const r07: Rule = {
  id: 'R07',
  needs: [['rechtsbehelf'], ['rechtsbehelf_gegen']],
  needsSwitchDate: false,
  hit: (facts) => facts.remedy === 'yes' && facts.isAgainstTheAid,
  explain: () => ({}),
};
