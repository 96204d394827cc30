import type { Cell } from '../../../src/domain/cell';
import { aCase } from '../../builders/case-table';
import type { Changes } from './hit-tables';

const ERROR = { error: '#N/A' };

describe('by status (§6)', () => {
  it.each<[Cell, string]>([
    ['beendet 07/24', 'beendet'],
    ['abgeschlossen', 'beendet'],
    ['eingestellt', 'beendet'],
    ['neu', 'neu'],
    ['Neuantrag', 'neu'],
    ['NA', 'neu'],
    ['n', 'neu'],
    ['laufend', 'laufend'],
    ['lfd.', 'laufend'],
    ['L', 'laufend'],
    ['Bestand', 'laufend'],
    ['WB', 'laufend'],
    ['ruht', 'laufend'],
  ])('%j is %s whatever the dates say', (status, caseType) => {
    const changes = {
      Fallstatus: status,
      Antragsdatum: '01.03.2025',
      'Bewilligung von': '01.08.2025',
      'Bewilligung bis': '31.07.2026',
    };
    expect(aCase(changes).classified().caseType).toBe(caseType);
    expect(aCase({ ...changes, 'Bewilligung bis': null }).classified().caseType).toBe(caseType);
  });
});

describe('without a usable status (§6, §11 kk)', () => {
  const APPLIED = { Antragsdatum: '01.03.2025' };
  const NO_END = { 'Bewilligung bis': null };

  it.each<[string, Changes, string]>([
    ['an application and no end', { ...APPLIED, ...NO_END }, 'neu'],
    ['an application and a none-word as end', { ...APPLIED, 'Bewilligung bis': '-' }, 'neu'],
    ['no application and no end', NO_END, 'laufend'],
    ['an unreadable application and no end', { Antragsdatum: '1.8.', ...NO_END }, 'laufend'],
    ['an application and an end', APPLIED, 'laufend'],
    ['an application and an unreadable end', { ...APPLIED, 'Bewilligung bis': '31.06.2025' }, 'laufend'],
    [
      'an application and Ende GS that nobody can read',
      { ...APPLIED, 'Bewilligung bis': 'Ende GS', Klasse: '5' },
      'laufend',
    ],
    [
      'an application and an end from the period',
      { ...APPLIED, ...NO_END, Bewilligungszeitraum: '01.08.24-31.07.25' },
      'laufend',
    ],
    ['a start after Stand', { 'Bewilligung von': '01.04.2025' }, 'neu'],
    ['a start on Stand', { 'Bewilligung von': '31.03.2025' }, 'laufend'],
    [
      'a start after Stand from the period',
      { 'Bewilligung von': null, ...NO_END, Bewilligungszeitraum: '01.08.25-31.07.26' },
      'neu',
    ],
    ['an unreadable start', { 'Bewilligung von': 'demnächst' }, 'laufend'],
    ['nothing at all', { 'Bewilligung von': null, ...NO_END }, 'laufend'],
  ])('%s', (_, changes, caseType) => {
    for (const status of [null, '–', 'offen', ERROR]) {
      expect(aCase({ ...changes, Fallstatus: status }).classified().caseType).toBe(caseType);
    }
    expect(aCase(changes).without('Fallstatus').classified().caseType).toBe(caseType);
  });

  it('a missing end column is not “no end”', () => {
    const without = aCase({ ...APPLIED, Fallstatus: null }).without(
      'Bewilligung bis',
      'Bewilligungszeitraum',
    );
    expect(without.classified().caseType).toBe('laufend');
  });

  it('with the end in a period of its own only, an empty one is “no end”', () => {
    const changes = { ...APPLIED, Fallstatus: null };
    expect(aCase(changes).without('Bewilligung bis').classified().caseType).toBe('neu');
  });

  it('other text is R20 too', () => {
    expect(aCase({ Fallstatus: 'offen' }).classified()).toMatchObject({
      caseType: 'laufend',
      rules: ['R20', 'R28'],
    });
  });

  it('goes by Stand', () => {
    const builder = aCase({ Fallstatus: null, 'Bewilligung von': '01.08.2024' });
    expect(builder.classifiedOn('31.07.2024').caseType).toBe('neu');
    expect(builder.classifiedOn('01.08.2024').caseType).toBe('laufend');
  });
});

it.each([
  ['lfd.', 'x', 'laufend'],
  ['Bestand', 'ja', 'laufend'],
  ['Bestand', 'nein', 'neu'],
  ['lfd.', 0, 'neu'],
  ['lfd.', 'beendet', 'beendet'],
])('under %s, %j is %s for a case that starts later (§11 r)', (header, cell, caseType) => {
  const classification = aCase({
    [header]: cell,
    'Bewilligung von': '01.08.2025',
    'Bewilligung bis': '31.07.2026',
  })
    .without('Fallstatus')
    .classified();
  expect(classification.caseType).toBe(caseType);
  expect(classification.rules).not.toContain('R20');
});
