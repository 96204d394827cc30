import type { Cell } from '../cell';
import { endOfSchoolYear, schoolYearOf, type SchoolYear } from '../calendar/school-year';
import type { DateSystem, Day } from '../calendar/day';
import { FIRST_YEAR, lastPrimaryYear } from '../grades/grade-set';
import type { CaseRecord, GradeBasis, Remedy, UnreadableCell } from './case-record';
import type { CaseTable } from './case-table';
import {
  printedText,
  readEnd,
  readEnrolment,
  readGrade,
  readNeedPieces,
  readPersonalBudget,
  readRange,
  readReservation,
  readSchoolNumber,
  readSchoolYear,
  readSharedSetting,
  readStart,
  readStatus,
  readText,
  readWords,
  readYesNo,
  type ColumnContext,
  type ReadingContext,
} from './cell-readers';
import { isAgainstTheAid, lawHintsOf, saysSettled } from './enumerations';
import { FIELD_KEYS, type FieldKey } from './fields';
import type { NeedPiece } from './needs';
import { END_OF_PRIMARY, type EndDay } from './parse-date';
import {
  cellText,
  EMPTY,
  isNo,
  isPlainYes,
  MISSING,
  UNREADABLE,
  type CellResult,
  type Reading,
} from './reading';

export interface CaseReaderContext {
  readonly stand: Day;
  readonly dateSystem: DateSystem;
  /** Setting `Schuljahr der Klassenangabe`; `null`: the school year of Stand. */
  readonly classYear: SchoolYear | null;
}

interface FieldColumn extends ColumnContext {
  readonly index: number;
}

type ReadColumn<T> = (cell: Cell, column: FieldColumn) => CellResult<T>;

/**
 * Makes a reader of the rows of a case table: offset of a data row → case record (klassifikation.md §3, §11 k–z).
 * Never throws, whatever the cells hold.
 */
export function createCaseReader(
  table: CaseTable,
  context: CaseReaderContext,
): (caseRow: number) => CaseRecord {
  const columns = columnsByField(table);
  const currentYear = schoolYearOf(context.stand);
  const reading: ReadingContext = { dateSystem: context.dateSystem, currentYear };
  const readers = createFieldReaders(reading);
  const firstOffset = table.firstRow - table.grid.top;

  return (caseRow) => {
    const cells = table.grid.rows[firstOffset + caseRow] ?? [];
    const unreadable = new UnreadableList();
    const one = <T>(key: FieldKey, read: ReadColumn<T>): Reading<T> =>
      readField(key, columns, cells, read, unreadable);
    const all = <T>(key: FieldKey, read: ReadColumn<T>): readonly Reading<T>[] =>
      (columns.get(key) ?? []).map((column) => readColumn(key, column, cells, read, unreadable));

    const grade = one('klasse', readers.grade);
    const enrolment = one('einschulung', readers.enrolment);
    const classYear = one('klasse_stand', readers.schoolYear);
    const gradeBasis = basisOf(
      grade,
      enrolment,
      classYear.kind === 'value' ? classYear.value : (context.classYear ?? currentYear),
    );
    const resolveEnd = (key: FieldKey, end: Reading<EndDay>): Reading<Day> =>
      resolveEndOfPrimary(key, end, gradeBasis, unreadable);

    const period = one('bewilligungszeitraum', readers.range);
    const periodEnd = mapReading(period, (range) => range.end);
    const approvalEnd = firstFilled(one('bewilligt_bis', readers.end), periodEnd);
    const remedies = all('rechtsbehelf', readers.remedy);
    return {
      sheetName: table.sheetName,
      row: table.firstRow + caseRow + 1,
      caseId: one('fall_id', readers.text),
      birthDate: one('geburtsdatum', readers.start),
      status: one('status', readers.status),
      lawArea: one('rechtskreis', readers.law),
      legalBasis: one('rechtsgrundlage', readers.law),
      approvalStart: firstFilled(
        one('bewilligt_von', readers.start),
        mapReading(period, (range) => range.start),
      ),
      approvalEnd: resolveEnd(
        approvalEnd === periodEnd ? 'bewilligungszeitraum' : 'bewilligt_bis',
        approvalEnd,
      ),
      reservation: one('nebenbestimmung', readers.reservation),
      sharedSetting: one('setting', readers.sharedSetting),
      personalBudget: one('leistungsform', readers.personalBudget),
      budgetEnd: resolveEnd('pb_bis', one('pb_bis', readers.end)),
      schoolName: one('schule', readers.text),
      schoolNumber: one('schul_nr', readers.schoolNumber),
      schoolPlace: one('schulort', readers.text),
      grade,
      enrolment,
      gradeBasis,
      needs: joinNeeds(all('bedarfsmerkmal', readers.needs)),
      fosterChild: anyYes(all('pflegekind', readers.yesNo)),
      foreignJurisdiction: anyYes(all('zustaendigkeit', readers.yesNo)),
      carePlan: one('hilfeplan_datum', readers.start),
      application: one('antrag_datum', readers.start),
      extension: one('weiterbewilligung', readers.yesNo),
      remedies: joinRemedies(remedies),
      hasUnreadableRemedy: remedies.some(({ kind }) => kind === 'unreadable'),
      remedyAgainst: one('rechtsbehelf_gegen', readers.remedyAgainst),
      remedySettled: one('rechtsbehelf_status', readers.remedySettled),
      courtOrderEnd: resolveEnd('gericht_bis', one('gericht_bis', readers.end)),
      outsideLessons: anyYes(all('umfang_ausserhalb', readers.yesNo)),
      unreadable: unreadable.inFieldOrder(),
    };
  };
}

