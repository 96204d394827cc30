import { UNLIMITED } from '../../../src/domain/calendar/day';
import { readEnd, readSchoolYear, readStart } from '../../../src/domain/intake/cell-readers';
import { END_OF_PRIMARY } from '../../../src/domain/intake/parse-date';
import { EMPTY, UNREADABLE } from '../../../src/domain/intake/reading';
import type { Cell } from '../../../src/domain/cell';
import { day, serial } from '../../builders/case-table';

/** Stand lies in 2024/25. */
const CONTEXT = { dateSystem: 1900, currentYear: 2024 } as const;

const startOf = (cell: Cell): unknown => readStart(cell, CONTEXT);
const endOf = (cell: Cell): unknown => readEnd(cell, CONTEXT);

describe('a date with a day (§3)', () => {
  it.each([
    ['01.08.24', '01.08.2024'],
    ['1.8.24', '01.08.2024'],
    ['1.8.2024', '01.08.2024'],
    ['01.08.2024', '01.08.2024'],
    ['2024-08-01', '01.08.2024'],
    ['29.02.2024', '29.02.2024'],
    ['31.12.99', '31.12.2099'],
    ['01.01.1990', '01.01.1990'],
    ['12.3.16', '12.03.2016'],
    ['12.März 16', '12.03.2016'],
    ['12. März 2016', '12.03.2016'],
    ['1. August 24', '01.08.2024'],
    ['1. Aug. 24', '01.08.2024'],
  ])('reads %s as the same day, be it a start or an end', (text, expected) => {
    expect(startOf(text)).toBe(day(expected));
    expect(endOf(text)).toBe(day(expected));
  });

  it.each([
    ['  01.08.24 ', 'blanks around'],
    ['\u00a001.08.24\u00a0', 'NBSP around'],
    ['01.08.24\n', 'a line break behind'],
  ])('ignores %j (%s)', (text) => {
    expect(startOf(text)).toBe(day('01.08.2024'));
  });

  it.each([
    '01.08.2024 00:00',
    '01.08.2024 10:30:15',
    '2024-08-01 00:00:00',
    '2024-08-01T10:30',
    '1.8.24 7:05',
  ])('ignores the time in %s (§11 o)', (text) => {
    expect(startOf(text)).toBe(day('01.08.2024'));
  });
});

describe('a month (§3, §11 n)', () => {
  it.each([
    ['08/2024', '01.08.2024', '31.08.2024'],
    ['8/24', '01.08.2024', '31.08.2024'],
    ['08/24', '01.08.2024', '31.08.2024'],
    ['Aug 24', '01.08.2024', '31.08.2024'],
    ['August 2024', '01.08.2024', '31.08.2024'],
    ['Aug. 2024', '01.08.2024', '31.08.2024'],
    ['2/24', '01.02.2024', '29.02.2024'],
    ['2/25', '01.02.2025', '28.02.2025'],
    ['12/24', '01.12.2024', '31.12.2024'],
    ['1/25', '01.01.2025', '31.01.2025'],
    ['Feb 25', '01.02.2025', '28.02.2025'],
    ['März 25', '01.03.2025', '31.03.2025'],
    ['Mai 25', '01.05.2025', '31.05.2025'],
    ['Okt 24', '01.10.2024', '31.10.2024'],
    ['Dezember 2024', '01.12.2024', '31.12.2024'],
    // Two consecutive years are a month all the same while the first can be one.
    ['11/12', '01.11.2012', '30.11.2012'],
    ['12/13', '01.12.2013', '31.12.2013'],
  ])('reads %s as the first or the last day of the month', (text, start, end) => {
    expect(startOf(text)).toBe(day(start));
    expect(endOf(text)).toBe(day(end));
  });
});

describe('a school year or half-year (§3, §11 n)', () => {
  it.each([
    ['Sj. 24/25', '01.08.2024', '31.07.2025'],
    ['SJ 24/25', '01.08.2024', '31.07.2025'],
    ['2024/25', '01.08.2024', '31.07.2025'],
    ['2024/2025', '01.08.2024', '31.07.2025'],
    ['24/25', '01.08.2024', '31.07.2025'],
    ['13/14', '01.08.2013', '31.07.2014'],
    ['Sj. 11/12', '01.08.2011', '31.07.2012'],
    ['1. HJ 24/25', '01.08.2024', '31.01.2025'],
    ['2. HJ 24/25', '01.02.2025', '31.07.2025'],
    ['2. HJ 2024/25', '01.02.2025', '31.07.2025'],
    ['HJ 1 24/25', '01.08.2024', '31.01.2025'],
    ['HJ 2 24/25', '01.02.2025', '31.07.2025'],
  ])('reads %s by its first and its last day', (text, start, end) => {
    expect(startOf(text)).toBe(day(start));
    expect(endOf(text)).toBe(day(end));
  });
});

