import { aCase, reasonOf } from '../../builders/case-table';
import { aPlan, ruleOff, settings } from '../../builders/knowledge-tables';
import { itHits, itSpares, type Changes } from './hit-tables';

/** The orderly case switches on 08.09.2025. */
const DAY_BEFORE = '07.09.2025';
const SWITCH = '08.09.2025';
const DAY_AFTER = '09.09.2025';
const LATER = '31.07.2027';
const ERROR = { error: '#N/A' };
const AUSLAUFEND = {
  'KA Stufenplan': aPlan({
    'Region 1': { ab: '01.08.2025', ersterSchultag: '08.09.2025', strategie: 'AUSLAUFEND' },
  }),
};

const until = (end: string, more: Changes = {}): Changes => ({ 'Bewilligung bis': end, ...more });

it('the orderly case has no hit but the hint R28 and is umstellbar', () => {
  expect(aCase().classified()).toMatchObject({ rules: ['R28'], proposal: 'umstellbar', uncheckable: [] });
});

describe('R01: a binding approval', () => {
  itHits('R01', [
    ['it ends on the switch date', until(SWITCH)],
    ['it ends after it', until(DAY_AFTER)],
    ['the end comes from the period', { 'Bewilligung bis': null, Bewilligungszeitraum: '01.08.24-31.07.27' }],
    ['a nein as Nebenbestimmung is none', until(LATER, { Nebenbestimmung: 'nein' })],
    ['other text is no reservation', until(LATER, { Nebenbestimmung: 'Auflage' })],
    ['a new case', until(LATER, { Fallstatus: 'neu' })],
    ['an extension makes no difference', until(LATER, { Folgeantrag: null })],
    ['Ende GS lies after the switch', until('Ende GS')],
  ]);
  itSpares('R01', [
    ['it ends the day before', until(DAY_BEFORE)],
    ['it is unlimited', until('unbefristet')],
    ['the end lies after 2099', until('31.12.9999')],
    ['the case is ended', until(LATER, { Fallstatus: 'beendet' })],
    ['Widerrufsvorbehalt', until(LATER, { Nebenbestimmung: 'WV' })],
    ['the Nebenbestimmung is unreadable', until(LATER, { Nebenbestimmung: ERROR })],
    ['the end is unreadable', until('31.06.2027')],
    [
      'the end is unreadable though the period is not',
      until('x', { Bewilligungszeitraum: '01.08.24-31.07.27' }),
    ],
    ['the end is empty', { 'Bewilligung bis': null }],
    ['there is no switch date', until(LATER, { Schule: 'Grundschule Kaltenweide' })],
    ['the school is not clear', until(LATER, { Schule: 'Kita' })],
  ]);

  it('says until when, and that no reservation is noted', () => {
    expect(reasonOf(aCase(until(LATER)).classified(), 'R01')).toBe(
      'Die Bewilligung gilt bis 31.07.2027 und damit über den Umstellungstermin 08.09.2025 hinaus; ein Widerrufsvorbehalt ist nicht vermerkt. Umstellung erst danach oder einvernehmlich. (§ 39 Abs. 2, § 47 Abs. 1, § 48 Abs. 1 SGB X)',
    );
  });

  it('is hit without a column Nebenbestimmung, and says so (§11 pp)', () => {
    const classification = aCase(until(LATER)).without('Nebenbestimmung').classified();
    expect(classification.rules).toContain('R01');
    expect(classification.uncheckable).toEqual(['R02']);
    expect(reasonOf(classification, 'R01')).toContain(
      'hinaus; ob ein Widerrufsvorbehalt besteht, konnte nicht geprüft werden (Spalte fehlt).',
    );
  });

  it('takes the place of R02 where the office does not revoke (AUSLAUFEND)', () => {
    const classification = aCase(until(LATER, { Nebenbestimmung: 'WV' }))
      .under(AUSLAUFEND)
      .classified();
    expect(classification.rules).toContain('R01');
    expect(classification.rules).not.toContain('R02');
    expect(reasonOf(classification, 'R01')).toContain(
      'hinaus; vom Vorbehalt wird in dieser Stufe kein Gebrauch gemacht.',
    );
  });

  it('says with AUSLAUFEND that no reservation is noted where there is none', () => {
    const classification = aCase(until(LATER)).under(AUSLAUFEND).classified();
    expect(reasonOf(classification, 'R01')).toContain('ein Widerrufsvorbehalt ist nicht vermerkt');
  });

  it('keeps R02 in the list of what could not be checked with AUSLAUFEND too', () => {
    const classification = aCase(until(LATER)).without('Nebenbestimmung').under(AUSLAUFEND).classified();
    expect(classification.uncheckable).toEqual(['R02']);
    expect(reasonOf(classification, 'R01')).toContain('(Spalte fehlt)');
  });

  it('is unknown with AUSLAUFEND when the Nebenbestimmung is unreadable', () => {
    const { rules } = aCase(until(LATER, { Nebenbestimmung: ERROR }))
      .under(AUSLAUFEND)
      .classified();
    expect(rules).toEqual(['R20']);
  });

  it('is hit by no reservation with AUSLAUFEND once it is switched off', () => {
    const rulesSheet = { 'KA Regeln': ruleOff('R01') };
    const { rules } = aCase(until(LATER, { Nebenbestimmung: 'WV' }))
      .under({ ...AUSLAUFEND, ...rulesSheet })
      .classified();
    expect(rules).toEqual([]);
  });
});

