import { GRADES, highestGrade, lowestGrade, type Grade } from '../../grades/grade-set';
import { schoolYearName, type SchoolYear } from '../../calendar/school-year';
import { setOf, type RuleSet } from '../../rules/rule-set';
import { cellChange, only, type Candidate, type Change } from '../change';
import { cellsOf, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** How a grade is entered so that it is read as this one alone (klassifikation.md §5, §11 w). */
const ENTRIES: Readonly<Record<Grade, string>> = {
  '0': 'Vorklasse',
  E1: 'E1',
  E2: 'E2',
  E3: 'E3',
  '3': '3',
  '4': '4',
  '5': '5',
};

/** Enrolments are moved by at most so many years: no child is longer in primary school. */
const MOST_YEARS = 10;

/** R05: a lower grade, or a later enrolment, the nearest first. */
export function lowerGrade(judged: Judged): readonly Candidate[] {
  return [...lowerGrades(judged, 0), ...laterEnrolments(judged)].map(only);
}

/** R06: a grade of which it is sure; rather one with which the child is still in primary school. */
export function certainGrade(judged: Judged): readonly Candidate[] {
  const staying = [...lowerGrades(judged, 1), ...laterEnrolments(judged)];
  const leaving = [...higherGrades(judged), ...earlierEnrolments(judged)];
  return [...staying.map((change) => avoiding(change, setOf('R05'))), ...leaving.map(only)];
}

function avoiding(change: Change, avoids: RuleSet): Candidate {
  return { changes: [change], avoids };
}

/** From below the highest grade (or the lowest, without `withinSet`) downward. */
function lowerGrades({ situation, record }: Judged, withinSet: 0 | 1): readonly Change[] {
  const { grade, gradeBasis } = record;
  if (grade.kind !== 'value' || gradeBasis === null) return [];
  const from = withinSet === 1 ? highestGrade(grade.value) : lowestGrade(grade.value) - 1;
  return cellsOf(situation, 'klasse').flatMap((place) =>
    GRADES.slice(0, from + 1)
      .toReversed()
      .map((entry) => cellChange(place, ENTRIES[entry], WHAT_IF_TEXTS.gradeOrLower(entry, gradeBasis.year))),
  );
}

function higherGrades({ situation, record }: Judged): readonly Change[] {
  const { grade, gradeBasis } = record;
  if (grade.kind !== 'value' || gradeBasis === null) return [];
  return cellsOf(situation, 'klasse').flatMap((place) =>
    GRADES.slice(lowestGrade(grade.value) + 1).map((entry) =>
      cellChange(place, ENTRIES[entry], WHAT_IF_TEXTS.gradeOrHigher(entry, gradeBasis.year)),
    ),
  );
}

function laterEnrolments(judged: Judged): readonly Change[] {
  return movedEnrolments(judged, 1, WHAT_IF_TEXTS.enrolledFrom);
}

function earlierEnrolments(judged: Judged): readonly Change[] {
  return movedEnrolments(judged, -1, WHAT_IF_TEXTS.enrolledUntil);
}

/** Only where the enrolment tells the grade: a readable class comes before it. */
function movedEnrolments(
  { situation, record }: Judged,
  step: 1 | -1,
  text: (year: SchoolYear) => string,
): readonly Change[] {
  const { grade, enrolment } = record;
  if (grade.kind === 'value' || enrolment.kind !== 'value') return [];
  return cellsOf(situation, 'einschulung').flatMap((place) =>
    Array.from({ length: MOST_YEARS }, (_, index) => {
      const year = enrolment.value + step * (index + 1);
      return cellChange(place, schoolYearName(year), text(year));
    }),
  );
}
