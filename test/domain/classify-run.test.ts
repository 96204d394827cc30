import * as fc from 'fast-check';
import type { Cell } from '../../src/domain/cell';
import { PROPOSALS, type Classification } from '../../src/domain/classification';
import type { CaseTable } from '../../src/domain/intake/case-table';
import { FIELDS } from '../../src/domain/intake/fields';
import { KA_COLUMNS, REWRITTEN_COLUMNS } from '../../src/domain/intake/ka-columns';
import { kaValues } from '../../src/domain/ka-values';
import type { Knowledge } from '../../src/domain/plan/knowledge';
import { RULE_IDS, type RuleId } from '../../src/domain/rules/rule-id';
import {
  aCase,
  aList,
  classifyList,
  classifyTables,
  ORDERLY_CASE,
  reasonOf,
  serial,
  type RunSetting,
} from '../builders/case-table';
import { asMojibake } from '../builders/damaged-text';
import { aKnowledge, SMALL_PLAN, SMALL_SCHOOLS, type OwnedSheets } from '../builders/knowledge';
import { aPlan, ruleRows, schools, schoolYears, settings } from '../builders/knowledge-tables';

/** What people write in each column, good and bad; every value may as well stand in any other column. */
const USUAL: Readonly<Record<string, readonly Cell[]>> = {
  Aktenzeichen: ['51.3-1/24', '51.3-2/24', 4711, '4711', null],
  Geburtsdatum: ['12.03.2017', 42441, '01.01.2000', 'unbekannt', null],
  Fallstatus: ['laufend', 'lfd.', 'neu', 'NA', 'beendet 07/24', 'ruht', 'offen', 'x', null],
  Rechtskreis: ['SGB VIII', 'IX', 'EGH', 'JA', 9, null],
  Rechtsgrundlage: ['§ 35a', '§ 35 a', '112 SGB IX', '§54 SGB XII', null],
  'Bewilligung von': ['01.08.2024', '01.08.2025', 45505, 'ab sofort', null],
  'Bewilligung bis': [
    '31.07.2025',
    '08.09.2025',
    '31.07.2027',
    'unbefr.',
    'Ende GS',
    '31.06.2025',
    'Ende Sj.',
    null,
  ],
  Bewilligungszeitraum: [
    '01.08.24-31.07.26',
    '01.08.–31.07.25',
    'Sj. 24/25',
    '01.08.24 bis Ende GS',
    'x',
    null,
  ],
  Nebenbestimmung: ['WV', 'auflösende Bedingung', 'Auflage', 'ja', 'nein', null],
  Betreuungsverhältnis: ['1:1', '1:2', 62 / 1440, 'Tandem', 'geteilt', null],
  Leistungsform: ['SL', 'PB', 'Persönliches Budget', 'x', null],
  'Zielvereinbarung bis': ['31.07.2026', 'unbefristet', 'Ende GS', 'x', null],
  Schule: [
    ...['Grundschule Hafenstraße', 'GS Hafenstr.', 'Grundschule Hafenstrase', 'Grundschule Kaltenweide'],
    ...['Grundschule Thesdorf', 'Raboisenschule', 'Grundschule Appen', 'Grundschule Heist', 'Schule am Meer'],
    ...['Bilsbek-Schule', 'Bilsbek-Schule (Außenstelle Prisdorf)', null],
  ],
  Dienststellennummer: ['0700001', 700003, '0700007', '9999999', 'x', null],
  Schulort: ['Elmshorn', 'Pinneberg', 'Prisdorf', 'Hamburg', null],
  Klasse: ['E1', '2', '3a', '3/4', '4', '5', 'EP', 'Vorsch.', 45750, 'dritte', null],
  Schuljahr: ['24/25', '23/24', '25/26', 'lfd. Sj.', 'x', null],
  Einschulung: ['2022', 2024, '08/22', 'zurückgestellt', null],
  Bedarfsmerkmale: ['ASS', 'Pflege, Weglauft.', 'Hör-/Sehbeh.', 'LRS', 'ja', 'keine', null],
  Pflegekind: ['ja', '§ 33', 'nein', null],
  Kostenerstattung: ['KE Hamburg', 'nein', null],
  'Letzte Hilfeplanung': ['15.01.2025', '30.03.2024', '3/25', 'n.n.', null],
  Antragsdatum: ['01.03.2025', null],
  Folgeantrag: ['ja', 'liegt vor', 'nein', 'n.n.', null],
  Rechtsbehelf: ['WS v. 3.6.', 'erledigt', 'ja', 'nein', null],
  'Rechtsbehelf gegen': ['Aufhebung', 'Kürzung', 'Ablehnung', null],
  'Rechtsbehelf Status': ['offen', 'zurückgen.', null],
  'Gerichtliche Anordnung bis': ['31.07.2026', 'b.a.w.', 'x', null],
  'Anteil außerhalb Unterricht': ['ja', 'nein', 'incl. OGTS', null],
};

