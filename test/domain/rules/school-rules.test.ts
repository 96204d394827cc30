import { aCase, reasonOf } from '../../builders/case-table';
import { SMALL_PLAN, SMALL_SCHOOLS } from '../../builders/knowledge';
import { aPlan, ruleOff, schools } from '../../builders/knowledge-tables';
import { itHits, itSpares } from './hit-tables';

const ERROR = { error: '#N/A' };
const NO_PART = { Schule: 'Raboisenschule' };
const NO_REGION = { Schule: 'Grundschule Appen' };
const NO_WAVE = { Schule: 'Grundschule Heist' };
const NO_DATE = { Schule: 'Grundschule Kaltenweide' };
const UNCLEAR = { Schule: 'Schule am Meer' };
const BRANCH = { Schule: 'Bilsbek-Schule (Außenstelle Prisdorf)' };

describe('R15: the school takes no part', () => {
  itHits('R15', [
    ['by name', NO_PART],
    ['by number', { Schule: null, Dienststellennummer: '700004' }],
    ['in an ended case', { ...NO_PART, Fallstatus: 'beendet' }],
  ]);
  itSpares('R15', [
    ['a school that takes part', {}],
    ['a school without a region', NO_REGION],
    ['an unclear school', UNCLEAR],
    ['no school', { Schule: null }],
  ]);

  it('leaves region, Stufe and switch date empty where the school has no region', () => {
    const classification = aCase(NO_PART).classified();
    expect(classification).toMatchObject({
      rules: ['R15'],
      proposal: 'nicht betroffen',
      region: null,
      stage: null,
      switchDate: null,
      earliestDate: null,
    });
    expect(reasonOf(classification, 'R15')).toBe(
      'Die Schule nimmt nicht an der Klassenassistenz teil. (Beschluss zur Klassenassistenz an Grundschulen)',
    );
  });

  it('keeps region, Stufe and switch date where the school has a region', () => {
    const sheet = schools({ schule: 'Grundschule Hafenstraße', region: 'Region 1', teilnahme: 'nein' });
    const classification = aCase({ 'Bewilligung bis': '31.07.2027' })
      .under({ 'KA Schulen': sheet })
      .classified();
    expect(classification).toMatchObject({
      rules: ['R01', 'R15'],
      proposal: 'nicht betroffen',
      region: 'Region 1',
      stage: 1,
      earliestDate: null,
    });
  });

  it('switched off, the school goes on like any other, here without a date (§11 qq)', () => {
    const classification = aCase(NO_PART)
      .under({ 'KA Regeln': ruleOff('R15') })
      .classified();
    expect(classification).toMatchObject({ rules: ['R24'], proposal: 'ohne Termin' });
  });

  it('is evaluated for an Außenstelle without a region (§11 gg)', () => {
    const sheet = schools(
      ...SMALL_SCHOOLS.map((row) => (row.aussenstelle === 'ja' ? { ...row, teilnahme: 'nein' } : row)),
    );
    const classification = aCase(BRANCH).under({ 'KA Schulen': sheet }).classified();
    expect(classification).toMatchObject({
      rules: ['R15', 'R16'],
      proposal: 'nicht betroffen',
      region: null,
    });
  });
});