function createFieldReaders(context: ReadingContext) {
  return {
    text: readText,
    start: (cell: Cell) => readStart(cell, context),
    end: (cell: Cell) => readEnd(cell, context),
    range: (cell: Cell) => readRange(cell, context),
    schoolYear: (cell: Cell) => readSchoolYear(cell, context.currentYear),
    enrolment: (cell: Cell) => readEnrolment(cell, context),
    grade: (cell: Cell) => readGrade(cell, context),
    schoolNumber: readSchoolNumber,
    yesNo: readYesNo,
    status: readStatus,
    law: (cell: Cell) => readWords(cell, lawHintsOf),
    reservation: readReservation,
    personalBudget: readPersonalBudget,
    sharedSetting: readSharedSetting,
    needs: readNeedPieces,
    remedy: (cell: Cell, { header }: ColumnContext): CellResult<Remedy | null> => {
      const isThere = readYesNo(cell);
      if (typeof isThere === 'symbol') return isThere;
      if (!isThere) return null;
      return { text: printedText(cell, header, context.dateSystem), settled: saysSettled(cellText(cell)) };
    },
    remedyAgainst: (cell: Cell) => readWords(cell, isAgainstTheAid),
    // A plain yes under a header such as `erledigt` counts as that word.
    remedySettled: (cell: Cell, { term }: ColumnContext) =>
      readWords(cell, (text) => (isNo(cell) ? false : saysSettled(isPlainYes(cell) ? term : text))),
  };
}

/** Cells that mean nothing to us, collected while a row is read. */
class UnreadableList {
  private readonly cells: { readonly key: FieldKey; readonly cell: UnreadableCell }[] = [];

  add(key: FieldKey, cell: UnreadableCell): void {
    this.cells.push({ key, cell });
  }

  inFieldOrder(): readonly UnreadableCell[] {
    return this.cells.length < 2
      ? this.cells.map(({ cell }) => cell)
      : this.cells
          .toSorted((a, b) => FIELD_KEYS.indexOf(a.key) - FIELD_KEYS.indexOf(b.key))
          .map(({ cell }) => cell);
  }
}

function columnsByField(table: CaseTable): ReadonlyMap<FieldKey, readonly FieldColumn[]> {
  const columns = new Map<FieldKey, FieldColumn[]>();
  for (const { column, header, reading } of table.columns) {
    if (reading.kind !== 'field') continue;
    const list = columns.get(reading.field) ?? [];
    list.push({ index: column - table.grid.left, header, term: reading.term });
    columns.set(reading.field, list);
  }
  return columns;
}

