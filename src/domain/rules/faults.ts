import { completedYears, germanDate, type Day } from '../calendar/day';
import type { CaseType } from '../classification';
import type { CaseRecord } from '../intake/case-record';
import { fieldOf, type FieldKey } from '../intake/fields';
import { isAbsent, valueOr, type Reading } from '../intake/reading';
import type { Known, RowPlace } from './facts';
import type { Fault, FaultKind } from './fault';
import { RULE_TEXTS } from './texts';

/** Ages at which a child may be in a primary school, inclusive (klassifikation.md §7 R20). */
export const LEAST_AGE = 5;
export const GREATEST_AGE = 13;

/** The other rows with the same case id that are named; more would make the sentence unreadable. */
const MOST_DUPLICATES = 3;

export interface FaultsQuery {
  readonly record: CaseRecord;
  readonly stand: Day;
  readonly caseType: CaseType;
  readonly extension: Known;
  readonly placesById: ReadonlyMap<string, readonly RowPlace[]>;
}

/** What is missing, unreadable or contradictory in a row, for R20 (klassifikation.md §7, §11 kk–mm). */
export function findFaults(query: FaultsQuery): readonly Fault[] {
  return [
    ...missingFields(query),
    ...query.record.unreadable.map((cell): Fault => ({ kind: 'unreadable', ...cell })),
    ...contradictions(query),
    ...duplicates(query),
  ];
}

/** The phrase with which R20 names a fault. */
export function faultPhrase(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return RULE_TEXTS.fieldMissing(fault.header);
    case 'unreadable':
      return RULE_TEXTS.fieldUnreadable(fault.header, fault.text);
    case 'end-before-start':
      return RULE_TEXTS.endBeforeStart(fault.header, germanDate(fault.end), germanDate(fault.start));
    case 'ended-but-current':
      return RULE_TEXTS.endedButCurrent(fault.header, germanDate(fault.end), fault.status);
    case 'implausible-age':
      return RULE_TEXTS.implausibleAge(fault.header, germanDate(fault.birth), fault.age);
    case 'duplicate':
      return RULE_TEXTS.duplicate(fault.sheetName, fault.row);
  }
}

function missingFields({ record, caseType }: FaultsQuery): readonly Fault[] {
  const faults: Fault[] = [];
  const check = (...group: readonly (readonly [FieldKey, Reading<unknown>])[]): void => {
    if (group.every(([, reading]) => isAbsent(reading))) faults.push(missing(record, group));
  };
  check(['fall_id', record.caseId]);
  check(['schule', record.schoolName], ['schul_nr', record.schoolNumber]);
  check(['klasse', record.grade], ['einschulung', record.enrolment]);
  if (caseType === 'laufend') check(['bewilligt_bis', record.approvalEnd]);
  return faults;
}

/** The first column of the group that the list has, else the name users know the field by. */
function missing(
  record: CaseRecord,
  group: readonly (readonly [FieldKey, Reading<unknown>])[],
): FaultKind<'missing'> {
  for (const [key, reading] of group) {
    if (reading.kind === 'missing') continue;
    const { header } = reading;
    return { kind: 'missing', column: columnOf(record, header, key), header };
  }
  const [first] = group;
  return { kind: 'missing', column: null, header: first === undefined ? '' : fieldOf(first[0]).header };
}

/** The column of a reading; an end of approval may come from the column of the whole period (§11 q). */
function columnOf({ places }: CaseRecord, header: string, key: FieldKey): number | null {
  const keys: readonly FieldKey[] = key === 'bewilligt_bis' ? [key, 'bewilligungszeitraum'] : [key];
  const candidates = keys.flatMap((candidate) => places.get(candidate) ?? []);
  return (candidates.find((place) => place.header === header) ?? candidates[0])?.column ?? null;
}

function contradictions({ record, stand, extension }: FaultsQuery): readonly Fault[] {
  const { approvalEnd: end, approvalStart: start, status, birthDate } = record;
  const faults: Fault[] = [];
  if (end.kind === 'value' && start.kind === 'value' && end.value < start.value) {
    const column = columnOf(record, end.header, 'bewilligt_bis');
    faults.push({
      kind: 'end-before-start',
      column,
      header: end.header,
      end: end.value,
      start: start.value,
    });
  }
  const isCurrent = status.kind === 'value' && status.value === 'laufend';
  if (isCurrent && end.kind === 'value' && end.value < stand && extension === 'no') {
    const column = columnOf(record, end.header, 'bewilligt_bis');
    faults.push({
      kind: 'ended-but-current',
      column,
      header: end.header,
      end: end.value,
      status: status.text,
    });
  }
  if (birthDate.kind === 'value') {
    const { header, value: birth } = birthDate;
    const age = completedYears(birth, stand);
    if (age < LEAST_AGE || age > GREATEST_AGE) {
      const column = columnOf(record, header, 'geburtsdatum');
      faults.push({ kind: 'implausible-age', column, header, birth, age });
    }
  }
  return faults;
}

function duplicates({ record, placesById }: FaultsQuery): readonly Fault[] {
  const { caseId } = record;
  const places = placesById.get(valueOr(caseId, '')) ?? [];
  if (places.length < 2 || caseId.kind !== 'value') return [];
  const column = columnOf(record, caseId.header, 'fall_id');
  return places
    .filter(
      ({ sheetName, row, left }) =>
        sheetName !== record.sheetName || row !== record.row || left !== record.left,
    )
    .slice(0, MOST_DUPLICATES)
    .map(({ sheetName, row }) => ({ kind: 'duplicate', column, header: caseId.header, sheetName, row }));
}
