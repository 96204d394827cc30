import type { Cell } from '../../../src/domain/cell';
import { aCase, aList, classifyTables, reasonOf, serial } from '../../builders/case-table';
import { ruleOff, ruleRows } from '../../builders/knowledge-tables';
import type { Changes } from './hit-tables';

const ERROR = { error: '#NV' };

/** What R20 names, or `undefined` when it is not hit. */
function faults(changes: Changes, ...without: readonly string[]): string | undefined {
  const text = reasonOf(
    aCase(changes)
      .without(...without)
      .classified(),
    'R20',
  );
  return text?.replace(/^Angaben prüfen: (.*)\. \(Art\. 5 Abs\. 1 lit\. d DSGVO\)$/u, '$1');
}

describe('a mandatory field is empty (§3, §7, §11 i, kk)', () => {
  it.each<[Changes, string]>([
    [{ Aktenzeichen: null }, 'Aktenzeichen: fehlt'],
    [{ Aktenzeichen: ' \u00a0' }, 'Aktenzeichen: fehlt'],
    [{ Schule: null }, 'Schule: fehlt'],
    [{ Klasse: null }, 'Klasse: fehlt'],
    [{ Klasse: 'n.n.' }, 'Klasse: fehlt'],
    [{ 'Bewilligung bis': null }, 'Bewilligung bis: fehlt'],
    [{ 'Bewilligung bis': '–' }, 'Bewilligung bis: fehlt'],
    [{ 'Bewilligung bis': null, Fallstatus: null }, 'Bewilligung bis: fehlt'],
    [{ Aktenzeichen: null, Klasse: null }, 'Aktenzeichen: fehlt; Klasse: fehlt'],
    [{ Aktenzeichen: null, Fallstatus: 'beendet' }, 'Aktenzeichen: fehlt'],
  ])('%j: %s', (changes, expected) => {
    expect(faults(changes)).toBe(expected);
  });

  it.each<[string, Changes]>([
    ['the number stands in for the name', { Schule: null, Dienststellennummer: '0700001' }],
    ['the enrolment stands in for the class', { Klasse: null, Einschulung: '2023' }],
    [
      'the period stands in for the end',
      { 'Bewilligung bis': null, Bewilligungszeitraum: '01.08.24-31.07.25' },
    ],
    ['an end is needed for current cases only: neu', { 'Bewilligung bis': null, Fallstatus: 'neu' }],
    ['an end is needed for current cases only: beendet', { 'Bewilligung bis': null, Fallstatus: 'beendet' }],
    [
      'an end is needed for current cases only: neu by dates',
      { 'Bewilligung bis': null, Fallstatus: null, Antragsdatum: '01.03.2025' },
    ],
    ['optional fields may be empty', { Geburtsdatum: null, Rechtskreis: null, Nebenbestimmung: null }],
  ])('%s', (_, changes) => {
    expect(faults(changes)).toBeUndefined();
  });
});

describe('a mandatory column is missing (§11 i)', () => {
  it.each<[readonly string[], string, readonly string[]]>([
    [['Aktenzeichen'], 'Aktenzeichen: fehlt', []],
    [['Klasse', 'Einschulung'], 'Klasse: fehlt', ['R05', 'R06']],
    [['Bewilligung bis', 'Bewilligungszeitraum'], 'Bewilligung bis: fehlt', ['R01', 'R02', 'R03', 'R04']],
  ])('%j: %s in every row', (headers, expected, uncheckable) => {
    expect(faults({}, ...headers)).toBe(expected);
    expect(
      aCase()
        .without(...headers)
        .classified(),
    ).toMatchObject({ proposal: 'prüfen', uncheckable });
  });

  it('one of two alternatives is enough', () => {
    expect(faults({ Dienststellennummer: '0700001' }, 'Schule')).toBeUndefined();
    expect(faults({}, 'Dienststellennummer')).toBeUndefined();
    expect(faults({ Bewilligungszeitraum: '01.08.24-31.07.25' }, 'Bewilligung bis')).toBeUndefined();
  });

  it('names the column of the pair that is there', () => {
    expect(faults({ Dienststellennummer: null }, 'Schule')).toBe('Dienststellennummer: fehlt');
    expect(faults({ Einschulung: null }, 'Klasse')).toBe('Einschulung: fehlt');
  });
});

