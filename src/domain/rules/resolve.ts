import { addMonths, type Day } from '../calendar/day';
import type { Proposal } from '../classification';
import type { CaseFacts } from './facts';
import type { ChangeableEffect, RuleLimits, RuleTable } from './rule';
import { RULE_IDS } from './rule-id';
import { bitOf, setOf, type RuleSet } from './rule-set';
import { evaluateRules, RULES } from './catalogue';

const R04 = bitOf('R04');
const R05 = bitOf('R05');
const R15 = bitOf('R15');
const R16 = bitOf('R16');
const R24 = bitOf('R24');
const R25 = bitOf('R25');
const STAYS_INDIVIDUAL = setOf('R22', 'R23');
const FAULTY = setOf('R16', 'R20');
/** With R04 hit these do not count: the approval ends anyway (klassifikation.md §8 line 7). */
const NOT_COUNTED_WITH_R04 = setOf('R12', 'R14');
/** Found after the proposal (§9). */
const R27 = bitOf('R27');
const NEEDS_SWITCH_DATE = setOf(
  ...RULES.filter(({ needsSwitchDate }) => needsSwitchDate).map(({ id }) => id),
);

/** The rules of a run, prepared for many cases. */
export interface RuleSets {
  readonly active: RuleSet;
  readonly byEffect: Readonly<Record<ChangeableEffect, RuleSet>>;
  readonly limits: RuleLimits;
}

export function prepareRules({ rows, parameters }: RuleTable, stand: Day): RuleSets {
  const withEffect = (effect: ChangeableEffect): RuleSet =>
    setOf(...RULE_IDS.filter((id) => rows[id].effect === effect));
  return {
    active: setOf(...RULE_IDS.filter((id) => rows[id].isActive)),
    byEffect: {
      gesperrt: withEffect('gesperrt'),
      prüfen: withEffect('prüfen'),
      'läuft aus': withEffect('läuft aus'),
      hinweis: withEffect('hinweis'),
    },
    limits: {
      carePlanSince: addMonths(stand, -parameters.carePlanMonths),
      carePlanSinceSgbIx: addMonths(stand, -parameters.carePlanMonthsSgbIx),
      newCaseUntil: addMonths(stand, parameters.newCaseMonths),
    },
  };
}

/** The hits of a case: met, active and checkable, and with a switch date where one is needed (§7, §11 h, ii, jj). */
export function findHits(facts: CaseFacts, rules: RuleSets, uncheckable: RuleSet): RuleSet {
  let hits = evaluateRules(facts, rules.limits) & rules.active & ~uncheckable & ~R27;
  if (Number.isNaN(facts.switchDate)) hits &= ~NEEDS_SWITCH_DATE;
  return hits & (R15 | R16) ? hits & ~R24 : hits;
}

export interface Resolution {
  readonly proposal: Proposal;
  /** The hits that decided. */
  readonly deciding: RuleSet;
}

/** The proposal: the first line of klassifikation.md §8 that fits. */
export function resolve(hits: RuleSet, rules: RuleSets): Resolution {
  if (hits & R25) return { proposal: 'nicht betroffen', deciding: R25 };
  if (hits & R15) return { proposal: 'nicht betroffen', deciding: R15 };
  if (hits & FAULTY) return { proposal: 'prüfen', deciding: hits & FAULTY };
  if (hits & R24) return { proposal: 'ohne Termin', deciding: R24 };
  if (hits & R05) return { proposal: 'läuft aus', deciding: R05 };
  if (hits & STAYS_INDIVIDUAL) return { proposal: 'bleibt individuell', deciding: hits & STAYS_INDIVIDUAL };
  const counted = countedHits(hits);
  for (const effect of ['gesperrt', 'prüfen', 'läuft aus'] as const) {
    const deciding = counted & rules.byEffect[effect];
    if (deciding !== 0) return { proposal: effect, deciding };
  }
  return { proposal: 'umstellbar', deciding: 0 };
}

/** The hits that count for the strongest effect (§8 line 7). */
export function countedHits(hits: RuleSet): RuleSet {
  return hits & R04 ? hits & ~NOT_COUNTED_WITH_R04 : hits;
}
