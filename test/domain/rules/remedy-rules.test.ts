import { aCase, aList, classifyList, reasonOf, serial } from '../../builders/case-table';
import { ruleOff } from '../../builders/knowledge-tables';
import { itHits, itSpares, type Changes } from './hit-tables';

const ERROR = { error: '#N/A' };
const against = (object: string | null, more: Changes = {}): Changes => ({
  Rechtsbehelf: 'Widerspruch v. 3.6.',
  'Rechtsbehelf gegen': object,
  ...more,
});

describe('R07: an open remedy against the end or cut of the help', () => {
  itHits('R07', [
    ['Aufhebung', against('Aufhebung')],
    ['Reduzierung', against('Reduzierung')],
    ['Kürzung', against('Kürzung')],
    ['Kuerzung', against('Kuerzung der Stunden')],
    ['Einstellung', against('Einstellung')],
    ['inflected and in a sentence', against('Bescheid v. 1.2. (aufgehoben? Aufhebungsbescheid)')],
    ['a plain yes', against('Aufhebung', { Rechtsbehelf: 'ja' })],
    ['a date', against('Aufhebung', { Rechtsbehelf: serial('03.06.2024') })],
    ['a status that does not settle it', against('Aufhebung', { 'Rechtsbehelf Status': 'offen' })],
    ['a status that says no', against('Aufhebung', { 'Rechtsbehelf Status': 'nein' })],
    ['without a switch date', against('Aufhebung', { Schule: 'Grundschule Kaltenweide' })],
    ['in an ended case (§11 kk)', against('Aufhebung', { Fallstatus: 'beendet' })],
  ]);
  itSpares('R07', [
    ['Ablehnung', against('Ablehnung')],
    ['no object', against(null)],
    ['a word that only contains one', against('Nichtaufhebung')],
    ['an unreadable object', { ...against(null), 'Rechtsbehelf gegen': ERROR }],
    ['no remedy', against('Aufhebung', { Rechtsbehelf: null })],
    ['a no', against('Aufhebung', { Rechtsbehelf: 'nein' })],
    ['an unreadable remedy', against('Aufhebung', { Rechtsbehelf: ERROR })],
    ['erledigt', against('Aufhebung', { Rechtsbehelf: 'WS erledigt' })],
    ['zurückgenommen', against('Aufhebung', { Rechtsbehelf: 'Klage zurückgenommen' })],
    ['zurückgen.', against('Aufhebung', { 'Rechtsbehelf Status': 'zurückgen.' })],
    ['abgeholfen', against('Aufhebung', { 'Rechtsbehelf Status': 'abgeholfen' })],
    ['rechtskräftig', against('Aufhebung', { 'Rechtsbehelf Status': 'rechtskräftig' })],
    [
      'denials are not understood (§11 bb)',
      against('Aufhebung', { 'Rechtsbehelf Status': 'noch nicht erledigt' }),
    ],
    ['an unreadable status', against('Aufhebung', { 'Rechtsbehelf Status': ERROR })],
  ]);

  it('names the remedy and its object', () => {
    const classification = aCase(against('Aufhebung')).classified();
    expect(classification).toMatchObject({ rules: ['R07', 'R28'], proposal: 'gesperrt', earliestDate: null });
    expect(reasonOf(classification, 'R07')).toBe(
      'Widerspruch v. 3.6. gegen Aufhebung ist offen; die bisherige Hilfe läuft weiter, keine Umstellung. (§ 80 Abs. 1 VwGO (SGB VIII); § 86a Abs. 1 SGG (SGB IX))',
    );
  });

  it('names the column for a bare yes', () => {
    const classification = aCase(against('Kürzung', { Rechtsbehelf: null, Klage: 'x' })).classified();
    expect(reasonOf(classification, 'R07')).toMatch(/^Klage gegen Kürzung ist offen;/u);
  });
});

