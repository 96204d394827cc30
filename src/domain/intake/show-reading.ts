import { germanDate, UNLIMITED, type Day } from '../calendar/day';
import { schoolYearName, schoolYearOf } from '../calendar/school-year';
import { isBlank, type Cell } from '../cell';
import { GRADE_NAMES } from '../grades/grade-names';
import { GRADES } from '../grades/grade-set';
import {
  readEnd,
  readEnrolment,
  readGrade,
  readRange,
  readSchoolNumber,
  readSchoolYear,
  readStart,
  readStatus,
  readYesNo,
  type ColumnContext,
  type ReadingContext,
} from './cell-readers';
import { fieldOf, type FieldKey } from './fields';
import { END_OF_PRIMARY, type EndDay } from './parse-date';
import { EMPTY, UNREADABLE, type CellResult } from './reading';

/** How a cell was read, for people to check; `null`: as text, as it stands. */
export function showReading(
  field: FieldKey,
  cell: Cell,
  column: ColumnContext,
  context: ReadingContext,
): string | null {
  if (isBlank(cell)) return null;
  if (field === 'status') return shown(readStatus(cell, column), (status) => status);
  switch (fieldOf(field).type) {
    case 'date-start':
      return shown(readStart(cell, context), germanDate);
    case 'date-end':
      return shown(readEnd(cell, context), endText);
    case 'range':
      return shown(readRange(cell, context), ({ start, end }) => `${germanDate(start)} bis ${endText(end)}`);
    case 'klasse':
      return shown(readGrade(cell, context), gradesText);
    case 'enrolment':
      return shown(readEnrolment(cell, context), schoolYearName);
    case 'schoolyear':
      return shown(readSchoolYear(cell, context.currentYear), schoolYearName);
    case 'schul_nr':
      return shown(readSchoolNumber(cell), (number) => number);
    case 'yesno':
      return shown(readYesNo(cell), (isYes) => (isYes ? 'ja' : 'nein'));
    case 'id':
    case 'text':
    case 'words':
      return null;
  }
}

function shown<T>(result: CellResult<T>, show: (value: T) => string): string {
  if (result === EMPTY) return 'keine Angabe';
  return result === UNREADABLE ? 'nicht lesbar' : show(result);
}

function endText(end: EndDay): string {
  if (end === END_OF_PRIMARY) return 'Ende der Grundschule';
  return end === UNLIMITED ? 'unbefristet' : germanDate(end satisfies Day);
}

function gradesText(grades: number): string {
  return GRADES.filter((_, index) => ((grades >> index) & 1) === 1)
    .map((grade) => GRADE_NAMES[grade])
    .join(' oder ');
}

/** The context in which the cells of a run are read. */
export function readingContext(stand: Day, dateSystem: ReadingContext['dateSystem']): ReadingContext {
  return { dateSystem, currentYear: schoolYearOf(stand) };
}
