import { aCase, aList, classifyList, reasonOf, serial } from '../../builders/case-table';
import { itHits, itSpares } from './hit-tables';

const ERROR = { error: '#N/A' };
const noted = (text: string) => ({ Bedarfsmerkmale: text });
const all = (texts: readonly string[]) => texts.map((text) => [text, noted(text)] as const);

describe('R10: needs that an assistant of the class may not meet (§7, §11 z)', () => {
  itHits(
    'R10',
    all([
      'Pflege',
      'Pflegebedarf',
      'Pflegegrad 3',
      'PFLEGE',
      'Wickeln',
      'Medi',
      'Medikamente',
      'Medikamentengabe',
      'medizinisch',
      'med.',
      'Diabetes',
      'Epilepsie',
      'Hören',
      'Hörgerät',
      'Hoergeraet',
      'Hör-/Sehbehinderung',
      'Sehen',
      'Sehbehinderung',
      'Sehschwäche',
      'Sehschädigung',
      'blind',
      'Kommunikation',
      'UK',
      'uk',
      'Talker',
      'Gebärden',
      'Gebärdensprache',
      'Gebaerden',
      'Mobilität',
      'mobil',
      'Rollstuhl',
      'KmE',
      'KME',
      'kme',
      'ASS, Pflege',
      'ASS; Diabetes',
      'ASS/UK',
      'ASS + UK',
      'starker Pflegebedarf',
      'braucht Pflege',
    ]),
  );
  itSpares(
    'R10',
    all([
      'ASS',
      'Weglauftendenz',
      'nein',
      '-',
      'keine',
      'n.n.',
      'Wickelnd',
      'Diabetesverdacht',
      'Blindheit',
      'Sehr unruhig',
      'Rollstuhlfahrer',
      'Intensivpflege',
      'Talkerin',
      'Kommunikationshilfe',
      'UKW',
      'LRS',
      'kein',
    ]),
  );

  it('quotes the pieces that hit, and only those', () => {
    const classification = aCase(noted('ASS, Pflege; LRS / Diabetes Typ 1')).classified();
    expect(classification).toMatchObject({ rules: ['R10', 'R11', 'R26', 'R28'], proposal: 'prüfen' });
    expect(reasonOf(classification, 'R10')).toBe(
      'Vermerkt: Pflege, Diabetes Typ 1. Individuelle Hilfe neben der Klassenassistenz prüfen. (§ 35a Abs. 2 SGB VIII; §§ 104, 112 SGB IX)',
    );
    expect(reasonOf(classification, 'R26')).toBe('„LRS“ nicht erkannt.');
  });
});

describe('R11: needs that ask for a person of the child’s own (§7, §11 z)', () => {
  itHits(
    'R11',
    all([
      'ASS',
      'Autismus',
      'autistisch',
      'Autist',
      'Bezugsperson',
      'Selbstgefährdung',
      'Selbstgef.',
      'Selbstgefaehrdung',
      'Fremdgefährdung',
      'Fremdgef.',
      'Weglauftendenz',
      'Weglauft.',
      'weglaufen',
      'Pflege, ASS',
      'V. a. ASS',
    ]),
  );
  itSpares(
    'R11',
    all(['Pflege', 'Klasse', 'ASSistenz', 'Bezugspersonen', 'selbst gefährdend', 'nein', 'Läuft weg']),
  );

  it('quotes the pieces that hit', () => {
    expect(reasonOf(aCase(noted('Pflege, ASS, Weglauft.')).classified(), 'R11')).toBe(
      'Vermerkt: ASS, Weglauft.. Zumutbarkeit einer gemeinsamen Leistung im Einzelfall prüfen. (§ 112 Abs. 4 i. V. m. § 104 SGB IX; § 35a Abs. 2 SGB VIII)',
    );
  });
});

