import { dateParts, dayFromDate, type Day } from './day';

/** A school year by the calendar year in which it begins: 2024 is 2024/25, 01.08.2024–31.07.2025 (klassifikation.md §3). */
export type SchoolYear = number;

export function schoolYearOf(day: Day): SchoolYear {
  const { year, month } = dateParts(day);
  return month >= 8 ? year : year - 1;
}

/** 1 August. */
export function startOfSchoolYear(year: SchoolYear): Day {
  return dayFromDate(year, 8, 1);
}

/** 31 July. */
export function endOfSchoolYear(year: SchoolYear): Day {
  return dayFromDate(year + 1, 7, 31);
}

/** 1 February, the first day of the second half-year. */
export function startOfSecondHalf(year: SchoolYear): Day {
  return dayFromDate(year + 1, 2, 1);
}

/** `2026/27` */
export function schoolYearName(year: SchoolYear): string {
  return `${String(year)}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** One half of a school year: August to January, or February to July. */
export interface HalfYear {
  readonly half: 1 | 2;
  readonly year: SchoolYear;
}

export function startOfHalfYear({ half, year }: HalfYear): Day {
  return half === 1 ? startOfSchoolYear(year) : startOfSecondHalf(year);
}

export function endOfHalfYear({ half, year }: HalfYear): Day {
  return half === 1 ? startOfSecondHalf(year) - 1 : endOfSchoolYear(year);
}

export function halfYearOf(day: Day): HalfYear {
  const year = schoolYearOf(day);
  return { half: day < startOfSecondHalf(year) ? 1 : 2, year };
}

/** The half-year so many half-years later (or earlier). */
export function addHalfYears(halfYear: HalfYear, count: number): HalfYear {
  const position = positionOf(halfYear) + count;
  return { half: position % 2 === 0 ? 1 : 2, year: Math.floor(position / 2) };
}

/** How many half-years lie from one to the other; negative when `to` comes first. */
export function halfYearsBetween(from: HalfYear, to: HalfYear): number {
  return positionOf(to) - positionOf(from);
}

/** `1. HJ 2026/27` */
export function halfYearName({ half, year }: HalfYear): string {
  return `${String(half)}. HJ ${schoolYearName(year)}`;
}

function positionOf({ half, year }: HalfYear): number {
  return year * 2 + half - 1;
}
