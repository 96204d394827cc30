import { aCase, reasonOf } from '../../builders/case-table';
import { ruleOff } from '../../builders/knowledge-tables';
import { itHits, itSpares } from './hit-tables';

describe('R25: the case is ended', () => {
  itHits('R25', [
    ['beendet', { Fallstatus: 'beendet' }],
    ['beendet 07/24', { Fallstatus: 'beendet 07/24' }],
    ['abgeschlossen', { Fallstatus: 'abgeschlossen' }],
    ['eingestellt', { Fallstatus: 'eingestellt' }],
    ['without a school', { Fallstatus: 'beendet', Schule: null }],
  ]);
  itSpares('R25', [
    ['laufend', {}],
    ['neu', { Fallstatus: 'neu' }],
    ['other text', { Fallstatus: 'abgeschlossen 07/24' }],
  ]);

  it('decides alone', () => {
    const classification = aCase({
      Fallstatus: 'beendet',
      Aktenzeichen: null,
      Klasse: '5',
      Bedarfsmerkmale: 'ASS',
    }).classified();
    expect(classification).toMatchObject({
      caseType: 'beendet',
      proposal: 'nicht betroffen',
      rules: ['R05', 'R11', 'R20', 'R25'],
    });
    expect(reasonOf(classification, 'R25')).toBe('Der Fall ist als beendet geführt.');
  });

  it('switched off, the case stays ended for the other rules (§11 oo)', () => {
    const classification = aCase({ Fallstatus: 'beendet', 'Bewilligung bis': '31.07.2027' })
      .under({ 'KA Regeln': ruleOff('R25') })
      .classified();
    expect(classification).toMatchObject({ caseType: 'beendet', rules: [], proposal: 'umstellbar' });
  });

  it('needs its column', () => {
    expect(aCase().without('Fallstatus').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R25'],
    });
  });
});

describe('R26: a reading was chosen for the user', () => {
  itHits('R26', [
    ['a school at distance 1', { Schule: 'Grundschule Hafenstrase' }],
    ['an unknown Bedarfsmerkmal', { Bedarfsmerkmale: 'LRS' }],
    ['another Nebenbestimmung', { Nebenbestimmung: 'Auflage' }],
    ['another Nebenbestimmung in an ended case', { Nebenbestimmung: 'Auflage', Fallstatus: 'beendet' }],
    ['an Außenstelle at distance 1', { Schule: 'Bilsbek-Schul', Schulort: 'Prisdorf' }],
  ]);
  itSpares('R26', [
    ['an equal name', {}],
    ['an abbreviated name', { Schule: 'GS Hafenstr.' }],
    [
      'a number with another name beside',
      { Schule: 'Grundschule Hafenstrase', Dienststellennummer: '0700001' },
    ],
    ['an unclear school', { Schule: 'Schule am Meer' }],
    ['known Bedarfsmerkmale', { Bedarfsmerkmale: 'ASS, Pflege' }],
    ['no Bedarfsmerkmale', { Bedarfsmerkmale: 'keine' }],
    ['a known Nebenbestimmung', { Nebenbestimmung: 'WV' }],
    ['no Nebenbestimmung', { Nebenbestimmung: 'nein' }],
    [
      'other text as Leistungsform or Betreuungsverhältnis (§11 y)',
      { Leistungsform: 'x1', Betreuungsverhältnis: 'x1' },
    ],
  ]);

  it('names what was read as what, and what was not recognised', () => {
    const classification = aCase({
      Schule: 'GS Hafenstrase',
      Bedarfsmerkmale: 'ASS, LRS',
      Nebenbestimmung: 'Auflage',
    }).classified();
    expect(reasonOf(classification, 'R26')).toBe(
      '„GS Hafenstrase“ gelesen als Schule Grundschule Hafenstraße; „Auflage“ nicht erkannt; „LRS“ nicht erkannt.',
    );
  });
});