describe('pieces', () => {
  it('one piece may give several codes (§11 z)', () => {
    const classification = aCase(noted('Autismus mit Pflegebedarf')).classified();
    expect(reasonOf(classification, 'R10')).toContain('Vermerkt: Autismus mit Pflegebedarf.');
    expect(reasonOf(classification, 'R11')).toContain('Vermerkt: Autismus mit Pflegebedarf.');
  });

  it.each([
    ['LRS', ['R26', 'R28']],
    ['LRS, ADHS', ['R26', 'R28']],
    ['12345', ['R26', 'R28']],
    ['keine', ['R28']],
    ['/', ['R28']],
    ['0', ['R28']],
    ['n', ['R28']],
    [0, ['R28']],
    [false, ['R28']],
    [true, ['R26', 'R28']],
    ['ja', ['R26', 'R28']],
    ['x', ['R26', 'R28']],
    [ERROR, ['R20', 'R28']],
    [null, ['R28']],
  ])('%j under Bedarfsmerkmale gives %j', (cell, rules) => {
    expect(aCase({ Bedarfsmerkmale: cell }).classified().rules).toEqual(rules);
  });

  it('a number is an unknown piece', () => {
    expect(reasonOf(aCase({ Bedarfsmerkmale: 7 }).classified(), 'R26')).toBe('„7“ nicht erkannt.');
  });

  it('several unknown pieces are named one by one', () => {
    expect(reasonOf(aCase(noted('LRS, ADHS')).classified(), 'R26')).toBe(
      '„LRS“ nicht erkannt; „ADHS“ nicht erkannt.',
    );
  });
});

describe('several columns and a plain yes (§2, §11 l, r)', () => {
  const HEADERS = [
    'Aktenzeichen',
    'Schule',
    'Klasse',
    'Bewilligung bis',
    'Folgeantrag',
    'Pflegebedarf',
    'med.',
    'Besonderheiten',
  ];
  const START = ['A-1', 'Grundschule Hafenstraße', 'E1', '31.07.2025', 'ja'];
  const classified = (...cells: readonly (string | number | boolean | null | { error: string })[]) => {
    const [classification] = classifyList(aList(HEADERS, [[...START, ...cells]]));
    if (classification === undefined) throw new Error('no case');
    return classification;
  };

  it.each([
    [['ja', null, null], ['R10', 'R28'], 'Pflegebedarf'],
    [['nein', 'x', null], ['R10', 'R28'], 'med.'],
    [[1, true, null], ['R10', 'R28'], 'Pflegebedarf, med.'],
    [['nein', '-', 'Rollstuhl'], ['R10', 'R28'], 'Rollstuhl'],
    [[ERROR, 'ja', null], ['R10', 'R20', 'R28'], 'med.'],
    [['stark, Wickeln', null, null], ['R10', 'R26', 'R28'], 'Wickeln'],
  ])('%j gives %j and quotes %s', (cells, rules, quoted) => {
    const classification = classified(...cells);
    expect(classification.rules).toEqual(rules);
    expect(reasonOf(classification, 'R10')).toContain(`Vermerkt: ${quoted}. `);
  });

  it.each([
    [['nein', 'nein', 'nein'], ['R28']],
    [
      ['nein', 'nein', 'ja'],
      ['R26', 'R28'],
    ],
    [
      [ERROR, 'nein', null],
      ['R20', 'R28'],
    ],
    [
      [null, null, 'ASS'],
      ['R11', 'R28'],
    ],
  ])('%j gives %j', (cells, rules) => {
    expect(classified(...cells).rules).toEqual(rules);
  });

  it('a yes under a header that names no Merkmal names the header', () => {
    expect(reasonOf(classified(null, null, 'ja'), 'R26')).toBe('„Besonderheiten“ nicht erkannt.');
  });

  it('a date is no yes here', () => {
    expect(classified(serial('01.08.2024'), null, null).rules).toEqual(['R26', 'R28']);
  });

  it('a column at distance 1 counts as the word it was read as', () => {
    const table = aList([...HEADERS.slice(0, 5), 'Pflegebedar'], [[...START, 'ja']]);
    const [classification] = classifyList(table);
    expect(classification?.rules).toEqual(['R10', 'R28']);
  });

  it('R10 and R11 need a column for needs', () => {
    expect(aCase().without('Bedarfsmerkmale').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R10', 'R11'],
    });
  });
});
