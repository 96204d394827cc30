import { aCase, reasonOf } from '../../builders/case-table';
import type { OwnedSheets } from '../../builders/knowledge';
import { aPlan, ruleRows, type OwnedRowCells } from '../../builders/knowledge-tables';
import type { Changes } from './hit-tables';

const LATER = '31.07.2027';
const rules = (rows: Readonly<Record<string, OwnedRowCells>>): OwnedSheets => ({
  'KA Regeln': ruleRows(rows),
});
const effects = (changed: Readonly<Record<string, string>>): OwnedSheets =>
  rules(Object.fromEntries(Object.entries(changed).map(([id, effect]) => [id, { Wirkung: effect }])));
const strategy = (strategie: string): OwnedSheets => ({
  'KA Stufenplan': aPlan({
    'Region 1': { ab: '01.08.2025', ersterSchultag: '08.09.2025', strategie },
    'Region 2': { strategie },
  }),
});

/** Rules as the reasons name them, in their order. */
const order = (changes: Changes, sheets: OwnedSheets = {}): string =>
  aCase(changes)
    .under(sheets)
    .classified()
    .reasons.map(({ rule }) => rule)
    .join(' ');

describe('the first line that fits decides (§8)', () => {
  const ENDED = { Fallstatus: 'beendet' };
  const NO_PART = { Schule: 'Raboisenschule' };
  const FAULTY = { Aktenzeichen: null };
  const UNCLEAR = { Schule: 'Schule am Meer' };
  const NO_DATE = { Schule: 'Grundschule Kaltenweide' };
  const LEAVES = { Klasse: '4' };
  const LOCKED = { 'Bewilligung bis': LATER };

  it.each<[string, Changes, string, OwnedSheets?]>([
    ['1 ended before no part', { ...ENDED, ...NO_PART, ...FAULTY }, 'nicht betroffen'],
    ['1 ended before faulty data', { ...ENDED, ...FAULTY }, 'nicht betroffen'],
    ['1 ended before an unclear school', { ...ENDED, ...UNCLEAR }, 'nicht betroffen'],
    ['2 no part before faulty data', { ...NO_PART, ...FAULTY, ...LEAVES, ...LOCKED }, 'nicht betroffen'],
    ['3 faulty data before no date', { ...FAULTY, ...NO_DATE }, 'prüfen'],
    ['3 faulty data before leaving', { ...FAULTY, ...LEAVES }, 'prüfen'],
    ['3 faulty data before gesperrt', { ...FAULTY, ...LOCKED }, 'prüfen'],
    ['3 an unclear school before all that follows', { ...UNCLEAR, ...LEAVES, ...LOCKED }, 'prüfen'],
    ['4 no date before new cases only', NO_DATE, 'ohne Termin', strategy('NUR_NEUFAELLE')],
    ['4 no date before a check', { ...NO_DATE, Bedarfsmerkmale: 'ASS' }, 'ohne Termin'],
    ['5 leaving before staying', LEAVES, 'läuft aus', strategy('NUR_NEUFAELLE')],
    ['5 leaving before gesperrt', { ...LEAVES, ...LOCKED }, 'läuft aus'],
    ['5 leaving before a check', { ...LEAVES, Bedarfsmerkmale: 'ASS' }, 'läuft aus'],
    ['6 staying before gesperrt', LOCKED, 'bleibt individuell', strategy('AUFWACHSEND')],
    ['6 staying before a check', { Bedarfsmerkmale: 'ASS' }, 'bleibt individuell', strategy('NUR_NEUFAELLE')],
    ['7 gesperrt before a check', { ...LOCKED, Bedarfsmerkmale: 'ASS' }, 'gesperrt'],
    ['7 a check before running out', { Folgeantrag: null, Bedarfsmerkmale: 'ASS' }, 'prüfen'],
    ['7 running out before hints', { Folgeantrag: null, Betreuungsverhältnis: 'Pool' }, 'läuft aus'],
    ['8 hints leave it umstellbar', { Betreuungsverhältnis: 'Pool', Bedarfsmerkmale: 'LRS' }, 'umstellbar'],
  ])('%s', (_, changes, proposal, sheets = {}) => {
    expect(aCase(changes).under(sheets).classified().proposal).toBe(proposal);
  });
});

