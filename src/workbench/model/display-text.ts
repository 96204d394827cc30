import { isError, type CellValue } from './cell';
import { displayDate } from './display-date';
import { displayGeneral, displayNumber } from './display-number';
import { formatSections, isDateSection, type FormatSection } from './format-tokens';

/** Error values as German Excel shows them. */
const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '#NV',
  '#NAME?': '#NAME?',
  '#NULL!': '#NULL!',
  '#NUM!': '#ZAHL!',
  '#REF!': '#BEZUG!',
  '#VALUE!': '#WERT!',
  '#DIV/0!': '#DIV/0!',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
};

/** A value as German Excel shows it in a cell with this number format (English notation). */
export function displayText(value: CellValue, format: string, dateSystem: 1900 | 1904): string {
  if (value === null) return '';
  if (isError(value)) return GERMAN_ERRORS[value.error] ?? value.error;
  if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
  if (typeof value === 'string') return displayString(value, format);
  if (format === 'General' || format === '@') return displayGeneral(value);
  const sections = formatSections(format);
  const { section, isNegativeSection } = numberSection(sections, value);
  if (section === undefined) return displayGeneral(value);
  if (isDateSection(section)) {
    // Without a date for the number, Excel fills the cell with hashes.
    return displayDate(value, section, dateSystem, isSystemDate(format)) ?? '########';
  }
  return displayNumber(isNegativeSection ? Math.abs(value) : value, section);
}

/** The number format is one of a date or time. */
export function isDateFormat(format: string): boolean {
  const [first] = formatSections(format);
  return first !== undefined && isDateSection(first);
}

function displayString(text: string, format: string): string {
  const section = formatSections(format).find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (section === undefined || format === '@') return text;
  return section.tokens
    .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
    .join('');
}

/** Stored as `m/d/yyyy` and shown in the order of the user's country. */
function isSystemDate(format: string): boolean {
  return /^m\/d\/yyyy(?: h:mm)?$/i.test(format);
}

function numberSection(
  sections: readonly FormatSection[],
  value: number,
): {
  readonly section: FormatSection | undefined;
  readonly isNegativeSection: boolean;
} {
  const numeric = sections.filter(({ tokens }) => !tokens.some(({ kind }) => kind === 'text'));
  if (numeric.some(({ condition }) => condition !== null)) {
    const section = numeric.find(({ condition }) => condition === null || holds(condition, value));
    return { section, isNegativeSection: false };
  }
  if (value < 0 && numeric.length > 1) return { section: numeric[1], isNegativeSection: true };
  if (value === 0 && numeric.length > 2) return { section: numeric[2], isNegativeSection: false };
  return { section: numeric[0], isNegativeSection: false };
}

function holds(
  { operator, operand }: { readonly operator: string; readonly operand: number },
  value: number,
): boolean {
  if (operator === '<') return value < operand;
  if (operator === '<=') return value <= operand;
  if (operator === '>') return value > operand;
  if (operator === '>=') return value >= operand;
  return operator === '<>' ? value !== operand : value === operand;
}
