import { dateParts, dayFromSerial, type DateSystem } from '../calendar/day';
import { ENTRY_PHASE, gradeSet, LEFT_PRIMARY, type GradeSet } from '../grades/grade-set';
import { normalise } from '../text/normalise';
import { withinLimits } from './parse-date';

const NAMED: ReadonlyMap<string, GradeSet> = new Map([
  ['ep', ENTRY_PHASE],
  ['eingangsphase', ENTRY_PHASE],
  ['vorklasse', gradeSet('0')],
  ['vorsch', gradeSet('0')],
  ['vorschule', gradeSet('0')],
]);

const BY_NUMBER: readonly (GradeSet | undefined)[] = [
  undefined,
  gradeSet('E1'),
  gradeSet('E2', 'E3'),
  gradeSet('3'),
  gradeSet('4'),
];

const LAST_GRADE = 13;

/** `[Kl|Klasse|Klassenstufe|Jg|Jahrgang] n [letter] [Kl|Klasse]`, normalised; n is a number, E1–E3 or roman. */
const GRADE =
  /^(?:(?:klassenstufe|klasse|kl|jahrgang|jg) ?)?(?:(\d{1,2})|e ?([1-3])|(xi{0,3}|ix|iv|vi{0,3}|i{1,3})(?![ivx]))(?: ?[a-z])?(?: ?(?:klasse|kl))?$/u;

/** `2. (3. SBJ)`: the second or third year of school attendance tells E2 from E3. */
const YEAR_OF_ATTENDANCE = /^(?:(?:klassenstufe|klasse|kl|jahrgang|jg) ?)?2(?: ?[a-z])? ([23]) sbj$/u;

/** Excel makes dates of mixed classes: `3/4` becomes 3 April, `1/2` becomes 1 February. */
const MIXED_BY_DATE: ReadonlyMap<string, GradeSet> = new Map([
  ['3.4', gradeSet('3', '4')],
  ['1.2', ENTRY_PHASE],
]);

const TEXT_DATES = [
  /^0?(\d)\. ?0?(\d)(?:\.|\. ?(?:\d{4}|\d{2}))?$/u,
  /^\d{4}-0(?<month>\d)-0(?<day>\d)$/u,
  /^0?(\d)\. ?(apr(?:il)?|feb(?:ruar)?)\.?(?: (?:\d{4}|\d{2}))?$/u,
];

/** A time after a date is ignored (§11 o). */
const TIME_BEHIND = /[ t]\d{1,2}:\d{2}(?::\d{2})?$/u;

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];

/** The grade set of a number in a class cell: a grade up to 13, beyond it a date serial (klassifikation.md §3, §11 w). */
export function gradeFromNumber(value: number, dateSystem: DateSystem): GradeSet | null {
  if (value <= LAST_GRADE) return gradeFromGradeNumber(value);
  const day = dayFromSerial(value, dateSystem);
  if (day === null || withinLimits(day, 'start') === null) return null;
  const { month, day: dayOfMonth } = dateParts(day);
  return MIXED_BY_DATE.get(`${String(dayOfMonth)}.${String(month)}`) ?? null;
}

/** The grade set of a text in a class cell (blanks collapsed), `null` when it is not one of the listed forms (§5, §11 w). */
export function parseGrade(text: string): GradeSet | null {
  const mixed = gradeFromTextDate(text.toLowerCase());
  if (mixed !== undefined) return mixed;
  const parts = text.split('/');
  if (parts.length === 2) return union(parts.map((part) => parseSingleGrade(normalise(part))));
  return parts.length === 1 ? parseSingleGrade(normalise(text)) : null;
}

function parseSingleGrade(text: string): GradeSet | null {
  const named = NAMED.get(text);
  if (named !== undefined) return named;
  const attendance = YEAR_OF_ATTENDANCE.exec(text);
  if (attendance) return gradeSet(attendance[1] === '2' ? 'E2' : 'E3');
  const match = GRADE.exec(text);
  if (match === null) return null;
  const [, digits, entryYear, roman] = match;
  if (entryYear !== undefined) return gradeSet(entryYear === '1' ? 'E1' : entryYear === '2' ? 'E2' : 'E3');
  return gradeFromGradeNumber(roman === undefined ? Number(digits) : ROMAN.indexOf(roman) + 1);
}

function gradeFromGradeNumber(value: number): GradeSet | null {
  if (!Number.isInteger(value) || value < 1 || value > LAST_GRADE) return null;
  return BY_NUMBER[value] ?? LEFT_PRIMARY;
}

/** `undefined`: no date at all; `null`: a date that is no mixed class. */
function gradeFromTextDate(text: string): GradeSet | null | undefined {
  const bare = text.replace(TIME_BEHIND, '');
  for (const pattern of TEXT_DATES) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    const day = match.groups?.['day'] ?? match[1] ?? '';
    const month = monthDigit(match.groups?.['month'] ?? match[2] ?? '');
    return MIXED_BY_DATE.get(`${day}.${month}`) ?? null;
  }
  return undefined;
}

function monthDigit(text: string): string {
  if (text.startsWith('apr')) return '4';
  return text.startsWith('feb') ? '2' : text;
}

function union(sets: readonly (GradeSet | null)[]): GradeSet | null {
  return sets.reduce<GradeSet | null>((all, set) => (all === null || set === null ? null : all | set), 0);
}