describe('words before a date (§11 o)', () => {
  it.each(['bis', 'bis zum', 'ab', 'am', 'vom', 'seit', 'zum', 'BIS', 'Ab'])(
    'drops a leading "%s"',
    (word) => {
      expect(startOf(`${word} 01.08.2024`)).toBe(day('01.08.2024'));
      expect(endOf(`${word} 01.08.2024`)).toBe(day('01.08.2024'));
      expect(endOf(`${word} 8/24`)).toBe(day('31.08.2024'));
    },
  );
});

describe('what only an end can be (§3, §11 o)', () => {
  it.each([
    'unbefr.',
    'unbefristet',
    'Unbefristet',
    'b.a.w.',
    'bis auf Weiteres',
    'bis auf weiteres',
    'bis a.W.',
    'lfd.',
    'bis unbefristet',
  ])('reads %s as unlimited, and not as a start', (text) => {
    expect(endOf(text)).toBe(UNLIMITED);
    expect(startOf(text)).toBe(UNREADABLE);
  });

  it.each([
    ['Ende Sj.', '31.07.2025'],
    ['bis Ende Sj.', '31.07.2025'],
    ['lfd. Sj.', '31.07.2025'],
    ['Ende Sj. 24/25', '31.07.2025'],
    ['Ende Sj. 2025/26', '31.07.2026'],
  ])('reads %s as the end of a school year, and not as a start', (text, end) => {
    expect(endOf(text)).toBe(day(end));
    expect(startOf(text)).toBe(UNREADABLE);
  });

  it.each(['Ende GS', 'bis Ende Grundschule', 'bis Ende GS', 'Ende Grundschule'])(
    'leaves the day of %s to the child',
    (text) => {
      expect(endOf(text)).toBe(END_OF_PRIMARY);
      expect(startOf(text)).toBe(UNREADABLE);
    },
  );
});

describe('what is not listed is unreadable (§3, §11 n, o)', () => {
  it.each([
    '31.06.2025',
    '29.02.2025',
    '00.08.2024',
    '01.13.2024',
    '2024-13-01',
    '2024-02-30',
    '32.01.2025',
    '08.2024',
    '01/08/2024',
    '1.8.',
    '01.08.',
    '1.8',
    '01.08.24 31.07.25',
    '01.08.24-31.07.25',
    '01.08.24, 31.07.25',
    '01.08.24 (vorl.)',
    '01.08.2',
    '01.08.202',
    '01.08.20245',
    '01,08,24',
    '13/2024',
    '0/24',
    '00/24',
    '23/25',
    '24/26',
    '25/24',
    '2024/24',
    '24/25/26',
    '2024',
    'August',
    'Aug',
    'Augst 24',
    'ab sofort',
    'sofort',
    'nach den Ferien',
    'seit Kl. 1',
    '3. HJ 24/25',
    '1. HJ',
    '0. HJ 24/25',
    'HJ 3 24/25',
    '1. HJ 24/26',
    'Sj.',
    'Sj. 24/26',
    'offen',
    '?',
    '0',
    'ja',
  ])('%s', (text) => {
    expect(startOf(text)).toBe(UNREADABLE);
    expect(endOf(text)).toBe(UNREADABLE);
  });

  it.each([
    ['an error', { error: '#N/A' }],
    ['TRUE', true],
    ['FALSE', false],
  ] as const)('%s', (_, cell) => {
    expect(startOf(cell)).toBe(UNREADABLE);
    expect(endOf(cell)).toBe(UNREADABLE);
  });
});

describe('none-words (§11 k)', () => {
  it.each([
    null,
    '',
    '  ',
    '\u00a0',
    '-',
    '–',
    '—',
    '/',
    'nein',
    'Nein',
    'kein',
    'keine',
    'KEINE',
    'entfällt',
    'Entfällt.',
    'n.n.',
    'N.N.',
    'n.n',
    'nein.',
  ])('%j is empty', (cell) => {
    expect(startOf(cell)).toBe(EMPTY);
    expect(endOf(cell)).toBe(EMPTY);
  });
});