describe('the strongest effect (§8 line 7)', () => {
  const ALL_CHECKS = {
    Bedarfsmerkmale: 'ASS',
    Rechtskreis: 'IX',
    Pflegekind: 'ja',
    'Letzte Hilfeplanung': null,
  };

  it.each<[string, Changes, OwnedSheets, string]>([
    ['a hint made gesperrt', { Betreuungsverhältnis: 'Pool' }, effects({ R19: 'gesperrt' }), 'gesperrt'],
    ['a lock made a hint', { 'Bewilligung bis': LATER }, effects({ R01: 'hinweis' }), 'umstellbar'],
    [
      'a lock made a hint beside a check',
      { 'Bewilligung bis': LATER, Bedarfsmerkmale: 'ASS' },
      effects({ R01: 'hinweis' }),
      'prüfen',
    ],
    [
      'all checks made hints',
      ALL_CHECKS,
      effects({ R11: 'hinweis', R12: 'hinweis', R13: 'hinweis', R14: 'hinweis' }),
      'umstellbar',
    ],
    ['one check made running out', { Bedarfsmerkmale: 'ASS' }, effects({ R11: 'läuft aus' }), 'läuft aus'],
    ['R28 made a check', {}, effects({ R28: 'prüfen' }), 'prüfen'],
    ['capital letters do not matter', {}, effects({ R28: 'Prüfen' }), 'prüfen'],
  ])('%s', (_, changes, sheets, proposal) => {
    expect(aCase(changes).under(sheets).classified().proposal).toBe(proposal);
  });
});

describe('with R04 hit, R12 and R14 do not count (§8 line 7)', () => {
  const RUNS_OUT = { Folgeantrag: null };
  const IX = { Rechtskreis: 'IX' };
  const NO_PLAN = { 'Letzte Hilfeplanung': null };

  it.each<[string, Changes, string, OwnedSheets?]>([
    ['R12', { ...RUNS_OUT, ...IX }, 'läuft aus'],
    ['R14', { ...RUNS_OUT, ...NO_PLAN }, 'läuft aus'],
    ['both', { ...RUNS_OUT, ...IX, ...NO_PLAN }, 'läuft aus'],
    [
      'not even as gesperrt',
      { ...RUNS_OUT, ...IX, ...NO_PLAN },
      'läuft aus',
      effects({ R12: 'gesperrt', R14: 'gesperrt' }),
    ],
    ['but others do', { ...RUNS_OUT, ...IX, Pflegekind: 'ja' }, 'prüfen'],
    ['nor with R04 as a hint', { ...RUNS_OUT, ...IX, ...NO_PLAN }, 'umstellbar', effects({ R04: 'hinweis' })],
    ['they count without R04', { ...IX }, 'prüfen'],
    ['they count with R04 off', { ...RUNS_OUT, ...IX }, 'prüfen', rules({ R04: { Aktiv: 'nein' } })],
  ])('%s', (_, changes, proposal, sheets = {}) => {
    expect(aCase(changes).under(sheets).classified().proposal).toBe(proposal);
  });

  it('they are hits all the same, behind the deciding one', () => {
    const classification = aCase({ ...RUNS_OUT, ...IX, ...NO_PLAN }).classified();
    expect(classification.rules).toEqual(['R04', 'R12', 'R14']);
    expect(order({ ...RUNS_OUT, ...IX, ...NO_PLAN })).toBe('R04 R12 R14');
    expect(order({ ...RUNS_OUT, ...IX, ...NO_PLAN, Pflegekind: 'ja' })).toBe('R13 R04 R12 R14');
  });
});

