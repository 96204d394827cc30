import { germanList } from '../../../src/domain/text/german-list';

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A und B'],
  [['A', 'B', 'C'], 'A, B und C'],
])('%j is one phrase', (words, phrase) => {
  expect(germanList(words)).toBe(phrase);
});
