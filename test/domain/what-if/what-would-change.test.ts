import fc from 'fast-check';
import { germanDate } from '../../../src/domain/calendar/day';
import type { Cell } from '../../../src/domain/cell';
import { RULE_IDS, type RuleId } from '../../../src/domain/rules/rule-id';
import { bitOf } from '../../../src/domain/rules/rule-set';
import { rulesIn } from '../../../src/domain/rules/catalogue';
import type { Change } from '../../../src/domain/what-if/change';
import { cellsOf, dateCell, judge, withCell, type Judged } from '../../../src/domain/what-if/situation';
import { whatWouldChange, whatWouldRemove, type WhatIf } from '../../../src/domain/what-if/what-would-change';
import { aCase, aList, judgedIn, ORDERLY_CASE } from '../../builders/case-table';
import type { OwnedSheets } from '../../builders/knowledge';
import { aPlan, ruleRows } from '../../builders/knowledge-tables';
import { HITS, LATER } from '../../builders/rule-hits';

function after(judged: Judged, changes: readonly Change[]): Judged {
  return judge(changes.reduce((situation, change) => change.apply(situation), judged.situation));
}

function isHit({ decision }: Judged, rule: RuleId): boolean {
  return (decision.hits & bitOf(rule)) !== 0;
}

/** The only deciding hit's change. */
function change(cells: Readonly<Record<string, Cell>>, sheets: OwnedSheets = {}): WhatIf {
  const [first, ...others] = whatWouldChange(aCase(cells).under(sheets).judged());
  if (first === undefined || others.length > 0) throw new Error('not one deciding hit');
  return first;
}

function textsOf({ changes }: WhatIf): readonly string[] {
  return changes.map(({ text }) => text);
}

describe('for every rule', () => {
  test.each(RULE_IDS)('%s: something is offered, and it takes the hit away', (rule) => {
    const judged = HITS[rule].case.judged();
    expect(isHit(judged, rule)).toBe(true);
    const { changes } = whatWouldRemove(judged, rule);
    expect(changes).not.toEqual([]);
    expect(isHit(after(judged, changes), rule)).toBe(false);
  });

  test.each(RULE_IDS)('%s: what is offered is said in words with the place where it is entered', (rule) => {
    for (const { header, text } of whatWouldRemove(HITS[rule].case.judged(), rule).changes) {
      expect(header).not.toBe('');
      expect(text).toMatch(/\p{L}/u);
      expect(text).not.toMatch(/undefined|NaN|null|Infinity/u);
    }
  });
});

describe('a change of one field', () => {
  test.each<readonly [string, Readonly<Record<string, Cell>>, string, string]>([
    [
      'a binding approval',
      { 'Bewilligung bis': LATER },
      'Bewilligung bis',
      'Bewilligung endet vor dem 08.09.2025',
    ],
    [
      'a binding period',
      { 'Bewilligung bis': null, Bewilligungszeitraum: '01.08.2024-31.07.2027' },
      'Bewilligungszeitraum',
      'Bewilligung endet vor dem 08.09.2025',
    ],
    [
      'an unlimited approval',
      { 'Bewilligung bis': 'unbefristet' },
      'Bewilligung bis',
      'Bewilligung ist befristet und endet vor dem 08.09.2025',
    ],
    ['an approval that runs out', { Folgeantrag: null }, 'Folgeantrag', 'Ein Folgeantrag liegt vor'],
    ['a child that leaves', { Klasse: '4' }, 'Klasse', 'Klasse 3 oder niedriger (im Schuljahr 2024/25)'],
    ['an unsure grade', { Klasse: '3/4' }, 'Klasse', 'Klasse 3 oder niedriger (im Schuljahr 2024/25)'],
    [
      'an enrolment that tells that the child leaves',
      { Klasse: null, Einschulung: '2020/21' },
      'Einschulung',
      'Einschulung im Schuljahr 2021/22 oder später',
    ],
    [
      'an open remedy',
      { Rechtsbehelf: 'WS', 'Rechtsbehelf gegen': 'Aufhebung' },
      'Rechtsbehelf Status',
      'Der Rechtsbehelf ist erledigt',
    ],
    [
      'a court order',
      { 'Gerichtliche Anordnung bis': LATER },
      'Gerichtliche Anordnung bis',
      'Gerichtliche Anordnung endet vor dem 08.09.2025',
    ],
    [
      'a budget',
      { Leistungsform: 'PB' },
      'Zielvereinbarung bis',
      'Zielvereinbarung endet vor dem 08.09.2025',
    ],
    ['needs', { Bedarfsmerkmale: 'LRS, Pflege' }, 'Bedarfsmerkmale', 'Bedarfsmerkmale ohne „Pflege“'],
    ['SGB IX', { Rechtskreis: 'IX' }, 'Rechtskreis', 'Rechtskreis: SGB VIII'],
    ['a foster child', { Pflegekind: 'ja' }, 'Pflegekind', 'Pflegekind: nein'],
    [
      'an old care plan',
      { 'Letzte Hilfeplanung': '01.01.2023' },
      'Letzte Hilfeplanung',
      'Hilfeplan vom 31.03.2024 oder später',
    ],
    [
      'a misspelt school',
      { Schule: 'Schule Hafenstraße' },
      'Schule',
      'Schule: Grundschule Hafenstraße (Elmshorn)',
    ],
    ['an ended case', { Fallstatus: 'beendet' }, 'Fallstatus', 'Der Fall ist laufend, nicht beendet'],
  ])('%s', (_, cells, header, text) => {
    const [first] = change(cells).changes;
    expect([first?.header, first?.text]).toEqual([header, text]);
  });

  test('the working group has to decide about schools and waves', () => {
    const offered = change({ Schule: 'Raboisenschule' }).changes;
    expect(offered.map(({ sheet, header, text }) => [sheet, header, text])).toEqual([
      ['KA Schulen', 'Teilnahme', 'Raboisenschule (Elmshorn) nimmt an der Klassenassistenz teil'],
    ]);
  });
});

