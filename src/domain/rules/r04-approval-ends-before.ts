import type { Rule } from './rule';

/** The approval ends before the switch date, nothing follows and no remedy is open (§7). Missing columns count as empty (§11 pp). */
export const r04: Rule = {
  id: 'R04',
  needs: [['bewilligt_bis', 'bewilligungszeitraum']],
  needsSwitchDate: true,
  hit: (facts) =>
    !facts.isEnded &&
    facts.approvalEnd < facts.switchDate &&
    facts.extension === 'no' &&
    facts.remedy === 'no',
  explain: () => ({}),
};
