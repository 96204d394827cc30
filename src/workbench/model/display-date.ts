import type { FormatSection, FormatToken } from './format-tokens';
import { partsOf, type SerialParts } from './serial-date';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const SHORT_MONTHS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

/**
 * A serial shown by a date section, or `null` when it is no date.
 * @param systemDate the format means "short date of the user's country"
 */
export function displayDate(
  serial: number,
  section: FormatSection,
  dateSystem: 1900 | 1904,
  systemDate: boolean,
): string | null {
  const parts = partsOf(serial, dateSystem);
  if (parts === null) return null;
  if (systemDate) {
    const time = section.tokens.some(({ kind }) => kind === 'hour')
      ? ` ${pad(parts.hour)}:${pad(parts.minute)}`
      : '';
    return `${pad(parts.day)}.${pad(parts.month)}.${String(parts.year).padStart(4, '0')}${time}`;
  }
  const halfDays = section.tokens.some(({ kind }) => kind === 'half-day');
  return section.tokens.map((token) => piece(token, parts, serial, halfDays)).join('');
}

function piece(token: FormatToken, parts: SerialParts, serial: number, halfDays: boolean): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'year':
      return token.length <= 2 ? pad(parts.year % 100) : String(parts.year).padStart(4, '0');
    case 'month':
      return monthText(parts.month, token.length);
    case 'day':
      if (token.length <= 2) return token.length === 2 ? pad(parts.day) : String(parts.day);
      return token.length === 3
        ? (WEEKDAYS[parts.weekday] ?? '').slice(0, 2)
        : (WEEKDAYS[parts.weekday] ?? '');
    case 'hour': {
      const hour = halfDays ? parts.hour % 12 || 12 : parts.hour;
      return token.length >= 2 ? pad(hour) : String(hour);
    }
    case 'minute':
      return token.length >= 2 ? pad(parts.minute) : String(parts.minute);
    case 'second':
      return token.length >= 2 ? pad(parts.second) : String(parts.second);
    case 'elapsed': {
      const units = { h: 24, m: 1440, s: 86_400 };
      return String(Math.floor(serial * units[token.unit] + 1e-6)).padStart(token.length, '0');
    }
    case 'fraction-of-second': {
      const fraction = (serial * 86_400) % 1;
      return `,${fraction.toFixed(token.length).slice(2)}`;
    }
    case 'half-day':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'slash':
      return '.';
    case 'point':
      return '.';
    case 'comma':
      return ',';
    case 'percent':
      return '%';
    case 'digit':
      return token.text;
    case 'general':
    case 'text':
    case 'exponent':
      return '';
  }
}

function monthText(month: number, length: number): string {
  if (length <= 2) return length === 2 ? pad(month) : String(month);
  if (length === 3) return SHORT_MONTHS[month - 1] ?? '';
  return length === 5 ? (MONTHS[month - 1] ?? '').charAt(0) : (MONTHS[month - 1] ?? '');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
