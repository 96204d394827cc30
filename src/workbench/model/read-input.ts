import type { CellValue } from './cell';
import { serialOf } from './serial-date';

/** What an entry became, and the number format Excel gives the cell with it (only where the cell had `General`). */
export interface ReadInput {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

export interface InputLocale {
  /** Decimal sign and thousands separator. */
  readonly decimal: ',' | '.';
  readonly group: '.' | ',';
  readonly dateOrder: 'dmy' | 'mdy';
  readonly dateSystem: 1900 | 1904;
  /** For dates without a year. */
  readonly currentYear: number;
}

const MAX_LENGTH = 60;

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['wahr', true],
  ['falsch', false],
  ['true', true],
  ['false', false],
]);

/** German and English names of errors, and how files store them. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ['#NV', '#N/A'],
  ['#N/A', '#N/A'],
  ['#WERT!', '#VALUE!'],
  ['#VALUE!', '#VALUE!'],
  ['#BEZUG!', '#REF!'],
  ['#REF!', '#REF!'],
  ['#ZAHL!', '#NUM!'],
  ['#NUM!', '#NUM!'],
  ['#DIV/0!', '#DIV/0!'],
  ['#NAME?', '#NAME?'],
  ['#NULL!', '#NULL!'],
]);

/** Names of months as German and English users write them, by their number. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['januar', 'january', 'jan'],
    ['februar', 'february', 'feb'],
    ['märz', 'march', 'mrz', 'mär', 'mar'],
    ['april', 'apr'],
    ['mai', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov'],
    ['dezember', 'december', 'dez', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Reads an entry without formula or apostrophe as Excel does in a cell that is not formatted as text. */
export function readInput(text: string, locale: InputLocale): ReadInput {
  const entry = text.trim();
  if (entry === '') return { value: text === '' ? null : text };
  const truth = TRUTH.get(entry.toLowerCase());
  if (truth !== undefined) return { value: truth };
  const error = ERRORS.get(entry.toUpperCase());
  if (error !== undefined) return { value: { error } };
  // Numbers, dates and times have digits and are short; most texts are told apart by that at once.
  if (entry.length > MAX_LENGTH || !/\d/.test(entry)) return { value: text };
  return readNumber(entry, locale) ?? readDateTime(entry, locale) ?? { value: text };
}

/** Sign, currency, sign, digits, exponent, unit, closing bracket; `D` and `G` are the decimal sign and the separator. */
const NUMBER =
  '^([-+(]?)\\s*([€$]?)\\s*([-+]?)((?:\\d{1,3}(?:G\\d{3})+|\\d+)(?:D\\d*)?|D\\d+)(e[-+]?\\d{1,3})?\\s*(%|€|\\$)?(\\)?)$';

const NUMBER_PATTERNS = {
  ',': new RegExp(NUMBER.replaceAll('G', '\\.').replaceAll('D', ','), 'iu'),
  '.': new RegExp(NUMBER.replaceAll('G', ',').replaceAll('D', '\\.'), 'iu'),
} as const;

function readNumber(entry: string, { decimal, group }: InputLocale): ReadInput | null {
  const match = NUMBER_PATTERNS[decimal].exec(entry);
  if (match === null) return readFraction(entry);
  const [
    ,
    sign = '',
    currencyBefore = '',
    innerSign = '',
    digits = '',
    exponent = '',
    unit = '',
    closing = '',
  ] = match;
  if ((sign === '(') !== (closing === ')') || (sign !== '' && innerSign !== '')) return null;
  const plain = digits.replaceAll(group, '').replace(decimal, '.');
  const size = Number(plain + exponent);
  if (!Number.isFinite(size)) return null;
  const negative = sign === '(' || sign === '-' || innerSign === '-';
  const value = (negative ? -size : size) / (unit === '%' ? 100 : 1);
  const fraction = plain.includes('.');
  if (unit === '%') return { value, numberFormat: fraction ? '0.00%' : '0%' };
  const currency = currencyBefore !== '' ? currencyBefore : unit;
  if (currency !== '') return { value, numberFormat: `#,##0${fraction ? '.00' : ''} "${currency}"` };
  if (exponent !== '') return { value, numberFormat: '0.00E+00' };
  if (digits.includes(group)) return { value, numberFormat: fraction ? '#,##0.00' : '#,##0' };
  return { value };
}

