import type { Day } from './calendar/day';
import type { Proposal } from './classification';
import type { CaseRecord } from './intake/case-record';
import type { Knowledge } from './plan/knowledge';
import { createFactsDeriver } from './rules/derive-facts';
import { earliestDateOf } from './rules/earliest-date';
import type { CaseFacts, RowPlace } from './rules/facts';
import { findHits, prepareRules, resolve, type RuleSets } from './rules/resolve';
import { bitOf, type RuleSet } from './rules/rule-set';

export interface DeciderContext {
  readonly knowledge: Knowledge;
  readonly stand: Day;
  /** All case rows of the run by case id, for duplicates (klassifikation.md §11 ll). */
  readonly placesById: ReadonlyMap<string, readonly RowPlace[]>;
}

/** What the rules say of a case, before any text is made of it. */
export interface Decision {
  readonly facts: CaseFacts;
  /** All hits, R27 too. */
  readonly hits: RuleSet;
  readonly proposal: Proposal;
  /** The hits that decided. */
  readonly deciding: RuleSet;
  readonly earliestDate: Day | null;
}

/** Decides one record; `uncheckable` are the rules of which its table lacks a column. */
export type Decider = (record: CaseRecord, uncheckable: RuleSet) => Decision;

const R27 = bitOf('R27');

/** Makes the decider of a run: facts → hits → proposal → earliest date (klassifikation.md §4–§9). */
export function createDecider(context: DeciderContext, rules: RuleSets = rulesOf(context)): Decider {
  const { settings, firstSchoolDays } = context.knowledge;
  const deriver = createFactsDeriver(context);
  const earliestDateContext = { gridStep: settings.gridStep, firstSchoolDays, project: deriver.project };
  return (record, uncheckable) => {
    const facts = deriver.derive(record);
    const found = findHits(facts, rules, uncheckable);
    const { proposal, deciding } = resolve(found, rules);
    const earliest = earliestDateOf(facts, proposal, found, rules, earliestDateContext);
    const hits = earliest.leavesBefore ? found | (R27 & rules.active) : found;
    return { facts, hits, proposal, deciding, earliestDate: earliest.date };
  };
}

/** The rules of a run, prepared for many cases. */
export function rulesOf({ knowledge, stand }: Pick<DeciderContext, 'knowledge' | 'stand'>): RuleSets {
  return prepareRules(knowledge.rules, stand);
}
