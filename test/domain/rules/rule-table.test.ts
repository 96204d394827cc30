import type { Cell } from '../../../src/domain/cell';
import type { Proposal } from '../../../src/domain/classification';
import { RULE_IDS, type RuleId } from '../../../src/domain/rules/rule-id';
import { aCase, ORDERLY_CASE } from '../../builders/case-table';
import { HITS, LATER } from '../../builders/rule-hits';
import { ruleOff, ruleRows } from '../../builders/knowledge-tables';

const ALWAYS_ACTIVE: readonly RuleId[] = ['R16', 'R20', 'R24'];
const STRUCTURAL: readonly RuleId[] = ['R05', 'R15', 'R16', 'R20', 'R22', 'R23', 'R24', 'R25'];
const CHANGEABLE = RULE_IDS.filter((id) => !STRUCTURAL.includes(id));

/** The columns of which one of each group is needed (§7); no entry: marked –, plan or school. */
const NEEDS: Partial<Record<RuleId, readonly (readonly string[])[]>> = {
  R01: [['Bewilligung bis', 'Bewilligungszeitraum']],
  R02: [['Bewilligung bis', 'Bewilligungszeitraum'], ['Nebenbestimmung']],
  R03: [['Bewilligung bis', 'Bewilligungszeitraum']],
  R04: [['Bewilligung bis', 'Bewilligungszeitraum']],
  R05: [['Klasse', 'Einschulung']],
  R06: [['Klasse', 'Einschulung']],
  R07: [['Rechtsbehelf'], ['Rechtsbehelf gegen']],
  R08: [['Gerichtliche Anordnung bis']],
  R09: [['Leistungsform']],
  R10: [['Bedarfsmerkmale']],
  R11: [['Bedarfsmerkmale']],
  R12: [['Rechtskreis', 'Rechtsgrundlage']],
  R13: [['Pflegekind', 'Kostenerstattung']],
  R14: [['Letzte Hilfeplanung']],
  R19: [['Anteil außerhalb Unterricht', 'Betreuungsverhältnis']],
  R21: [['Rechtsbehelf']],
  R25: [['Fallstatus']],
  R28: [['Folgeantrag']],
};

describe.each(RULE_IDS)('%s', (id) => {
  const { case: hitCase, effect } = HITS[id];

  it('is hit in its case, explains itself in full, and only once', () => {
    const { rules, reasons } = hitCase.classified();
    expect(rules).toContain(id);
    expect(reasons.filter(({ rule }) => rule === id)).toHaveLength(1);
    expect(reasons.find(({ rule }) => rule === id)?.text).toMatch(/^[^{}]+$/u);
    expect(reasons.map(({ rule }) => rule).toSorted()).toEqual(rules);
  });

  it(
    ALWAYS_ACTIVE.includes(id)
      ? 'cannot be switched off'
      : 'can be switched off, and nothing else changes (§11 oo)',
    () => {
      const before = hitCase.classified();
      const after = hitCase.under({ 'KA Regeln': ruleOff(id) }).classified();
      const isKept = ALWAYS_ACTIVE.includes(id);
      // R15 off lets R24 in (§11 jj, qq); R01 off takes the binding end and with it R27.
      const expected = before.rules.filter((rule) => isKept || rule !== id);
      const others = after.rules.filter((rule) => !(id === 'R15' && rule === 'R24'));
      expect(others).toEqual(expected.filter((rule) => !(id === 'R01' && rule === 'R27')));
      expect(after.reasons.some(({ rule }) => rule === id)).toBe(isKept);
    },
  );

  it('is hit whatever else its columns say when all other rules are off', () => {
    const others = RULE_IDS.filter((rule) => rule !== id && rule !== 'R01');
    const { rules } = hitCase.under({ 'KA Regeln': ruleOff(...others) }).classified();
    expect(rules).toContain(id);
  });

  const needs = NEEDS[id];
  if (needs === undefined) {
    it('is never listed as nicht prüfbar (§11 h)', () => {
      const kept = ['Schule', 'Aktenzeichen', 'Pflegekind'];
      const bare = hitCase.without(...Object.keys(ORDERLY_CASE).filter((header) => !kept.includes(header)));
      expect(bare.classified().uncheckable).not.toContain(id);
    });
  } else {
    it.each(needs)('is nicht prüfbar, and never hit, without %s%s', (...group) => {
      const headers = group.filter((header): header is string => typeof header === 'string');
      const { rules, uncheckable } = hitCase.without(...headers).classified();
      expect(uncheckable).toContain(id);
      expect(rules).not.toContain(id);
    });

    it('is checkable with one column of each group', () => {
      for (const group of needs) {
        for (const kept of group) {
          const others = group.filter((header) => header !== kept);
          expect(hitCase.without(...others).classified().uncheckable).not.toContain(id);
        }
      }
    });

    it('is not listed when it is off', () => {
      const headers = needs.flat();
      const { uncheckable } = hitCase
        .without(...headers)
        .under({ 'KA Regeln': ruleOff(id) })
        .classified();
      expect(uncheckable).not.toContain(id);
    });
  }

  if (STRUCTURAL.includes(id)) {
    it('keeps its effect whatever the sheet says (§11 tt)', () => {
      const before = hitCase.classified();
      const after = hitCase.under({ 'KA Regeln': ruleRows({ [id]: { Wirkung: 'hinweis' } }) }).classified();
      expect([after.rules, after.proposal]).toEqual([before.rules, before.proposal]);
    });
  } else {
    it.each(['gesperrt', 'prüfen', 'läuft aus', 'hinweis'])('may have the effect %s', (changed) => {
      const before = hitCase.classified();
      const after = hitCase.under({ 'KA Regeln': ruleRows({ [id]: { Wirkung: changed } }) }).classified();
      expect(after.rules.filter((rule) => rule !== 'R27' || id === 'R27')).toEqual(
        before.rules.filter((rule) => rule !== 'R27' || (id === 'R27' && after.rules.includes('R27'))),
      );
      // R27 is found after the proposal and never changes it (§11 ss); beside it the case is gesperrt by R01.
      const alone: Proposal = changed === 'hinweis' ? 'umstellbar' : (changed as Proposal);
      expect(after.proposal).toBe(id === 'R27' ? 'gesperrt' : alone);
    });
  }

  it(`has the effect ${effect} by default`, () => {
    const { proposal } = hitCase.classified();
    const expected = id === 'R27' ? 'gesperrt' : effect === 'hinweis' ? 'umstellbar' : effect;
    expect(proposal).toBe(expected);
  });
});

