import type { Cell } from '../cell';
import { endOfSchoolYear, schoolYearOf, type SchoolYear } from '../calendar/school-year';
import type { DateSystem, Day } from '../calendar/day';
import { FIRST_YEAR, lastPrimaryYear } from '../grades/grade-set';
import type { CaseRecord, FieldPlace, GradeBasis, Remedy, UnreadableCell } from './case-record';
import type { CaseTable } from './case-table';
import {
  printedText,
  readEnd,
  readEnrolment,
  readGrade,
  readId,
  readNeedPieces,
  readPersonalBudget,
  readRange,
  readReservation,
  readSchoolName,
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
import type { DateRange } from './parse-range';
import {
  cellText,
  EMPTY,
  isNo,
  isPlainYes,
  MISSING,
  UNREADABLE,
  valueOr,
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
  /** Zero-based sheet column. */
  readonly column: number;
}

type ReadCell<T> = (cell: Cell, column: ColumnContext) => CellResult<T>;

/** Reads one column of a row. */
type ReadColumn<T> = (cells: readonly Cell[], unreadable: UnreadableList) => Reading<T>;

/**
 * Makes a reader of the rows of a case table: offset of a data row → case record (klassifikation.md §3, §11 k–z).
 * Never throws, whatever the cells hold.
 */
export function createCaseReader(
  table: CaseTable,
  context: CaseReaderContext,
): (caseRow: number) => CaseRecord {
  const currentYear = schoolYearOf(context.stand);
  const columns = columnsByField(table);
  const places = placesOf(columns);
  const read = createColumnReaders(columns, { dateSystem: context.dateSystem, currentYear });
  const firstOffset = table.firstRow - table.grid.top;

  return (caseRow) => {
    const cells = table.grid.rows[firstOffset + caseRow] ?? [];
    const unreadable = new UnreadableList(places);
    const one = <T>(column: ReadColumn<T>): Reading<T> => column(cells, unreadable);
    const all = <T>(columns: readonly ReadColumn<T>[]): readonly Reading<T>[] => columns.map(one);

    const grade = one(read.grade);
    const enrolment = one(read.enrolment);
    const gradeBasis = basisOf(
      grade,
      enrolment,
      valueOr(one(read.classYear), context.classYear ?? currentYear),
    );
    const end = (key: FieldKey, reading: Reading<EndDay>): Reading<Day> =>
      resolveEndOfPrimary(key, reading, gradeBasis, unreadable);

    const period = resolvePeriod(one(read.approvalPeriod), gradeBasis, unreadable);
    const remedies = all(read.remedies);
    return {
      sheetName: table.sheetName,
      row: table.firstRow + caseRow + 1,
      left: table.grid.left,
      places,
      caseId: one(read.caseId),
      birthDate: one(read.birthDate),
      status: one(read.status),
      lawArea: one(read.lawArea),
      legalBasis: one(read.legalBasis),
      approvalStart: firstFilled(
        one(read.approvalStart),
        mapReading(period, (range) => range.start),
      ),
      approvalEnd: firstFilled(
        end('bewilligt_bis', one(read.approvalEnd)),
        mapReading(period, (range) => range.end),
      ),
      reservation: one(read.reservation),
      sharedSetting: one(read.sharedSetting),
      personalBudget: one(read.personalBudget),
      budgetEnd: end('pb_bis', one(read.budgetEnd)),
      schoolName: one(read.schoolName),
      schoolNumber: one(read.schoolNumber),
      schoolPlace: one(read.schoolPlace),
      grade,
      enrolment,
      gradeBasis,
      needs: joinNeeds(all(read.needs)),
      fosterChild: anyYes(all(read.fosterChild)),
      foreignJurisdiction: anyYes(all(read.foreignJurisdiction)),
      carePlan: one(read.carePlan),
      application: one(read.application),
      extension: one(read.extension),
      remedies: joinRemedies(remedies),
      hasUnreadableRemedy: remedies.some(({ kind }) => kind === 'unreadable'),
      remedyAgainst: one(read.remedyAgainst),
      remedySettled: one(read.remedySettled),
      courtOrderEnd: end('gericht_bis', one(read.courtOrderEnd)),
      outsideLessons: anyYes(all(read.outsideLessons)),
      unreadable: unreadable.inFieldOrder(),
    };
  };
}

/** The columns of a table that the rules need, each with the reader of its type. */
function createColumnReaders(columns: FieldColumns, context: ReadingContext) {
  const all = <T>(key: FieldKey, read: ReadCell<T>): readonly ReadColumn<T>[] =>
    (columns.get(key) ?? []).map((column) => columnReader(key, column, read));
  const one = <T>(key: FieldKey, read: ReadCell<T>): ReadColumn<T> => all(key, read)[0] ?? (() => MISSING);
  const start = (cell: Cell) => readStart(cell, context);
  const end = (cell: Cell) => readEnd(cell, context);
  const law = (cell: Cell) => readWords(cell, lawHintsOf);
  return {
    caseId: one('fall_id', readId),
    birthDate: one('geburtsdatum', start),
    status: one('status', readStatus),
    lawArea: one('rechtskreis', law),
    legalBasis: one('rechtsgrundlage', law),
    approvalStart: one('bewilligt_von', start),
    approvalEnd: one('bewilligt_bis', end),
    approvalPeriod: one('bewilligungszeitraum', (cell) => readRange(cell, context)),
    reservation: one('nebenbestimmung', readReservation),
    sharedSetting: one('setting', readSharedSetting),
    personalBudget: one('leistungsform', readPersonalBudget),
    budgetEnd: one('pb_bis', end),
    schoolName: one('schule', readSchoolName),
    schoolNumber: one('schul_nr', readSchoolNumber),
    schoolPlace: one('schulort', readText),
    grade: one('klasse', (cell) => readGrade(cell, context)),
    classYear: one('klasse_stand', (cell) => readSchoolYear(cell, context.currentYear)),
    enrolment: one('einschulung', (cell) => readEnrolment(cell, context)),
    needs: all('bedarfsmerkmal', readNeedPieces),
    fosterChild: all('pflegekind', readYesNo),
    foreignJurisdiction: all('zustaendigkeit', readYesNo),
    carePlan: one('hilfeplan_datum', start),
    application: one('antrag_datum', start),
    extension: one('weiterbewilligung', readYesNo),
    remedies: all('rechtsbehelf', (cell, { header }) => readRemedy(cell, header, context)),
    remedyAgainst: one('rechtsbehelf_gegen', (cell) => readWords(cell, isAgainstTheAid)),
    remedySettled: one('rechtsbehelf_status', readSettled),
    courtOrderEnd: one('gericht_bis', end),
    outsideLessons: all('umfang_ausserhalb', readYesNo),
  };
}

/** `null`: the cell says that there is none. */
function readRemedy(cell: Cell, header: string, { dateSystem }: ReadingContext): CellResult<Remedy | null> {
  const isThere = readYesNo(cell);
  if (typeof isThere === 'symbol') return isThere;
  if (!isThere) return null;
  return { text: printedText(cell, header, dateSystem), settled: saysSettled(cellText(cell)) };
}

/** A plain yes under a header such as `erledigt` counts as that word. */
function readSettled(cell: Cell, { term }: ColumnContext): CellResult<boolean> {
  return readWords(cell, (text) => !isNo(cell) && saysSettled(isPlainYes(cell) ? term : text));
}

/** Texts that a column repeats are read once; beyond so many different ones it hardly repeats any. */
const MOST_REMEMBERED_TEXTS = 2000;

function columnReader<T>(key: FieldKey, column: FieldColumn, read: ReadCell<T>): ReadColumn<T> {
  const remembered = new Map<string, Reading<T>>();
  const empty: Reading<T> = { kind: 'empty', header: column.header };
  return (cells, unreadable) => {
    const cell = cells[column.index] ?? null;
    if (cell === null) return empty;
    const known = typeof cell === 'string' ? remembered.get(cell) : undefined;
    const reading = known ?? readColumnCell(cell, column, read);
    if (known === undefined && typeof cell === 'string' && remembered.size < MOST_REMEMBERED_TEXTS) {
      remembered.set(cell, reading);
    }
    if (reading.kind === 'unreadable') unreadable.add(key, reading, column.column);
    return reading;
  };
}

function readColumnCell<T>(cell: Cell, column: FieldColumn, read: ReadCell<T>): Reading<T> {
  const { header } = column;
  const value = read(cell, column);
  if (value === EMPTY) return { kind: 'empty', header };
  if (value === UNREADABLE) return { kind: 'unreadable', header, text: cellText(cell) };
  return { kind: 'value', header, text: isPlainYes(cell) ? header : cellText(cell), value };
}

/** Cells that mean nothing to us, collected while a row is read. */
class UnreadableList {
  private readonly cells: { readonly key: FieldKey; readonly cell: UnreadableCell }[] = [];

  constructor(private readonly places: ReadonlyMap<FieldKey, FieldPlace>) {}

  /** @param column where the cell stands; left out: in the only column of the field */
  add(key: FieldKey, { header, text }: Omit<UnreadableCell, 'column'>, column?: number): void {
    const place = column ?? this.places.get(key)?.column;
    if (place !== undefined) this.cells.push({ key, cell: { column: place, header, text } });
  }

  inFieldOrder(): readonly UnreadableCell[] {
    return this.cells.length < 2
      ? this.cells.map(({ cell }) => cell)
      : this.cells
          .toSorted((a, b) => FIELD_KEYS.indexOf(a.key) - FIELD_KEYS.indexOf(b.key))
          .map(({ cell }) => cell);
  }
}

type FieldColumns = ReadonlyMap<FieldKey, readonly FieldColumn[]>;

function placesOf(columns: FieldColumns): ReadonlyMap<FieldKey, FieldPlace> {
  return new Map(
    [...columns].flatMap(([key, [first]]) =>
      first === undefined ? [] : [[key, { column: first.column, header: first.header }]],
    ),
  );
}

function columnsByField(table: CaseTable): FieldColumns {
  const columns = new Map<FieldKey, FieldColumn[]>();
  for (const { column, header, reading } of table.columns) {
    if (reading.kind !== 'field') continue;
    const list = columns.get(reading.field) ?? [];
    list.push({ index: column - table.grid.left, column, header, term: reading.term });
    columns.set(reading.field, list);
  }
  return columns;
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
  const day = end.value === END_OF_PRIMARY ? endOfPrimary(basis) : end.value;
  if (day !== null) return { ...end, value: day };
  const { header, text } = end;
  unreadable.add(key, end);
  return { kind: 'unreadable', header, text };
}

/** A period whose end is `Ende GS` is unreadable as a whole where that has no day. */
function resolvePeriod(
  period: Reading<DateRange>,
  basis: GradeBasis | null,
  unreadable: UnreadableList,
): Reading<{ readonly start: Day; readonly end: Day }> {
  if (period.kind !== 'value') return period;
  const { start } = period.value;
  const end = mapReading(period, (range) => range.end);
  return mapReading(resolveEndOfPrimary('bewilligungszeitraum', end, basis, unreadable), (day) => ({
    start,
    end: day,
  }));
}

function endOfPrimary(basis: GradeBasis | null): Day | null {
  const lastYear = basis === null ? null : lastPrimaryYear(basis.grades, basis.year);
  return lastYear === null ? null : endOfSchoolYear(lastYear);
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