describe('what the change leads to', () => {
  test('alone it may be enough', () => {
    expect(change({ 'Gerichtliche Anordnung bis': LATER }).then).toMatchObject({
      proposal: 'umstellbar',
      isEnough: true,
      deciding: [],
    });
  });

  test('another hit with the same effect stays', () => {
    const judged = aCase({ 'Bewilligung bis': LATER, 'Gerichtliche Anordnung bis': LATER }).judged();
    const changes = whatWouldChange(judged);
    expect(changes.map(({ rule, then }) => [rule, then?.proposal, then?.isEnough, then?.deciding])).toEqual([
      ['R01', 'gesperrt', false, ['R08']],
      ['R08', 'gesperrt', false, ['R01']],
    ]);
  });

  test('nothing is foretold when it depends on what is entered', () => {
    expect(change({ Aktenzeichen: null }).then).toBeNull();
    expect(change({ Schule: 'Grundschule Appen' }).then).toBeNull();
  });
});

describe('where one field is not enough', () => {
  test('two columns that both say yes change together', () => {
    const { changes } = change({ Pflegekind: 'ja', Kostenerstattung: 'ja' });
    expect(changes.map(({ text }) => text)).toEqual(['Pflegekind: nein', 'Kostenerstattung: nein']);
  });

  test('two remedies without a column for their status are both settled', () => {
    const { Rechtsbehelf: _, 'Rechtsbehelf Status': __, ...others } = ORDERLY_CASE;
    const cells = { ...others, Widerspruch: 'ja', Klage: 'ja' };
    const [first] = whatWouldChange(judgedIn(aList(Object.keys(cells), [Object.values(cells)])));
    expect(first?.changes.map(({ text }) => text)).toEqual([
      'Der Rechtsbehelf in „Widerspruch“ ist erledigt',
      'Der Rechtsbehelf in „Klage“ ist erledigt',
    ]);
  });

  test('every fault is named with what to enter', () => {
    const mended = change({ Aktenzeichen: null, Klasse: 'unklar', 'Letzte Hilfeplanung': '31.06.2025' });
    expect(textsOf(mended)).toEqual([
      'Aktenzeichen eintragen',
      'Klasse: statt „unklar“ eine Klasse wie „3“ oder „1/2“',
      'Letzte Hilfeplanung: statt „31.06.2025“ ein Datum wie 31.03.2025 oder nichts',
    ]);
  });

  test('a missing column is named', () => {
    const judged = aCase().without('Klasse', 'Einschulung').judged();
    expect(whatWouldChange(judged).flatMap(textsOf)).toEqual(['Spalte „Klasse“ ergänzen und ausfüllen']);
  });
});

test('R27 counts though it does not decide: what binds would have to end earlier', () => {
  const judged = HITS.R27.case.judged();
  const found = whatWouldChange(judged).find(({ rule }) => rule === 'R27');
  expect(found?.changes.map(({ text }) => text)).toEqual(['Bewilligung endet vor dem 01.08.2028']);
  expect(found?.then?.earliestDate).not.toBeNull();
});

test('a case that nothing holds up has nothing to change', () => {
  expect(whatWouldChange(aCase().judged())).toEqual([]);
});

