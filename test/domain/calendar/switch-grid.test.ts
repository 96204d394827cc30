import * as fc from 'fast-check';
import { gridDateFrom } from '../../../src/domain/calendar/switch-grid';
import { day } from '../../builders/case-table';

const FIRST_DAYS = new Map([
  [2024, day('02.09.2024')],
  [2025, day('08.09.2025')],
  [2026, day('17.08.2026')],
]);

describe('grid dates by school year (§4)', () => {
  it.each([
    ['01.08.2024', '02.09.2024'],
    ['02.09.2024', '02.09.2024'],
    ['03.09.2024', '08.09.2025'],
    ['31.07.2025', '08.09.2025'],
    ['01.08.2025', '08.09.2025'],
    ['08.09.2025', '08.09.2025'],
    ['09.09.2025', '17.08.2026'],
    ['18.08.2026', '01.08.2027'],
    ['01.08.2027', '01.08.2027'],
    ['02.08.2027', '01.08.2028'],
    ['01.09.2023', '02.09.2024'],
    ['01.08.2023', '01.08.2023'],
  ])('on or after %s it is %s', (from, to) => {
    expect(gridDateFrom(day(from), 'Schuljahr', FIRST_DAYS)).toBe(day(to));
  });
});

describe('grid dates by half-year (§4)', () => {
  it.each([
    ['02.09.2024', '02.09.2024'],
    ['03.09.2024', '01.02.2025'],
    ['01.02.2025', '01.02.2025'],
    ['02.02.2025', '08.09.2025'],
    ['09.09.2025', '01.02.2026'],
    ['02.02.2027', '01.08.2027'],
    ['02.08.2027', '01.02.2028'],
  ])('on or after %s it is %s', (from, to) => {
    expect(gridDateFrom(day(from), 'Halbjahr', FIRST_DAYS)).toBe(day(to));
  });
});

it('is never before the day asked for, never later without reason, and never later by half-years', () => {
  const anyDay = fc.integer({ min: day('01.08.2020'), max: day('31.07.2040') });
  fc.assert(
    fc.property(anyDay, (from) => {
      const year = gridDateFrom(from, 'Schuljahr', FIRST_DAYS);
      const half = gridDateFrom(from, 'Halbjahr', FIRST_DAYS);
      expect(year).toBeGreaterThanOrEqual(from);
      expect(year - from).toBeLessThan(2 * 366);
      expect(half).toBeGreaterThanOrEqual(from);
      expect(half).toBeLessThanOrEqual(year);
      expect(gridDateFrom(year, 'Schuljahr', FIRST_DAYS)).toBe(year);
    }),
  );
});
