import type { SchoolYear } from '../calendar/school-year';

/** Grades in their order: before school, the Eingangsphase in up to three years, 3, 4, and 5 = left primary school. */
export const GRADES = ['0', 'E1', 'E2', 'E3', '3', '4', '5'] as const;

export type Grade = (typeof GRADES)[number];

/**
 * The grades a child may be in, as a bit set over {@link GRADES} (bit 0 = grade 0), since the Eingangsphase takes two or
 * three years (klassifikation.md §5). 0 is the empty set: nothing is known.
 */
export type GradeSet = number;

export const NO_GRADE: GradeSet = 0;

/** What the projection allows for beyond the rule (settings of KA Einstellungen). */
export interface ProjectionOptions {
  /** Grade 3 may follow E1. */
  readonly shortened: boolean;
  /** Grades 3 and 4 may be repeated. */
  readonly repetition: boolean;
}

export function gradeSet(...grades: readonly Grade[]): GradeSet {
  return grades.reduce((set, grade) => set | (1 << GRADES.indexOf(grade)), NO_GRADE);
}

export const LEFT_PRIMARY: GradeSet = gradeSet('5');
export const FIRST_YEAR: GradeSet = gradeSet('E1');
export const ENTRY_PHASE: GradeSet = gradeSet('E1', 'E2', 'E3');

/** Position in {@link GRADES} of the lowest grade; -1 for the empty set. */
export function lowestGrade(set: GradeSet): number {
  return set === 0 ? -1 : 31 - Math.clz32(set & -set);
}

/** Position in {@link GRADES} of the highest grade; -1 for the empty set. */
export function highestGrade(set: GradeSet): number {
  return set === 0 ? -1 : 31 - Math.clz32(set);
}

/** Position of grade 5. */
export const LEFT = GRADES.indexOf('5');

function successors(options: ProjectionOptions): readonly GradeSet[] {
  return [
    gradeSet('E1'),
    options.shortened ? gradeSet('E2', '3') : gradeSet('E2'),
    gradeSet('E3', '3'),
    gradeSet('3'),
    options.repetition ? gradeSet('4', '3') : gradeSet('4'),
    options.repetition ? gradeSet('5', '4') : gradeSet('5'),
    gradeSet('5'),
  ];
}

/** Projects grade sets by whole school years; a negative number keeps the set (§5). */
export type Projection = (set: GradeSet, years: number) => GradeSet;

export function createProjection(options: ProjectionOptions): Projection {
  const next = nextSets(successors(options));
  return (set, years) => {
    let current = set;
    for (let year = 0; year < years; year += 1) {
      const following = next[current] ?? NO_GRADE;
      if (following === current) break;
      current = following;
    }
    return current;
  };
}

/** For each of the 128 sets the set one school year on. */
function nextSets(successorOf: readonly GradeSet[]): readonly GradeSet[] {
  return Array.from({ length: 1 << GRADES.length }, (_, set) =>
    successorOf.reduce(
      (union, successor, grade) => ((set >> grade) & 1 ? union | successor : union),
      NO_GRADE,
    ),
  );
}

/** Years from each grade to the last one in primary school on the slowest way, without repetition (§11 t). */
const YEARS_TO_LAST_PRIMARY = [5, 4, 3, 2, 1, 0];

/**
 * The last possible primary school year of the slowest member of a set that was true in `year`; `null` when no member
 * is in primary school any more or nothing is known (§3 `Ende GS`, §11 t).
 */
export function lastPrimaryYear(set: GradeSet, year: SchoolYear): SchoolYear | null {
  const years = YEARS_TO_LAST_PRIMARY[lowestGrade(set)];
  return years === undefined ? null : year + years;
}

/** The earliest and latest school year in which a child may have entered grade 1; `earliest` may be -Infinity. */
export interface EnrolmentYears {
  readonly earliest: SchoolYear;
  readonly latest: SchoolYear;
}

/** Years since enrolment, least and most, for each grade (§7, possible enrolment years). */
const YEARS_SINCE_ENROLMENT: readonly (readonly [number, number])[] = [
  [-1, -1],
  [0, 0],
  [1, 1],
  [2, 2],
  [2, 3],
  [3, 4],
  [4, Infinity],
];

/** Possible enrolment years of a set that was true in `year`; `null` for the empty set. */
export function enrolmentYears(set: GradeSet, year: SchoolYear): EnrolmentYears | null {
  if (set === NO_GRADE) return null;
  const [least] = YEARS_SINCE_ENROLMENT[lowestGrade(set)] ?? [0];
  const [, most] = YEARS_SINCE_ENROLMENT[highestGrade(set)] ?? [0, 0];
  return { earliest: year - most, latest: year - least };
}
