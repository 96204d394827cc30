import * as fc from 'fast-check';
import { editDistance, isAtDistanceOne } from '../../../src/domain/text/edit-distance';

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'xabc', 1],
  ['ab', 'ba', 2],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('%j and %j are %d steps apart; a swap is two (§11 ee)', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

it('knows distance 1 without counting', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isAtDistanceOne(a, b)).toBe(editDistance(a, b) === 1);
    }),
  );
});