describe('R21: any other open remedy', () => {
  itHits('R21', [
    ['Ablehnung', against('Ablehnung')],
    ['no object', against(null)],
    ['a none-word as object', against('-')],
    ['an unreadable object', { ...against(null), 'Rechtsbehelf gegen': ERROR }],
  ]);
  itSpares('R21', [
    ['R07 is hit', against('Aufhebung')],
    ['a settled one', against(null, { 'Rechtsbehelf Status': 'erledigt' })],
    ['an unreadable one', against(null, { Rechtsbehelf: ERROR })],
    ['an unreadable status', against(null, { 'Rechtsbehelf Status': ERROR })],
    ['none', against('Ablehnung', { Rechtsbehelf: 'keine' })],
  ]);

  it('names the remedy', () => {
    const classification = aCase(against('Ablehnung')).classified();
    expect(classification).toMatchObject({ rules: ['R21', 'R28'], proposal: 'prüfen' });
    expect(reasonOf(classification, 'R21')).toBe(
      'Widerspruch v. 3.6. ist offen, der Gegenstand ist nicht Aufhebung, Reduzierung oder Einstellung oder nicht erfasst. (§ 80 VwGO; § 86a SGG; § 123 VwGO; § 86b SGG)',
    );
  });

  it('is hit when R07 cannot be checked (§11 oo)', () => {
    const classification = aCase({ Rechtsbehelf: 'Klage' }).without('Rechtsbehelf gegen').classified();
    expect(classification).toMatchObject({ rules: ['R21', 'R28'], uncheckable: ['R07'] });
  });

  it('is not hit when R07 is switched off (§11 oo)', () => {
    const { rules } = aCase(against('Aufhebung'))
      .under({ 'KA Regeln': ruleOff('R07') })
      .classified();
    expect(rules).toEqual(['R28']);
  });

  it('is hit when R07 is off and cannot be checked either', () => {
    const { rules, uncheckable } = aCase({ Rechtsbehelf: 'Klage' })
      .without('Rechtsbehelf gegen')
      .under({ 'KA Regeln': ruleOff('R07') })
      .classified();
    expect(rules).toEqual(['R21', 'R28']);
    expect(uncheckable).toEqual([]);
  });

  it('neither rule can be checked without a column for remedies', () => {
    const { rules, uncheckable } = aCase(against('Aufhebung')).without('Rechtsbehelf').classified();
    expect(rules).toEqual(['R28']);
    expect(uncheckable).toEqual(['R07', 'R21']);
  });
});

describe('several columns for remedies (§2, §11 l)', () => {
  const HEADERS = [
    'Aktenzeichen',
    'Schule',
    'Klasse',
    'Bewilligung bis',
    'Folgeantrag',
    'Widerspruch',
    'Klage',
    'eA',
    'RB gegen',
    'RB-Status',
  ];
  const START = ['A-1', 'Grundschule Hafenstraße', 'E1', '31.07.2025', 'ja'];

  it.each([
    ['the second one is open', ['nein', 'VG', null], null, ['R07', 'R28']],
    [
      'the first is settled by its own words, the second is not',
      ['erledigt', 'x', null],
      null,
      ['R07', 'R28'],
    ],
    ['all are settled by their own words', ['erledigt', 'zurückgenommen', null], null, ['R28']],
    ['all are settled by the status', ['ja', 'ja', 'ja'], 'rechtskräftig', ['R28']],
    ['one open is enough beside an unreadable one', [ERROR, 'ja', null], null, ['R07', 'R20', 'R28']],
    ['an unreadable one without another is unknown', [ERROR, 'nein', null], null, ['R20', 'R28']],
    ['none', ['nein', '-', null], null, ['R28']],
  ])('%s', (_, remedies, status, rules) => {
    const table = aList(HEADERS, [[...START, ...remedies, 'Aufhebung', status]]);
    expect(classifyList(table)[0]?.rules).toEqual(rules);
  });

  it('the open one is named', () => {
    const table = aList(HEADERS, [[...START, 'erledigt', 'VG 3/24', null, 'Aufhebung', null]]);
    const [classification] = classifyList(table);
    expect(classification?.reasons[0]?.text).toMatch(/^VG 3\/24 gegen Aufhebung ist offen;/u);
  });

  it('an unreadable one leaves R04 open', () => {
    const table = aList(HEADERS, [
      ['A-1', 'Grundschule Hafenstraße', 'E1', '31.07.2025', null, ERROR, 'nein', null, null, null],
    ]);
    expect(classifyList(table)[0]?.rules).toEqual(['R20']);
  });
});
