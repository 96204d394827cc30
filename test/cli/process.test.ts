import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI } from '../../scripts/build/folders';
import { caseList } from '../builders/case-list';
import { firstSheet, valuesOf, xlsx } from '../builders/xlsx';

// Runs what `npm run build:cli` left, as users do; `npm test` builds it first.

const PROGRAM = path.join(CLI, 'stufenplan.cjs');
const FIXTURES = path.resolve('test/fixtures');

interface ReportTableJson {
  readonly zeilen: readonly string[];
  readonly spalten: readonly string[];
  readonly werte: readonly (readonly (number | null)[])[];
}

interface ReportJson {
  readonly k: number;
  readonly tabellen: readonly [ReportTableJson, ...ReportTableJson[]];
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-process-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: readonly string[]) {
  const result = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function putList(name: string, count: number): void {
  writeFileSync(
    path.join(folder, name),
    xlsx({
      sheets: [{ name: 'Fälle', rows: caseList(count).map((cells) => cells.map((value) => ({ value }))) }],
    }),
  );
}

describe.each([
  ['beispiel-120', '2025-03-31'],
  ['beispiel-strategien-90', '2026-02-16'],
])('the example workbook %s', (name, stand) => {
  const words = ['klassifizieren', path.join(FIXTURES, `${name}.xlsx`), '--stand', stand];

  test('comes out as expected, as JSON', () => {
    const { code, out } = run(...words, '--json', '-');
    const { zeilen, ...rest } = JSON.parse(out) as { readonly zeilen: readonly Record<string, unknown>[] };
    const withoutReasons = zeilen.map(({ 'KA Gründe': _, ...values }) => values);
    const expected: unknown = JSON.parse(readFileSync(path.join(FIXTURES, `${name}.erwartet.json`), 'utf8'));
    expect({ ...rest, zeilen: withoutReasons }).toEqual(expected);
    expect(code).toBe(0);
  });

  test('has a report that shows what was counted, or nothing', () => {
    const list = path.join(FIXTURES, `${name}.xlsx`);
    expect(run('bericht', list, '--stand', stand, '--ausgabe', 'b.json').code).toBe(0);
    const report = JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8')) as ReportJson;
    const [t1] = report.tabellen;
    const { zeilen: cases } = JSON.parse(
      readFileSync(path.join(FIXTURES, `${name}.erwartet.json`), 'utf8'),
    ) as { readonly zeilen: readonly Record<string, string | null>[] };
    const current = cases.filter((one) => one['KA Fallart'] !== 'beendet');
    const wrong = t1.zeilen.flatMap((region, row) =>
      t1.spalten.flatMap((proposal, column) => {
        const shown = t1.werte[row]?.[column] ?? null;
        const counted = current.filter(
          (one) =>
            ['Gesamt', one['KA Region'] ?? 'ohne Region'].includes(region) &&
            ['Gesamt', one['KA Vorschlag']].includes(proposal),
        ).length;
        return shown === null || shown === counted ? [] : [{ region, proposal, shown, counted }];
      }),
    );
    expect(wrong).toEqual([]);
    const values = report.tabellen.flatMap(({ werte }) => werte.flat());
    expect(values.filter((value) => value !== null && value > 0 && value < report.k)).toEqual([]);
  }, 60_000);

  test('classified once more stays the same file', () => {
    expect(run(...words, '--ausgabe', 'a.xlsx').code).toBe(0);
    const { code, out } = run('klassifizieren', 'a.xlsx', '--stand', stand, '--ausgabe', 'b.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('Alle Werte standen schon so in der Datei.');
    const same = readFileSync(path.join(folder, 'a.xlsx')).equals(readFileSync(path.join(folder, 'b.xlsx')));
    expect(same).toBe(true);
  });
});

test('the cells of the result are those of the JSON', () => {
  putList('liste.xlsx', 5);
  const { code } = run('klassifizieren', 'liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json');
  expect(code).toBe(0);
  const [header = [], ...rows] = valuesOf(firstSheet(readFileSync(path.join(folder, 'e.xlsx'))));
  const { zeilen } = JSON.parse(readFileSync(path.join(folder, 'e.json'), 'utf8')) as {
    readonly zeilen: readonly Record<string, unknown>[];
  };
  for (const column of ['KA Region', 'KA Stufe', 'KA Fallart', 'KA Vorschlag', 'KA Gründe']) {
    const cells = rows.map((row) => row[header.indexOf(column)] ?? null);
    expect([column, cells]).toEqual([column, zeilen.map((values) => values[column])]);
  }
});

test.each<[number, string, readonly string[]]>([
  [2, 'Es fehlt der Befehl', []],
  [2, 'gibt es schon', ['klassifizieren', 'liste.xlsx', '--ausgabe', 'liste.csv.xlsx']],
  [3, 'Die Datei gibt es nicht', ['klassifizieren', 'fehlt.xlsx', '--json', '-']],
  [3, '.csv', ['klassifizieren', 'liste.csv.xlsx', '--json', '-']],
  [1, 'Ein Blatt „Fehlt“ gibt es nicht', ['klassifizieren', 'liste.xlsx', '--json', '-', '--blatt', 'Fehlt']],
])('the exit code is %i when %s', (expected, sentence, words) => {
  putList('liste.xlsx', 1);
  writeFileSync(path.join(folder, 'liste.csv.xlsx'), 'a;b;c\n1;2;3\n');
  const { code, out, err } = run(...words);
  expect([code, out]).toEqual([expected, '']);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/^ +at /m);
});

test('a reader that leaves early does no harm', async () => {
  putList('liste.xlsx', 2000);
  const child = spawn(
    process.execPath,
    [PROGRAM, 'klassifizieren', 'liste.xlsx', '--json', '-', '--ausgabe', 'e.xlsx'],
    {
      cwd: folder,
    },
  );
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(0);
  expect(err).toContain('2.000 Fälle eingeordnet');
  expect(err).not.toContain('Fehler');
  expect(existsSync(path.join(folder, 'e.xlsx'))).toBe(true);
});

// Windows cannot send Ctrl+C to another process.
const onPosix = process.platform === 'win32' ? test.skip : test;

describe('Ctrl+C', () => {
  /** Presses it so many times once classification has begun, which a growing file shows. */
  async function interrupt(times: number): Promise<{ readonly code: unknown; readonly err: string }> {
    putList('liste.xlsx', 20_000);
    writeFileSync(path.join(folder, 'e.json'), 'alt');
    const words = ['liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json', '--ueberschreiben'];
    const child = spawn(process.execPath, [PROGRAM, 'klassifizieren', ...words], { cwd: folder });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    let left = times;
    const watch = setInterval(() => {
      if (left === 0 || !readdirSync(folder).some((name) => name.endsWith('.tmp'))) return;
      left -= 1;
      child.kill('SIGINT');
    }, 5);
    const code = await new Promise((resolve) => child.once('close', resolve));
    clearInterval(watch);
    return { code, err };
  }

  onPosix.each([1, 2])('%i times leaves the old files and nothing else', async (times) => {
    const { code, err } = await interrupt(times);
    expect(code).toBe(130);
    // The second time there is no time left for a word.
    if (times === 1) expect(err).toBe('liste.xlsx: Abgebrochen, es wurde nichts geschrieben.\n');
    expect(readdirSync(folder).sort()).toEqual(['e.json', 'liste.xlsx']);
    expect(readFileSync(path.join(folder, 'e.json'), 'utf8')).toBe('alt');
  });
});
