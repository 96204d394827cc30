import type { FieldKey } from '../intake/fields';
import type { CaseFacts } from './facts';
import { r01 } from './r01-binding-approval';
import { r02 } from './r02-reservation';
import { r03 } from './r03-unlimited-approval';
import { r04 } from './r04-approval-ends-before';
import { r05 } from './r05-leaves-primary-before';
import { r06 } from './r06-grade-uncertain';
import { r07 } from './r07-remedy-against-the-aid';
import { r08 } from './r08-court-order';
import { r09 } from './r09-personal-budget';
import { r10 } from './r10-special-needs';
import { r11 } from './r11-needs-own-companion';
import { r12 } from './r12-sgb-ix';
import { r13 } from './r13-foster-or-foreign';
import { r14 } from './r14-care-plan-outdated';
import { r15 } from './r15-school-not-taking-part';
import { r16 } from './r16-school-unclear';
import { r17 } from './r17-new-case-before-start';
import { r18 } from './r18-new-case-after-start';
import { r19 } from './r19-shared-or-outside-lessons';
import { r20 } from './r20-faulty-data';
import { r21 } from './r21-other-remedy';
import { r22 } from './r22-enrolled-before-start';
import { r23 } from './r23-only-new-cases';
import { r24 } from './r24-no-date';
import { r25 } from './r25-ended';
import { r26 } from './r26-reading-chosen';
import { r27 } from './r27-leaves-before-earliest-date';
import { r28 } from './r28-extension-requested';
import { r29 } from './r29-enrolment-uncertain';
import type { Rule, RuleLimits } from './rule';
import { RULE_IDS, type RuleId } from './rule-id';
import { bitOf, type RuleSet } from './rule-set';

/** All rules, ascending. */
export const RULES: readonly Rule[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
  r25,
  r26,
  r27,
  r28,
  r29,
];

/**
 * The rules whose conditions are met, whether active or not. Written out rule by rule on purpose: with one call site each
 * the engine can inline them (`npm run bench`).
 */
export function evaluateRules(facts: CaseFacts, limits: RuleLimits): RuleSet {
  return (
    (r01.hit(facts, limits) ? 1 << 1 : 0) |
    (r02.hit(facts, limits) ? 1 << 2 : 0) |
    (r03.hit(facts, limits) ? 1 << 3 : 0) |
    (r04.hit(facts, limits) ? 1 << 4 : 0) |
    (r05.hit(facts, limits) ? 1 << 5 : 0) |
    (r06.hit(facts, limits) ? 1 << 6 : 0) |
    (r07.hit(facts, limits) ? 1 << 7 : 0) |
    (r08.hit(facts, limits) ? 1 << 8 : 0) |
    (r09.hit(facts, limits) ? 1 << 9 : 0) |
    (r10.hit(facts, limits) ? 1 << 10 : 0) |
    (r11.hit(facts, limits) ? 1 << 11 : 0) |
    (r12.hit(facts, limits) ? 1 << 12 : 0) |
    (r13.hit(facts, limits) ? 1 << 13 : 0) |
    (r14.hit(facts, limits) ? 1 << 14 : 0) |
    (r15.hit(facts, limits) ? 1 << 15 : 0) |
    (r16.hit(facts, limits) ? 1 << 16 : 0) |
    (r17.hit(facts, limits) ? 1 << 17 : 0) |
    (r18.hit(facts, limits) ? 1 << 18 : 0) |
    (r19.hit(facts, limits) ? 1 << 19 : 0) |
    (r20.hit(facts, limits) ? 1 << 20 : 0) |
    (r21.hit(facts, limits) ? 1 << 21 : 0) |
    (r22.hit(facts, limits) ? 1 << 22 : 0) |
    (r23.hit(facts, limits) ? 1 << 23 : 0) |
    (r24.hit(facts, limits) ? 1 << 24 : 0) |
    (r25.hit(facts, limits) ? 1 << 25 : 0) |
    (r26.hit(facts, limits) ? 1 << 26 : 0) |
    (r27.hit(facts, limits) ? 1 << 27 : 0) |
    (r28.hit(facts, limits) ? 1 << 28 : 0) |
    (r29.hit(facts, limits) ? 1 << 29 : 0)
  );
}

/** Rules of which a needed column is missing (klassifikation.md §11 h). */
export function uncheckableRules(fields: ReadonlySet<FieldKey>): RuleSet {
  return RULES.reduce((set, { id, needs }) => {
    const isCheckable = needs.every((group) => group.some((key) => fields.has(key)));
    return isCheckable ? set : set | bitOf(id);
  }, 0);
}

const LISTS = new Map<RuleSet, readonly RuleId[]>();

/** The rules of a set, ascending. The same sets come up again and again, so each list is made once. */
export function rulesIn(set: RuleSet): readonly RuleId[] {
  const known = LISTS.get(set);
  if (known !== undefined) return known;
  const list = RULE_IDS.filter((id) => (set & bitOf(id)) !== 0);
  LISTS.set(set, list);
  return list;
}
