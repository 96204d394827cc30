import * as fc from 'fast-check';
import type { Cell, CellGrid } from '../../../src/domain/cell';
import type { Problem } from '../../../src/domain/outcome';
import { OWNED_SHEETS, type OwnedSheet } from '../../../src/domain/plan/owned-sheets';
import { defaultTables, OWNED_COLUMNS } from '../../../src/domain/plan/owned-tables';
import { readKnowledge } from '../../../src/domain/plan/read-knowledge';
import { RULE_IDS } from '../../../src/domain/rules/rule-id';
import { aCase, day, serial } from '../../builders/case-table';
import { aKnowledgeReading, defaultKnowledgeReading, type OwnedSheets } from '../../builders/knowledge';
import {
  anOwnedSheet,
  aPlan,
  ruleRows,
  schools,
  schoolYears,
  settings,
  type OwnedRowCells,
  type SchoolRow,
} from '../../builders/knowledge-tables';

const ERROR = { error: '#BEZUG!' };

function problemsOf(sheets: OwnedSheets): readonly Problem[] {
  const outcome = readKnowledge(sheets, 1900);
  return outcome.ok ? [] : outcome.problems;
}

function noticesOf(sheets: OwnedSheets): readonly Problem[] {
  return defaultKnowledgeReading(sheets).notices;
}

/** The only problem, which must name its sheet, row and column in words as well. */
function expectOneProblem(sheets: OwnedSheets, sheet: OwnedSheet, row: number, column: string): Problem {
  const problems = problemsOf(sheets);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined) throw new Error('no problem');
  expect(problem).toMatchObject({ sheet, row, column });
  expect(problem.text).toContain(sheet);
  expect(problem.text).toContain(`Zeile ${String(row)}`);
  expect(problem.text).toContain(`„${column}“`);
  return problem;
}

function expectOneNotice(sheets: OwnedSheets, sheet: OwnedSheet, row: number, column: string): Problem {
  const notices = noticesOf(sheets);
  expect(notices).toHaveLength(1);
  const [notice] = notices;
  if (notice === undefined) throw new Error('no notice');
  expect(notice).toMatchObject({ sheet, row, column });
  expect(notice.text).toContain(sheet);
  expect(notice.text).toContain(`Zeile ${String(row)}`);
  return notice;
}

describe('the defaults (§1)', () => {
  it('are what a workbook without owned sheets has', () => {
    const { knowledge, notices } = defaultKnowledgeReading();
    expect(notices).toEqual([]);
    expect([...knowledge.waves.values()]).toEqual([
      {
        stage: 1,
        region: 'Region 1',
        startsOn: day('01.08.2025'),
        firstSchoolDay: day('08.09.2025'),
        strategy: 'STICHTAG',
      },
      { stage: 2, region: 'Region 2', startsOn: null, firstSchoolDay: null, strategy: 'STICHTAG' },
      { stage: 3, region: 'Region 3', startsOn: null, firstSchoolDay: null, strategy: 'STICHTAG' },
    ]);
    expect([...knowledge.firstSchoolDays]).toEqual([
      [2024, day('02.09.2024')],
      [2025, day('08.09.2025')],
      [2026, day('17.08.2026')],
      [2027, day('16.08.2027')],
      [2028, day('07.08.2028')],
    ]);
    expect(knowledge.settings).toEqual({
      stand: null,
      planName: '',
      keepsLog: true,
      classYear: null,
      gridStep: 'Schuljahr',
      shortenedEntryPhase: false,
      repetition: false,
      leastCount: 5,
    });
    expect(knowledge.rules.parameters).toEqual({
      carePlanMonths: 12,
      carePlanMonthsSgbIx: 24,
      newCaseMonths: 18,
    });
    expect(Object.values(knowledge.rules.rows).filter(({ isActive }) => !isActive)).toEqual([]);
    expect(Object.keys(knowledge.rules.rows).toSorted()).toEqual([...RULE_IDS]);
  });

  it.each([1900, 1904] as const)(
    'are read back from the sheets Einrichten makes, in the %d system',
    (dateSystem) => {
      const sheets = Object.fromEntries(
        defaultTables(dateSystem).map(({ sheetName, columns, rows }) => [
          sheetName,
          { top: 0, left: 0, rows: [columns.map(({ header }) => header), ...rows] },
        ]),
      );
      expect(readKnowledge(sheets, dateSystem)).toEqual(readKnowledge({}, 1900));
    },
  );

  it('fill in for each missing sheet by itself', () => {
    const { knowledge } = defaultKnowledgeReading({ 'KA Einstellungen': settings({ Mindestfallzahl: 7 }) });
    expect(knowledge.settings.leastCount).toBe(7);
    expect(knowledge.waves.size).toBe(3);
  });
});