describe('something is unreadable (§3, §11 l)', () => {
  it.each<[Changes, string]>([
    [{ Aktenzeichen: ERROR }, 'Aktenzeichen: „#NV“ nicht lesbar'],
    [{ Schule: ERROR }, 'Schule: „#NV“ nicht lesbar'],
    [{ Klasse: 'dritte' }, 'Klasse: „dritte“ nicht lesbar'],
    [{ 'Bewilligung bis': '31.06.2025' }, 'Bewilligung bis: „31.06.2025“ nicht lesbar'],
    [{ 'Bewilligung von': 'ab sofort' }, 'Bewilligung von: „ab sofort“ nicht lesbar'],
    [{ Bewilligungszeitraum: 'drei Jahre' }, 'Bewilligungszeitraum: „drei Jahre“ nicht lesbar'],
    [{ Fallstatus: 'offen' }, 'Fallstatus: „offen“ nicht lesbar'],
    [{ Geburtsdatum: 'unbekannt' }, 'Geburtsdatum: „unbekannt“ nicht lesbar'],
    [{ Rechtskreis: ERROR }, 'Rechtskreis: „#NV“ nicht lesbar'],
    [{ Nebenbestimmung: ERROR }, 'Nebenbestimmung: „#NV“ nicht lesbar'],
    [{ Betreuungsverhältnis: ERROR }, 'Betreuungsverhältnis: „#NV“ nicht lesbar'],
    [{ Leistungsform: ERROR }, 'Leistungsform: „#NV“ nicht lesbar'],
    [{ 'Zielvereinbarung bis': 'x' }, 'Zielvereinbarung bis: „x“ nicht lesbar'],
    [{ Dienststellennummer: '12345678' }, 'Dienststellennummer: „12345678“ nicht lesbar'],
    [{ Schulort: ERROR }, 'Schulort: „#NV“ nicht lesbar'],
    [{ Schuljahr: '24/26' }, 'Schuljahr: „24/26“ nicht lesbar'],
    [{ Einschulung: 'zurückgestellt' }, 'Einschulung: „zurückgestellt“ nicht lesbar'],
    [{ Bedarfsmerkmale: ERROR }, 'Bedarfsmerkmale: „#NV“ nicht lesbar'],
    [{ Pflegekind: ERROR }, 'Pflegekind: „#NV“ nicht lesbar'],
    [{ Kostenerstattung: ERROR }, 'Kostenerstattung: „#NV“ nicht lesbar'],
    [{ 'Letzte Hilfeplanung': 'letzten Sommer' }, 'Letzte Hilfeplanung: „letzten Sommer“ nicht lesbar'],
    [{ Antragsdatum: '1.8.' }, 'Antragsdatum: „1.8.“ nicht lesbar'],
    [{ Folgeantrag: ERROR }, 'Folgeantrag: „#NV“ nicht lesbar'],
    [{ Rechtsbehelf: ERROR }, 'Rechtsbehelf: „#NV“ nicht lesbar'],
    [{ 'Rechtsbehelf gegen': ERROR }, 'Rechtsbehelf gegen: „#NV“ nicht lesbar'],
    [{ 'Rechtsbehelf Status': ERROR }, 'Rechtsbehelf Status: „#NV“ nicht lesbar'],
    [{ 'Gerichtliche Anordnung bis': 'ja' }, 'Gerichtliche Anordnung bis: „ja“ nicht lesbar'],
    [{ 'Anteil außerhalb Unterricht': ERROR }, 'Anteil außerhalb Unterricht: „#NV“ nicht lesbar'],
    [{ Einschulung: true, Schuljahr: 12 }, 'Schuljahr: „12“ nicht lesbar; Einschulung: „WAHR“ nicht lesbar'],
  ])('%j: %s', (changes, expected) => {
    expect(faults(changes)).toBe(expected);
    expect(aCase(changes).classified()).toMatchObject({ proposal: 'prüfen', uncheckable: [] });
  });

  it('is named though another column gives the value (§11 q, t)', () => {
    expect(faults({ Klasse: '5', Bewilligungszeitraum: '01.08.24 bis Ende GS' })).toBe(
      'Bewilligungszeitraum: „01.08.24 bis Ende GS“ nicht lesbar',
    );
  });

  it('is no rule’s business in fields that no rule reads (§11 g)', () => {
    const unread: Changes = {
      ...{ Nachname: ERROR, Vorname: ERROR, Geschlecht: ERROR, Hilfeart: ERROR, Hilfebeginn: 'Einschulung' },
      ...{ Bescheiddatum: 'gestern', 'Umfang im Bescheid festgelegt': ERROR, Wochenstunden: ERROR },
      ...{ Qualifikation: ERROR, Leistungserbringer: ERROR, Schulart: ERROR, Förderschwerpunkt: ERROR },
      ...{ Personensorge: ERROR, 'Nächste Hilfeplanung': 'vor den Ferien', Wohnort: ERROR, PLZ: ERROR },
      ...{ 'ASD-Team': ERROR, 'Fallführende Fachkraft': ERROR, 'Sachbearbeitung WJH': ERROR },
      ...{ Umsetzungsregion: ERROR, Wiedervorlage: 'nach den Ferien', Bemerkung: ERROR, Sonderspalte: ERROR },
    };
    expect(aCase(unread).classified().rules).toEqual(['R28']);
  });

  it('names the header as it stands in the list', () => {
    expect(faults({ 'Kl.': 'dritte' }, 'Klasse')).toBe('Kl.: „dritte“ nicht lesbar');
  });
});

