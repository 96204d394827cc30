import {
  createProjection,
  enrolmentYears,
  GRADES,
  gradeSet,
  lastPrimaryYear,
  NO_GRADE,
  type Grade,
} from '../../../src/domain/grades/grade-set';

const plain = createProjection({ shortened: false, repetition: false });
const shortened = createProjection({ shortened: true, repetition: false });
const repeating = createProjection({ shortened: false, repetition: true });

describe('one school year on (§5)', () => {
  it.each<[Grade, readonly Grade[]]>([
    ['0', ['E1']],
    ['E1', ['E2']],
    ['E2', ['E3', '3']],
    ['E3', ['3']],
    ['3', ['4']],
    ['4', ['5']],
    ['5', ['5']],
  ])('%s → %j', (from, to) => {
    expect(plain(gradeSet(from), 1)).toBe(gradeSet(...to));
  });

  it('adds 3 after E1 with a shortened Eingangsphase, and nothing else', () => {
    expect(shortened(gradeSet('E1'), 1)).toBe(gradeSet('E2', '3'));
    for (const grade of GRADES.filter((candidate) => candidate !== 'E1')) {
      expect(shortened(gradeSet(grade), 1)).toBe(plain(gradeSet(grade), 1));
    }
  });

  it('adds 3 and 4 themselves with repetition, and nothing else', () => {
    expect(repeating(gradeSet('3'), 1)).toBe(gradeSet('3', '4'));
    expect(repeating(gradeSet('4'), 1)).toBe(gradeSet('4', '5'));
    for (const grade of ['0', 'E1', 'E2', 'E3', '5'] as const) {
      expect(repeating(gradeSet(grade), 1)).toBe(plain(gradeSet(grade), 1));
    }
  });
});

describe('several school years on (§5)', () => {
  it.each<[readonly Grade[], number, readonly Grade[]]>([
    [['E1'], 0, ['E1']],
    [['E1'], 2, ['E3', '3']],
    [['E1'], 3, ['3', '4']],
    [['E1'], 4, ['4', '5']],
    [['E1'], 5, ['5']],
    [['E1', 'E2', 'E3'], 1, ['E2', 'E3', '3']],
    [['E2', 'E3'], 2, ['3', '4']],
    [['3', '4'], 1, ['4', '5']],
    [['0'], 5, ['4', '5']],
    [['5'], 9, ['5']],
    [['3'], -1, ['3']],
    [['E1'], -7, ['E1']],
  ])('%j after %d years is %j', (from, years, to) => {
    expect(plain(gradeSet(...from), years)).toBe(gradeSet(...to));
  });

  it('of nothing known is nothing known', () => {
    expect(plain(NO_GRADE, 3)).toBe(NO_GRADE);
  });

  it('keeps every chance with repetition', () => {
    expect(repeating(gradeSet('3'), 3)).toBe(gradeSet('3', '4', '5'));
    expect(repeating(gradeSet('4'), 100)).toBe(gradeSet('4', '5'));
  });
});

describe('possible enrolment years in 2025/26 (§7)', () => {
  it.each<[readonly Grade[], number, number]>([
    [['0'], 2026, 2026],
    [['E1'], 2025, 2025],
    [['E2'], 2024, 2024],
    [['E3'], 2023, 2023],
    [['3'], 2022, 2023],
    [['4'], 2021, 2022],
    [['5'], -Infinity, 2021],
    [['E1', 'E2', 'E3'], 2023, 2025],
    [['E2', 'E3'], 2023, 2024],
    [['3', '4'], 2021, 2023],
    [['4', '5'], -Infinity, 2022],
  ])('%j: %d to %d', (grades, earliest, latest) => {
    expect(enrolmentYears(gradeSet(...grades), 2025)).toEqual({ earliest, latest });
  });

  it('are unknown without a grade', () => {
    expect(enrolmentYears(NO_GRADE, 2025)).toBeNull();
  });
});

describe('the last possible primary school year, from 2025/26 (§3 Ende GS, §11 t)', () => {
  it.each<[readonly Grade[], number | null]>([
    [['0'], 2030],
    [['E1'], 2029],
    [['E2'], 2028],
    [['E3'], 2027],
    [['3'], 2026],
    [['4'], 2025],
    [['5'], null],
    [['E2', 'E3'], 2028],
    [['3', '4'], 2026],
    [['4', '5'], 2025],
    [[], null],
  ])('%j → %p', (grades, year) => {
    expect(lastPrimaryYear(gradeSet(...grades), 2025)).toBe(year);
  });
});