describe('the shape of an owned sheet (§1, §11 tt)', () => {
  const SMALL: Readonly<Record<OwnedSheet, CellGrid>> = {
    'KA Stufenplan': aPlan({ 'Region 1': { ab: '01.08.2025' } }),
    'KA Schuljahre': schoolYears({ '2025/26': '08.09.2025' }),
    'KA Schulen': schools({ schule: 'Grundschule Hafenstraße', region: 'Region 1' }),
    'KA Regeln': ruleRows({ R01: {} }),
    'KA Einstellungen': settings({ Mindestfallzahl: 5 }),
  };

  it.each(
    OWNED_SHEETS.flatMap((sheet) => OWNED_COLUMNS[sheet].map(({ header }) => [sheet, header] as const)),
  )('%s without the column %s is damaged', (sheet, header) => {
    const { rows, ...place } = SMALL[sheet];
    const index = OWNED_COLUMNS[sheet].findIndex((column) => column.header === header);
    const damaged = { ...place, rows: rows.map((cells) => cells.filter((_, column) => column !== index)) };
    const problem = expectOneProblem({ [sheet]: damaged }, sheet, 1, header);
    expect(problem.code).toBe('damaged-table');
  });

  it.each(OWNED_SHEETS)('%s without a cell is damaged', (sheet) => {
    for (const rows of [
      [],
      [[]],
      [
        [null, ' '],
        [null, null],
      ],
    ]) {
      const [problem] = problemsOf({ [sheet]: { top: 0, left: 0, rows } });
      expect(problem).toMatchObject({ code: 'damaged-table', sheet });
      expect(problem?.text).toContain(sheet);
    }
  });

  it.each(OWNED_SHEETS)(
    '%s may have its header further down and right, its columns in any order and more of them',
    (sheet) => {
      const { rows } = SMALL[sheet];
      const moved = rows.map((cells) => ['x', ...cells.toReversed()]);
      const blank = moved[0]?.map(() => null) ?? [];
      const grid = { top: 2, left: 5, rows: [blank, blank, ...moved, blank] };
      expect(readKnowledge({ [sheet]: grid }, 1900)).toEqual(readKnowledge({ [sheet]: SMALL[sheet] }, 1900));
    },
  );

  it.each(OWNED_SHEETS)(
    '%s: a blank row between is skipped, and rows are counted as in the sheet',
    (sheet) => {
      const { rows } = SMALL[sheet];
      const [header = [], row = []] = rows;
      const grid = { top: 0, left: 0, rows: [header, header.map(() => ' '), row] };
      expect(readKnowledge({ [sheet]: grid }, 1900)).toEqual(readKnowledge({ [sheet]: SMALL[sheet] }, 1900));
    },
  );

  it('reads headers damaged like any text', () => {
    const { rows } = schools({ schule: 'Grundschule Hafenstraße', region: 'Region 1' });
    const [header = [], ...rest] = rows;
    const nfd = header.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD').toUpperCase() : cell));
    expect(problemsOf({ 'KA Schulen': { top: 0, left: 0, rows: [nfd, ...rest] } })).toEqual([]);
  });

  it('names the row as Excel counts it', () => {
    const { rows } = aPlan({ 'Region 1': {}, 'Region 2': { ab: 'bald' } });
    const grid = { top: 9, left: 0, rows };
    expectOneProblem({ 'KA Stufenplan': grid }, 'KA Stufenplan', 12, 'Klassenassistenz ab');
  });

  it('reports every damage at once', () => {
    const problems = problemsOf({
      'KA Stufenplan': aPlan({ 'Region 1': { ab: 'bald', strategie: 'IRGENDWIE' } }),
      'KA Einstellungen': settings({ Mindestfallzahl: 2 }),
    });
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Klassenassistenz ab'],
      [2, 'Strategie'],
      [2, 'Wert'],
    ]);
  });
});

