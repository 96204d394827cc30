import type { Cell } from '../../src/domain/cell';
import { columnQuestions } from '../../src/workbook/column-questions';
import { aList } from '../builders/case-table';

const HEADERS = ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligung bis'];
const CASE: readonly Cell[] = ['51-1', 'Grundschule Heist', 2, '31.07.2026'];

/** The columns asked about in a list with one more column, and their examples. */
function asked(
  header: string,
  values: readonly Cell[],
  confirmed: Parameters<typeof aList>[2] = {},
): readonly (readonly string[])[] {
  const list = aList(
    [...HEADERS, header],
    values.map((value) => [...CASE, value]),
    confirmed,
  );
  return columnQuestions(list, 1900).map(({ column, examples }) => [column.header, ...examples]);
}

test('a header of several meanings is asked about', () => {
  expect(asked('lfd. Nr.', [1, 2])).toEqual([['lfd. Nr.', '1', '2']]);
});

test('a header read by a similar spelling is asked about', () => {
  expect(asked('Hilfebegin', ['01.08.2024'])).toEqual([['Hilfebegin', '01.08.2024']]);
});

test('a header that is known is not asked about', () => {
  expect(asked('Bemerkung', ['x'])).toEqual([]);
});

test('an unknown header is asked about when many cases have a value', () => {
  expect(asked('Raum', ['R1', null, null, null])).toEqual([['Raum', 'R1']]);
  expect(asked('Raum', ['R1', null, null, null, null])).toEqual([]);
});

test('a column without any value is not asked about', () => {
  expect(asked('lfd. Nr.', [null, ' '])).toEqual([]);
});

test('a column that a person has set aside is not asked about', () => {
  expect(asked('Raum', ['R1'], { confirmed: { raum: null } })).toEqual([]);
});

test('examples are three different values', () => {
  expect(asked('Raum', ['R1', 'R1', ' R1 ', 'R2', 'R3', 'R4'])).toEqual([['Raum', 'R1', 'R2', 'R3']]);
});

test('signs are examples only when there is nothing better', () => {
  expect(asked('Raum', ['-', 'R1'])).toEqual([['Raum', 'R1', '-']]);
});

test('long texts are cut to one short line', () => {
  const [[, example] = []] = asked('Raum', [`Der\nRaum ${'x'.repeat(100)}`]);
  expect(example).toMatch(/^Der Raum x+…$/);
  expect(example).toHaveLength(40);
});

test('numbers that are days of these years are shown as dates', () => {
  expect(asked('Raum', [45870, 46000])).toEqual([['Raum', '01.08.2025', '09.12.2025']]);
  expect(asked('Raum', [45870, 12])).toEqual([['Raum', '45870', '12']]);
});