describe('R02: a reservation', () => {
  itHits('R02', [
    ['WV, to the switch date', until(SWITCH, { Nebenbestimmung: 'WV' })],
    ['WV, beyond it', until(LATER, { Nebenbestimmung: 'Widerrufsvorbehalt' })],
    ['auflösende Bedingung', until(LATER, { Nebenbestimmung: 'auflösende Bedingung' })],
    ['KA-Klausel', until(LATER, { Nebenbestimmung: 'KA-Klausel' })],
    ['a plain yes', until(LATER, { Nebenbestimmung: true })],
  ]);
  itSpares('R02', [
    ['the day before', until(DAY_BEFORE, { Nebenbestimmung: 'WV' })],
    ['unlimited', until('unbefr.', { Nebenbestimmung: 'WV' })],
    ['ended', until(LATER, { Nebenbestimmung: 'WV', Fallstatus: 'beendet' })],
    ['none', until(LATER)],
    ['other text', until(LATER, { Nebenbestimmung: 'Auflage' })],
    ['unreadable', until(LATER, { Nebenbestimmung: ERROR })],
    ['no switch date', until(LATER, { Nebenbestimmung: 'WV', Schule: 'Grundschule Kaltenweide' })],
  ]);

  it('quotes the Nebenbestimmung', () => {
    const classification = aCase(until(LATER, { Nebenbestimmung: 'WV nach § 47' })).classified();
    expect(classification).toMatchObject({ rules: ['R02'], proposal: 'prüfen' });
    expect(reasonOf(classification, 'R02')).toBe(
      'Der Bescheid enthält: WV nach § 47. Eine vorzeitige Umstellung ist rechtlich möglich, verlangt aber Ermessen, Anhörung und Hilfeplanung. (§ 47 Abs. 1 Nr. 1, §§ 32, 24 SGB X; § 36 SGB VIII)',
    );
  });

  it('quotes the header for a bare yes', () => {
    const classification = aCase(until(LATER, { 'Widerrufsvorb.': 'ja' }))
      .without('Nebenbestimmung')
      .classified();
    expect(reasonOf(classification, 'R02')).toContain('Der Bescheid enthält: Widerrufsvorb..');
  });
});

describe('R03: an unlimited approval', () => {
  itHits('R03', [
    ['unbefristet', until('unbefristet')],
    ['bis auf Weiteres', until('bis auf Weiteres')],
    ['lfd.', until('lfd.')],
    ['a date after 2099', until('31.12.9999')],
    ['an unlimited period', { 'Bewilligung bis': null, Bewilligungszeitraum: '01.08.24 bis auf Weiteres' }],
    ['without a switch date too', until('unbefristet', { Schule: 'Grundschule Kaltenweide' })],
    ['with a reservation too', until('unbefristet', { Nebenbestimmung: 'WV' })],
  ]);
  itSpares('R03', [
    ['a far end', until('31.12.2099')],
    ['no end', { 'Bewilligung bis': null }],
    ['an unreadable end', until('offen')],
    ['an ended case', until('unbefristet', { Fallstatus: 'beendet' })],
  ]);

  it('explains itself', () => {
    expect(reasonOf(aCase(until('unbefristet')).classified(), 'R03')).toBe(
      'Unbefristete Bewilligung: Aufhebung nur bei wesentlicher Änderung im Einzelfall. (§ 48 Abs. 1 SGB X)',
    );
  });
});

