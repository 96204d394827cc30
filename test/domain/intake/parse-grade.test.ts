import type { Cell } from '../../../src/domain/cell';
import { gradeSet, type Grade } from '../../../src/domain/grades/grade-set';
import { readEnrolment, readGrade } from '../../../src/domain/intake/cell-readers';
import { EMPTY, UNREADABLE } from '../../../src/domain/intake/reading';
import { serial } from '../../builders/case-table';

const CONTEXT = { dateSystem: 1900, currentYear: 2024 } as const;
const gradesOf = (cell: Cell): unknown => readGrade(cell, CONTEXT);

describe('a class (§5, §11 w)', () => {
  const E_ALL: readonly Grade[] = ['E1', 'E2', 'E3'];
  it.each<[Cell, readonly Grade[]]>([
    ['1', ['E1']],
    ['E1', ['E1']],
    ['e1', ['E1']],
    ['E 1', ['E1']],
    ['2', ['E2', 'E3']],
    ['E2', ['E2']],
    ['E3', ['E3']],
    ['EP', E_ALL],
    ['ep', E_ALL],
    ['Eingangsphase', E_ALL],
    ['1/2', E_ALL],
    ['3', ['3']],
    ['03', ['3']],
    ['3a', ['3']],
    ['3 b', ['3']],
    ['3A', ['3']],
    ['3.', ['3']],
    ['3. Klasse', ['3']],
    ['3. Kl.', ['3']],
    ['Kl. 3', ['3']],
    ['Kl.3', ['3']],
    ['Kl 3a', ['3']],
    ['Kl. 3 b', ['3']],
    ['Klasse 3', ['3']],
    ['Klassenstufe 3', ['3']],
    ['Jg. 3', ['3']],
    ['Jg 3', ['3']],
    ['Jahrgang 3', ['3']],
    ['III', ['3']],
    ['iii', ['3']],
    ['Kl. III', ['3']],
    ['IIIa', ['3']],
    ['I', ['E1']],
    ['II', ['E2', 'E3']],
    ['IV', ['4']],
    ['IVb', ['4']],
    ['V', ['5']],
    ['XIII', ['5']],
    ['3/4', ['3', '4']],
    ['3 / 4', ['3', '4']],
    ['Kl. 3/4', ['3', '4']],
    ['3a/4b', ['3', '4']],
    ['2/3', ['E2', 'E3', '3']],
    ['E1/E2', ['E1', 'E2']],
    ['4/5', ['4', '5']],
    ['4', ['4']],
    ['4c', ['4']],
    ['5', ['5']],
    ['6', ['5']],
    ['9', ['5']],
    ['10', ['5']],
    ['10b', ['5']],
    ['13', ['5']],
    ['Vorklasse', ['0']],
    ['Vorsch.', ['0']],
    ['Vorschule', ['0']],
    ['2. (2. SBJ)', ['E2']],
    ['2. (3. SBJ)', ['E3']],
    ['2 (3. SBJ)', ['E3']],
    [1, ['E1']],
    [2, ['E2', 'E3']],
    [3, ['3']],
    [4, ['4']],
    [5, ['5']],
    [13, ['5']],
  ])('%j', (cell, expected) => {
    expect(gradesOf(cell)).toBe(gradeSet(...expected));
  });
});

describe('a class that Excel has made a date of (§3, §11 w)', () => {
  it.each(['03.04.2025', '03.04.1999', '03.04.2024'])('%s as a serial is 3/4', (german) => {
    expect(gradesOf(serial(german))).toBe(gradeSet('3', '4'));
    expect(readGrade(serial(german, 1904), { ...CONTEXT, dateSystem: 1904 })).toBe(gradeSet('3', '4'));
  });

  it('01.02. as a serial is 1/2', () => {
    expect(gradesOf(serial('01.02.2025'))).toBe(gradeSet('E1', 'E2', 'E3'));
  });

  it.each(['03.04.', '3.4.', '03.04.2025', '3.4.25', '2025-04-03', '03. Apr', '3. April'])(
    '%s as text is 3/4',
    (text) => {
      expect(gradesOf(text)).toBe(gradeSet('3', '4'));
    },
  );

  it.each(['01.02.', '1.2.', '01.02.2025', '2025-02-01', '01. Feb', '1. Februar'])(
    '%s as text is 1/2',
    (text) => {
      expect(gradesOf(text)).toBe(gradeSet('E1', 'E2', 'E3'));
    },
  );

  it.each(['04.03.2025', '02.03.2025', '02.01.2025', '05.04.2025', '01.08.2024'])(
    'no other date is a class: %s',
    (german) => {
      expect(gradesOf(serial(german))).toBe(UNREADABLE);
      expect(gradesOf(german)).toBe(UNREADABLE);
    },
  );

  it('a small number beyond 13 is a date of long ago, not a class (§11 s)', () => {
    // 1 February and 3 April 1900.
    const numbers = Array.from({ length: 200 }, (_, index) => 14 + index);
    expect(numbers.filter((value) => gradesOf(value) !== UNREADABLE)).toEqual([]);
  });
});

describe('what is not listed is unreadable (§11 w)', () => {
  it.each([
    '0',
    '14',
    '99',
    'E0',
    'E4',
    'E',
    'IIII',
    'XIV',
    'IIV',
    '3-4',
    '3,4',
    '3+4',
    '3 4',
    '3 und 4',
    '1/2/3',
    '3/',
    '/4',
    '3ab',
    '3.425',
    '3. Jahrgang',
    'Stufe 3',
    'dritte',
    'Grundschule',
    'ja',
    '2. (4. SBJ)',
    '2. (1. SBJ)',
    '3. (3. SBJ)',
    '3. SBJ',
    'Klasse',
    'Kl.',
    '?',
    'a3',
    '3/x4',
  ])('%s', (text) => {
    expect(gradesOf(text)).toBe(UNREADABLE);
  });

  it.each([0, -1, 3.4, 0.5, 14, 2024, NaN, Infinity, true, false, { error: '#N/A' }])('%j', (cell) => {
    expect(gradesOf(cell)).toBe(UNREADABLE);
  });

  it.each([null, '', '-', '–', '—', '/', 'kein', 'Keine', 'entfällt', 'n.n.', 'N.N'])(
    'but %j is empty (§11 k)',
    (cell) => {
      expect(gradesOf(cell)).toBe(EMPTY);
    },
  );
});

describe('an enrolment (§3, §5)', () => {
  const yearOf = (cell: Cell): unknown => readEnrolment(cell, CONTEXT);

  it.each<[Cell, number]>([
    ['2022', 2022],
    [2022, 2022],
    ['22/23', 2022],
    ['2022/23', 2022],
    ['Sj. 22/23', 2022],
    ['08/22', 2022],
    ['8/2022', 2022],
    ['05.09.2022', 2022],
    ['31.07.2022', 2021],
    ['01.08.2022', 2022],
    [serial('05.09.2022'), 2022],
    [serial('31.07.2023'), 2022],
    // A month while the first number can be one (§11 n): November 2012.
    ['11/12', 2012],
  ])('%j', (cell, year) => {
    expect(yearOf(cell)).toBe(year);
  });

  it.each<Cell>(['zurückgestellt', '22', '1989', 1989, 2100, 22, 'Kl. 1', true, { error: '#N/A' }])(
    '%j is unreadable',
    (cell) => {
      expect(yearOf(cell)).toBe(UNREADABLE);
    },
  );

  it.each([null, ' ', '-', 'n.n.'])('%j is empty', (cell) => {
    expect(yearOf(cell)).toBe(EMPTY);
  });
});