describe('KA Stufenplan (§1, §4, §11 rr, tt)', () => {
  const W = '01.08.2025';
  const bad = (row: Parameters<typeof aPlan>[0][string], column: string): Problem =>
    expectOneProblem({ 'KA Stufenplan': aPlan({ 'Region 1': row }) }, 'KA Stufenplan', 2, column);

  it.each<[string, Cell]>([
    ['text', 'bald'],
    ['an impossible date', '31.06.2025'],
    ['an error', ERROR],
    ['TRUE', true],
    ['a date before 1990', 1],
    ['a date after 2099', serial('01.01.2100')],
    ['unlimited', 'unbefristet'],
  ])('an unreadable date is an error: %s', (_, cell) => {
    bad({ ab: cell }, 'Klassenassistenz ab');
    bad({ ab: W, ersterSchultag: cell }, 'Erster Schultag');
    bad({ ab: W, teamleitungAb: cell }, 'Teamleitung ab');
  });

  it('an Erster Schultag before W is an error', () => {
    bad({ ab: '01.09.2025', ersterSchultag: '31.08.2025' }, 'Erster Schultag');
  });

  it('an Erster Schultag outside W’s school year is an error', () => {
    bad({ ab: W, ersterSchultag: '01.08.2026' }, 'Erster Schultag');
  });

  it('an Erster Schultag on W or at the end of its school year is none', () => {
    expect(problemsOf({ 'KA Stufenplan': aPlan({ 'Region 1': { ab: W, ersterSchultag: W } }) })).toEqual([]);
    expect(
      problemsOf({ 'KA Stufenplan': aPlan({ 'Region 1': { ab: W, ersterSchultag: '31.07.2026' } }) }),
    ).toEqual([]);
  });

  it('an unknown Strategie is an error that lists the known ones', () => {
    expect(bad({ strategie: 'SOFORT' }, 'Strategie').text).toContain(
      'STICHTAG, AUSLAUFEND, AUFWACHSEND, NUR_NEUFAELLE',
    );
    bad({ strategie: 1 }, 'Strategie');
  });

  it('an empty Strategie is STICHTAG, and nothing else is needed', () => {
    const { knowledge } = aKnowledgeReading({ 'KA Stufenplan': aPlan({ 'Region 1': { stufe: null } }) });
    expect([...knowledge.waves.values()]).toEqual([
      { stage: null, region: 'Region 1', startsOn: null, firstSchoolDay: null, strategy: 'STICHTAG' },
    ]);
  });

  it.each(['Region 1', ' region  1 ', 'REGION 1', 'Region\u00a01'])(
    'two rows for one region are an error: %j',
    (second) => {
      const row: OwnedRowCells = { Region: second };
      const grid = anOwnedSheet('KA Stufenplan', { Region: 'Region 1' }, row);
      expectOneProblem({ 'KA Stufenplan': grid }, 'KA Stufenplan', 3, 'Region');
    },
  );

  it('a row without a region is an error', () => {
    const grid = anOwnedSheet('KA Stufenplan', { Stufe: 1 });
    expectOneProblem({ 'KA Stufenplan': grid }, 'KA Stufenplan', 2, 'Region');
  });
});

