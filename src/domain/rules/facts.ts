import type { Day } from '../calendar/day';
import type { SchoolYear } from '../calendar/school-year';
import type { CaseType } from '../classification';
import type { EnrolmentYears } from '../grades/grade-set';
import type { CaseRecord, Remedy } from '../intake/case-record';
import type { Wave } from '../plan/wave';
import type { SchoolMatch } from '../schools/match-school';
import type { Fault } from './fault';

/** Something we may not know: a condition about `unknown` is never met (klassifikation.md §11 l). */
export type Known = 'yes' | 'no' | 'unknown';

/** Where a row stands. */
export interface RowPlace {
  readonly sheetName: string;
  /** Excel's row number, from 1. */
  readonly row: number;
  /** Zero-based first column of its table, since tables may stand side by side. */
  readonly left: number;
}

/** Nebenbestimmung: a reservation, none (empty, a no, other text), or unreadable. */
export type ReservationFact = 'reservation' | 'none' | 'unknown';

/**
 * All that the rules compare, for one case. Days that are not known are `NaN`, so that no comparison with them holds;
 * an unlimited end is `Infinity`.
 */
export interface CaseFacts {
  readonly record: CaseRecord;
  readonly stand: Day;
  readonly caseType: CaseType;
  readonly isEnded: boolean;
  /** The status cell itself says laufend (§11 kk). */
  readonly isCurrentByStatus: boolean;

  readonly match: SchoolMatch;
  /** The school was found (also an Außenstelle without region). */
  readonly isSchoolFound: boolean;
  readonly participates: boolean;
  /** Region of the school; `null` when unknown. */
  readonly region: string | null;
  /** The plan's row for the region; `null` when there is none or the region is unknown. */
  readonly wave: Wave | null;
  /** S; NaN when unknown. */
  readonly firstSchoolDay: Day;
  /** U; NaN when unknown. */
  readonly switchDate: Day;

  readonly approvalStart: Day;
  readonly approvalEnd: Day;
  readonly isEndAbsent: boolean;
  readonly reservation: ReservationFact;
  readonly isReservationMissing: boolean;
  readonly extension: Known;
  readonly remedy: Known;
  /** The first open remedy. */
  readonly openRemedy: Remedy | null;
  readonly isAgainstTheAid: boolean;
  /** Both columns that R07 needs are there. */
  readonly isRemedyObjectChecked: boolean;
  readonly courtOrderEnd: Day;
  readonly hasPersonalBudget: boolean;
  readonly budgetEnd: Day;
  readonly isBudgetEndAbsent: boolean;
  /** Bit set over `NEED_CODES`. */
  readonly needCodes: number;
  readonly isSgbIx: boolean;
  readonly isFosterOrForeign: boolean;
  readonly carePlan: Day;
  readonly isCarePlanEmpty: boolean;
  readonly isShared: boolean;

  /** Positions in `GRADES` at U; -1 when no grade or no U is known. */
  readonly lowestGrade: number;
  readonly highestGrade: number;
  readonly enrolmentYears: EnrolmentYears | null;
  /** School year of S; NaN when unknown. */
  readonly startYear: SchoolYear;

  /** What R20 names. */
  readonly faults: readonly Fault[];
  /** What R26 names. */
  readonly readings: readonly string[];
  /** The first grid date after everything that binds lies beyond primary school (§9); found after the proposal. */
  readonly leavesBeforeEarliestDate: boolean;
}
