import { textWidth } from '../../../src/export/text/text-width';
import { longestPiece, wrapText } from '../../../src/export/text/wrap-text';

test('a text is broken at blanks', () => {
  expect(wrapText('nicht im laufenden Betrieb umstellbar', 120, 13)).toEqual([
    'nicht im laufenden',
    'Betrieb umstellbar',
  ]);
});

test('a date is broken before its year', () => {
  expect(wrapText('31.07.2027', 50, 13)).toEqual(['31.07.', '2027']);
});

test('a word that is too long is broken inside', () => {
  const lines = wrapText('Donaudampfschifffahrtsgesellschaft', 60, 13);
  expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(60);
});

test('a text without room for a letter is still written', () => {
  expect(wrapText('ab', 0, 13).join('')).toBe('ab');
});

test('the longest piece of a text is found behind a slash', () => {
  expect(longestPiece('unsicher/5/unbekannt', 10)).toBeCloseTo(textWidth('unbekannt', 10));
});