describe('S and U (§4, §11 rr)', () => {
  const YEARS = schoolYears({ '2024/25': '02.09.2024', '2025/26': '08.09.2025', '2026/27': '17.08.2026' });
  const switchDate = (
    row: Parameters<typeof aPlan>[0][string],
    stand = '31.03.2025',
    more: OwnedSheets = { 'KA Schuljahre': YEARS },
  ): number | null =>
    aCase()
      .under({ 'KA Stufenplan': aPlan({ 'Region 1': row }), ...more })
      .classifiedOn(stand).switchDate;
  const HALF: OwnedSheets = {
    'KA Schuljahre': YEARS,
    'KA Einstellungen': settings({ Umstellungsraster: 'Halbjahr' }),
  };
  const NO_YEARS: OwnedSheets = { 'KA Schuljahre': schoolYears({}) };

  it.each<[string, Parameters<typeof aPlan>[0][string], string, string, OwnedSheets?]>([
    [
      'S is the Erster Schultag',
      { ab: '01.08.2025', ersterSchultag: '15.09.2025' },
      '31.03.2025',
      '15.09.2025',
    ],
    ['else the first school day of W’s school year', { ab: '01.08.2025' }, '31.03.2025', '08.09.2025'],
    ['also when W is later in August', { ab: '08.09.2025' }, '31.03.2025', '08.09.2025'],
    ['unless it lies before W', { ab: '09.09.2025' }, '31.03.2025', '09.09.2025'],
    ['in the second half-year W itself', { ab: '01.02.2026' }, '31.03.2025', '01.02.2026'],
    ['W where the first school day is unknown', { ab: '01.08.2027' }, '31.03.2025', '01.08.2027'],
    ['W without any school year', { ab: '01.08.2025' }, '31.03.2025', '01.08.2025', NO_YEARS],
    ['U is S the day before', { ab: '01.08.2025' }, '07.09.2025', '08.09.2025'],
    ['U is the next grid date on S', { ab: '01.08.2025' }, '08.09.2025', '17.08.2026'],
    ['U is the next grid date after S', { ab: '01.08.2024' }, '31.03.2025', '08.09.2025'],
    ['U is after Stand, also on a grid date', { ab: '01.08.2024' }, '08.09.2025', '17.08.2026'],
    ['U is 1 August where unknown', { ab: '01.08.2024' }, '17.08.2026', '01.08.2027'],
    ['U by half-years', { ab: '01.08.2024' }, '08.09.2025', '01.02.2026', HALF],
    ['U by half-years on 1 February', { ab: '01.08.2024' }, '01.02.2026', '17.08.2026', HALF],
    [
      'S counts though it is no grid date',
      { ab: '01.08.2025', ersterSchultag: '15.09.2025' },
      '08.09.2025',
      '15.09.2025',
    ],
    [
      'a serial',
      { ab: serial('01.08.2025'), ersterSchultag: serial('08.09.2025') },
      '31.03.2025',
      '08.09.2025',
    ],
    ['a school year as W', { ab: 'Sj. 25/26' }, '31.03.2025', '08.09.2025'],
  ])('%s', (_, row, stand, expected, more = { 'KA Schuljahre': YEARS }) => {
    expect(switchDate(row, stand, more)).toBe(day(expected));
  });

  it('a region is found whatever its case and blanks', () => {
    const sheet = schools({ schule: 'Grundschule Hafenstraße', region: ' REGION\u00a0 1' });
    expect(aCase().under({ 'KA Schulen': sheet }).classified().switchDate).toBe(day('08.09.2025'));
  });
});

