import { UNLIMITED } from '../../../src/domain/calendar/day';
import type { Cell } from '../../../src/domain/cell';
import { readRange } from '../../../src/domain/intake/cell-readers';
import { END_OF_PRIMARY } from '../../../src/domain/intake/parse-date';
import { EMPTY, UNREADABLE } from '../../../src/domain/intake/reading';
import { day } from '../../builders/case-table';

/** Stand lies in 2024/25. */
const rangeOf = (cell: Cell): unknown => readRange(cell, { dateSystem: 1900, currentYear: 2024 });

describe('two dates (§3, §11 m)', () => {
  it.each([
    ['01.08.24-31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.24 - 31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.24–31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.24 – 31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.24 bis 31.07.25', '01.08.2024', '31.07.2025'],
    ['1.8.2024 bis 31.7.2025', '01.08.2024', '31.07.2025'],
    ['vom 01.08.24 bis zum 31.07.25', '01.08.2024', '31.07.2025'],
    ['ab 01.08.24 bis 31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.24 – bis 31.07.25', '01.08.2024', '31.07.2025'],
    ['8/24 bis 7/25', '01.08.2024', '31.07.2025'],
    ['8/24-7/25', '01.08.2024', '31.07.2025'],
    ['08/2024 – 07/2025', '01.08.2024', '31.07.2025'],
    ['Aug 24 - Juli 25', '01.08.2024', '31.07.2025'],
    ['2024-08-01 - 2025-07-31', '01.08.2024', '31.07.2025'],
    ['2024-08-01 bis 2025-07-31', '01.08.2024', '31.07.2025'],
    ['2024-08-01–2025-07-31', '01.08.2024', '31.07.2025'],
    ['1. HJ 24/25 bis 2. HJ 25/26', '01.08.2024', '31.07.2026'],
    ['Sj. 24/25 bis Sj. 25/26', '01.08.2024', '31.07.2026'],
    ['01.08.24 bis Ende Sj.', '01.08.2024', '31.07.2025'],
    ['01.08.24 bis Ende Sj. 25/26', '01.08.2024', '31.07.2026'],
    ['01.08.25-31.07.24', '01.08.2025', '31.07.2024'],
  ])('%s: the first is a start, the second an end', (text, start, end) => {
    expect(rangeOf(text)).toEqual({ start: day(start), end: day(end) });
  });

  it.each([
    '01.08.24 - unbefristet',
    '01.08.24 bis auf Weiteres',
    '01.08.24 bis b.a.w.',
    '01.08.24 – lfd.',
    '01.08.24-31.12.9999',
  ])('%s has no end', (text) => {
    expect(rangeOf(text)).toEqual({ start: day('01.08.2024'), end: UNLIMITED });
  });

  it.each(['01.08.24 bis Ende GS', '01.08.24 - Ende Grundschule'])(
    '%s leaves its end to the child',
    (text) => {
      expect(rangeOf(text)).toEqual({ start: day('01.08.2024'), end: END_OF_PRIMARY });
    },
  );
});

describe('a part without a year (§3, §11 p)', () => {
  it.each([
    ['01.02.–31.07.25', '01.02.2025', '31.07.2025'],
    ['01.02. bis 31.07.2025', '01.02.2025', '31.07.2025'],
    ['31.07.–31.07.25', '31.07.2025', '31.07.2025'],
    ['01.08.–31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.-31.07.25', '01.08.2024', '31.07.2025'],
    ['01.08.24–31.12.', '01.08.2024', '31.12.2024'],
    ['01.08.24–31.07.', '01.08.2024', '31.07.2025'],
    ['1.8.24 bis 31.7.', '01.08.2024', '31.07.2025'],
    ['01.08.24–01.08.', '01.08.2024', '01.08.2024'],
    ['29.02.–31.07.24', '29.02.2024', '31.07.2024'],
  ])('%s takes the year of the other', (text, start, end) => {
    expect(rangeOf(text)).toEqual({ start: day(start), end: day(end) });
  });

  it('stays impossible where the other’s year has no such day', () => {
    expect(rangeOf('29.02.–31.07.25')).toBe(UNREADABLE);
  });

  it.each(['01.08.-31.07.', '01.08. bis unbefristet', '31.06.–31.07.25', '01.08.24–31.06.'])(
    '%s has no year to take, or no such day',
    (text) => {
      expect(rangeOf(text)).toBe(UNREADABLE);
    },
  );
});

describe('one school year or half-year (§3, §11 n, o)', () => {
  it.each([
    ['Sj. 2024/25', '01.08.2024', '31.07.2025'],
    ['Sj. 24/25', '01.08.2024', '31.07.2025'],
    ['2024/25', '01.08.2024', '31.07.2025'],
    ['24/25', '01.08.2024', '31.07.2025'],
    ['1. HJ 24/25', '01.08.2024', '31.01.2025'],
    ['2. HJ 24/25', '01.02.2025', '31.07.2025'],
    ['HJ 1 24/25', '01.08.2024', '31.01.2025'],
    ['HJ 2 24/25', '01.02.2025', '31.07.2025'],
  ])('%s', (text, start, end) => {
    expect(rangeOf(text)).toEqual({ start: day(start), end: day(end) });
  });
});

describe('anything else is unreadable', () => {
  it.each([
    '01.08.24',
    '8/24',
    '11/12',
    'unbefristet',
    'bis 31.07.25',
    'ab 01.08.24',
    '01.08.24-',
    '01.08.24 bis',
    '-31.07.25',
    '01.08.24 31.07.25',
    '01.08.24/31.07.25',
    '01.08.24 — 31.07.25',
    '01.08.24-31.07.25-31.07.26',
    '01.08.24-31.07.25 (verlängert)',
    '01.08.24 bis 31.06.25',
    '31.06.24 bis 31.07.25',
    '31.12.1989 - 31.07.25',
    '01.01.2100 - 31.12.2100',
    'unbefristet bis 31.07.25',
    '24/26',
    'drei Jahre',
  ])('%s', (text) => {
    expect(rangeOf(text)).toBe(UNREADABLE);
  });

  it.each([45505, true, { error: '#VALUE!' }])('%j', (cell) => {
    expect(rangeOf(cell)).toBe(UNREADABLE);
  });

  it.each([null, ' ', '-', '–', '—', '/', 'n.n.', 'entfällt', 'keine'])('but %j is empty (§11 k)', (cell) => {
    expect(rangeOf(cell)).toBe(EMPTY);
  });
});
