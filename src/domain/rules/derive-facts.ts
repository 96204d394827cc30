import type { Day } from '../calendar/day';
import { schoolYearOf } from '../calendar/school-year';
import type { CaseType } from '../classification';
import {
  createProjection,
  enrolmentYears,
  highestGrade,
  lowestGrade,
  NO_GRADE,
  type EnrolmentYears,
  type Projection,
} from '../grades/grade-set';
import type { CaseRecord, Remedy } from '../intake/case-record';
import { isAbsent, valueOr, type Reading } from '../intake/reading';
import type { Knowledge } from '../plan/knowledge';
import { regionKey, type Wave } from '../plan/wave';
import { switchDateOf } from '../plan/switch-date';
import { matchSchool, type SchoolMatch } from '../schools/match-school';
import type { CaseFacts, Known, ReservationFact, RowPlace } from './facts';
import { findFaults } from './faults';
import { needSet } from './need-codes';
import { RULE_TEXTS } from './texts';

export interface FactsContext {
  readonly knowledge: Knowledge;
  readonly stand: Day;
  /** All case rows of the run by case id (§11 ll). */
  readonly placesById: ReadonlyMap<string, readonly RowPlace[]>;
}

/** What the rules compare, and the projection with which the earliest date is found. */
export interface FactsDeriver {
  derive(record: CaseRecord): CaseFacts;
  readonly project: Projection;
}

interface WaveDates {
  readonly wave: Wave | null;
  readonly firstSchoolDay: Day;
  readonly switchDate: Day;
}

const NO_WAVE: WaveDates = { wave: null, firstSchoolDay: NaN, switchDate: NaN };

/** Makes the step from records to facts for one run (klassifikation.md §4–§6). Schools and regions are looked up once each. */
export function createFactsDeriver({ knowledge, stand, placesById }: FactsContext): FactsDeriver {
  const { settings } = knowledge;
  const project = createProjection({
    shortened: settings.shortenedEntryPhase,
    repetition: settings.repetition,
  });
  const matches = new Map<string, SchoolMatch>();
  const dates = new Map<string, WaveDates>();

  const matchOf = (record: CaseRecord): SchoolMatch => {
    const number = valueOr(record.schoolNumber, null);
    const name = valueOr(record.schoolName, null);
    const place = valueOr(record.schoolPlace, null);
    const key = `${number ?? ''}\n${name ?? ''}\n${place ?? ''}`;
    const known = matches.get(key);
    if (known !== undefined) return known;
    const match = matchSchool(knowledge.schools, { number, name, place });
    matches.set(key, match);
    return match;
  };

  const datesOf = (region: string): WaveDates => {
    const key = regionKey(region);
    const known = dates.get(key);
    if (known !== undefined) return known;
    const result = waveDates(knowledge, stand, key);
    dates.set(key, result);
    return result;
  };

  return {
    project,
    derive: (record) => {
      const match = matchOf(record);
      const school = match.kind === 'found' || match.kind === 'undecided-branch' ? match.school : null;
      const region = match.kind === 'found' ? match.school.region : null;
      const { wave, firstSchoolDay, switchDate } = region === null ? NO_WAVE : datesOf(region);
      const caseType = caseTypeOf(record, stand);
      const gradesAtSwitch = gradesAt(record, switchDate, project);
      const openRemedy = findOpenRemedy(record);
      const extension = knownOf(record.extension);
      const budgetEnd = record.budgetEnd;
      return {
        record,
        stand,
        caseType,
        isEnded: caseType === 'beendet',
        isCurrentByStatus: record.status.kind === 'value' && record.status.value === 'laufend',
        match,
        isSchoolFound: school !== null,
        participates: school?.participates ?? false,
        region,
        wave,
        firstSchoolDay,
        switchDate,
        approvalStart: valueOr(record.approvalStart, NaN),
        approvalEnd: valueOr(record.approvalEnd, NaN),
        isEndAbsent: isAbsent(record.approvalEnd),
        reservation: reservationOf(record.reservation),
        isReservationMissing: record.reservation.kind === 'missing',
        extension,
        remedy: remedyOf(record, openRemedy),
        openRemedy,
        isAgainstTheAid: valueOr(record.remedyAgainst, false),
        isRemedyObjectChecked: record.remedies.kind !== 'missing' && record.remedyAgainst.kind !== 'missing',
        courtOrderEnd: valueOr(record.courtOrderEnd, NaN),
        hasPersonalBudget: valueOr(record.personalBudget, false),
        budgetEnd: valueOr(budgetEnd, NaN),
        isBudgetEndAbsent: isAbsent(budgetEnd),
        needCodes: needSet(valueOr(record.needs, []).flatMap(({ codes }) => [...codes])),
        isSgbIx: isUnderSgbIx(record),
        isFosterOrForeign: valueOr(record.fosterChild, false) || valueOr(record.foreignJurisdiction, false),
        carePlan: valueOr(record.carePlan, NaN),
        isCarePlanEmpty: record.carePlan.kind === 'empty',
        isShared: valueOr(record.outsideLessons, false) || valueOr(record.sharedSetting, false),
        lowestGrade: lowestGrade(gradesAtSwitch),
        highestGrade: highestGrade(gradesAtSwitch),
        enrolmentYears: enrolmentYearsOf(record),
        startYear: Number.isNaN(firstSchoolDay) ? NaN : schoolYearOf(firstSchoolDay),
        faults: findFaults({ record, stand, caseType, extension, placesById }),
        readings: findReadings(record, match),
        leavesBeforeEarliestDate: false,
      };
    },
  };
}