describe('KA Schuljahre (§11 rr)', () => {
  const bad = (rows: readonly OwnedRowCells[], row: number, column: string): Problem =>
    expectOneProblem(
      { 'KA Schuljahre': anOwnedSheet('KA Schuljahre', ...rows) },
      'KA Schuljahre',
      row,
      column,
    );

  it.each<Cell>(['2025', '25/27', 2025, 'lfd. Sj.', 'bald', ERROR])(
    'an unreadable Schuljahr is an error: %j',
    (cell) => {
      bad([{ Schuljahr: cell, 'Erster Schultag': '08.09.2025' }], 2, 'Schuljahr');
    },
  );

  it('a repeated Schuljahr is an error, however it is written', () => {
    bad(
      [
        { Schuljahr: '2025/26', 'Erster Schultag': '08.09.2025' },
        { Schuljahr: '25-26', 'Erster Schultag': '08.09.2025' },
      ],
      3,
      'Schuljahr',
    );
  });

  it.each<Cell>([null, ' ', '-'])('an empty first day is an error: %j', (cell) => {
    bad([{ Schuljahr: '2025/26', 'Erster Schultag': cell }], 2, 'Erster Schultag');
  });

  it.each<Cell>(['31.06.2026', 'bald', true, ERROR])('an unreadable first day is an error: %j', (cell) => {
    bad([{ Schuljahr: '2025/26', 'Erster Schultag': cell }], 2, 'Erster Schultag');
  });

  it.each(['31.07.2025', '01.08.2026'])('a first day outside its year is an error: %s', (cell) => {
    bad([{ Schuljahr: '2025/26', 'Erster Schultag': cell }], 2, 'Erster Schultag');
  });

  it('replaces the defaults: a year without a row has no known first day', () => {
    const { knowledge } = defaultKnowledgeReading({
      'KA Schuljahre': schoolYears({ '2025/26': '01.09.2025' }),
    });
    expect([...knowledge.firstSchoolDays]).toEqual([[2025, day('01.09.2025')]]);
  });
});

describe('KA Schulen (§1, §11 tt)', () => {
  const bad = (row: SchoolRow, column: string): Problem =>
    expectOneProblem({ 'KA Schulen': schools(row) }, 'KA Schulen', 2, column);
  const read = (row: SchoolRow) =>
    defaultKnowledgeReading({ 'KA Schulen': schools(row) }).knowledge.schools.entries[0]?.school;

  it('an empty Teilnahme is an error', () => {
    bad({ schule: 'S', teilnahme: null }, 'Teilnahme');
    bad({ schule: 'S', teilnahme: ' ' }, 'Teilnahme');
  });

  it.each<Cell>(['vielleicht', 'ja?', 2, ERROR])('Teilnahme is ja or nein, not %j', (cell) => {
    bad({ schule: 'S', teilnahme: cell }, 'Teilnahme');
  });

  it('Außenstelle is ja or nein, empty means nein', () => {
    bad({ schule: 'S', aussenstelle: 'halb' }, 'Außenstelle');
    expect(read({ schule: 'S' })?.isBranch).toBe(false);
    expect(read({ schule: 'S', aussenstelle: 'ja' })?.isBranch).toBe(true);
    expect(read({ schule: 'S', aussenstelle: 'NEIN' })?.isBranch).toBe(false);
  });

  it('Aliase are separated by |', () => {
    expect(read({ schule: 'S', aliase: ' A | B, C||D ' })?.aliases).toEqual(['A', 'B, C', 'D']);
  });

  it('a number keeps its leading zero or gets it back', () => {
    expect(read({ nr: 702497, schule: 'S' })?.number).toBe('0702497');
    expect(read({ nr: '0702497', schule: 'S' })?.number).toBe('0702497');
    expect(read({ schule: 'S' })?.number).toBeNull();
    bad({ nr: '12345678', schule: 'S' }, 'Dienststellennummer');
  });

  it('a region that the plan does not know is a notice', () => {
    const notice = expectOneNotice(
      { 'KA Schulen': schools({ schule: 'S', region: 'Region 7' }) },
      'KA Schulen',
      2,
      'Region',
    );
    expect(notice.text).toContain('Region 7');
    expect(noticesOf({ 'KA Schulen': schools({ schule: 'S', region: 'region 1' }) })).toEqual([]);
    expect(noticesOf({ 'KA Schulen': schools({ schule: 'S' }) })).toEqual([]);
  });
});

