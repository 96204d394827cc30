import type { Day } from '../calendar/day';
import type { FieldKey } from '../intake/fields';
import type { CaseFacts } from './facts';
import type { Placeholder } from './placeholders';
import type { RuleId } from './rule-id';

/** What a hit does to the result (`KA Regeln`, column Wirkung; klassifikation.md §8), strongest first. */
export const CHANGEABLE_EFFECTS = ['gesperrt', 'prüfen', 'läuft aus', 'hinweis'] as const;

export type ChangeableEffect = (typeof CHANGEABLE_EFFECTS)[number];

/** Structural rules have effects of their own that users cannot change. */
export type Effect = ChangeableEffect | 'nicht betroffen' | 'bleibt individuell' | 'ohne Termin';

/** Periods that users may change (`KA Regeln`, column Parameter). */
export interface RuleParameters {
  /** R14: a care plan older than this before Stand is outdated. */
  readonly carePlanMonths: number;
  /** R14 for cases under SGB IX. */
  readonly carePlanMonthsSgbIx: number;
  /** R17: how long before the start of its wave a new case is told to be limited. */
  readonly newCaseMonths: number;
}

/** The days to which the parameters lead at the Stand of a run. */
export interface RuleLimits {
  /** R14: a care plan from before this day is outdated. */
  readonly carePlanSince: Day;
  /** R14 for cases under SGB IX. */
  readonly carePlanSinceSgbIx: Day;
  /** R17: the last start of a wave for which a new case is told to be limited. */
  readonly newCaseUntil: Day;
}

/** One rule: which columns it needs, when it is hit, and what its text says then. One file each. */
export interface Rule {
  readonly id: RuleId;
  /** Groups of fields of which one is enough, each group needed; empty for rules marked –, plan or school (§7, §11 h). */
  readonly needs: readonly (readonly FieldKey[])[];
  /** Without a switch date U the rule is not evaluated (§11 ii). */
  readonly needsSwitchDate: boolean;
  hit(facts: CaseFacts, limits: RuleLimits): boolean;
  /** Values of the placeholders that mean something of their own in this rule's text. */
  explain(facts: CaseFacts): Partial<Record<Placeholder, string>>;
}

/** One row of `KA Regeln`, checked. */
export interface RuleRow {
  readonly id: RuleId;
  readonly isActive: boolean;
  readonly effect: Effect;
  readonly title: string;
  /** Text with placeholders in braces. */
  readonly reason: string;
  /** `null`: none. */
  readonly legalBasis: string | null;
}

export interface RuleTable {
  readonly rows: Readonly<Record<RuleId, RuleRow>>;
  readonly parameters: RuleParameters;
}
