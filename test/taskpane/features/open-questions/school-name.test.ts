import { schoolName } from '../../../../src/taskpane/features/open-questions/school-name';

test.each([
  ['Grundschule Hafenstraße', 'Elmshorn', 'Grundschule Hafenstraße (Elmshorn)'],
  ['Grundschule Heist', 'Heist', 'Grundschule Heist'],
  ['Waldschule (Außenstelle Hetlingen)', 'Hetlingen', 'Waldschule (Außenstelle Hetlingen)'],
  // The town is only the beginning of a word.
  ['Grundschule Haseldorfer Marsch', 'Haseldorf', 'Grundschule Haseldorfer Marsch (Haseldorf)'],
  ['Waldschule', '', 'Waldschule'],
])('%s in %s is called %s', (name, place, expected) => {
  const school = {
    name,
    place,
    number: null,
    isBranch: false,
    region: null,
    participates: true,
    aliases: [],
  };
  expect(schoolName(school)).toBe(expected);
});