function readField<T>(
  key: FieldKey,
  columns: ReadonlyMap<FieldKey, readonly FieldColumn[]>,
  cells: readonly Cell[],
  read: ReadColumn<T>,
  unreadable: UnreadableList,
): Reading<T> {
  const column = columns.get(key)?.[0];
  return column === undefined ? MISSING : readColumn(key, column, cells, read, unreadable);
}

function readColumn<T>(
  key: FieldKey,
  column: FieldColumn,
  cells: readonly Cell[],
  read: ReadColumn<T>,
  unreadable: UnreadableList,
): Reading<T> {
  const cell = cells[column.index] ?? null;
  const { header } = column;
  if (cell === null) return { kind: 'empty', header };
  const value = read(cell, column);
  if (value === EMPTY) return { kind: 'empty', header };
  const text = cellText(cell);
  if (value === UNREADABLE) {
    unreadable.add(key, { header, text });
    return { kind: 'unreadable', header, text };
  }
  return { kind: 'value', header, text: isPlainYes(cell) ? header : text, value };
}

function mapReading<T, U>(reading: Reading<T>, map: (value: T) => U): Reading<U> {
  return reading.kind === 'value' ? { ...reading, value: map(reading.value) } : reading;
}

/** The first reading wins if it is not empty, also when unreadable; an empty one is taken from the second (§11 q). */
function firstFilled<T>(first: Reading<T>, second: Reading<T>): Reading<T> {
  if (first.kind === 'value' || first.kind === 'unreadable') return first;
  return second.kind === 'missing' || (first.kind === 'empty' && second.kind === 'empty') ? first : second;
}

function basisOf(
  grade: Reading<number>,
  enrolment: Reading<SchoolYear>,
  classYear: SchoolYear,
): GradeBasis | null {
  if (grade.kind === 'value') return { grades: grade.value, year: classYear };
  return enrolment.kind === 'value' ? { grades: FIRST_YEAR, year: enrolment.value } : null;
}

/** `Ende GS` becomes 31.07. of the child's last possible primary school year, or is unreadable (§3, §11 t). */
function resolveEndOfPrimary(
  key: FieldKey,
  end: Reading<EndDay>,
  basis: GradeBasis | null,
  unreadable: UnreadableList,
): Reading<Day> {
  if (end.kind !== 'value') return end;
  if (end.value !== END_OF_PRIMARY) return { ...end, value: end.value };
  const lastYear = basis === null ? null : lastPrimaryYear(basis.grades, basis.year);
  if (lastYear !== null) return { ...end, value: endOfSchoolYear(lastYear) };
  const { header, text } = end;
  unreadable.add(key, { header, text });
  return { kind: 'unreadable', header, text };
}

/** Of several columns for one field any yes counts; without one, an unreadable column leaves it unknown (§11 l). */
function anyYes(readings: readonly Reading<boolean>[]): Reading<boolean> {
  return (
    readings.find((reading) => reading.kind === 'value' && reading.value) ??
    readings.find(({ kind }) => kind === 'unreadable') ??
    readings[0] ??
    MISSING
  );
}

function joinNeeds(readings: readonly Reading<readonly NeedPiece[]>[]): Reading<readonly NeedPiece[]> {
  const filled = readings.filter((reading) => reading.kind === 'value');
  const [first] = filled;
  if (first !== undefined) return { ...first, value: filled.flatMap(({ value }) => value) };
  return readings.find(({ kind }) => kind === 'unreadable') ?? readings[0] ?? MISSING;
}

function joinRemedies(readings: readonly Reading<Remedy | null>[]): Reading<readonly Remedy[]> {
  const [first] = readings;
  if (first === undefined) return MISSING;
  const remedies = readings.flatMap((reading) =>
    reading.kind === 'value' && reading.value !== null ? [reading.value] : [],
  );
  const header = first.kind === 'missing' ? '' : first.header;
  return remedies.length === 0
    ? { kind: 'empty', header }
    : { kind: 'value', header, text: remedies.map(({ text }) => text).join(', '), value: remedies };
}
