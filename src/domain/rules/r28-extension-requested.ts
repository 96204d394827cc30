import type { Rule } from './rule';

/** An extension has been requested for an approval that ends before the switch date (§7). */
export const r28: Rule = {
  id: 'R28',
  needs: [['weiterbewilligung']],
  needsSwitchDate: true,
  hit: (facts) => !facts.isEnded && facts.approvalEnd < facts.switchDate && facts.extension === 'yes',
  explain: () => ({}),
};
