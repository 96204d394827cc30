import { aCase, reasonOf, serial } from '../../builders/case-table';
import { ruleOff, ruleRows } from '../../builders/knowledge-tables';
import { itHits, itSpares, type CaseRow, type Changes } from './hit-tables';

const ERROR = { error: '#N/A' };
const law = (area: Changes[string], basis: Changes[string]): Changes => ({
  Rechtskreis: area,
  Rechtsgrundlage: basis,
});

describe('R12: help under SGB IX (§7, §11 x)', () => {
  itHits('R12', [
    ['IX', law('IX', null)],
    ['SGB IX', law('SGB IX', null)],
    ['9', law('9', null)],
    ['the number 9', law(9, null)],
    ['SGB 9', law('SGB 9', null)],
    ['§ 112', law(null, '§ 112 SGB IX')],
    ['§112', law(null, '§112')],
    ['the number 112', law(null, 112)],
    ['SGB XII', law('SGB XII', null)],
    ['§ 54 SGB XII', law(null, '§54 SGB XII (alt)')],
    ['the basis decides though the area says VIII', law('SGB VIII', '112')],
    ['both laws in one cell', law('VIII/IX', null)],
    ['EGH alone', law('EGH', null)],
    ['EGH with another word', law('EGH', '§ 90')],
    ['EGH under the basis', law(null, 'EGH')],
    ['in an ended case', { ...law('IX', null), Fallstatus: 'beendet' }],
    ['without a switch date', { ...law('IX', null), Schule: 'Grundschule Kaltenweide' }],
  ] satisfies readonly CaseRow[]);
  itSpares('R12', [
    ['VIII', law('SGB VIII', '§ 35a')],
    ['8', law(8, null)],
    ['JA', law('JA', null)],
    ['EGH with 35a', law('EGH', '§ 35a')],
    ['EGH with 35 a', law('EGH', '§ 35 a SGB VIII')],
    ['EGH with 35A', law('EGH', '35A')],
    ['EGH with 27/35a', law('EGH', '27/35a')],
    ['EGH with VIII in the same cell', law('EGH (SGB VIII)', null)],
    ['EGH with 8', law('EGH', 8)],
    ['EGH with an unreadable other column', law('EGH', ERROR)],
    ['numbers that only contain it', law('1129', '§ 1120, 549')],
    ['words that only contain it', law('IXI', 'XIIa')],
    ['unreadable', law(ERROR, null)],
    ['empty', law(null, null)],
  ] satisfies readonly CaseRow[]);

  it('explains itself', () => {
    expect(reasonOf(aCase(law('IX', null)).classified(), 'R12')).toBe(
      'Eingliederungshilfe nach SGB IX: Gesamtplanverfahren und Zuständigkeit beachten. (§§ 112, 117–121 SGB IX)',
    );
  });

  it('needs one of the two columns', () => {
    expect(aCase(law('IX', null)).without('Rechtsgrundlage').classified().rules).toContain('R12');
    expect(aCase(law('EGH', null)).without('Rechtsgrundlage').classified().rules).toContain('R12');
    expect(aCase(law(null, '§ 112')).without('Rechtskreis').classified().rules).toContain('R12');
    expect(aCase(law('IX', '112')).without('Rechtskreis', 'Rechtsgrundlage').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R12'],
    });
  });
});

describe('R13: a foster child or foreign jurisdiction', () => {
  itHits('R13', [
    ['Pflegekind', { Pflegekind: 'ja' }],
    ['§ 33', { Pflegekind: '§ 33' }],
    ['Kostenerstattung', { Kostenerstattung: 'KE Hamburg' }],
    ['one is yes though the other is unreadable', { Pflegekind: ERROR, Kostenerstattung: 'x' }],
    ['a second column for one of them', { Vollzeitpflege: 'ja' }],
    ['a second column beside an unreadable one', { Pflegekind: ERROR, PS: 'x' }],
    ['a second column for the other', { '§ 86': '§ 86 Abs. 6' }],
  ]);
  itSpares('R13', [
    ['two noes', { Pflegekind: 'nein', Kostenerstattung: '-' }],
    ['empty', { Pflegekind: null, Kostenerstattung: null }],
    ['unreadable', { Pflegekind: ERROR }],
    ['FALSE', { Pflegekind: false, Kostenerstattung: 0 }],
  ]);

  it('explains itself', () => {
    expect(reasonOf(aCase({ Pflegekind: 'x' }).classified(), 'R13')).toBe(
      'Pflegekind oder Kostenerstattungsfall: Pflegestellendienst und Wirtschaftliche Jugendhilfe beteiligen. (§§ 33, 86 Abs. 6, 89a SGB VIII)',
    );
  });

  it('needs one of the two columns', () => {
    expect(aCase({ Pflegekind: 'ja' }).without('Kostenerstattung').classified()).toMatchObject({
      rules: ['R13', 'R28'],
      uncheckable: [],
    });
    expect(aCase().without('Kostenerstattung', 'Pflegekind').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R13'],
    });
  });
});