describe('KA Regeln (§1, §8, §11 tt)', () => {
  const bad = (row: OwnedRowCells, column: string): Problem =>
    expectOneProblem({ 'KA Regeln': anOwnedSheet('KA Regeln', row) }, 'KA Regeln', 2, column);
  const rows = (sheets: OwnedSheets) => defaultKnowledgeReading(sheets).knowledge.rules;

  it.each<Cell>(['R00', 'R30', 'R1', 'Regel 1', 1, null])('an unknown rule is an error: %j', (cell) => {
    bad({ Regel: cell, Aktiv: 'ja' }, 'Regel');
  });

  it('an unknown Wirkung is an error that lists the possible ones', () => {
    expect(bad({ Regel: 'R01', Wirkung: 'verboten' }, 'Wirkung').text).toContain(
      'gesperrt, prüfen, läuft aus, hinweis',
    );
    bad({ Regel: 'R01', Wirkung: 'nicht betroffen' }, 'Wirkung');
    bad({ Regel: 'R27', Wirkung: 'ohne Termin' }, 'Wirkung');
    bad({ Regel: 'R29', Wirkung: 'bleibt individuell' }, 'Wirkung');
  });

  it('Aktiv is ja or nein; empty means ja', () => {
    bad({ Regel: 'R01', Aktiv: 'manchmal' }, 'Aktiv');
    expect(rows({ 'KA Regeln': ruleRows({ R01: {} }) }).rows.R01.isActive).toBe(true);
    expect(rows({ 'KA Regeln': ruleRows({ R01: { Aktiv: false } }) }).rows.R01.isActive).toBe(false);
  });

  it.each(['R05', 'R15', 'R16', 'R20', 'R22', 'R23', 'R24', 'R25'])(
    'a changed Wirkung of the structural rule %s is ignored with a notice',
    (id) => {
      const notice = expectOneNotice(
        { 'KA Regeln': ruleRows({ [id]: { Wirkung: 'hinweis' } }) },
        'KA Regeln',
        2,
        'Wirkung',
      );
      expect(notice.text).toContain(id);
      expect(rows({ 'KA Regeln': ruleRows({ [id]: { Wirkung: 'hinweis' } }) })).toMatchObject({
        rows: { [id]: { effect: defaultKnowledgeReading().knowledge.rules.rows[id as 'R05'].effect } },
      });
    },
  );

  it.each(['R16', 'R20', 'R24'])('%s switched off stays on, with a notice', (id) => {
    const sheets = { 'KA Regeln': ruleRows({ [id]: { Aktiv: 'nein' } }) };
    expect(expectOneNotice(sheets, 'KA Regeln', 2, 'Aktiv').text).toContain(id);
  });

  it.each(['R05', 'R15', 'R22', 'R23', 'R25', 'R26', 'R27'])('%s may be switched off', (id) => {
    expect(noticesOf({ 'KA Regeln': ruleRows({ [id]: { Aktiv: 'nein' } }) })).toEqual([]);
  });

  it('an unknown placeholder is an error that names it', () => {
    expect(bad({ Regel: 'R01', Begründung: 'Bis {bewiligt_bis}.' }, 'Begründung').text).toContain(
      '{bewiligt_bis}',
    );
    bad({ Regel: 'R01', Begründung: 'Leer: {}.' }, 'Begründung');
    bad({ Regel: 'R01', Begründung: '{Termin}' }, 'Begründung');
  });

  it.each([
    'Monate=zwölf',
    'Monate=0',
    'Monate=-1',
    'Monate=1.5',
    'Monat=12',
    '12',
    'Monate',
    'Monate=12,Monate_SGB_IX=24',
  ])('a parameter that means nothing is an error: %s', (parameter) => {
    bad({ Regel: 'R14', Parameter: parameter }, 'Parameter');
  });

  it('reads parameters with blanks; a missing one has its default', () => {
    expect(
      rows({
        'KA Regeln': ruleRows({ R14: { Parameter: ' Monate = 6 ; ' }, R17: { Parameter: 'Monate=3' } }),
      }).parameters,
    ).toEqual({
      carePlanMonths: 6,
      carePlanMonthsSgbIx: 24,
      newCaseMonths: 3,
    });
  });

  it('a rule without a row has its default', () => {
    const { rows: read } = rows({ 'KA Regeln': ruleRows({ R01: { Wirkung: 'hinweis' } }) });
    expect(read.R01.effect).toBe('hinweis');
    expect(read.R02).toEqual(defaultKnowledgeReading().knowledge.rules.rows.R02);
  });
});