function waveDates({ waves, settings, firstSchoolDays }: Knowledge, stand: Day, key: string): WaveDates {
  const wave = waves.get(key) ?? null;
  if (wave === null) return NO_WAVE;
  const { firstSchoolDay } = wave;
  if (firstSchoolDay === null) return { ...NO_WAVE, wave };
  const switchDate = switchDateOf(firstSchoolDay, stand, settings.gridStep, firstSchoolDays);
  return { wave, firstSchoolDay, switchDate };
}

/** From the status, else from the dates (§6, §11 kk): an unreadable or a missing end is not "no end". */
function caseTypeOf(record: CaseRecord, stand: Day): CaseType {
  if (record.status.kind === 'value') return record.status.value;
  if (record.approvalEnd.kind === 'empty' && record.application.kind === 'value') return 'neu';
  return valueOr(record.approvalStart, NaN) > stand ? 'neu' : 'laufend';
}

/** The grades a child may be in on a day; the empty set when nothing is known of one or the other (§5). */
export function gradesAt({ gradeBasis }: CaseRecord, day: Day, project: Projection): number {
  if (gradeBasis === null || Number.isNaN(day)) return NO_GRADE;
  return project(gradeBasis.grades, schoolYearOf(day) - gradeBasis.year);
}

/** A known `einschulung` is the only year; else the years that fit the grade (§7). */
function enrolmentYearsOf({ enrolment, gradeBasis }: CaseRecord): EnrolmentYears | null {
  if (enrolment.kind === 'value') return { earliest: enrolment.value, latest: enrolment.value };
  return gradeBasis === null ? null : enrolmentYears(gradeBasis.grades, gradeBasis.year);
}

function knownOf(reading: Reading<boolean>): Known {
  if (reading.kind === 'unreadable') return 'unknown';
  return valueOr(reading, false) ? 'yes' : 'no';
}

function reservationOf(reading: Reading<boolean>): ReservationFact {
  if (reading.kind === 'unreadable') return 'unknown';
  return valueOr(reading, false) ? 'reservation' : 'none';
}

/** The first remedy that neither its own words nor `rechtsbehelf_status` call settled. */
function findOpenRemedy({ remedies, remedySettled }: CaseRecord): Remedy | null {
  if (remedySettled.kind === 'unreadable' || valueOr(remedySettled, false)) return null;
  return valueOr(remedies, []).find(({ settled }) => !settled) ?? null;
}

/** One open remedy is enough; what could not be read leaves it unknown (§7, §11 l). */
function remedyOf(record: CaseRecord, openRemedy: Remedy | null): Known {
  if (openRemedy !== null) return 'yes';
  if (record.hasUnreadableRemedy && !valueOr(record.remedySettled, false)) return 'unknown';
  const waitsForStatus = record.remedySettled.kind === 'unreadable';
  return waitsForStatus && valueOr(record.remedies, []).some(({ settled }) => !settled) ? 'unknown' : 'no';
}

/** SGB IX and its old cases; EGH only if neither column says SGB VIII (§7 R12). */
function isUnderSgbIx({ lawArea, legalBasis }: CaseRecord): boolean {
  const columns = [lawArea, legalBasis];
  const hints = columns.flatMap((column) => (column.kind === 'value' ? [column.value] : []));
  if (hints.some(({ sgbIx }) => sgbIx)) return true;
  const isSgbViiiRuledOut =
    columns.every(({ kind }) => kind !== 'unreadable') && !hints.some(({ sgbViii }) => sgbViii);
  return isSgbViiiRuledOut && hints.some(({ egh }) => egh);
}

/** Readings that were chosen for the user, for R26. */
function findReadings(record: CaseRecord, match: SchoolMatch): readonly string[] {
  const readings: string[] = [];
  if ((match.kind === 'found' || match.kind === 'undecided-branch') && match.guessedFrom !== null) {
    readings.push(RULE_TEXTS.readAsSchool(match.guessedFrom, match.school.name));
  }
  if (record.reservation.kind === 'value' && !record.reservation.value) {
    readings.push(RULE_TEXTS.notRecognised(record.reservation.text));
  }
  for (const { text, codes } of valueOr(record.needs, [])) {
    if (codes.size === 0) readings.push(RULE_TEXTS.notRecognised(text));
  }
  return readings;
}
