import { normalise, wordsOf } from '../../../src/domain/text/normalise';

it.each([
  ['  Bewilligung\u00a0bis ', 'bewilligung bis'],
  ['Bewilligung\r\nbis', 'bewilligung bis'],
  ['Träger', 'traeger'],
  ['Tra\u0308ger', 'traeger'],
  ['TrÃ¤ger', 'traeger'],
  ['TRAEGER', 'traeger'],
  ['Größe', 'groesse'],
  ['Übergröße ẞ', 'uebergroesse ss'],
  ['Geb.-Datum:', 'geb datum'],
  ['laufend/neu', 'laufend neu'],
  ['Art (neu/lfd)*', 'art neu lfd'],
  ['§ 33', '§ 33'],
  ['...', ''],
])('%j is compared as %j (§2)', (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

it.each([
  ['§ 35a SGB VIII', ['35a', 'sgb', 'viii']],
  ['§35 a', ['35', 'a']],
  ['KA-Klausel', ['ka', 'klausel']],
  ['Hör-/Sehbeh.', ['hoer', 'sehbeh']],
  ['„WV“', ['wv']],
  ['–', []],
])('%j has the words %j (§11 x)', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
