import type { Reason } from './classification';
import { createDecider, rulesOf, type DeciderContext } from './decide';
import type { CaseRecord } from './intake/case-record';
import type { Assessment } from './open-points';
import { RULES, rulesIn } from './rules/catalogue';
import type { CaseFacts } from './rules/facts';
import { compileTemplate, fillTemplate } from './rules/placeholders';
import type { RuleTable } from './rules/rule';
import type { RuleId } from './rules/rule-id';
import type { RuleSet } from './rules/rule-set';
import { schoolDoubtOf } from './rules/school-doubt';

/** Classifies one record; `uncheckable` are the rules of which its table lacks a column. */
export type Classifier = (record: CaseRecord, uncheckable: RuleSet) => Assessment;

/** Makes the classifier of a run: a decision, and what is written of it (klassifikation.md §4–§9). */
export function createClassifier(context: DeciderContext): Classifier {
  const rules = rulesOf(context);
  const decide = createDecider(context, rules);
  const reasonOf = prepareReasons(context.knowledge.rules);

  return (record, uncheckable) => {
    const { facts, hits, proposal, deciding, earliestDate } = decide(record, uncheckable);
    const hints = hits & rules.byEffect.hinweis & ~deciding;
    const ordered = [deciding, hits & ~deciding & ~hints, hints].flatMap((set) => rulesIn(set));
    const classification = {
      region: facts.region,
      stage: facts.wave?.stage ?? null,
      switchDate: Number.isNaN(facts.switchDate) ? null : facts.switchDate,
      caseType: facts.caseType,
      proposal,
      earliestDate,
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
