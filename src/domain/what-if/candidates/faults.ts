import { addMonths, germanDate, type Day } from '../../calendar/day';
import { schoolYearName, schoolYearOf } from '../../calendar/school-year';
import type { Cell } from '../../cell';
import { fieldOf, FIELDS, type FieldKey, type FieldType } from '../../intake/fields';
import { isAbsent } from '../../intake/reading';
import { GREATEST_AGE, LEAST_AGE } from '../../rules/faults';
import type { Fault, FaultKind } from '../../rules/fault';
import { cellChange, dateChanges, newColumnChange, type Candidate, type Change } from '../change';
import { cellsOf, dateCell, fieldAt, judge, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';
import type { School } from '../../schools/school';
import { approvalEndChanges } from './approval';
import { schoolEntry } from './school';

const MONTHS_OF_A_YEAR = 12;
/** In the middle of primary school. */
const MONTHS_OF_A_PUPIL = 8 * MONTHS_OF_A_YEAR;
/** What is entered may show the next fault (a status that then asks for an end); no chain is longer. */
const MOST_ROUNDS = 4;

interface Fix {
  readonly change: Change;
  /** What is really entered is open. */
  readonly isExample: boolean;
}

/** R20: every fault, and what to enter instead; all of them together, since one that is left is enough for the rule. */
export function faultsMended(judged: Judged): readonly Candidate[] {
  const fixes: Fix[] = [];
  let current = judged;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { faults } = current.decision.facts;
    if (faults.length === 0) break;
    const now = current;
    const mended = faults.flatMap((fault) => mend(now, fault));
    if (mended.length === 0) break;
    fixes.push(...mended);
    current = judge(mended.reduce((situation, { change }) => change.apply(situation), now.situation));
  }
  if (fixes.length === 0) return [];
  return [
    { changes: fixes.map(({ change }) => change), isExample: fixes.some(({ isExample }) => isExample) },
  ];
}

/** What mends one fault; several faults of a cell (one id in many rows) are mended by the same change. */
function mend(judged: Judged, fault: Fault): readonly Fix[] {
  const { stand } = judged.decision.facts;
  switch (fault.kind) {
    case 'missing':
      return [{ change: enter(judged, fault), isExample: true }];
    case 'unreadable':
      return makeReadable(judged, fault);
    case 'end-before-start':
      return approvalEndChanges(
        judged,
        fault.start,
        'earliest',
        WHAT_IF_TEXTS.approvalEndsFrom(fault.start),
      ).map(certain);
    case 'ended-but-current':
      return goesOn(judged, stand);
    case 'implausible-age':
      return plausibleBirth(judged, stand).map(example);
    case 'duplicate': {
      const text = WHAT_IF_TEXTS.ownId(fault.header, fault.sheetName, fault.row);
      return cellsOf(judged.situation, 'fall_id').map((place) =>
        certain(cellChange(place, unusedId(judged), text)),
      );
    }
  }
}

function certain(change: Change): Fix {
  return { change, isExample: false };
}

function example(change: Change): Fix {
  return { change, isExample: true };
}

/** What stands in a mandatory field is open. */
function enter(judged: Judged, fault: FaultKind<'missing'>): Change {
  const { column, header } = fault;
  const field = column === null ? fieldCalled(header) : fieldAt(judged.situation, column);
  const cell = exampleOf(judged, field ?? 'fall_id');
  return column === null
    ? newColumnChange(field ?? 'fall_id', cell, WHAT_IF_TEXTS.addColumn(header))
    : cellChange({ column, header }, cell, WHAT_IF_TEXTS.enter(header));
}

function fieldCalled(header: string): FieldKey | null {
  return FIELDS.find((field) => field.header === header)?.key ?? null;
}

function makeReadable(judged: Judged, { column, header, text }: FaultKind<'unreadable'>): readonly Fix[] {
  const field = column === null ? null : fieldAt(judged.situation, column);
  if (column === null || field === null) return [];
  const cell = isNeeded(judged, field) ? exampleOf(judged, field) : null;
  const how = howToEnter(field, judged.decision.facts.stand) + (cell === null ? ' oder nichts' : '');
  return [example(cellChange({ column, header }, cell, WHAT_IF_TEXTS.readable(header, text, how)))];
}

/** Emptied, it would be a missing mandatory field. */
function isNeeded(judged: Judged, field: FieldKey): boolean {
  return NEEDED[field]?.(judged) ?? false;
}

const isEndNeeded = ({ record, decision }: Judged): boolean =>
  decision.facts.caseType === 'laufend' && record.approvalEnd.kind === 'unreadable';