/** Stand is 31.03.2025: twelve months before lies 31.03.2024, twenty-four 31.03.2023. */
describe('R14: the care plan is missing or outdated (§7, §11 mm, nn)', () => {
  const plan = (date: Changes[string], more: Changes = {}): Changes => ({
    'Letzte Hilfeplanung': date,
    ...more,
  });
  itHits('R14', [
    ['empty', plan(null)],
    ['a none-word', plan('n.n.')],
    ['a day older than twelve months', plan('30.03.2024')],
    ['a month that begins before', plan('3/24')],
    ['SGB IX: a day older than twenty-four months', plan('30.03.2023', { Rechtskreis: 'IX' })],
    ['SGB IX by EGH', plan('30.03.2023', { Rechtskreis: 'EGH', Rechtsgrundlage: null })],
    ['an ended case', plan(null, { Fallstatus: 'beendet' })],
    ['a new case', plan(null, { Fallstatus: 'neu' })],
  ]);
  itSpares('R14', [
    ['twelve months old to the day', plan('31.03.2024')],
    ['a serial of that day', plan(serial('31.03.2024'))],
    ['yesterday', plan('30.03.2025')],
    ['in the future', plan('01.09.2025')],
    ['SGB IX: older than twelve months', plan('30.03.2024', { Rechtskreis: 'IX' })],
    ['SGB IX: twenty-four months to the day', plan('31.03.2023', { Rechtskreis: 'IX' })],
    ['unreadable', plan('letzten Sommer')],
  ]);

  it('cuts the day to the last of the month', () => {
    expect(aCase(plan('28.02.2023')).classifiedOn('29.02.2024').rules).not.toContain('R14');
    expect(aCase(plan('27.02.2023')).classifiedOn('29.02.2024').rules).toContain('R14');
  });

  it('names the date, or that none is noted', () => {
    expect(reasonOf(aCase(plan('30.03.2024')).classified(), 'R14')).toBe(
      'Letzte Hilfeplanung: 30.03.2024. Vor einer Änderung von Art und Umfang sind Beratung und Fortschreibung nötig. (§ 36 SGB VIII; § 121 Abs. 2 SGB IX)',
    );
    expect(reasonOf(aCase(plan(null)).classified(), 'R14')).toContain('Letzte Hilfeplanung: nicht vermerkt.');
  });

  it('has its months from KA Regeln; a missing one has its default (§11 tt)', () => {
    const months = (parameter: string) => ({ 'KA Regeln': ruleRows({ R14: { Parameter: parameter } }) });
    expect(aCase(plan('30.09.2024')).under(months('Monate=6')).classified().rules).toEqual(['R28']);
    expect(aCase(plan('29.09.2024')).under(months('Monate=6')).classified().rules).toEqual(['R14', 'R28']);
    const ix = { Rechtskreis: 'IX' };
    expect(aCase(plan('30.03.2023', ix)).under(months('Monate=6')).classified().rules).toContain('R14');
    expect(aCase(plan('31.03.2023', ix)).under(months('Monate=6')).classified().rules).not.toContain('R14');
    expect(aCase(plan('30.03.2024', ix)).under(months('Monate_SGB_IX=12')).classified().rules).toContain(
      'R14',
    );
    expect(aCase(plan('31.03.2024')).under(months('Monate_SGB_IX=3')).classified().rules).not.toContain(
      'R14',
    );
  });

  it('goes by SGB IX even if R12 is off (§11 nn)', () => {
    const { rules } = aCase(plan('30.03.2024', { Rechtskreis: 'IX' }))
      .under({ 'KA Regeln': ruleOff('R12') })
      .classified();
    expect(rules).toEqual(['R28']);
  });

  it('needs its column', () => {
    expect(aCase().without('Letzte Hilfeplanung').classified()).toMatchObject({
      rules: ['R28'],
      uncheckable: ['R14'],
    });
  });
});

describe('R19: shared companions and shares outside lessons', () => {
  const ONE_TO_TWO = 62 / 1440;
  itHits('R19', [
    ['OGS', { 'Anteil außerhalb Unterricht': 'incl. OGTS' }],
    ['1:2', { Betreuungsverhältnis: '1:2' }],
    ['a time', { Betreuungsverhältnis: ONE_TO_TWO }],
    ['Tandem', { Betreuungsverhältnis: 'Tandem mit …' }],
    ['one of several columns', { Schulweg: 'ja' }],
    ['yes beside an unreadable one', { 'Anteil außerhalb Unterricht': ERROR, Hort: 'x' }],
    [
      'shared, though the other is unreadable',
      { 'Anteil außerhalb Unterricht': ERROR, Betreuungsverhältnis: 'Pool' },
    ],
  ]);
  itSpares('R19', [
    ['1:1 and no', {}],
    ['1:4', { Betreuungsverhältnis: '1:4' }],
    ['empty', { Betreuungsverhältnis: null, 'Anteil außerhalb Unterricht': null }],
    ['unreadable', { Betreuungsverhältnis: ERROR, 'Anteil außerhalb Unterricht': ERROR }],
    ['other text', { Betreuungsverhältnis: 'nach Bedarf' }],
  ]);

  it('is a hint', () => {
    const classification = aCase({ Betreuungsverhältnis: '1:2' }).classified();
    expect(classification).toMatchObject({ rules: ['R19', 'R28'], proposal: 'umstellbar' });
    expect(reasonOf(classification, 'R19')).toBe(
      'Ganztag, Schulweg oder geteilte Begleitung: Rest- und Partnerbedarf gemeinsam betrachten. (§ 112 Abs. 1 und 4 SGB IX)',
    );
  });

  it('counts a yes under Pool, geteilt or Gruppe (§11 y)', () => {
    for (const header of ['Pool', 'geteilt', 'Gruppe']) {
      const shared = aCase({ [header]: 'x' })
        .without('Betreuungsverhältnis')
        .classified();
      expect(shared.rules).toContain('R19');
    }
  });

  it('needs one of the two columns', () => {
    expect(
      aCase({ Betreuungsverhältnis: 'Pool' }).without('Anteil außerhalb Unterricht').classified().rules,
    ).toContain('R19');
    expect(aCase().without('Anteil außerhalb Unterricht', 'Betreuungsverhältnis').classified()).toMatchObject(
      {
        rules: ['R28'],
        uncheckable: ['R19'],
      },
    );
  });
});
