import type { Day } from '../calendar/day';
import { schoolYearOf, startOfSchoolYear } from '../calendar/school-year';
import type { CaseType, Proposal } from '../classification';
import {
  createProjection,
  GRADES,
  LEFT,
  lowestGrade,
  type GradeSet,
  type Projection,
} from '../grades/grade-set';
import type { GradeBasis } from '../intake/case-record';
import type { Assessment } from '../open-points';
import type { Settings } from '../plan/knowledge';
import { gradesAt } from '../rules/derive-facts';
import type { RuleId } from '../rules/rule-id';

/** What the tables of the report ask of one case (bericht.md §1). */
export interface ReportCase {
  /** `null`: without a region. */
  readonly region: string | null;
  /** Of the list, else the sheet's name; empty when neither is given. */
  readonly team: string;
  readonly caseType: CaseType;
  readonly proposal: Proposal;
  /** All hits, ascending. */
  readonly rules: readonly RuleId[];
  /** Possible grades at U, without U at Stand; the empty set when nothing is known. */
  readonly grades: GradeSet;
  /** Last day of the approval, may be unlimited; `null`: none that can be read. */
  readonly approvalEnd: Day | null;
  readonly earliestDate: Day | null;
  /**
   * 1 August of the first school year in which the child has left primary school for sure (its lowest grade is 5); `null`
   * when the grade is not known, or when repetition is allowed for, since then no year is sure.
   */
  readonly leavesPrimaryOn: Day | null;
  /** Its case id stands in another row too. */
  readonly isDuplicate: boolean;
}

/** @param team of the list, else the sheet's name (klassifikation.md §2) */
export type ReportCaseMaker = (assessment: Assessment, team: string) => ReportCase;

/** Makes the step from classified cases to what the report counts, for one run. */
export function createReportCaseMaker(settings: Settings, stand: Day): ReportCaseMaker {
  const project = createProjection({
    shortened: settings.shortenedEntryPhase,
    repetition: settings.repetition,
  });
  return ({ classification, facts }, team) => {
    const { region, caseType, proposal, rules, earliestDate, switchDate } = classification;
    return {
      region,
      team,
      caseType,
      proposal,
      rules,
      grades: gradesAt(facts.record, switchDate ?? stand, project),
      approvalEnd: Number.isNaN(facts.approvalEnd) ? null : facts.approvalEnd,
      earliestDate,
      leavesPrimaryOn: leavesPrimaryOn(facts.record.gradeBasis, stand, project),
      isDuplicate: facts.faults.some(({ kind }) => kind === 'duplicate'),
    };
  };
}

function leavesPrimaryOn(basis: GradeBasis | null, stand: Day, project: Projection): Day | null {
  if (basis === null) return null;
  const hasLeftAfter = (years: number): boolean => lowestGrade(project(basis.grades, years)) === LEFT;
  // A class that is noted for a later year counts for the years before too (klassifikation.md §5, a negative projection).
  if (hasLeftAfter(0)) return startOfSchoolYear(Math.min(basis.year, schoolYearOf(stand)));
  // Each year leads at least one grade on, or (repetition) the lowest grade never leaves primary school.
  const years = GRADES.findIndex((_grade, count) => hasLeftAfter(count));
  return years === -1 ? null : startOfSchoolYear(basis.year + years);
}
