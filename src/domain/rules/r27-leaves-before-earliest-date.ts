import type { Rule } from './rule';

/** The child leaves primary school before the earliest date (§9). Found after the proposal. */
export const r27: Rule = {
  id: 'R27',
  needs: [],
  needsSwitchDate: false,
  hit: (facts) => facts.leavesBeforeEarliestDate,
  explain: () => ({}),
};
