import { germanDate, UNLIMITED, type Day } from '../calendar/day';
import { schoolYearName, schoolYearOf } from '../calendar/school-year';
import type { Reading } from '../intake/reading';
import type { CaseFacts } from './facts';
import { RULE_TEXTS } from './texts';

/** What a Begründung may name in braces (klassifikation.md §11, Placeholders). */
export const PLACEHOLDERS = [
  'bewilligt_bis',
  'nebenbestimmung',
  'rechtsbehelf',
  'rechtsbehelf_gegen',
  'gericht_bis',
  'pb_bis',
  'hilfeplan_datum',
  'schule',
  'termin',
  'schuljahr',
  'startjahr',
  'tag_vor_start',
  'tag_vor_termin',
  'merkmale',
  'felder',
  'deutungen',
  'vorschlaege',
  'vorbehalt',
  'terminlage',
  'region',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

const IN_BRACES = /\{([^{}]*)\}/gu;

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** The names in braces that are no placeholders. */
export function unknownPlaceholders(text: string): readonly string[] {
  return Array.from(text.matchAll(IN_BRACES), (match) => match[1] ?? '').filter(
    (name) => !isPlaceholder(name),
  );
}

/** A text taken apart: literal pieces at even places, placeholders between them. */
export interface Template {
  readonly literals: readonly string[];
  readonly placeholders: readonly Placeholder[];
}

/** Prepares a text for filling. Names in braces that are no placeholders stay as they are. */
export function compileTemplate(text: string): Template {
  const literals: string[] = [];
  const placeholders: Placeholder[] = [];
  let start = 0;
  for (const match of text.matchAll(IN_BRACES)) {
    const name = match[1] ?? '';
    if (!isPlaceholder(name)) continue;
    literals.push(text.slice(start, match.index));
    placeholders.push(name);
    start = match.index + match[0].length;
  }
  return { literals: [...literals, text.slice(start)], placeholders };
}

/** Fills a text: a rule's own values first, then what every text may name. */
export function fillTemplate(
  { literals, placeholders }: Template,
  facts: CaseFacts,
  own: Partial<Record<Placeholder, string>>,
): string {
  let text = literals[0] ?? '';
  placeholders.forEach((name, index) => {
    text += (own[name] ?? commonValue(name, facts)) + (literals[index + 1] ?? '');
  });
  return text;
}

function commonValue(name: Placeholder, facts: CaseFacts): string {
  const { record } = facts;
  switch (name) {
    case 'bewilligt_bis':
      return printDay(record.approvalEnd);
    case 'gericht_bis':
      return printDay(record.courtOrderEnd);
    case 'pb_bis':
      return printDay(record.budgetEnd);
    case 'hilfeplan_datum':
      return printDay(record.carePlan);
    case 'nebenbestimmung':
      return printText(record.reservation);
    case 'rechtsbehelf':
      return facts.openRemedy?.text ?? printText(record.remedies);
    case 'rechtsbehelf_gegen':
      return printText(record.remedyAgainst);
    case 'schule':
      return printSchool(facts);
    case 'termin':
      return printKnownDay(facts.switchDate);
    case 'tag_vor_termin':
      return printKnownDay(facts.switchDate - 1);
    case 'tag_vor_start':
      return printKnownDay(facts.firstSchoolDay - 1);
    case 'schuljahr':
      return Number.isNaN(facts.switchDate)
        ? RULE_TEXTS.notNoted
        : schoolYearName(schoolYearOf(facts.switchDate));
    case 'startjahr':
      return Number.isNaN(facts.startYear) ? RULE_TEXTS.notNoted : schoolYearName(facts.startYear);
    case 'region':
      return facts.region ?? RULE_TEXTS.notNoted;
    case 'merkmale':
      return printText(record.needs);
    case 'vorschlaege':
      return '';
    case 'felder':
    case 'deutungen':
    case 'vorbehalt':
    case 'terminlage':
      return RULE_TEXTS.notNoted;
  }
}

function printDay(reading: Reading<Day>): string {
  if (reading.kind !== 'value') return printText(reading);
  return reading.value === UNLIMITED ? RULE_TEXTS.unlimited : germanDate(reading.value);
}

/** The text of the list; a school that was found by its number alone goes by its name. */
function printSchool({ match, record }: CaseFacts): string {
  if (match.kind === 'unclear') return match.text;
  const isByNumber = match.kind !== 'none' && record.schoolName.kind !== 'value';
  return isByNumber ? match.school.name : printText(record.schoolName);
}

function printKnownDay(day: Day): string {
  return Number.isNaN(day) ? RULE_TEXTS.notNoted : germanDate(day);
}

function printText(reading: Reading<unknown>): string {
  return reading.kind === 'value' || reading.kind === 'unreadable' ? reading.text : RULE_TEXTS.notNoted;
}
