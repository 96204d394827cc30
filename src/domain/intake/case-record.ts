import type { Day } from '../calendar/day';
import type { SchoolYear } from '../calendar/school-year';
import type { CaseType } from '../classification';
import type { GradeSet } from '../grades/grade-set';
import type { LawHints } from './enumerations';
import type { FieldKey } from './fields';
import type { NeedPiece } from './needs';
import type { Reading } from './reading';

/** A cell that stands for something we cannot read: a hit of R20 that names it. */
export interface UnreadableCell {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly header: string;
  readonly text: string;
}

/** The column that gives a field; the first one where several do. */
export interface FieldPlace {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly header: string;
}

/** One column that tells of a remedy (Widerspruch, Klage, …). */
export interface Remedy {
  /** What to print: the cell's text, or its header when it is a plain yes. */
  readonly text: string;
  /** Its own words say that it is settled. */
  readonly settled: boolean;
}

/** The grades a child may be in, and the school year for which that is true. */
export interface GradeBasis {
  readonly grades: GradeSet;
  readonly year: SchoolYear;
}

/** What the rules may ask of one row of a case list (klassifikation.md §3). */
export interface CaseRecord {
  readonly sheetName: string;
  /** Excel's row number, from 1. */
  readonly row: number;
  /** Zero-based first column of its table, since tables may stand side by side. */
  readonly left: number;
  /** Where its fields stand; the same for all rows of a list. */
  readonly places: ReadonlyMap<FieldKey, FieldPlace>;
  readonly caseId: Reading<string>;
  readonly birthDate: Reading<Day>;
  readonly status: Reading<CaseType>;
  readonly lawArea: Reading<LawHints>;
  readonly legalBasis: Reading<LawHints>;
  /** From `bewilligt_von`, else the start of `bewilligungszeitraum` (§11 q). */
  readonly approvalStart: Reading<Day>;
  /** From `bewilligt_bis`, else the end of `bewilligungszeitraum`; may be unlimited. */
  readonly approvalEnd: Reading<Day>;
  /** `true`: a Widerrufsvorbehalt or an auflösende Bedingung; `false`: other text, which counts as none. */
  readonly reservation: Reading<boolean>;
  readonly sharedSetting: Reading<boolean>;
  readonly personalBudget: Reading<boolean>;
  readonly budgetEnd: Reading<Day>;
  readonly schoolName: Reading<string>;
  /** Seven digits. */
  readonly schoolNumber: Reading<string>;
  readonly schoolPlace: Reading<string>;
  readonly grade: Reading<GradeSet>;
  readonly enrolment: Reading<SchoolYear>;
  /** From `klasse`, else from `einschulung`; `null` when neither is readable (§5). */
  readonly gradeBasis: GradeBasis | null;
  readonly needs: Reading<readonly NeedPiece[]>;
  readonly fosterChild: Reading<boolean>;
  readonly foreignJurisdiction: Reading<boolean>;
  readonly carePlan: Reading<Day>;
  readonly application: Reading<Day>;
  readonly extension: Reading<boolean>;
  /** The remedies on record, without those that say "no". */
  readonly remedies: Reading<readonly Remedy[]>;
  /** Some remedy column could not be read. */
  readonly hasUnreadableRemedy: boolean;
  /** `true`: directed against the end or cut of the help. */
  readonly remedyAgainst: Reading<boolean>;
  readonly remedySettled: Reading<boolean>;
  readonly courtOrderEnd: Reading<Day>;
  readonly outsideLessons: Reading<boolean>;
  /** In the order of `spalten.json`. */
  readonly unreadable: readonly UnreadableCell[];
}
