import * as fc from 'fast-check';
import {
  addMonths,
  completedYears,
  dayFromIso,
  dayFromSerial,
  existingDay,
  germanDate,
  isoFromDay,
  serialFromDay,
} from '../../../src/domain/calendar/day';
import { day } from '../../builders/case-table';

const ANY_DAY = fc.integer({ min: day('01.01.1990'), max: day('31.12.2099') });

describe('a serial (§3)', () => {
  it('gives its day back in both date systems', () => {
    fc.assert(
      fc.property(ANY_DAY, fc.constantFrom(1900 as const, 1904 as const), (value, dateSystem) => {
        expect(dayFromSerial(serialFromDay(value, dateSystem), dateSystem)).toBe(value);
      }),
    );
  });

  it('is 1462 less in the 1904 system', () => {
    expect(serialFromDay(day('08.09.2025'), 1900)).toBe(45908);
    expect(serialFromDay(day('08.09.2025'), 1904)).toBe(45908 - 1462);
  });

  it.each([-1, NaN, Infinity, -Infinity, 2_958_466])('is no day beyond Excel’s calendar: %d', (value) => {
    expect(dayFromSerial(value, 1900)).toBeNull();
  });
});

describe('texts of a day', () => {
  it('name the same day', () => {
    fc.assert(
      fc.property(ANY_DAY, (value) => {
        expect(dayFromIso(isoFromDay(value))).toBe(value);
        expect(day(germanDate(value))).toBe(value);
      }),
    );
  });

  it('have leading zeros', () => {
    expect(germanDate(day('01.08.2025'))).toBe('01.08.2025');
    expect(isoFromDay(day('01.08.2025'))).toBe('2025-08-01');
  });
});

it.each([
  [2025, 6, 31],
  [2025, 2, 29],
  [2025, 13, 1],
  [2025, 0, 1],
  [2025, 1, 0],
  [2025, 1, 32],
])('%d-%d-%d is no day', (year, month, date) => {
  expect(existingDay(year, month, date)).toBeNull();
});

it.each([
  ['31.03.2025', -1, '28.02.2025'],
  ['31.03.2024', -1, '29.02.2024'],
  ['29.02.2024', -12, '28.02.2023'],
  ['31.03.2025', -12, '31.03.2024'],
  ['31.08.2025', 6, '28.02.2026'],
  ['31.03.2025', 18, '30.09.2026'],
  ['15.01.2025', -24, '15.01.2023'],
  ['30.11.2024', 3, '28.02.2025'],
])('months are counted by calendar: %s %d months → %s (§11 mm)', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(day(to));
});

it.each([
  ['31.03.2012', '31.03.2025', 13],
  ['01.04.2012', '31.03.2025', 12],
  ['31.03.2020', '31.03.2025', 5],
  ['01.04.2020', '31.03.2025', 4],
  ['29.02.2016', '28.02.2025', 8],
  ['29.02.2016', '01.03.2025', 9],
  ['01.04.2025', '31.03.2025', -1],
])('a child born on %s has completed at %s %d years (§11 mm)', (birth, at, years) => {
  expect(completedYears(day(birth), day(at))).toBe(years);
});
