import type { Day } from '../calendar/day';
import type { CaseType, Proposal } from '../classification';
import type { GradeSet } from '../grades/grade-set';
import type { RuleId } from '../rules/rule-id';

/**
 * How the KA values in the sheet stand to those of now: the same; other details of the same proposal, or another proposal;
 * or none are there. A note in the columns of people plays no part.
 */
export type WrittenState = 'current' | 'stale' | 'missing';

/** What views, filters and the work list ask of a case. */
export interface CaseItem {
  readonly sheetName: string;
  /** Excel's row number, from 1. */
  readonly row: number;
  /** `null`: none that can be read. */
  readonly caseId: string | null;
  readonly proposal: Proposal;
  readonly region: string | null;
  /** The text of the plan's cell in column Stufe. */
  readonly stage: string | null;
  readonly caseType: CaseType;
  /** All hits, ascending. */
  readonly rules: readonly RuleId[];
  /** The hits that decided, ascending. */
  readonly deciding: readonly RuleId[];
  readonly uncheckable: readonly RuleId[];
  readonly switchDate: Day | null;
  readonly earliestDate: Day | null;
  /** S of the case's wave. */
  readonly firstSchoolDay: Day | null;
  /** Of the list, else the sheet's name (klassifikation.md §2). */
  readonly team: string;
  /** As matched, else the text of the list; `null`: neither. */
  readonly school: string | null;
  readonly provider: string | null;
  /** The text of the cell. */
  readonly className: string | null;
  /** Possible grades, in the school year for which the class is given. */
  readonly grades: GradeSet;
  /** What stands in `KA Entscheidung`. */
  readonly decision: string | null;
  /** May be unlimited; `null`: none that can be read. */
  readonly approvalEnd: Day | null;
  readonly carePlan: Day | null;
  /** The last day on which the last care plan is new enough (R14); `null` without one, or where R14 is off. */
  readonly carePlanUntil: Day | null;
  readonly written: WrittenState;
  /** What stands in `KA Vorschlag`; `null`: nothing. */
  readonly writtenProposal: string | null;
}