describe('R04: an approval that ends before', () => {
  const ends = (end: string, more: Changes = {}): Changes => until(end, { Folgeantrag: null, ...more });
  itHits('R04', [
    ['the day before', ends(DAY_BEFORE)],
    ['a no as Folgeantrag', ends(DAY_BEFORE, { Folgeantrag: 'nein' })],
    ['n.n. as Folgeantrag', ends(DAY_BEFORE, { Folgeantrag: 'n.n.' })],
    ['a settled remedy', ends(DAY_BEFORE, { Rechtsbehelf: 'WS erledigt' })],
    [
      'a remedy settled by its status',
      ends(DAY_BEFORE, { Rechtsbehelf: 'WS', 'Rechtsbehelf Status': 'abgeholfen' }),
    ],
    [
      'a new case whose end is past (§11 kk)',
      ends('31.07.2024', { Fallstatus: 'neu', 'Bewilligung von': '01.08.2023' }),
    ],
  ]);
  itSpares('R04', [
    ['on the switch date', ends(SWITCH)],
    ['with an extension', ends(DAY_BEFORE, { Folgeantrag: 'liegt vor' })],
    ['with an unreadable extension', ends(DAY_BEFORE, { Folgeantrag: ERROR })],
    ['with an open remedy', ends(DAY_BEFORE, { Rechtsbehelf: 'WS v. 3.6.' })],
    ['with an unreadable remedy', ends(DAY_BEFORE, { Rechtsbehelf: ERROR })],
    [
      'with a remedy of which the status is unreadable',
      ends(DAY_BEFORE, { Rechtsbehelf: 'WS', 'Rechtsbehelf Status': ERROR }),
    ],
    ['unlimited', ends('unbefristet')],
    ['no end', ends('', { Fallstatus: 'neu' })],
    ['unreadable', ends('31.06.2025')],
    ['ended', ends(DAY_BEFORE, { Fallstatus: 'beendet' })],
    ['without a switch date', ends(DAY_BEFORE, { Schule: 'Grundschule Kaltenweide' })],
  ]);

  it('takes missing columns Folgeantrag and Rechtsbehelf as empty (§11 pp)', () => {
    const { rules, uncheckable } = aCase(until(DAY_BEFORE))
      .without('Folgeantrag', 'Rechtsbehelf')
      .classified();
    expect(rules).toEqual(['R04']);
    expect(uncheckable).toEqual(['R07', 'R21', 'R28']);
  });

  it('names the end and the switch date', () => {
    const classification = aCase(ends('31.07.2025')).classified();
    expect(classification).toMatchObject({ rules: ['R04'], proposal: 'läuft aus', earliestDate: null });
    expect(reasonOf(classification, 'R04')).toBe(
      'Die Bewilligung endet am 31.07.2025 vor dem Umstellungstermin 08.09.2025. Anschlussbedarf in der Hilfeplanung klären. (§ 39 Abs. 2 SGB X; § 36 Abs. 2 SGB VIII)',
    );
  });
});

describe('R28: an extension is requested', () => {
  itHits('R28', [
    ['the day before', until(DAY_BEFORE)],
    ['any text is a yes', until(DAY_BEFORE, { Folgeantrag: 'ja 12.5.' })],
    ['a date is a yes', until(DAY_BEFORE, { Folgeantrag: 45780 })],
    ['with an open remedy too', until(DAY_BEFORE, { Rechtsbehelf: 'ja' })],
    ['in a new case', until(DAY_BEFORE, { Fallstatus: 'neu' })],
  ]);
  itSpares('R28', [
    ['on the switch date', until(SWITCH)],
    ['none requested', until(DAY_BEFORE, { Folgeantrag: null })],
    ['a no', until(DAY_BEFORE, { Folgeantrag: '-' })],
    ['unreadable', until(DAY_BEFORE, { Folgeantrag: ERROR })],
    ['ended', until(DAY_BEFORE, { Fallstatus: 'beendet' })],
    ['no end', { 'Bewilligung bis': null }],
    ['without a switch date', until(DAY_BEFORE, { Schule: 'Grundschule Kaltenweide' })],
  ]);

  it('names the day before the switch date', () => {
    expect(reasonOf(aCase().classified(), 'R28')).toBe(
      'Folgeantrag liegt vor: Bewilligung über den 07.09.2025 hinaus vermeiden oder Nebenbestimmung aufnehmen. (§ 32 SGB X)',
    );
  });
});