describe('the approval contradicts itself', () => {
  it.each<[string, Changes]>([
    ['end before start', { 'Bewilligung von': '01.08.2025', 'Bewilligung bis': '31.07.2025' }],
    [
      'also from the period',
      { 'Bewilligung von': null, 'Bewilligung bis': null, Bewilligungszeitraum: '01.08.25-31.07.24' },
    ],
    ['also with an ended case', { 'Bewilligung von': '01.08.2025', Fallstatus: 'beendet' }],
    [
      'current by status, ended yesterday, no extension',
      { 'Bewilligung bis': '30.03.2025', Folgeantrag: null },
    ],
    ['the same with a no', { 'Bewilligung bis': '30.03.2025', Folgeantrag: 'nein' }],
  ])('R20: %s', (_, changes) => {
    expect(faults(changes)).toMatch(/^Bewilligung(?: bis|szeitraum): /u);
  });

  it('R20 without a column Folgeantrag too (§11 pp)', () => {
    expect(faults({ 'Bewilligung bis': '30.03.2025' }, 'Folgeantrag')).toMatch(/^Bewilligung bis: /u);
  });

  it.each<[string, Changes]>([
    ['one day long', { 'Bewilligung von': '31.07.2025', 'Bewilligung bis': '31.07.2025' }],
    ['ends today', { 'Bewilligung bis': '31.03.2025', Folgeantrag: null }],
    ['ended, with an extension', { 'Bewilligung bis': '30.03.2025', Folgeantrag: 'ja' }],
    [
      'ended, current by dates only (§11 kk)',
      { 'Bewilligung bis': '30.03.2025', Folgeantrag: null, Fallstatus: null },
    ],
    ['ended, a new case', { 'Bewilligung bis': '30.03.2025', Folgeantrag: null, Fallstatus: 'neu' }],
    ['unlimited', { 'Bewilligung bis': 'unbefristet', Folgeantrag: null }],
  ])('not R20: %s', (_, changes) => {
    expect(faults(changes)).toBeUndefined();
  });

  it('is unknown with an unreadable extension (§11 l)', () => {
    expect(faults({ 'Bewilligung bis': '30.03.2025', Folgeantrag: ERROR })).toBe(
      'Folgeantrag: „#NV“ nicht lesbar',
    );
  });
});

describe('the age at Stand (§7, §11 mm)', () => {
  it.each<[Cell, boolean]>([
    ['31.03.2020', false],
    ['01.04.2020', true],
    ['31.03.2012', false],
    ['01.04.2011', false],
    ['31.03.2011', true],
    [serial('12.03.2017'), false],
    ['01.04.2025', true],
    ['1/2017', false],
    [null, false],
    ['n.n.', false],
  ])('born %j is faulty: %p', (birth, isFaulty) => {
    expect(faults({ Geburtsdatum: birth }) !== undefined).toBe(isFaulty);
  });

  it('is not asked without the column', () => {
    expect(faults({}, 'Geburtsdatum')).toBeUndefined();
  });
});

