import {
  addHalfYears,
  endOfHalfYear,
  endOfSchoolYear,
  halfYearName,
  halfYearOf,
  halfYearsBetween,
  schoolYearName,
  schoolYearOf,
  startOfHalfYear,
  startOfSchoolYear,
} from '../../../src/domain/calendar/school-year';
import { day } from '../../builders/case-table';

it.each([
  ['31.07.2024', 2023],
  ['01.08.2024', 2024],
  ['31.12.2024', 2024],
  ['01.01.2025', 2024],
  ['31.07.2025', 2024],
  ['01.08.2025', 2025],
])('%s lies in the school year that began in %d (§3)', (date, year) => {
  expect(schoolYearOf(day(date))).toBe(year);
});

it('a school year goes from 1 August to 31 July', () => {
  expect(startOfSchoolYear(2024)).toBe(day('01.08.2024'));
  expect(endOfSchoolYear(2024)).toBe(day('31.07.2025'));
});

it('its halves meet on 1 February', () => {
  expect(startOfHalfYear({ half: 1, year: 2024 })).toBe(day('01.08.2024'));
  expect(endOfHalfYear({ half: 1, year: 2024 })).toBe(day('31.01.2025'));
  expect(startOfHalfYear({ half: 2, year: 2024 })).toBe(day('01.02.2025'));
  expect(endOfHalfYear({ half: 2, year: 2024 })).toBe(day('31.07.2025'));
});

it.each([
  [2024, '2024/25'],
  [2026, '2026/27'],
  [2009, '2009/10'],
  [2099, '2099/00'],
])('%d is called %s', (year, name) => {
  expect(schoolYearName(year)).toBe(name);
});

describe('half-years', () => {
  it.each([
    ['31.07.2024', '2. HJ 2023/24'],
    ['01.08.2024', '1. HJ 2024/25'],
    ['31.01.2025', '1. HJ 2024/25'],
    ['01.02.2025', '2. HJ 2024/25'],
    ['31.12.1999', '1. HJ 1999/00'],
  ])('%s lies in %s', (date, name) => {
    expect(halfYearName(halfYearOf(day(date)))).toBe(name);
  });

  it.each([
    [1, '1. HJ 2025/26'],
    [2, '2. HJ 2025/26'],
    [-1, '1. HJ 2024/25'],
    [-4, '2. HJ 2022/23'],
    [0, '2. HJ 2024/25'],
  ])('%d after the second of 2024/25 comes %s, so many apart', (count, name) => {
    const start = { half: 2, year: 2024 } as const;
    const end = addHalfYears(start, count);
    expect(halfYearName(end)).toBe(name);
    expect(halfYearsBetween(start, end)).toBe(count);
  });
});