describe('where the end comes from (§11 q)', () => {
  it.each([
    ['Bewilligung bis wins', '31.07.2027', '01.08.24-31.07.25', ['R01']],
    ['only an empty one is taken from the period', null, '01.08.24-31.07.27', ['R01']],
    ['a none-word is empty', '-', '01.08.24-31.07.27', ['R01']],
    ['an unreadable one is not', '31.06.25', '01.08.24-31.07.27', ['R20']],
    ['an unreadable period is R20 beside a readable end', '31.07.2027', 'drei Jahre', ['R01', 'R20']],
    ['both empty', null, null, ['R20']],
  ])('%s', (_, end, period, rules) => {
    expect(aCase({ 'Bewilligung bis': end, Bewilligungszeitraum: period }).classified().rules).toEqual(rules);
  });

  it('a period alone is enough', () => {
    const classification = aCase({ Bewilligungszeitraum: '01.08.24 bis Ende GS' })
      .without('Bewilligung bis', 'Bewilligung von')
      .classified();
    expect(classification).toMatchObject({ rules: ['R01', 'R27'], uncheckable: [] });
    expect(reasonOf(classification, 'R01')).toContain('gilt bis 31.07.2029');
  });
});

describe('Ende GS (§3, §11 t)', () => {
  it.each([
    ['E1', '31.07.2029'],
    ['2', '31.07.2028'],
    ['E3', '31.07.2027'],
    ['1/2', '31.07.2029'],
    ['3', '31.07.2026'],
    ['4', '31.07.2025'],
    ['4/5', '31.07.2025'],
    ['Vorklasse', '31.07.2030'],
  ])('of a child in class %s in 2024/25 is %s', (grade, end) => {
    // An end before the start is named with its date.
    const faulty = aCase({
      Klasse: grade,
      'Bewilligung bis': 'Ende GS',
      'Bewilligung von': '01.08.2098',
    }).classified();
    expect(reasonOf(faulty, 'R20')).toContain(`Bewilligung bis: ${end}`);
  });

  it('goes by einschulung without a class', () => {
    const classification = aCase({
      Klasse: null,
      Einschulung: '2022',
      'Bewilligung bis': 'Ende GS',
    }).classified();
    expect(reasonOf(classification, 'R01')).toContain('gilt bis 31.07.2027');
  });

  it('goes by the school year of the class', () => {
    const classification = aCase({
      Klasse: '3',
      Schuljahr: '23/24',
      'Bewilligung bis': 'Ende GS',
      'Bewilligung von': '01.08.2098',
    }).classified();
    expect(reasonOf(classification, 'R20')).toContain('Bewilligung bis: 31.07.2025');
  });

  it.each([
    ['without a readable grade', { Klasse: 'dritte' }],
    ['without any grade', { Klasse: null }],
    ['after primary school', { Klasse: '5' }],
  ])('is unreadable %s', (_, changes) => {
    const classification = aCase({ ...changes, 'Bewilligung bis': 'Ende GS' }).classified();
    expect(reasonOf(classification, 'R20')).toContain('Bewilligung bis: „Ende GS“ nicht lesbar');
  });

  it('takes no account of repetition and shortening', () => {
    const classification = aCase({ Klasse: 'E1', 'Bewilligung bis': 'Ende GS' })
      .under({
        'KA Einstellungen': settings({
          'Wiederholung berücksichtigen': 'ja',
          'Verkürzte Eingangsphase berücksichtigen': 'ja',
        }),
      })
      .classified();
    expect(reasonOf(classification, 'R01')).toContain('gilt bis 31.07.2029');
  });
});
