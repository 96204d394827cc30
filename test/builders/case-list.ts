import schools from '../../src/domain/data/schulen.json';
import { dayFromIso, serialFromDay, type DateSystem } from '../../src/domain/calendar/day';
import type { Cell } from '../../src/domain/cell';

/** The headers of {@link caseList}. */
export const CASE_HEADERS = ['Aktenzeichen', 'Schule', 'Schulort', 'Klasse', 'Bewilligt bis'] as const;

/** A day after which every case of a test list is judged the same: before the first switch of the default plan. */
export const STAND = dayFromIso('2025-03-31');

/** The serial of a day such as `2025-07-31`. */
export function serial(iso: string, dateSystem: DateSystem = 1900): number {
  return serialFromDay(dayFromIso(iso), dateSystem);
}

/** Header row and so many plausible cases, each with an id, school, class and end of approval; no two ids are equal. */
export function caseList(
  count: number,
  options: { readonly prefix?: string; readonly dateSystem?: DateSystem } = {},
): readonly (readonly Cell[])[] {
  return [CASE_HEADERS, ...Array.from({ length: count }, (_, index) => caseRow(index, options))];
}

function caseRow(
  index: number,
  { prefix = 'A', dateSystem = 1900 }: { readonly prefix?: string; readonly dateSystem?: DateSystem },
): readonly Cell[] {
  const taking = schools.filter((row) => row[7] === 'ja' && row[6] !== '');
  const school = taking[index % taking.length] ?? [];
  const end = index % 2 === 0 ? '2025-07-31' : '2026-07-31';
  return [
    `${prefix}-${String(index + 1).padStart(5, '0')}`,
    school[1] ?? null,
    school[2] ?? null,
    (index % 3) + 1,
    serial(end, dateSystem),
  ];
}