describe('the order of the reasons (§10)', () => {
  it.each<[string, Changes, string, OwnedSheets?]>([
    ['ascending among the deciding', { 'Bewilligung bis': LATER, Leistungsform: 'PB' }, 'R01 R09'],
    [
      'the deciding first, then ascending',
      { Folgeantrag: null, Rechtsbehelf: null, Pflegekind: 'ja', Klasse: '3/4' },
      'R06 R13 R04',
    ],
    [
      'hints last',
      {
        'Bewilligung bis': LATER,
        Betreuungsverhältnis: 'Pool',
        Bedarfsmerkmale: 'Pflege, LRS',
        'Letzte Hilfeplanung': null,
      },
      'R01 R10 R14 R19 R26',
    ],
    ['only hints', { Betreuungsverhältnis: 'Pool', Fallstatus: 'neu' }, 'R17 R19 R28'],
    [
      'R20 before all',
      { Aktenzeichen: null, 'Bewilligung bis': LATER, Bedarfsmerkmale: 'ASS' },
      'R20 R01 R11',
    ],
    [
      'R16 and R20 together',
      { Aktenzeichen: null, Schule: 'Schule am Meer', Bedarfsmerkmale: 'ASS' },
      'R16 R20 R11',
    ],
    [
      'R25 alone before',
      { Fallstatus: 'beendet', Schule: 'Raboisenschule', Aktenzeichen: null },
      'R25 R15 R20',
    ],
    ['R15 before R20', { Schule: 'Raboisenschule', Aktenzeichen: null }, 'R15 R20'],
    ['R24 before others', { Schule: 'Grundschule Appen', Bedarfsmerkmale: 'ASS' }, 'R24 R11'],
    ['R24 before R23', { Schule: 'Grundschule Kaltenweide' }, 'R24 R23', strategy('NUR_NEUFAELLE')],
    ['R05 before a lock', { Klasse: '4', 'Bewilligung bis': LATER }, 'R05 R01'],
    ['R22 before a lock', { 'Bewilligung bis': LATER }, 'R22 R01', strategy('AUFWACHSEND')],
    [
      'a hint that decides comes first',
      { Betreuungsverhältnis: 'Pool' },
      'R19 R28',
      effects({ R19: 'prüfen' }),
    ],
    [
      'a lock made a hint comes last',
      { 'Bewilligung bis': LATER, Bedarfsmerkmale: 'ASS' },
      'R11 R01',
      effects({ R01: 'hinweis' }),
    ],
  ])('%s', (_, changes, expected, sheets = {}) => {
    expect(order(changes, sheets)).toBe(expected);
  });

  it('R27 stands among the hints though it is found last', () => {
    expect(order({ 'Bewilligung bis': 'Ende GS', Betreuungsverhältnis: 'Pool' })).toBe('R01 R19 R27');
    expect(order({ 'Bewilligung bis': 'Ende GS', Bedarfsmerkmale: 'ASS' })).toBe('R01 R11 R27');
  });
});

describe('texts of the working group', () => {
  it('take the place of the default, with the legal basis in brackets', () => {
    const sheets = rules({ R28: { Begründung: 'Antrag da ({termin}).', Rechtsgrundlage: '§ 1' } });
    expect(reasonOf(aCase().under(sheets).classified(), 'R28')).toBe('Antrag da (08.09.2025). (§ 1)');
  });

  it('have no brackets without a legal basis', () => {
    for (const basis of [null, '–', '-', ' ']) {
      const sheets = rules({ R28: { Begründung: 'Antrag da.', Rechtsgrundlage: basis } });
      expect(reasonOf(aCase().under(sheets).classified(), 'R28')).toBe('Antrag da.');
    }
  });

  it('fall back to the default when empty', () => {
    const sheets = rules({ R28: { Begründung: ' ', Rechtsgrundlage: '§ 1' } });
    expect(reasonOf(aCase().under(sheets).classified(), 'R28')).toMatch(
      /^Folgeantrag liegt vor: .+ \(§ 1\)$/u,
    );
  });

  it('may name everything there is', () => {
    const names = [
      ...['bewilligt_bis', 'nebenbestimmung', 'rechtsbehelf', 'rechtsbehelf_gegen', 'gericht_bis', 'pb_bis'],
      ...['hilfeplan_datum', 'schule', 'termin', 'schuljahr', 'startjahr', 'tag_vor_start', 'tag_vor_termin'],
    ];
    const sheets = rules({
      R28: { Begründung: names.map((name) => `${name}={${name}}`).join('|'), Rechtsgrundlage: null },
    });
    expect(reasonOf(aCase().under(sheets).classified(), 'R28')?.split('|')).toEqual([
      'bewilligt_bis=31.07.2025',
      'nebenbestimmung=nicht vermerkt',
      'rechtsbehelf=nicht vermerkt',
      'rechtsbehelf_gegen=nicht vermerkt',
      'gericht_bis=nicht vermerkt',
      'pb_bis=nicht vermerkt',
      'hilfeplan_datum=15.01.2025',
      'schule=Grundschule Hafenstraße',
      'termin=08.09.2025',
      'schuljahr=2025/26',
      'startjahr=2025/26',
      'tag_vor_start=07.09.2025',
      'tag_vor_termin=07.09.2025',
    ]);
  });

  it('tell S from U once the wave has started', () => {
    const sheets = rules({
      R28: { Begründung: '{termin} {schuljahr} {tag_vor_termin} / {startjahr} {tag_vor_start}' },
    });
    expect(reasonOf(aCase({ Schule: 'Grundschule Thesdorf' }).under(sheets).classified(), 'R28')).toBe(
      '08.09.2025 2025/26 07.09.2025 / 2024/25 01.09.2024',
    );
  });

  it('never read braces or dollars in a cell as placeholders', () => {
    const classification = aCase({ Schule: '{termin} $& $1 {felder}' }).classified();
    expect(reasonOf(classification, 'R16')).toContain('Die Schule „{termin} $& $1 {felder}“ ist');
  });
});
