import type { Day } from './calendar/day';
import type { Reason } from './classification';
import type { CaseRecord } from './intake/case-record';
import type { Assessment } from './open-points';
import type { Knowledge } from './plan/knowledge';
import { RULES, rulesIn } from './rules/catalogue';
import { createFactsDeriver } from './rules/derive-facts';
import { earliestDateOf } from './rules/earliest-date';
import type { CaseFacts, RowPlace } from './rules/facts';
import { compileTemplate, fillTemplate } from './rules/placeholders';
import { findHits, prepareRules, resolve } from './rules/resolve';
import type { RuleTable } from './rules/rule';
import type { RuleId } from './rules/rule-id';
import { bitOf, type RuleSet } from './rules/rule-set';
import { schoolDoubtOf } from './rules/school-doubt';

export interface ClassifierContext {
  readonly knowledge: Knowledge;
  readonly stand: Day;
  /** All case rows of the run by case id, for duplicates (klassifikation.md §11 ll). */
  readonly placesById: ReadonlyMap<string, readonly RowPlace[]>;
}

/** Classifies one record; `uncheckable` are the rules of which its table lacks a column. */
export type Classifier = (record: CaseRecord, uncheckable: RuleSet) => Assessment;

const R27 = bitOf('R27');

/** Makes the classifier of a run: facts → hits → proposal → earliest date → texts (klassifikation.md §4–§9). */
export function createClassifier(context: ClassifierContext): Classifier {
  const { knowledge } = context;
  const rules = prepareRules(knowledge.rules, context.stand);
  const reasonOf = prepareReasons(knowledge.rules);
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
    const classification = {
      region: facts.region,
      stage: facts.wave?.stage ?? null,
      switchDate: Number.isNaN(facts.switchDate) ? null : facts.switchDate,
      caseType: facts.caseType,
      proposal,
      earliestDate: earliest.date,
      rules: rulesIn(hits),
      reasons: ordered.map((id) => reasonOf(id, facts)),
      uncheckable: rulesIn(uncheckable & rules.active),
    };
    const openPoints = { school: schoolDoubtOf(facts), faults: facts.faults };
    return { classification, openPoints, facts, deciding: rulesIn(deciding) };
  };
}

/** For each rule its text with the legal basis in brackets behind it, ready to be filled (§10 `KA Gründe`). */
function prepareReasons({ rows }: RuleTable): (id: RuleId, facts: CaseFacts) => Reason {
  const prepared = new Map(
    RULES.map((rule) => {
      const { reason, legalBasis } = rows[rule.id];
      const template = compileTemplate(reason);
      return [rule.id, { rule, template, basis: legalBasis === null ? '' : ` (${legalBasis})` }] as const;
    }),
  );
  return (id, facts) => {
    const entry = prepared.get(id);
    if (entry === undefined) throw new RangeError(`unknown rule: ${id}`);
    return { rule: id, text: fillTemplate(entry.template, facts, entry.rule.explain(facts)) + entry.basis };
  };
}
