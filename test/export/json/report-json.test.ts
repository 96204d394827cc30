import { dayFromIso } from '../../../src/domain/calendar/day';
import type { EarlierReport } from '../../../src/domain/report/earlier-report';
import type { PublishedReport } from '../../../src/domain/report/published-report';
import { readReportJson } from '../../../src/export/json/read-report-json';
import { reportJson } from '../../../src/export/json/report-json';
import { publishedReport } from '../../builders/published-report';
import { keysOf } from '../../builders/report-case';
import { valueOf } from '../../builders/workbook-port-spec';

type Json = Readonly<Record<string, unknown>>;

function written(changes: Partial<PublishedReport> = {}): Json {
  return JSON.parse(reportJson(publishedReport(changes))) as Json;
}

describe('a report as JSON', () => {
  test('says what the contract says, and nothing more', () => {
    const document = written();
    expect(document).toMatchObject({
      stand: '2026-11-01',
      szenario: 'Stufenplan Herbst 2026',
      k: 5,
      verfahren: 'sperrung',
      faelle: 236,
      ausgelassen: { beendet: 14 },
    });
    expect(Object.keys(document)).toEqual([
      'stand',
      'szenario',
      'k',
      'verfahren',
      'faelle',
      'ausgelassen',
      'tabellen',
    ]);
    expect(Object.keys(document['ausgelassen'] as Json)).toEqual(['beendet']);
    for (const table of document['tabellen'] as readonly Json[]) {
      expect(Object.keys(table)).toEqual(['id', 'titel', 'zeilen', 'spalten', 'werte']);
    }
  });

  test('names lines by their keys and hides with null', () => {
    expect((written()['tabellen'] as readonly Json[])[0]).toEqual({
      id: 'T1',
      titel: 'Fälle nach Region und Vorschlag',
      zeilen: ['Elmshorn', 'Pinneberg', 'Barmstedt', 'ohne Region', 'Gesamt'],
      spalten: [
        'umstellbar',
        'gesperrt',
        'prüfen',
        'läuft aus',
        'bleibt individuell',
        'ohne Termin',
        'nicht betroffen',
        'Gesamt',
      ],
      werte: [
        [25, 31, 14, 12, 0, 0, 6, 88],
        [21, 28, null, 9, 0, 0, null, 75],
        [12, 20, null, 8, 0, 0, null, 55],
        [0, 0, 18, 0, 0, 0, 0, 18],
        [58, 79, 47, 29, 0, 0, 23, 236],
      ],
    });
  });

  test('hides the numbers of its head too', () => {
    const document = written({ caseCount: null, leftOut: { ended: null, duplicates: null } });
    expect(document).toMatchObject({ faelle: null, ausgelassen: { beendet: null } });
  });
});

describe('an earlier report', () => {
  test('says what was written', () => {
    const report = publishedReport({ method: 'rundung' });
    expect(valueOf(readReportJson(reportJson(report)))).toEqual({
      stand: report.stand,
      scenario: report.scenario,
      leastCount: report.leastCount,
      method: 'rundung',
      caseCount: report.caseCount,
      ended: report.leftOut.ended,
      tables: report.tables.map(({ id, rows, columns, values }) => ({
        id,
        rows: keysOf(rows),
        columns: keysOf(columns),
        values,
      })),
    } satisfies EarlierReport);
  });

  test('may hold a table without columns', () => {
    const [, , , , , course] = publishedReport().tables;
    if (course === undefined) throw new Error('no T6');
    const report = publishedReport({ tables: [{ ...course, columns: [], values: [[]] }] });
    expect(valueOf(readReportJson(reportJson(report))).tables[0]).toMatchObject({
      columns: [],
      values: [[]],
    });
  });

  test('may begin with a byte order mark, as some editors write it', () => {
    expect(readReportJson(`\uFEFF${reportJson(publishedReport())}`).ok).toBe(true);
  });

  test('may come from a later version that says more', () => {
    const text = JSON.stringify({ ...written(), neues: { mehr: 1 } });
    expect(valueOf(readReportJson(text)).stand).toBe(dayFromIso('2026-11-01'));
  });
});

describe('a file that is no earlier report', () => {
  const refusal = (text: string): string => {
    const outcome = readReportJson(text);
    return outcome.ok ? '' : outcome.problems.map((problem) => problem.text).join('\n');
  };

  test.each(['', 'kein JSON', '{"stand": '])('is refused when it is not JSON (%j)', (text) => {
    expect(refusal(text)).toMatch(
      /^Die Datei mit dem früheren Bericht ist nicht lesbar: Sie ist keine JSON-Datei\./,
    );
  });

  test.each(['null', '7', '"Bericht"'])('is refused when it is another kind of JSON (%s)', (text) => {
    expect(refusal(text)).toMatch(/^Die Datei ist kein Bericht von Stufenplan\./);
  });

  test.each([
    ['stand', '2026-02-30'],
    ['stand', '01.11.2026'],
    ['szenario', null],
    ['k', 2],
    ['k', '5'],
    ['verfahren', 'würfeln'],
    ['faelle', -1],
    ['faelle', 1.5],
    ['tabellen', []],
  ])('is refused with the name of a wrong entry (%s = %j)', (key, value) => {
    expect(refusal(JSON.stringify({ ...written(), [key]: value }))).toContain(
      `fehlt die Angabe „${key}“, oder`,
    );
  });

  test('is refused with the name of a missing entry', () => {
    expect(refusal(JSON.stringify({ ...written(), ausgelassen: {} }))).toContain('„beendet“');
  });

  const table = (changes: Json): string => {
    const [first, second] = written()['tabellen'] as readonly Json[];
    return JSON.stringify({ ...written(), tabellen: [first, { ...second, ...changes }] });
  };

  test.each([
    ['a row too few', 'werte', { werte: [[1, 2, 3]] }],
    ['a column too few', 'werte', { zeilen: ['Gesamt'], werte: [[1, 2]] }],
    ['a fraction', 'werte', { zeilen: ['Gesamt'], werte: [[1, 2, 0.5]] }],
    ['a line twice', 'zeilen', { zeilen: ['Nord', 'Nord'] }],
    ['an unknown table', 'id', { id: 'T9' }],
  ])('is refused with the place when a table has %s', (_what, key, changes) => {
    expect(refusal(table(changes))).toContain(`fehlt die Angabe „${key}“ der 2. Tabelle, oder`);
  });

  test('is refused when a table comes twice', () => {
    expect(refusal(table({ id: 'T1' }))).toContain('„tabellen“');
  });

  test('is not quoted in the sentence', () => {
    expect(refusal(JSON.stringify({ ...written(), verfahren: 'Testkind' }))).not.toContain('Testkind');
  });
});