const HEADERS = Object.keys(ORDERLY_CASE);

const ANYTHING: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(USUAL).flat()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cell>(
      { error: '#N/A' },
      { error: '#DIV/0!' },
      true,
      false,
      0,
      1,
      -1,
      '',
      ' ',
      '\u00a0',
    ),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer({ min: serial('01.01.1985'), max: serial('31.12.2105') }) },
);

/** A row of the usual columns: mostly what belongs there, now and then anything. */
const ROW: fc.Arbitrary<readonly Cell[]> = fc.tuple(
  ...HEADERS.map((header) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Cell>(ORDERLY_CASE[header] ?? null, ...(USUAL[header] ?? [])) },
      { weight: 1, arbitrary: ANYTHING },
    ),
  ),
);

/** Rows with sensible values only, for comparisons in which damaged text would be a difference of its own. */
const SENSIBLE_ROW: fc.Arbitrary<readonly Cell[]> = fc.tuple(
  ...HEADERS.map((header) => fc.constantFrom<Cell>(ORDERLY_CASE[header] ?? null, ...(USUAL[header] ?? []))),
);

const ROWS = fc.array(ROW, { minLength: 1, maxLength: 6 });

/** Plans, rules and settings as the working group may decide; a few, because reading them takes its time. */
const DECISIONS: readonly Knowledge[] = [
  {},
  {
    'KA Stufenplan': aPlan({ ...SMALL_PLAN, 'Region 1': { ab: '01.08.2025', strategie: 'AUSLAUFEND' } }),
    'KA Einstellungen': settings({ Umstellungsraster: 'Halbjahr' }),
  },
  {
    'KA Stufenplan': aPlan({ ...SMALL_PLAN, 'Region 1': { ab: '01.08.2024', strategie: 'AUFWACHSEND' } }),
    'KA Einstellungen': settings({ 'Schuljahr der Klassenangabe': '23/24' }),
    'KA Regeln': ruleRows({ R01: { Aktiv: 'nein' }, R05: { Aktiv: 'nein' }, R14: { Wirkung: 'gesperrt' } }),
  },
  {
    'KA Stufenplan': aPlan({
      ...SMALL_PLAN,
      'Region 1': { ab: '01.02.2027', strategie: 'NUR_NEUFAELLE' },
      'Region 2': { strategie: 'NUR_NEUFAELLE' },
    }),
    'KA Einstellungen': settings({ 'Wiederholung berücksichtigen': 'ja' }),
  },
  {
    'KA Einstellungen': settings({
      Umstellungsraster: 'Halbjahr',
      'Verkürzte Eingangsphase berücksichtigen': 'ja',
      'Wiederholung berücksichtigen': 'ja',
    }),
    'KA Regeln': ruleRows({
      ...{ R02: { Wirkung: 'gesperrt' }, R04: { Wirkung: 'gesperrt' }, R28: { Wirkung: 'gesperrt' } },
      ...{
        R07: { Aktiv: 'nein' },
        R15: { Aktiv: 'nein' },
        R27: { Aktiv: 'nein' },
        R03: { Wirkung: 'hinweis' },
      },
    }),
  },
].map((sheets) => aKnowledge(sheets));