it('all rules but the structural ones are changeable (§8)', () => {
  expect(CHANGEABLE).toHaveLength(21);
});

describe('nicht prüfbar (§11 h)', () => {
  it('lists every rule of which a column is missing, ascending, the same in all rows', () => {
    const bare = aCase().without(
      ...Object.keys(ORDERLY_CASE).filter(
        (header) => !['Aktenzeichen', 'Schule', 'Schulort'].includes(header),
      ),
    );
    expect(bare.classified().uncheckable).toEqual([
      ...['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10'],
      ...['R11', 'R12', 'R13', 'R14', 'R19', 'R21', 'R25', 'R28'],
    ]);
  });

  it.each<[string, Readonly<Record<string, Cell>>]>([
    ['an unreadable value', { 'Bewilligung bis': 'x1', Klasse: 'x1', Rechtsbehelf: { error: '#N/A' } }],
    ['an empty value', { Nebenbestimmung: null, Bedarfsmerkmale: null, Leistungsform: null }],
    ['no switch date', { Schule: 'Grundschule Kaltenweide' }],
    ['an unclear school', { Schule: 'Schule am Meer' }],
  ])('is nothing for %s', (_, changes) => {
    expect(aCase(changes).classified().uncheckable).toEqual([]);
  });
});

describe('without a switch date (§11 ii)', () => {
  const NOT_EVALUATED: readonly RuleId[] = [
    'R01',
    'R02',
    'R04',
    'R05',
    'R06',
    'R08',
    'R09',
    'R17',
    'R18',
    'R22',
    'R28',
    'R29',
  ];
  const EVALUATED = RULE_IDS.filter(
    (id) => !NOT_EVALUATED.includes(id) && !['R15', 'R16', 'R24', 'R27'].includes(id),
  );

  it.each([
    ['no region', 'Grundschule Appen', ['R24']],
    ['no wave', 'Grundschule Heist', ['R24']],
    ['no date', 'Grundschule Kaltenweide', ['R24']],
    ['an unclear school', 'Schule am Meer', ['R16']],
    ['no school', null, ['R20']],
  ])('%s: a case that would hit nearly everything hits only what needs none', (_, school, more) => {
    const { rules } = aCase({
      ...{ Schule: school, 'Bewilligung bis': 'unbefristet', Klasse: '4', Rechtsbehelf: 'WS' },
      ...{ 'Rechtsbehelf gegen': 'Aufhebung', 'Gerichtliche Anordnung bis': LATER, Leistungsform: 'PB' },
      ...{ Bedarfsmerkmale: 'Pflege, ASS, LRS', Rechtskreis: 'IX', Pflegekind: 'ja' },
      ...{ 'Letzte Hilfeplanung': null, Betreuungsverhältnis: 'Pool' },
    }).classified();
    expect(rules).toEqual(
      [...new Set(['R03', 'R07', 'R10', 'R11', 'R12', 'R13', 'R14', 'R19', ...more, 'R26'])].toSorted(),
    );
  });

  it.each(EVALUATED.filter((id) => !['R22', 'R23'].includes(id)))('%s is evaluated', (id) => {
    const builder = HITS[id].case;
    const moved = builder.with({ Schule: 'Grundschule Kaltenweide' });
    expect(moved.classified().rules).toContain(id);
  });

  it.each(NOT_EVALUATED)('%s is not', (id) => {
    const moved = HITS[id].case.with({ Schule: 'Grundschule Kaltenweide' });
    expect(moved.classified().rules).not.toContain(id);
  });
});
