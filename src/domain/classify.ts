import type { Day } from './calendar/day';
import type { Classification, Reason } from './classification';
import type { CaseRecord } from './intake/case-record';
import type { Knowledge } from './plan/knowledge';
import { RULES, rulesIn } from './rules/catalogue';
import { createFactsDeriver } from './rules/derive-facts';
import { earliestDateOf } from './rules/earliest-date';
import type { CaseFacts, RowPlace } from './rules/facts';
import { fillPlaceholders } from './rules/placeholders';
import { findHits, prepareRules, resolve } from './rules/resolve';
import type { Rule } from './rules/rule';
import type { RuleId } from './rules/rule-id';
import { bitOf, type RuleSet } from './rules/rule-set';

export interface ClassifierContext {
  readonly knowledge: Knowledge;
  readonly stand: Day;
  /** All case rows of the run by case id, for duplicates (klassifikation.md §11 ll). */
  readonly placesById: ReadonlyMap<string, readonly RowPlace[]>;
}

/** Classifies one record; `uncheckable` are the rules of which its table lacks a column. */
export type Classifier = (record: CaseRecord, uncheckable: RuleSet) => Classification;

const R27 = bitOf('R27');
const RULE_BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Makes the classifier of a run: facts → hits → proposal → earliest date → texts (klassifikation.md §4–§9). */
export function createClassifier(context: ClassifierContext): Classifier {
  const { knowledge } = context;
  const rules = prepareRules(knowledge.rules);
  const deriver = createFactsDeriver(context);
  const earliestDateContext = {
    gridStep: knowledge.settings.gridStep,
    firstSchoolDays: knowledge.firstSchoolDays,
    project: deriver.project,
  };

  return (record, uncheckable) => {
    const facts = deriver.derive(record);
    const found = findHits(facts, rules, uncheckable);
    const { proposal, deciding } = resolve(found, rules);
    const earliest = earliestDateOf(facts, proposal, found, rules, earliestDateContext);
    const hits = earliest.leavesBefore ? found | (R27 & rules.active) : found;
    const hints = hits & rules.byEffect.hinweis & ~deciding;
    const ordered = [deciding, hits & ~deciding & ~hints, hints].flatMap((set) => rulesIn(set));
    return {
      region: facts.region,
      wave: facts.wave?.stage ?? null,
      switchDate: Number.isNaN(facts.switchDate) ? null : facts.switchDate,
      caseType: facts.caseType,
      proposal,
      earliestDate: earliest.date,
      rules: rulesIn(hits),
      reasons: ordered.map((id) => reasonOf(id, facts, knowledge)),
      uncheckable: rulesIn(uncheckable & rules.active),
    };
  };
}

/** A rule's text with its placeholders filled and its legal basis in brackets (§10 `KA Gründe`). */
function reasonOf(id: RuleId, facts: CaseFacts, { rules }: Knowledge): Reason {
  const { reason, legalBasis } = rules.rows[id];
  const text = fillPlaceholders(reason, facts, RULE_BY_ID.get(id)?.explain(facts) ?? {});
  return { rule: id, text: legalBasis === null ? text : `${text} (${legalBasis})` };
}
