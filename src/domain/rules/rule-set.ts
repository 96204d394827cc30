import type { RuleId } from './rule-id';

/** Rules as a bit set: R01 is bit 1, R29 is bit 29. */
export type RuleSet = number;

export function bitOf(id: RuleId): RuleSet {
  return 1 << Number(id.slice(1));
}

export function setOf(...ids: readonly RuleId[]): RuleSet {
  return ids.reduce((set, id) => set | bitOf(id), 0);
}