describe('the limits of dates (§11 s)', () => {
  it.each(['31.12.1989', '01.01.1900', '12/1989', '1988/89'])('%s is before 1990 and unreadable', (text) => {
    expect(startOf(text)).toBe(UNREADABLE);
    expect(endOf(text)).toBe(UNREADABLE);
  });

  it.each(['01.08.0099', '0099-08-01', '08/0099', '01.08.0000', '01.08.0095'])(
    '%s has a year before 1990, not one of the last century',
    (text) => {
      expect(startOf(text)).toBe(UNREADABLE);
      expect(endOf(text)).toBe(UNREADABLE);
    },
  );

  it.each(['01.01.2100', '31.12.9999', '2100-01-01', '01/2100'])('%s is unlimited as an end only', (text) => {
    expect(startOf(text)).toBe(UNREADABLE);
    expect(endOf(text)).toBe(UNLIMITED);
  });

  it('takes the last day of 2099 as it stands', () => {
    expect(endOf('31.12.2099')).toBe(day('31.12.2099'));
  });
});

describe('a number (§3)', () => {
  it.each([
    ['01.08.2024', 1900],
    ['31.07.2025', 1900],
    ['01.01.1990', 1900],
    ['31.12.2099', 1900],
    ['01.08.2024', 1904],
    ['01.01.1990', 1904],
  ] as const)('is the serial of %s in the %d system', (german, dateSystem) => {
    expect(readStart(serial(german, dateSystem), { ...CONTEXT, dateSystem })).toBe(day(german));
    expect(readEnd(serial(german, dateSystem), { ...CONTEXT, dateSystem })).toBe(day(german));
  });

  it('keeps Excel’s own count: 45505 is 01.08.2024, in the 1904 system 44043', () => {
    expect(readStart(45505, CONTEXT)).toBe(day('01.08.2024'));
    expect(readStart(44043, { ...CONTEXT, dateSystem: 1904 })).toBe(day('01.08.2024'));
  });

  it('drops the time of day', () => {
    expect(startOf(serial('01.08.2024') + 0.999)).toBe(day('01.08.2024'));
  });

  it.each([serial('31.12.1989'), 0, 1, 2024, -1, 0.5, -45505, 3_000_000, 1e300, NaN, Infinity])(
    '%d is no date of ours',
    (value) => {
      expect(startOf(value)).toBe(UNREADABLE);
    },
  );

  it('is unlimited as an end when it lies after 2099', () => {
    expect(endOf(serial('31.12.9999'))).toBe(UNLIMITED);
    expect(endOf(serial('01.01.2100'))).toBe(UNLIMITED);
    expect(startOf(serial('01.01.2100'))).toBe(UNREADABLE);
  });
});

describe('damaged umlauts (§11 u)', () => {
  it.each([
    ['12.MÃ¤rz 16', 'mojibake'],
    ['12.Ma\u0308rz 16', 'decomposed'],
    ['12.MaÌˆrz 16', 'decomposed and mojibake'],
  ])('%s (%s) is still 12 March', (text) => {
    expect(startOf(text)).toBe(day('12.03.2016'));
  });

  it.each(['entfÃ¤llt', 'entfa\u0308llt', 'â€“', 'â€”'])('%s still says none', (text) => {
    expect(endOf(text)).toBe(EMPTY);
  });
});

describe('a school year cell (§3, §11 k, o)', () => {
  it.each([
    ['24/25', 2024],
    ['2024/2025', 2024],
    ['2024/25', 2024],
    ['24-25', 2024],
    ['2024-25', 2024],
    ['Sj. 24/25', 2024],
    ['SJ 23/24', 2023],
    ['lfd. Sj.', 2024],
  ])('reads %s', (text, year) => {
    expect(readSchoolYear(text, 2024)).toBe(year);
  });

  it.each(['24/26', '24', '2024', '25/24', 'aktuell', '1. HJ 24/25', '01.08.2024', '24/25/26'])(
    'does not read %s',
    (text) => {
      expect(readSchoolYear(text, 2024)).toBe(UNREADABLE);
    },
  );

  it.each([2024, 45505, true, { error: '#REF!' }])('does not read %j', (cell) => {
    expect(readSchoolYear(cell, 2024)).toBe(UNREADABLE);
  });

  it.each([null, '', '-', 'n.n.', 'entfällt'])('takes %j as empty', (cell) => {
    expect(readSchoolYear(cell, 2024)).toBe(EMPTY);
  });
});