describe('R16: the school is not clear', () => {
  itHits('R16', [
    ['an unknown name', UNCLEAR],
    ['an unknown number without a name', { Schule: null, Dienststellennummer: '9999999' }],
    ['an unknown number with an unknown name', { ...UNCLEAR, Dienststellennummer: '9999999' }],
    ['the wrong place', { Schulort: 'Pinneberg' }],
    ['an Außenstelle without a region', BRANCH],
    [
      'the Außenstelle by number and place',
      { Schule: null, Dienststellennummer: '0700007', Schulort: 'Prisdorf' },
    ],
  ]);
  itSpares('R16', [
    ['a known name', {}],
    ['a known number', { Schule: 'irgendwas', Dienststellennummer: '0700001' }],
    ['an unknown number beside a known name', { Dienststellennummer: '9999999' }],
    ['at distance 1', { Schule: 'Grundschule Hafenstrase' }],
    ['no school at all (R20 tells, §11 hh)', { Schule: null }],
    ['an unreadable number alone (R20 tells)', { Schule: null, Dienststellennummer: 'abc' }],
    ['an unreadable name alone (R20 tells)', { Schule: ERROR }],
  ]);

  it('leaves region, Stufe and switch date empty, and excludes R24 (§11 jj)', () => {
    for (const changes of [UNCLEAR, BRANCH]) {
      expect(aCase(changes).classified()).toMatchObject({
        rules: ['R16'],
        proposal: 'prüfen',
        region: null,
        stage: null,
        switchDate: null,
      });
    }
  });

  it('quotes the text and suggests up to three schools', () => {
    const reason = reasonOf(aCase({ Schule: 'Grundschule Kaltenwiede' }).classified(), 'R16');
    expect(reason).toMatch(
      /^Die Schule „Grundschule Kaltenwiede“ ist nicht eindeutig zugeordnet; maßgeblich ist der Schulstandort\. Vorschläge: Grundschule Kaltenweide \(Elmshorn\)(?:, [^,]+ \([^)]+\)){0,2}\.$/u,
    );
  });

  it('suggests nothing where nothing is similar', () => {
    expect(reasonOf(aCase({ Schule: 'xyz' }).classified(), 'R16')).toBe(
      'Die Schule „xyz“ ist nicht eindeutig zugeordnet; maßgeblich ist der Schulstandort.',
    );
  });

  it('quotes the number where there is no name', () => {
    const classification = aCase({ Schule: null, Dienststellennummer: 9999999 }).classified();
    expect(reasonOf(classification, 'R16')).toContain('Die Schule „9999999“');
  });

  it('goes once the working group has given the Außenstelle a region', () => {
    const sheet = schools(
      ...SMALL_SCHOOLS.map((row) => (row.aussenstelle === 'ja' ? { ...row, region: 'Region 3' } : row)),
    );
    expect(aCase(BRANCH).under({ 'KA Schulen': sheet }).classified()).toMatchObject({
      region: 'Region 3',
      rules: ['R28'],
    });
  });

  it('cannot be switched off', () => {
    expect(
      aCase(UNCLEAR)
        .under({ 'KA Regeln': ruleOff('R16') })
        .classified().rules,
    ).toEqual(['R16']);
  });
});

describe('R24: no date yet (§4, §11 jj)', () => {
  itHits('R24', [
    ['the school has no region', NO_REGION],
    ['the plan has no row for its region', NO_WAVE],
    ['the row has no date', NO_DATE],
    ['in an ended case', { ...NO_DATE, Fallstatus: 'beendet' }],
  ]);
  itSpares('R24', [
    ['with a date', {}],
    ['no school (§11 hh)', { Schule: null }],
    ['an unclear school', UNCLEAR],
    ['an Außenstelle without a region', BRANCH],
    ['a school that takes no part', NO_PART],
  ]);

  it.each([
    [NO_REGION, null, null, 'Für die Schule ist in KA Schulen keine Region eingetragen. (Umsetzungsplan)'],
    [NO_WAVE, 'Region 9', null, 'Für Region 9 ist noch kein Termin festgelegt. (Umsetzungsplan)'],
    [NO_DATE, 'Region 2', 2, 'Für Region 2 ist noch kein Termin festgelegt. (Umsetzungsplan)'],
  ])('%j: region %s and Stufe %s stay', (changes, region, wave, reason) => {
    const classification = aCase(changes).classified();
    expect(classification).toMatchObject({
      rules: ['R24'],
      proposal: 'ohne Termin',
      region,
      stage: wave,
      switchDate: null,
      earliestDate: null,
    });
    expect(reasonOf(classification, 'R24')).toBe(reason);
  });

  it('ignores an Erster Schultag without W (§11 rr)', () => {
    const sheet = aPlan({ ...SMALL_PLAN, 'Region 2': { ersterSchultag: '08.09.2025' } });
    expect(aCase(NO_DATE).under({ 'KA Stufenplan': sheet }).classified()).toMatchObject({
      rules: ['R24'],
      switchDate: null,
    });
  });

  it('cannot be switched off', () => {
    expect(
      aCase(NO_DATE)
        .under({ 'KA Regeln': ruleOff('R24') })
        .classified().rules,
    ).toEqual(['R24']);
  });

  it('takes the Stufe as it stands in the plan', () => {
    for (const stufe of ['A', 2.5, 'Stufe 1', null]) {
      const sheet = aPlan({ ...SMALL_PLAN, 'Region 1': { ...SMALL_PLAN['Region 1'], stufe } });
      expect(aCase().under({ 'KA Stufenplan': sheet }).classified().stage).toBe(stufe);
    }
  });
});