const KNOWLEDGE = fc.constantFrom(...DECISIONS);

const SETTING: fc.Arbitrary<RunSetting> = fc.record({
  stand: fc.constantFrom('31.03.2025', '31.07.2025', '08.09.2025', '01.02.2026', '29.02.2028'),
  knowledge: KNOWLEDGE,
});

function list(rows: readonly (readonly Cell[])[], headers: readonly Cell[] = HEADERS): CaseTable {
  return aList(headers, rows, { kind: 'table' });
}

/** What does not depend on where the other rows stand. */
function decision({ reasons: _, ...rest }: Classification): Omit<Classification, 'reasons'> {
  return rest;
}

describe('any content of a case list', () => {
  it('never throws and always gives a sound result', () => {
    fc.assert(
      fc.property(ROWS, SETTING, (rows, setting) => {
        for (const classification of classifyList(list(rows), setting)) {
          const { rules, reasons, proposal, caseType, earliestDate, switchDate, uncheckable } =
            classification;
          expect(PROPOSALS).toContain(proposal);
          expect(['laufend', 'neu', 'beendet']).toContain(caseType);
          expect(rules).toEqual([...new Set(rules)].toSorted());
          expect(reasons.map(({ rule }) => rule).toSorted()).toEqual(rules);
          expect(uncheckable).toEqual([]);
          expect(switchDate === null || Number.isInteger(switchDate)).toBe(true);
          expect(earliestDate === null || Number.isInteger(earliestDate)).toBe(true);
          if (earliestDate !== null) {
            expect(['umstellbar', 'gesperrt']).toContain(proposal);
            expect(earliestDate).toBeGreaterThanOrEqual(switchDate ?? Infinity);
          }
          if (proposal === 'umstellbar') expect(earliestDate).toBe(switchDate);
          for (const { text } of reasons) expect(text.trim()).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never throws where it stands among other headers', () => {
    const header = fc.oneof(
      fc.constantFrom<Cell>(
        ...FIELDS.flatMap((field) => [field.header, ...field.synonyms, ...field.ambiguous]),
      ),
      ANYTHING,
    );
    fc.assert(
      fc.property(
        fc.array(header, { maxLength: 12 }),
        fc.array(fc.array(ANYTHING, { minLength: 15, maxLength: 15 }), { maxLength: 4 }),
        (headers, rows) => {
          const table = list(rows, ['Aktenzeichen', 'Schule', 'Klasse', ...headers]);
          expect(classifyList(table)).toHaveLength(table.caseRows.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves no placeholder unfilled', () => {
    fc.assert(
      fc.property(fc.array(SENSIBLE_ROW, { minLength: 1, maxLength: 3 }), SETTING, (rows, setting) => {
        for (const { reasons } of classifyList(list(rows), setting)) {
          for (const { text } of reasons) expect(text).not.toMatch(/[{}]|undefined|NaN|Infinity|\[object/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of rows', () => {
  it('does not matter', () => {
    fc.assert(
      fc.property(ROWS, SETTING, fc.integer({ min: 0, max: 5 }), (rows, setting, turn) => {
        const forward = classifyList(list(rows), setting);
        const cut = turn % rows.length;
        const turned = [...rows.slice(cut), ...rows.slice(0, cut)];
        if (list(rows).caseRows.length !== rows.length) return;
        const backward = classifyList(list(turned), setting);
        expect(
          [...backward.slice(rows.length - cut), ...backward.slice(0, rows.length - cut)].map(decision),
        ).toEqual(forward.map(decision));
      }),
      { numRuns: 100 },
    );
  });

  it('does not matter when rows are asked for, nor does splitting them into several sheets', () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const together = classifyList(list(rows));
        if (together.length !== rows.length) return;
        const tables = rows.map((row, index) =>
          aList(HEADERS, [row], { sheetName: `Team ${String(index)}` }),
        );
        expect(classifyTables(tables).flat().map(decision)).toEqual(together.map(decision));
      }),
      { numRuns: 100 },
    );
  });
});

/** Columns that a rule reads, so that it may change when they go. The others must stay as they are. */
describe('a missing column', () => {
  const NEEDS: Readonly<Record<string, readonly RuleId[]>> = {
    'Letzte Hilfeplanung': ['R14'],
    Bedarfsmerkmale: ['R10', 'R11'],
    Leistungsform: ['R09'],
    'Gerichtliche Anordnung bis': ['R08'],
    'Rechtsbehelf gegen': ['R07'],
    Folgeantrag: ['R28'],
    Nebenbestimmung: ['R02'],
    Fallstatus: ['R25'],
  };

  it.each(Object.entries(NEEDS))(
    'is never “no”: without %s, %j are nicht prüfbar in every row and never hit',
    (header, ids) => {
      fc.assert(
        fc.property(ROWS, KNOWLEDGE, (rows, knowledge) => {
          const index = HEADERS.indexOf(header);
          const headers = HEADERS.filter((_, column) => column !== index);
          const table = list(
            rows.map((row) => row.filter((_, column) => column !== index)),
            headers,
          );
          const active = ids.filter((id) => knowledge.rules.rows[id].isActive);
          for (const { rules, uncheckable } of classifyList(table, { knowledge })) {
            expect(uncheckable).toEqual(active);
            for (const id of ids) expect(rules).not.toContain(id);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('makes exactly those rules nicht prüfbar that need it, the same in all rows', () => {
    fc.assert(
      fc.property(
        fc.subarray(HEADERS.filter((header) => !['Aktenzeichen', 'Schule', 'Schulort'].includes(header))),
        ROWS,
        (gone, rows) => {
          const headers = HEADERS.filter((header) => !gone.includes(header));
          const table = list(
            rows.map((row) => row.filter((_, column) => !gone.includes(HEADERS[column] ?? ''))),
            headers,
          );
          const results = classifyList(table);
          const has = (...names: readonly string[]): boolean => names.some((name) => headers.includes(name));
          const end = has('Bewilligung bis', 'Bewilligungszeitraum');
          const checkable: Partial<Record<RuleId, boolean>> = {
            R01: end,
            R02: end && has('Nebenbestimmung'),
            R03: end,
            R04: end,
            R05: has('Klasse', 'Einschulung'),
            R06: has('Klasse', 'Einschulung'),
            R07: has('Rechtsbehelf') && has('Rechtsbehelf gegen'),
            R08: has('Gerichtliche Anordnung bis'),
            R09: has('Leistungsform'),
            R10: has('Bedarfsmerkmale'),
            R11: has('Bedarfsmerkmale'),
            R12: has('Rechtskreis', 'Rechtsgrundlage'),
            R13: has('Pflegekind', 'Kostenerstattung'),
            R14: has('Letzte Hilfeplanung'),
            R19: has('Anteil außerhalb Unterricht', 'Betreuungsverhältnis'),
            R21: has('Rechtsbehelf'),
            R25: has('Fallstatus'),
            R28: has('Folgeantrag'),
          };
          const expected = RULE_IDS.filter((id) => checkable[id] === false);
          for (const { rules, uncheckable } of results) {
            expect(uncheckable).toEqual(expected);
            for (const id of expected) expect(rules).not.toContain(id);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a second run (§10, §11 a)', () => {
  const valuesOf = (results: readonly Classification[]): readonly (readonly Cell[])[] =>
    results.map((result) => {
      const values = kaValues(result, 1900);
      return [...REWRITTEN_COLUMNS.map((column) => values[column]), null, 'Anruf'];
    });

  it('over its own output changes nothing', () => {
    fc.assert(
      fc.property(ROWS, SETTING, (rows, setting) => {
        const table = list(rows);
        const results = classifyList(table, setting);
        const values = valuesOf(results);
        const written = rows.map((row, index) => {
          const place = table.caseRows.indexOf(index);
          return [...row, ...(values[place] ?? KA_COLUMNS.map(() => null))];
        });
        const again = list(written, [...HEADERS, ...KA_COLUMNS]);
        expect(again.caseRows).toEqual(table.caseRows);
        expect(classifyList(again, setting)).toEqual(results);
      }),
      { numRuns: 100 },
    );
  });

  it('does not care where the KA columns stand and what they hold', () => {
    fc.assert(
      fc.property(
        ROW,
        fc.array(ANYTHING, { minLength: KA_COLUMNS.length, maxLength: KA_COLUMNS.length }),
        (row, own) => {
          const bare = list([row]);
          const dressed = list([[...own, ...row]], [...KA_COLUMNS, ...HEADERS]);
          expect(classifyList(dressed)).toEqual(classifyList(bare));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('damaged text (§3, §11 u)', () => {
  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['decomposed', (text) => text.normalize('NFD')],
    ['as mojibake', asMojibake],
    ['decomposed as mojibake', (text) => asMojibake(text.normalize('NFD'))],
    ['with NBSP for blanks', (text) => text.replaceAll(' ', '\u00a0')],
    ['with blanks around', (text) => ` ${text}\u00a0`],
  ];
  const damagedCell =
    (damage: (text: string) => string) =>
    (cell: Cell): Cell =>
      typeof cell === 'string' && cell !== '' ? damage(cell) : cell;

  it.each(damages)('%s in all cells and headers gives the same classification', (_, damage) => {
    const damaged = damagedCell(damage);
    fc.assert(
      fc.property(fc.array(SENSIBLE_ROW, { minLength: 1, maxLength: 3 }), SETTING, (rows, setting) => {
        const whole = classifyList(list(rows), setting);
        const broken = classifyList(
          list(
            rows.map((row) => row.map(damaged)),
            HEADERS.map(damage),
          ),
          setting,
        );
        expect(broken).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it.each(damages)('%s in all owned sheets gives the same classification', (_, damage) => {
    const damaged = damagedCell(damage);
    const sheets: OwnedSheets = {
      'KA Stufenplan': aPlan(SMALL_PLAN),
      'KA Schuljahre': schoolYears({ '2025/26': '08.09.2025' }),
      'KA Schulen': schools(...SMALL_SCHOOLS),
      'KA Regeln': ruleRows({
        R28: { Wirkung: 'prüfen', Begründung: 'Für {schule} fällig', Rechtsgrundlage: '§ 1' },
      }),
      'KA Einstellungen': settings({ 'Verkürzte Eingangsphase berücksichtigen': 'ja' }),
    };
    const broken = Object.fromEntries(
      Object.entries(sheets).map(([name, { rows, ...place }]) => [
        name,
        { ...place, rows: rows.map((row) => row.map(damaged)) },
      ]),
    );
    const [whole, damagedKnowledge] = [aKnowledge(sheets), aKnowledge(broken)];
    fc.assert(
      fc.property(fc.array(SENSIBLE_ROW, { minLength: 1, maxLength: 2 }), (rows) => {
        const table = list(rows);
        expect(classifyList(table, { knowledge: damagedKnowledge })).toEqual(
          classifyList(table, { knowledge: whole }),
        );
      }),
      { numRuns: 40 },
    );
  });
});

it('hits and results do not depend on the texts of the reasons', () => {
  const other = aKnowledge({
    'KA Regeln': ruleRows(
      Object.fromEntries(
        RULE_IDS.map((id) => [
          id,
          { Begründung: `Text von ${id}.`, Bezeichnung: 'x', Rechtsgrundlage: null },
        ]),
      ),
    ),
  });
  fc.assert(
    fc.property(ROWS, (rows) => {
      const table = list(rows);
      expect(classifyList(table, { knowledge: other }).map(decision)).toEqual(
        classifyList(table).map(decision),
      );
    }),
    { numRuns: 100 },
  );
});

it('serials and texts of the same days give the same classification, in both date systems (§3)', () => {
  const DATES: Readonly<Record<string, string>> = {
    Geburtsdatum: '12.03.2017',
    'Bewilligung von': '01.08.2024',
    'Bewilligung bis': '31.07.2027',
    'Letzte Hilfeplanung': '30.03.2024',
    'Gerichtliche Anordnung bis': '31.07.2026',
    Einschulung: '02.09.2024',
  };
  const texts = aCase(DATES).classified();
  const serials1900 = Object.fromEntries(
    Object.entries(DATES).map(([header, date]) => [header, serial(date)]),
  );
  const serials1904 = Object.fromEntries(
    Object.entries(DATES).map(([header, date]) => [header, serial(date, 1904)]),
  );
  expect(texts.rules).toEqual(['R01', 'R08', 'R14']);
  expect(aCase(serials1900).classified()).toEqual(texts);
  expect(aCase(serials1904).in1904().classified()).toEqual(texts);
  expect(kaValues(texts, 1904)['KA Umstellung am']).toBe(serial('08.09.2025', 1904));
});

describe('the columns written (§10)', () => {
  it('hold dates as serials, lists joined by commas, reasons joined by dots', () => {
    const values = kaValues(
      aCase({ 'Bewilligung bis': '31.07.2026', Betreuungsverhältnis: 'Pool' })
        .without('Leistungsform', 'Pflegekind', 'Kostenerstattung')
        .classified(),
      1900,
    );
    expect(values).toEqual({
      'KA Region': 'Region 1',
      'KA Stufe': 1,
      'KA Umstellung am': serial('08.09.2025'),
      'KA Fallart': 'laufend',
      'KA Vorschlag': 'gesperrt',
      'KA Frühester Termin': serial('17.08.2026'),
      'KA Regeln': 'R01, R19',
      'KA Gründe': expect.stringMatching(
        /^Die Bewilligung gilt bis .+\(§ 39 .+ SGB X\) · Ganztag, .+\(§ 112 Abs\. 1 und 4 SGB IX\)$/u,
      ) as string,
      'KA Nicht prüfbar': 'R09, R13',
    });
  });

  it('are empty, not empty text, where there is nothing to say', () => {
    const values = kaValues(aCase({ Schule: null, Aktenzeichen: 'x' }).classified(), 1900);
    expect(values).toMatchObject({
      'KA Region': null,
      'KA Stufe': null,
      'KA Umstellung am': null,
      'KA Frühester Termin': null,
      'KA Nicht prüfbar': null,
    });
  });

  it('have the eleven headers in their order', () => {
    expect(KA_COLUMNS).toEqual([
      ...['KA Region', 'KA Stufe', 'KA Umstellung am', 'KA Fallart', 'KA Vorschlag', 'KA Frühester Termin'],
      ...['KA Regeln', 'KA Gründe', 'KA Nicht prüfbar', 'KA Entscheidung', 'KA Bemerkung'],
    ]);
  });
});

it('a row below a title, to the right, is named as Excel names it', () => {
  const headers = ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligung bis'];
  const row = ['A-1', 'Grundschule Hafenstraße', '3', '31.07.2025'];
  const table = aList(headers, [row, [], row], { top: 9, left: 3, sheetName: 'Team Nord' });
  expect(table.caseRows).toEqual([0, 2]);
  expect(classifyList(table).map((each) => reasonOf(each, 'R20'))).toEqual([
    expect.stringContaining('doppelt mit Team Nord, Zeile 13'),
    expect.stringContaining('doppelt mit Team Nord, Zeile 11'),
  ]);
});