describe('the same case twice (§7, §11 ll)', () => {
  const HEADERS = ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligung bis', 'Folgeantrag', 'Fallstatus'];
  const row = (id: Cell, status = 'laufend'): readonly Cell[] => [
    id,
    'Grundschule Hafenstraße',
    'E1',
    '31.07.2025',
    'ja',
    status,
  ];
  const rulesOf = (...ids: readonly Cell[]): readonly boolean[] =>
    classifyTables([
      aList(
        HEADERS,
        ids.map((id) => row(id)),
      ),
    ])[0]?.map(({ rules }) => rules.includes('R20')) ?? [];

  it.each<[readonly Cell[], readonly boolean[]]>([
    [
      ['A-1', 'A-2'],
      [false, false],
    ],
    [
      ['A-1', 'A-1'],
      [true, true],
    ],
    [
      ['A-1', ' A-1\u00a0'],
      [true, true],
    ],
    [
      [4711, '4711'],
      [true, true],
    ],
    [
      ['4711', '04711'],
      [false, false],
    ],
    [
      ['A-1', 'a-1'],
      [false, false],
    ],
    [
      ['A-1', 'A1'],
      [false, false],
    ],
    [
      ['A  1', 'A 1'],
      [false, false],
    ],
    [
      ['A-1', 'A-2', 'A-1', 'A-3'],
      [true, false, true, false],
    ],
  ])('%j: %j', (ids, expected) => {
    expect(rulesOf(...ids)).toEqual(expected);
  });

  it('empty ids are no duplicates, errors are none either', () => {
    const texts = classifyTables([aList(HEADERS, [row(null), row(null), row(ERROR), row(ERROR)])])[0]?.map(
      (each) => reasonOf(each, 'R20'),
    );
    for (const text of texts ?? []) expect(text).not.toContain('doppelt');
  });

  it('are looked for in all tables of the run, ended cases too, and named with sheet and row', () => {
    const north = aList(HEADERS, [row('A-1'), row('A-2')], { sheetName: 'Team Nord' });
    const south = aList(HEADERS, [row('A-3'), row('A-1', 'beendet')], { sheetName: 'Team Süd', top: 3 });
    const [first, second] = classifyTables([north, south]);
    expect(first?.map(({ rules }) => rules)).toEqual([['R20', 'R28'], ['R28']]);
    expect(second?.map(({ rules }) => rules)).toEqual([['R28'], ['R20', 'R25']]);
    expect(first?.[0]?.reasons[0]?.text).toBe(
      'Angaben prüfen: doppelt mit Team Süd, Zeile 6. (Art. 5 Abs. 1 lit. d DSGVO)',
    );
    expect(second?.[1]?.reasons[1]?.text).toContain('doppelt mit Team Nord, Zeile 2');
  });

  it('are found in two tables side by side, in the same sheet row', () => {
    const left = aList(HEADERS, [row('A-1')], { kind: 'table' });
    const right = aList(HEADERS, [row('A-1')], { kind: 'table', left: 10 });
    expect(classifyTables([left, right]).map(([first]) => first?.rules)).toEqual([
      ['R20', 'R28'],
      ['R20', 'R28'],
    ]);
  });

  it('tables that are not in the run do not count', () => {
    const [classifications] = classifyTables([aList(HEADERS, [row('A-1')])]);
    expect(classifications?.[0]?.rules).toEqual(['R28']);
  });

  it('rows that are no cases do not count', () => {
    const table = aList(HEADERS, [row('A-1'), ['A-1'], ['Summe', 'A-1', 1]]);
    expect(classifyTables([table])[0]?.map(({ rules }) => rules)).toEqual([['R28']]);
  });
});

describe('what R20 is beside that', () => {
  it('joins all it finds', () => {
    expect(faults({ Aktenzeichen: null, Klasse: 'x1', Geburtsdatum: '01.01.2000' })).toMatch(
      /^Aktenzeichen: fehlt; Klasse: „x1“ nicht lesbar; Geburtsdatum: .+$/u,
    );
  });

  it('can neither be switched off nor changed', () => {
    const sheet = ruleRows({ R20: { Aktiv: 'nein', Wirkung: 'hinweis' } });
    expect(aCase({ Aktenzeichen: null }).under({ 'KA Regeln': sheet }).classified()).toMatchObject({
      rules: ['R20', 'R28'],
      proposal: 'prüfen',
    });
    expect(
      aCase({ Aktenzeichen: null })
        .under({ 'KA Regeln': ruleOff('R20') })
        .classified().rules,
    ).toContain('R20');
  });

  it.each(['-', ' – ', '?'])('the school %j is no name: R20 alone (§11 hh)', (name) => {
    const classification = aCase({ Schule: name }).classified();
    expect(classification.rules).toContain('R20');
    expect(classification.rules).not.toContain('R16');
  });

  it('no school at all is R20 alone (§11 hh)', () => {
    expect(aCase({ Schule: null }).classified()).toMatchObject({
      rules: ['R20'],
      region: null,
      stage: null,
      switchDate: null,
    });
  });
});
