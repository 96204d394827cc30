import { timelineOf } from '../../../src/domain/timeline/timeline';
import { timelineSentences } from '../../../src/domain/timeline/timeline-texts';
import { aCase } from '../../builders/case-table';
import type { Cell } from '../../../src/domain/cell';

function told(cells: Readonly<Record<string, Cell>>): readonly string[] {
  return timelineSentences(timelineOf(aCase(cells).judged()));
}

test('tells of the approval, grade 5, Stand, the switch and the earliest date', () => {
  expect(told({ Klasse: '3' })).toEqual([
    'Die Bewilligung gilt vom 01.08.2024 bis 31.07.2025.',
    'In Klasse 5 kommt das Kind voraussichtlich am 17.08.2026.',
    'Stand der Einordnung ist der 31.03.2025.',
    'Der Umstellungstermin ist der 08.09.2025.',
    'Der früheste Termin ist der 08.09.2025.',
  ]);
});

test('the flexible Eingangsphase leaves open when grade 5 begins', () => {
  expect(told({ Klasse: 'E1' })).toContain(
    'In Klasse 5 kommt das Kind voraussichtlich zwischen dem 01.08.2028 und dem 01.08.2029.',
  );
});

test.each<readonly [string, Readonly<Record<string, Cell>>, string]>([
  [
    'an unlimited approval has no end',
    { 'Bewilligung bis': 'unbefristet' },
    'Die Bewilligung ist unbefristet und gilt ab 01.08.2024.',
  ],
  ['an end without a start', { 'Bewilligung von': null }, 'Die Bewilligung gilt bis 31.07.2025.'],
  [
    'an approval without an end',
    { 'Bewilligung bis': null },
    'Die Bewilligung gilt ab 01.08.2024, Ende nicht bekannt.',
  ],
  [
    'a court order',
    { 'Gerichtliche Anordnung bis': '31.12.2026' },
    'Eine gerichtliche Anordnung oder ein Vergleich gilt bis 31.12.2026.',
  ],
  [
    'a budget',
    { Leistungsform: 'PB', 'Zielvereinbarung bis': '31.12.2026' },
    'Die Zielvereinbarung zum Persönlichen Budget gilt bis 31.12.2026.',
  ],
])('%s', (_, cells, sentence) => {
  expect(told(cells)).toContain(sentence);
});

test('what is not known is not told', () => {
  const sentences = told({
    Schule: 'Grundschule Appen',
    Klasse: null,
    'Bewilligung bis': 'x',
    'Bewilligung von': null,
  });
  expect(sentences).toEqual(['Stand der Einordnung ist der 31.03.2025.']);
});

test('a child that has left primary school has no first day of grade 5 to come', () => {
  expect(told({ Klasse: '5' }).filter((text) => text.includes('Klasse 5'))).toEqual([]);
});