const NEEDED: Partial<Readonly<Record<FieldKey, (judged: Judged) => boolean>>> = {
  fall_id: () => true,
  schule: ({ record }) => record.schoolNumber.kind !== 'value',
  schul_nr: ({ record }) => isAbsent(record.schoolName),
  klasse: ({ record }) => isAbsent(record.enrolment),
  einschulung: ({ record }) => isAbsent(record.grade),
  bewilligt_bis: isEndNeeded,
  bewilligungszeitraum: isEndNeeded,
};

/** Something that could stand in a mandatory field. */
function exampleOf(judged: Judged, field: FieldKey): Cell {
  return EXAMPLES[field]?.(judged) ?? unusedId(judged);
}

const EXAMPLES: Partial<Readonly<Record<FieldKey, (judged: Judged) => Cell>>> = {
  schule: (judged) => {
    const school = anySchool(judged);
    return school === null ? 'Grundschule' : schoolEntry(school);
  },
  schul_nr: (judged) => anySchool(judged)?.number ?? '0700001',
  klasse: () => '1',
  einschulung: ({ decision }) => schoolYearName(schoolYearOf(decision.facts.stand)),
  bewilligt_bis: (judged) => dateCell(judged.situation, approvalOf(judged).end),
  bewilligungszeitraum: (judged) => {
    const { start, end } = approvalOf(judged);
    return `${germanDate(start)}-${germanDate(end)}`;
  },
};

function anySchool({ situation }: Judged): School | null {
  return situation.context.knowledge.schools.entries[0]?.school ?? null;
}

/** From its known beginning, or Stand, to a day that is not past. */
function approvalOf({ decision }: Judged): { readonly start: Day; readonly end: Day } {
  const { stand, approvalStart } = decision.facts;
  const start = Number.isNaN(approvalStart) ? stand : approvalStart;
  return { start, end: Math.max(start, stand) };
}

function unusedId({ situation }: Judged): string {
  const { placesById } = situation.context;
  let number = placesById.size + 1;
  while (placesById.has(`neu-${String(number)}`)) number += 1;
  return `neu-${String(number)}`;
}

function goesOn(judged: Judged, stand: Day): readonly Fix[] {
  const requested = cellsOf(judged.situation, 'weiterbewilligung')
    .slice(0, 1)
    .map((place) => cellChange(place, 'ja', WHAT_IF_TEXTS.extensionRequested));
  const longer = approvalEndChanges(judged, stand, 'earliest', WHAT_IF_TEXTS.approvalEndsFrom(stand));
  return [...requested, ...longer].slice(0, 1).map(certain);
}

/** Born so that the child may be in a primary school at Stand. */
function plausibleBirth({ situation }: Judged, stand: Day): readonly Change[] {
  const youngest = addMonths(stand, -LEAST_AGE * MONTHS_OF_A_YEAR);
  const oldest = addMonths(stand, -(GREATEST_AGE + 1) * MONTHS_OF_A_YEAR) + 1;
  const date = {
    field: 'geburtsdatum',
    day: addMonths(stand, -MONTHS_OF_A_PUPIL),
    bound: 'earliest',
  } as const;
  return dateChanges(situation, date, WHAT_IF_TEXTS.bornBetween(oldest, youngest)).map(
    ({ sheet, header, text, apply }) => ({ sheet, header, text, apply }),
  );
}

function howToEnter(field: FieldKey, stand: Day): string {
  if (field === 'status') return '„laufend“, „neu“ oder „beendet“';
  return HOW_TO_ENTER[fieldOf(field).type](stand);
}

const HOW_TO_ENTER: Readonly<Record<FieldType, (stand: Day) => string>> = {
  id: () => 'das Aktenzeichen',
  text: () => 'ein Text',
  words: () => 'ein Text',
  yesno: () => '„ja“ oder „nein“',
  'date-start': (stand) => `ein Datum wie ${germanDate(stand)}`,
  'date-end': (stand) => `ein Datum wie ${germanDate(stand)}`,
  range: (stand) => `ein Zeitraum wie ${germanDate(stand - 364)}–${germanDate(stand)}`,
  schul_nr: () => 'eine Nummer mit höchstens sieben Ziffern',
  klasse: () => 'eine Klasse wie „3“ oder „1/2“',
  schoolyear: (stand) => `ein Schuljahr wie ${schoolYearName(schoolYearOf(stand))}`,
  enrolment: (stand) => `ein Schuljahr wie ${schoolYearName(schoolYearOf(stand))}`,
};
