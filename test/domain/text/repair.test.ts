import * as fc from 'fast-check';
import { repairText } from '../../../src/domain/text/repair';
import { asMojibake } from '../../builders/damaged-text';

const GERMAN = fc.string({
  unit: fc.constantFrom(...Array.from('aZ 1.,-/()äöüÄÖÜßéèáçñ§–—„“‚‘’…°²µ€')),
  maxLength: 12,
});

it('puts right what was read as Windows-1252, composed or decomposed (§3, §11 u)', () => {
  fc.assert(
    fc.property(GERMAN, (text) => {
      expect(repairText(asMojibake(text))).toBe(text);
      expect(repairText(asMojibake(text.normalize('NFD')))).toBe(text);
      expect(repairText(text.normalize('NFD'))).toBe(text);
    }),
  );
});

it.each([
  ['MÃ¼ller', 'Müller'],
  ['GrundschuleÂ\u00a0HafenstraÃŸe', 'Grundschule\u00a0Hafenstraße'],
  ['Ã„Ã–Ãœ', 'ÄÖÜ'],
  ['Â§ 35a', '§ 35a'],
  ['01.08.24â€“31.07.25', '01.08.24–31.07.25'],
])('%s is %s', (damaged, meant) => {
  expect(repairText(damaged)).toBe(meant);
});

it('repairs piecewise: what is right beside it stays right', () => {
  expect(repairText('Müller, MÃ¼ller, Gebärden – GebÃ¤rden')).toBe('Müller, Müller, Gebärden – Gebärden');
});

it.each(['Müller', 'STRAẞE', 'Â', 'Ã', 'Größe Ã', 'São Tomé', '„Öl“', '100 € – 50 %', 'ÄÖÜäöüß', ''])(
  'leaves %s alone',
  (text) => {
    expect(repairText(text)).toBe(text);
  },
);

it('never changes German words', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('aZ 1.,-/()äöüÄÖÜßé')), maxLength: 12 });
  fc.assert(
    fc.property(words, (text) => {
      expect(repairText(text)).toBe(text);
    }),
  );
});