/** `1 1/2`; a bare `1/2` is a date. */
function readFraction(entry: string): ReadInput | null {
  const match = /^([-+]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(entry);
  if (match === null || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -size : size, numberFormat: '# ?/?' };
}

function readDateTime(entry: string, locale: InputLocale): ReadInput | null {
  const time = readTime(entry);
  if (time !== null) return { value: time, numberFormat: entry.split(':').length > 2 ? 'h:mm:ss' : 'h:mm' };
  const [, dateText = entry, timeText] = /^(.*\S)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(entry) ?? [];
  const date = readDate(dateText, locale);
  if (date === null || timeText === undefined) return date;
  const clock = readTime(timeText);
  if (clock === null || typeof date.value !== 'number') return null;
  return { value: date.value + clock, numberFormat: 'm/d/yyyy h:mm' };
}

function readTime(entry: string): number | null {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(entry);
  if (match === null) return null;
  return Number(match[1]) / 24 + Number(match[2]) / 1440 + Number(match[3] ?? 0) / 86_400;
}

function readDate(entry: string, locale: InputLocale): ReadInput | null {
  return readNumericDate(entry, locale) ?? readNamedMonth(entry, locale);
}

function readNumericDate(entry: string, locale: InputLocale): ReadInput | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(entry);
  if (iso !== null) return dated(locale, Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const full = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})$/.exec(entry);
  if (full !== null) {
    // With dots it is always day first; the other signs follow the country.
    const dayFirst = locale.dateOrder === 'dmy' || full[2] === '.';
    const [day, month] = dayFirst ? [full[1], full[3]] : [full[3], full[1]];
    return dated(locale, fullYear(full[4] ?? ''), Number(month), Number(day), 'm/d/yyyy');
  }
  const short = /^(\d{1,2})([-/.])(\d{1,2})(\.?)$/.exec(entry);
  if (short !== null && (short[4] === '' || short[2] === '.')) {
    if (short[2] === '.' && locale.dateOrder !== 'dmy') return null;
    const [day, month] = locale.dateOrder === 'dmy' ? [short[1], short[3]] : [short[3], short[1]];
    const date = dated(locale, locale.currentYear, Number(month), Number(day), 'd-mmm');
    if (date !== null) return date;
  }
  const monthYear = /^(\d{1,2})[-/.](\d{4}|\d{2})$/.exec(entry);
  if (monthYear !== null && Number(monthYear[1]) <= 12) {
    return dated(locale, fullYear(monthYear[2] ?? ''), Number(monthYear[1]), 1, 'mmm-yy');
  }
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/.exec(entry);
  return yearMonth === null ? null : dated(locale, Number(yearMonth[1]), Number(yearMonth[2]), 1, 'mmm-yy');
}

function readNamedMonth(entry: string, locale: InputLocale): ReadInput | null {
  const match = /^(?:(\d{1,2})[.\s-]*)?(\p{L}{3,9})\.?(?:[\s-]*(\d{4}|\d{2}))?$/u.exec(entry);
  if (match === null) return null;
  const [, day, name = '', year] = match;
  const month = MONTHS.get(name.toLowerCase());
  if (month === undefined || (day === undefined && year === undefined)) return null;
  if (day === undefined) return dated(locale, fullYear(year ?? ''), month, 1, 'mmm-yy');
  const written = year === undefined ? locale.currentYear : fullYear(year);
  return dated(locale, written, month, Number(day), year === undefined ? 'd-mmm' : 'd-mmm-yy');
}

function dated(
  locale: InputLocale,
  year: number,
  month: number,
  day: number,
  numberFormat: string,
): ReadInput | null {
  const serial = serialOf(year, month, day, locale.dateSystem);
  return serial === null ? null : { value: serial, numberFormat };
}

/** Two digits up to 29 are this century, as in Excel. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}