describe('whatever a case says', () => {
  const day = fc
    .integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2030, 0, 1) })
    .map((time) => germanDate(Math.floor(time / 86_400_000)));
  const oneOf = (...values: readonly Cell[]) => fc.constantFrom(...values);
  const cells = fc.record(
    {
      Aktenzeichen: oneOf('51-1', null),
      Geburtsdatum: fc.oneof(oneOf(null, 'x', '12.03.2017', '01.01.1999')),
      Fallstatus: oneOf('laufend', 'neu', 'beendet', null, '???', 'lfd'),
      Rechtskreis: oneOf('SGB VIII', 'IX', 'EGH', null),
      Rechtsgrundlage: oneOf('§ 35a SGB VIII', '§ 112', null, 'EGH'),
      'Bewilligung von': fc.oneof(day, oneOf(null, 'bald')),
      'Bewilligung bis': fc.oneof(day, oneOf(null, 'unbefristet', 'Ende GS', 'x')),
      Bewilligungszeitraum: oneOf(null, '01.08.2024-31.07.2026', 'Sj. 24/25', 'x'),
      Nebenbestimmung: oneOf(null, 'WV', 'siehe Akte'),
      Betreuungsverhältnis: oneOf('1:1', '1:2', 'Pool'),
      Leistungsform: oneOf('SL', 'PB'),
      'Zielvereinbarung bis': fc.oneof(day, oneOf(null, 'unbefristet')),
      Schule: oneOf(
        'Grundschule Hafenstraße',
        'Grundschule Hafenstrase',
        'Grundschule Kaltenweide',
        'Grundschule Thesdorf',
        'Raboisenschule',
        'Grundschule Appen',
        'Grundschule Heist',
        'Bilsbek-Schule (Außenstelle Prisdorf)',
        'Schule am Meer',
        null,
      ),
      Schulort: oneOf(null, 'Elmshorn', 'Appen'),
      Dienststellennummer: oneOf(null, '0700001', '9999999'),
      Klasse: oneOf('1', '2', 'EP', '3', '3/4', '4', '5', null, 'unklar'),
      Einschulung: oneOf(null, '2022/23', '2019', 'x'),
      Bedarfsmerkmale: oneOf(null, 'Pflege, ASS', 'LRS', 'ASS; Diabetes'),
      Pflegekind: oneOf('nein', 'ja'),
      Kostenerstattung: oneOf('nein', 'KE Hamburg'),
      'Letzte Hilfeplanung': fc.oneof(day, oneOf(null, '1.8.')),
      Antragsdatum: fc.oneof(day, oneOf(null)),
      Folgeantrag: oneOf('ja', 'nein', null),
      Rechtsbehelf: oneOf(null, 'WS', 'erledigt'),
      'Rechtsbehelf gegen': oneOf(null, 'Aufhebung', 'Umfang'),
      'Rechtsbehelf Status': oneOf(null, 'offen', 'erledigt'),
      'Gerichtliche Anordnung bis': fc.oneof(day, oneOf(null, 'unbefristet')),
      'Anteil außerhalb Unterricht': oneOf('nein', 'OGTS'),
    },
    { requiredKeys: [] },
  );
  const strategies = fc.constantFrom('STICHTAG', 'AUSLAUFEND', 'AUFWACHSEND', 'NUR_NEUFAELLE');
  const hints = fc.constantFrom<RuleId[]>([], ['R17', 'R19', 'R26', 'R27', 'R28']);
  const cases = fc.tuple(cells, strategies, hints);
  type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;
  const judgedOf = ([changes, strategie, stronger]: Case): Judged =>
    aCase(changes)
      .under({
        'KA Stufenplan': aPlan({
          'Region 1': { ab: '01.08.2025', ersterSchultag: '08.09.2025', strategie },
          'Region 2': {},
          'Region 3': { ab: '01.08.2024', ersterSchultag: '02.09.2024', strategie },
        }),
        'KA Regeln': ruleRows(Object.fromEntries(stronger.map((id) => [id, { Wirkung: 'prüfen' }]))),
      })
      .judged();

  test('what is offered for a hit takes it away', () => {
    fc.assert(
      fc.property(cases, (found) => {
        const judged = judgedOf(found);
        for (const { rule, changes } of whatWouldChange(judged)) {
          expect({ rule, offers: changes.length > 0 }).toEqual({ rule, offers: true });
          expect(rulesIn(after(judged, changes).decision.hits)).not.toContain(rule);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('and no smaller date does', () => {
    fc.assert(
      fc.property(cases, (found) => {
        const judged = judgedOf(found);
        for (const { rule, changes } of whatWouldChange(judged)) {
          const [only, ...others] = changes;
          if (only?.date === undefined || others.length > 0 || ['R03', 'R27'].includes(rule)) continue;
          const { field, day: limit, bound } = only.date;
          if (field === 'bewilligungszeitraum') continue;
          const [place] = cellsOf(judged.situation, field);
          const beyond = dateCell(judged.situation, bound === 'latest' ? limit + 1 : limit - 1);
          const almost = judge(withCell(judged.situation, place?.column ?? -1, beyond));
          expect({ rule, hit: isHit(almost, rule) }).toEqual({ rule, hit: true });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('and where several changes are needed together, no part of them is enough', () => {
    fc.assert(
      fc.property(cases, (found) => {
        const judged = judgedOf(found);
        for (const { rule, changes } of whatWouldChange(judged)) {
          if (changes.length < 2) continue;
          for (const left of changes) {
            const part = after(
              judged,
              changes.filter((other) => other !== left),
            );
            expect({ rule, hit: isHit(part, rule) }).toEqual({ rule, hit: true });
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