describe('KA Einstellungen (§1, §11 tt)', () => {
  const read = (values: Readonly<Record<string, Cell>>) =>
    defaultKnowledgeReading({ 'KA Einstellungen': settings(values) }).knowledge.settings;

  it.each<[string, Cell, object]>([
    ['Stand', '31.03.2025', { stand: day('31.03.2025') }],
    ['Stand', serial('31.03.2025'), { stand: day('31.03.2025') }],
    ['Stand', null, { stand: null }],
    ['Planbezeichnung', 'Entwurf', { planName: 'Entwurf' }],
    ['Protokoll', 'nein', { keepsLog: false }],
    ['Protokoll', 'ja', { keepsLog: true }],
    ['Protokoll', null, { keepsLog: true }],
    ['Schuljahr der Klassenangabe', '2024/25', { classYear: 2024 }],
    ['Schuljahr der Klassenangabe', '24-25', { classYear: 2024 }],
    ['Schuljahr der Klassenangabe', null, { classYear: null }],
    ['Umstellungsraster', 'Halbjahr', { gridStep: 'Halbjahr' }],
    ['Umstellungsraster', 'schuljahr', { gridStep: 'Schuljahr' }],
    ['Umstellungsraster', null, { gridStep: 'Schuljahr' }],
    ['Verkürzte Eingangsphase berücksichtigen', 'ja', { shortenedEntryPhase: true }],
    ['Wiederholung berücksichtigen', true, { repetition: true }],
    ['Mindestfallzahl', 3, { leastCount: 3 }],
    ['Mindestfallzahl', '10', { leastCount: 10 }],
    ['Mindestfallzahl', null, { leastCount: 5 }],
  ])('%s = %j', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected);
  });

  it.each<[string, Cell]>([
    ['Stand', 'bald'],
    ['Stand', '31.06.2025'],
    ['Stand', true],
    ['Protokoll', 'manchmal'],
    ['Schuljahr der Klassenangabe', '2025'],
    ['Schuljahr der Klassenangabe', 2025],
    ['Umstellungsraster', 'Monat'],
    ['Umstellungsraster', 1],
    ['Verkürzte Eingangsphase berücksichtigen', 'teils'],
    ['Wiederholung berücksichtigen', 'teils'],
    ['Mindestfallzahl', 2],
    ['Mindestfallzahl', 0],
    ['Mindestfallzahl', -5],
    ['Mindestfallzahl', 3.5],
    ['Mindestfallzahl', 'fünf'],
    ['Mindestfallzahl', true],
  ])('%s = %j is an error', (name, value) => {
    const sheets = { 'KA Einstellungen': settings({ Planbezeichnung: 'x', [name]: value }) };
    expectOneProblem(sheets, 'KA Einstellungen', 3, 'Wert');
  });

  it('an unknown Einstellung is a notice', () => {
    const notice = expectOneNotice(
      { 'KA Einstellungen': settings({ Lieblingsfarbe: 'grün' }) },
      'KA Einstellungen',
      2,
      'Einstellung',
    );
    expect(notice.text).toContain('Lieblingsfarbe');
  });
});

it('no content of an owned sheet throws: it is read, or gives sentences that name the sheet', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      null,
      '',
      'ja',
      'nein',
      'Region 1',
      '2025/26',
      '08.09.2025',
      'R14',
      'Stand',
      'Monate=3',
      '{termin}',
      '{x}',
      ERROR,
      true,
      0,
      45000,
      -1,
      1e21,
      NaN,
    ),
    fc.string(),
    fc.double(),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...OWNED_SHEETS),
      fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 4 }),
      (sheet, rows) => {
        const headers = OWNED_COLUMNS[sheet].map(({ header }) => header);
        const grid = { top: 0, left: 0, rows: [headers, ...rows.map((row) => row.slice(0, headers.length))] };
        const outcome = readKnowledge({ [sheet]: grid }, 1900);
        const problems = outcome.ok ? outcome.value.notices : outcome.problems;
        for (const problem of problems) {
          expect(problem.text).toContain(problem.sheet);
          expect(problem.row).toBeGreaterThan(1);
          expect(problem.column).toEqual(expect.any(String));
        }
      },
    ),
    { numRuns: 500 },
  );
});
