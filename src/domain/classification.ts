import type { Day } from './calendar/day';
import type { RuleId } from './rules/rule-id';

/** `KA Fallart` (klassifikation.md §6). */
export type CaseType = 'laufend' | 'neu' | 'beendet';

/** `KA Vorschlag` (klassifikation.md §8), in the order in which results are listed to users. */
export const PROPOSALS = [
  'umstellbar',
  'gesperrt',
  'prüfen',
  'läuft aus',
  'bleibt individuell',
  'ohne Termin',
  'nicht betroffen',
] as const;

export type Proposal = (typeof PROPOSALS)[number];

/** One rule that was hit, with its filled-in text (legal basis in brackets behind it). */
export interface Reason {
  readonly rule: RuleId;
  readonly text: string;
}

/** What one case becomes (klassifikation.md §8–§10). `null` stands for an empty cell. */
export interface Classification {
  readonly region: string | null;
  /** The value of the plan's cell in column Stufe. */
  readonly stage: string | number | null;
  /** The switch date U. */
  readonly switchDate: Day | null;
  readonly caseType: CaseType;
  readonly proposal: Proposal;
  readonly earliestDate: Day | null;
  /** All hits, ascending. */
  readonly rules: readonly RuleId[];
  /** The deciding ones first, then ascending, hints last. */
  readonly reasons: readonly Reason[];
  /** Active rules of which a needed column is missing, ascending. */
  readonly uncheckable: readonly RuleId[];
}
