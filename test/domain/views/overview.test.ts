import { indexCases, selectCases } from '../../../src/domain/views/facets';
import { overviewOf, type Tally } from '../../../src/domain/views/overview';
import type { CaseItem } from '../../../src/domain/views/case-item';
import { STANDARD_VIEWS } from '../../../src/domain/views/standard-views';
import { valueText } from '../../../src/domain/views/texts';
import { anItem, viewFacts } from '../../builders/case-item';
import { day, STAND } from '../../builders/case-table';

const ITEMS: readonly CaseItem[] = [
  anItem({
    proposal: 'gesperrt',
    rules: ['R01', 'R14'],
    deciding: ['R01'],
    written: 'missing',
    writtenProposal: null,
  }),
  anItem({
    proposal: 'gesperrt',
    rules: ['R01'],
    deciding: ['R01'],
    written: 'stale',
    writtenProposal: 'prüfen',
  }),
  anItem({
    proposal: 'prüfen',
    rules: ['R14'],
    deciding: ['R14'],
    written: 'stale',
    writtenProposal: 'prüfen',
  }),
  anItem({ proposal: 'prüfen', rules: ['R16'], deciding: ['R16'], region: null, stage: null }),
  anItem({ proposal: 'ohne Termin', rules: ['R24'], deciding: ['R24'], region: 'region 2', stage: '2' }),
  anItem({ proposal: 'ohne Termin', rules: ['R24'], deciding: ['R24'], region: 'Region 9', stage: null }),
  anItem(),
];

const overview = overviewOf(ITEMS, viewFacts());

test('tells how many cases have each proposal', () => {
  expect(overview.proposals.map(({ proposal, count }) => [proposal, count])).toEqual([
    ['umstellbar', 1],
    ['gesperrt', 2],
    ['prüfen', 2],
    ['läuft aus', 0],
    ['bleibt individuell', 0],
    ['ohne Termin', 2],
    ['nicht betroffen', 0],
  ]);
});

test('stacks the proposals of each region, by the start of its wave', () => {
  expect(
    overview.regions.map(({ region, wave, count, parts }) => [
      region,
      wave?.stage ?? null,
      count,
      parts.map(({ proposal }) => proposal),
    ]),
  ).toEqual([
    ['Region 1', '1', 4, ['umstellbar', 'gesperrt', 'prüfen']],
    ['Region 2', '2', 1, ['ohne Termin']],
    ['Region 9', null, 1, ['ohne Termin']],
    [null, null, 1, ['prüfen']],
  ]);
});

test('names the three reasons that decide most often', () => {
  expect(overview.reasons.map(({ rule, title, count }) => [rule, title, count])).toEqual([
    ['R01', 'Titel R01', 2],
    ['R24', 'Titel R24', 2],
    ['R14', 'Titel R14', 1],
  ]);
});

test('tells which proposals a run would change', () => {
  expect(overview.changes.map(({ from, to, count, text }) => [from, to, count, text])).toEqual([
    [null, null, 1, 'neu dazugekommen'],
    [null, null, 1, 'nur Einzelheiten geändert'],
    ['prüfen', 'gesperrt', 1, 'prüfen → nicht im laufenden Betrieb umstellbar'],
  ]);
});

test('gives each number the selection of just the cases it counts', () => {
  const index = indexCases(ITEMS, day(STAND));
  const tallies: readonly Tally[] = [
    overview,
    ...overview.proposals,
    ...overview.regions,
    ...overview.regions.flatMap(({ parts }) => parts),
    ...overview.reasons,
    ...overview.changes,
  ];
  expect(tallies.map(({ selection }) => selectCases(index, selection).length)).toEqual(
    tallies.map(({ count }) => count),
  );
});

test('has four views that are always there', () => {
  const items = [
    anItem({ proposal: 'gesperrt', approvalEnd: null }),
    anItem({ proposal: 'prüfen', approvalEnd: null }),
    anItem({ approvalEnd: day('30.06.2025') }),
    anItem({ approvalEnd: day('30.06.2025'), caseType: 'beendet' }),
    anItem({ approvalEnd: null, caseType: 'neu', rules: ['R17'] }),
    anItem({ approvalEnd: null, caseType: 'neu', rules: ['R18'] }),
  ];
  const index = indexCases(items, day(STAND));
  expect(STANDARD_VIEWS.map(({ name, selection }) => [name, selectCases(index, selection)])).toEqual([
    ['nicht im laufenden Betrieb umstellbar', [0]],
    ['zu prüfen', [1]],
    ['Bewilligung endet in 3 Monaten', [2]],
    ['neue Fälle vor dem Start', [4]],
  ]);
});

test('shows values in words', () => {
  const titles = { R01: 'Bewilligung reicht weiter' };
  expect([
    valueText('proposal', 'gesperrt', titles),
    valueText('rule', 'R01', titles),
    valueText('region', '', titles),
    valueText('grade', 'E2', titles),
    valueText('school', 'Grundschule Appen', titles),
  ]).toEqual([
    'nicht im laufenden Betrieb umstellbar',
    'R01 Bewilligung reicht weiter',
    'ohne Region',
    'Eingangsphase, 2. Jahr',
    'Grundschule Appen',
  ]);
});
