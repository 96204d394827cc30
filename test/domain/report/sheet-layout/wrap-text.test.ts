import { wrapText } from '../../../../src/domain/report/sheet-layout/wrap-text';

test.each([
  ['breaks at blanks', 'nicht im laufenden Betrieb', ['nicht im', 'laufenden', 'Betrieb']],
  ['cuts a longer word', 'Donaudampfschiff', ['Donaudampf', 'schiff']],
  ['keeps line ends', 'eins\nzwei', ['eins', 'zwei']],
  ['makes one line of nothing', '', ['']],
  ['keeps what fits', 'zehn Zeich', ['zehn Zeich']],
])('%s', (_, text, lines) => {
  expect(wrapText(text, 10)).toEqual(lines);
});
