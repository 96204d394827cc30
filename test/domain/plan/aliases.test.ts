import { canBeAlias, splitAliases, withAlias, withoutAlias } from '../../../src/domain/plan/aliases';

test('aliases are separated by a vertical bar; empty ones are none', () => {
  expect(splitAliases(' GS Nord | |Nordschule|')).toEqual(['GS Nord', 'Nordschule']);
});

test.each([
  [null, 'GS Nord', 'GS Nord'],
  ['  ', 'GS Nord', 'GS Nord'],
  ['Nordschule', 'GS Nord', 'Nordschule|GS Nord'],
  ['Nordschule|', 'GS Nord', 'Nordschule|GS Nord'],
  ['Grundschule  nord', 'GS Nord', 'Grundschule  nord'],
] as const)('with one more: %j and %j', (cell, alias, expected) => {
  expect(withAlias(cell, alias)).toBe(expected);
});

test.each([
  ['GS Nord', 'GS Nord', null],
  ['a|GS Nord|b', 'gs nord', 'a|b'],
  ['a | b', 'GS Nord', 'a | b'],
  [null, 'GS Nord', null],
] as const)('without one: %j and %j', (cell, alias, expected) => {
  expect(withoutAlias(cell, alias)).toBe(expected);
});

test.each([
  ['GS Nord', true],
  ['GS | Nord', false],
  [' ', false],
] as const)('%j can be an alias: %s', (text, expected) => {
  expect(canBeAlias(text)).toBe(expected);
});
