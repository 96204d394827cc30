import { completedYears, germanDate, type Day } from '../calendar/day';
import type { CaseType } from '../classification';
import type { CaseRecord } from '../intake/case-record';
import { fieldOf, type FieldKey } from '../intake/fields';
import { isAbsent, valueOr, type Reading } from '../intake/reading';
import type { Known, RowPlace } from './facts';
import { RULE_TEXTS } from './texts';

/** Ages at which a child may be in a primary school, inclusive (klassifikation.md §7 R20). */
const LEAST_AGE = 5;
const GREATEST_AGE = 13;

/** The other rows with the same case id that are named; more would make the sentence unreadable. */
const MOST_DUPLICATES = 3;

export interface FaultsQuery {
  readonly record: CaseRecord;
  readonly stand: Day;
  readonly caseType: CaseType;
  readonly extension: Known;
  readonly placesById: ReadonlyMap<string, readonly RowPlace[]>;
}

/** What is missing, unreadable or contradictory in a row, each as a phrase for R20 (klassifikation.md §7, §11 kk–mm). */
export function findFaults(query: FaultsQuery): readonly string[] {
  return [
    ...missingFields(query),
    ...unreadableFields(query.record),
    ...contradictions(query),
    ...duplicates(query),
  ];
}

function missingFields({ record, caseType }: FaultsQuery): readonly string[] {
  const faults: string[] = [];
  const check = (...group: readonly (readonly [FieldKey, Reading<unknown>])[]): void => {
    if (group.every(([, reading]) => isAbsent(reading)))
      faults.push(RULE_TEXTS.fieldMissing(headerOf(group)));
  };
  check(['fall_id', record.caseId]);
  check(['schule', record.schoolName], ['schul_nr', record.schoolNumber]);
  check(['klasse', record.grade], ['einschulung', record.enrolment]);
  if (caseType === 'laufend') check(['bewilligt_bis', record.approvalEnd]);
  return faults;
}

/** The header of the first column of the group that the list has, else the name users know the field by. */
function headerOf(group: readonly (readonly [FieldKey, Reading<unknown>])[]): string {
  for (const [, reading] of group) if (reading.kind !== 'missing') return reading.header;
  return group[0] === undefined ? '' : fieldOf(group[0][0]).header;
}

function unreadableFields(record: CaseRecord): readonly string[] {
  return record.unreadable.map(({ header, text }) => RULE_TEXTS.fieldUnreadable(header, text));
}

function contradictions({ record, stand, extension }: FaultsQuery): readonly string[] {
  const { approvalEnd: end, approvalStart: start, status, birthDate } = record;
  const faults: string[] = [];
  if (end.kind === 'value' && start.kind === 'value' && end.value < start.value) {
    faults.push(RULE_TEXTS.endBeforeStart(end.header, germanDate(end.value), germanDate(start.value)));
  }
  const isCurrent = status.kind === 'value' && status.value === 'laufend';
  if (isCurrent && end.kind === 'value' && end.value < stand && extension === 'no') {
    faults.push(RULE_TEXTS.endedButCurrent(end.header, germanDate(end.value), status.text));
  }
  if (birthDate.kind === 'value') {
    const age = completedYears(birthDate.value, stand);
    if (age < LEAST_AGE || age > GREATEST_AGE) {
      faults.push(RULE_TEXTS.implausibleAge(birthDate.header, germanDate(birthDate.value), age));
    }
  }
  return faults;
}

function duplicates({ record, placesById }: FaultsQuery): readonly string[] {
  const places = placesById.get(valueOr(record.caseId, '')) ?? [];
  if (places.length < 2) return [];
  return places
    .filter(
      ({ sheetName, row, left }) =>
        sheetName !== record.sheetName || row !== record.row || left !== record.left,
    )
    .slice(0, MOST_DUPLICATES)
    .map(({ sheetName, row }) => RULE_TEXTS.duplicate(sheetName, row));
}
