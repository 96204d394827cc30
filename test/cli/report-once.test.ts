import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ProtectionJob } from '../../src/domain/report/prepare-report';
import { aCounty, COUNTY_SHEETS } from '../builders/county';
import type { SheetSpec } from '../builders/workbook-port-spec';
import { setUpDesk, type Desk } from './support/desk';
import { quickProtection } from './support/quick-protection';
import type { StandIn } from './support/stand-in-file';

const STAND = ['--stand', '2026-11-01'] as const;

/** The county with its plan and its schools, as a workbook. */
function countyBook(caseCount: number): StandIn {
  const owned = Object.entries(COUNTY_SHEETS).map(([name, grid]): SheetSpec => ({ name, cells: grid.rows }));
  return { sheets: [{ name: 'Fälle', cells: aCounty(caseCount).cells }, ...owned] };
}

const CASES = 300;
const LIST = countyBook(CASES);

interface ReportDocument {
  readonly stand: string;
  readonly k: number;
  readonly verfahren: string;
  readonly faelle: number | null;
  readonly tabellen: readonly {
    readonly id: string;
    readonly zeilen: readonly string[];
    readonly spalten: readonly string[];
    readonly werte: readonly (readonly (number | null)[])[];
  }[];
}

let desk: Desk;

beforeEach(() => {
  desk = setUpDesk();
  desk.put('liste.xlsx', LIST);
});

afterEach(() => {
  desk.clear();
});

function run(...words: readonly string[]) {
  return runList('liste.xlsx', ...STAND, ...words);
}

function runList(...words: readonly string[]) {
  return desk.run('bericht', ...words);
}

function bytesOf(name: string): string {
  return desk.bytes(name).toString('base64');
}

function report(name: string): ReportDocument {
  return desk.json(name) as ReportDocument;
}

function table(name: string, id: string): ReportDocument['tabellen'][number] {
  const found = report(name).tabellen.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('the ending says the format', () => {
  test('.json: for other programs', async () => {
    const { code, out, err } = await run('--ausgabe', 'b.json');
    expect([code, err]).toEqual([0, '']);
    expect(desk.names()).toEqual(['b.json', 'liste.xlsx']);
    expect(Object.keys(report('b.json'))).toEqual([
      'stand',
      'szenario',
      'k',
      'verfahren',
      'faelle',
      'ausgelassen',
      'tabellen',
    ]);
    expect(report('b.json')).toMatchObject({ stand: '2026-11-01', k: 5, verfahren: 'sperrung' });
    expect(report('b.json').tabellen.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
    expect(out).toContain('Bericht: b.json');
  });

  test.each(['b.xlsx', 'B.XLSX', 'b.docx'])('%s is a package of Office', async (name) => {
    expect((await run('--ausgabe', name)).code).toBe(0);
    expect(desk.bytes(name).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  test('a folder gets one CSV for each table, and is made', async () => {
    const { code, out } = await run('--ausgabe', 'aus/');
    expect(code).toBe(0);
    const files = desk.names().filter((name) => name.startsWith(`aus${path.sep}`));
    expect(files).toHaveLength(6);
    expect(files[0]).toBe(path.join('aus', '2025-03-31 T1 Fälle nach Region und Vorschlag.csv'));
    for (const file of files) expect(out).toContain(`Bericht: ${file}`);
  });

  test('a folder that is there is used', async () => {
    mkdirSync(path.join(desk.folder, 'aus'));
    expect((await run('--ausgabe', 'aus')).code).toBe(0);
    expect(desk.names()).toHaveLength(8);
  });

  test.each(['b.pdf', 'b', 'b.csv'])('%s is no format', async (name) => {
    const { code, err } = await run('--ausgabe', name);
    expect(code).toBe(2);
    expect(err).toContain('.docx, .xlsx oder .json');
    expect(desk.names()).toEqual(['liste.xlsx']);
  });
});

test.each(['b.xlsx', 'b.docx'])('the same list gives the same bytes: %s', async (name) => {
  await run('--ausgabe', name);
  const first = bytesOf(name);
  await run('--ausgabe', name, '--ueberschreiben');
  expect(bytesOf(name)).toBe(first);
});

describe('what is chosen', () => {
  test('another k counts', async () => {
    await run('--ausgabe', 'b.json', '--k', '12');
    expect(report('b.json').k).toBe(12);
    const shown = report('b.json').tabellen.flatMap(({ werte }) => werte.flat());
    expect(shown.filter((value) => value !== null && value > 0 && value < 12)).toEqual([]);
  });

  test('without k the setting counts', async () => {
    const settings: SheetSpec = {
      name: 'KA Einstellungen',
      cells: [
        ['Einstellung', 'Wert', 'Erläuterung'],
        ['Mindestfallzahl', 7, null],
      ],
    };
    desk.put('liste.xlsx', { ...LIST, sheets: [...LIST.sheets, settings] });
    await run('--ausgabe', 'b.json');
    expect(report('b.json').k).toBe(7);
  });

  test('the fine layout has more lines', async () => {
    await run('--ausgabe', 'grob.json');
    await run('--ausgabe', 'fein.json', '--fein');
    expect(table('fein.json', 'T5').zeilen.length).toBeGreaterThan(table('grob.json', 'T5').zeilen.length);
  });

  test('rounding prints multiples of five', async () => {
    await run('--ausgabe', 'b.json', '--verfahren', 'rundung');
    expect(report('b.json').verfahren).toBe('rundung');
    const shown = report('b.json').tabellen.flatMap(({ werte }) => werte.flat());
    expect(shown.filter((value) => value !== null && value % 5 !== 0)).toEqual([]);
  });

  test('--intern gives the table of the teams, and says what it is for', async () => {
    const { out } = await run('--ausgabe', 'b.json', '--intern');
    expect(report('b.json').tabellen.map(({ id }) => id)).toEqual(['T7']);
    expect(out).toContain('nicht veröffentlichen');
  });

  test('only the cases of the named teams are counted', async () => {
    await run('--ausgabe', 'alle.json');
    const { code } = await run('--ausgabe', 'b.json', '--team', 'hafen 1', '--team', 'Hafen 2');
    expect(code).toBe(0);
    const counts = [report('b.json').faelle, report('alle.json').faelle];
    expect(counts[0]).toBeLessThan(counts[1] ?? 0);
  });

  test('a team that is not in the list is named, with those that are', async () => {
    const { code, err } = await run('--ausgabe', 'b.json', '--team', 'Nord');
    expect(code).toBe(1);
    expect(err).toContain('Ein Team „Nord“ gibt es nicht.');
    expect(err).toContain('„Hafen 1“');
    expect(desk.names()).toEqual(['liste.xlsx']);
  });

  test('a sheet that is not there is named', async () => {
    const { code, err } = await run('--ausgabe', 'b.json', '--blatt', 'Nanu');
    expect(code).toBe(1);
    expect(err).toContain('Ein Blatt „Nanu“ gibt es nicht.');
  });

  test('all lists of the file are counted together', async () => {
    const { cells } = aCounty(CASES);
    const [headers = [], ...rows] = cells;
    const parts: readonly SheetSpec[] = [
      { name: 'A', cells: [headers, ...rows.slice(0, 120)] },
      { name: 'B', cells: [headers, ...rows.slice(120)] },
    ];
    desk.put('zwei.xlsx', { sheets: [...parts, ...LIST.sheets.slice(1)] });
    await run('--ausgabe', 'eine.json');
    const { out } = await runList('zwei.xlsx', ...STAND, '--ausgabe', 'zwei.json');
    expect(report('zwei.json')).toEqual(report('eine.json'));
    expect(out).toContain('Blätter: „A“, „B“');
  });
});

describe('what is said', () => {
  test('is how much is hidden, and nothing that the report does not print', async () => {
    const { out } = await run('--ausgabe', 'b.json');
    expect(out).toMatch(/^liste\.xlsx: Bericht über \d+ Fälle \(Stand 01\.11\.2026\)\.$/m);
    expect(out).toContain('Verfahren: Sperrung. Mindestfallzahl: 5.');
    expect(out).toMatch(/^Nicht gezeigt: \d+ von \d+ Zahlen, die keine Null sind \(\d+ %\)\.$/m);
    expect(out).toMatch(/^ {2}T1: \d+ von \d+$/m);
    expect(out).not.toMatch(/51\.4-|Grundschule/);
  });

  test('is a way to show more where much is hidden', async () => {
    const { out } = await run('--ausgabe', 'b.json', '--k', '50');
    expect(out).toContain('Mit --verfahren rundung zeigt der Bericht mehr.');
    expect(out).not.toContain('Ohne --fein');
  });
});

describe('a report that is not safe', () => {
  const unsafe = { protect: () => Promise.resolve({ kind: 'unsafe', tables: ['T4', 'T5'] } as const) };

  test.each(['b.json', 'neu/'])('is not written (%s), and it is said what to choose', async (output) => {
    const { code, out, err } = await desk.runWith(
      unsafe,
      'bericht',
      'liste.xlsx',
      '--ausgabe',
      output,
      '--fein',
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('in T4 und T5');
    expect(err).toContain('Wählen Sie die grobe Gliederung.');
    expect(err).toContain('ohne --fein die grobe Gliederung');
    expect(desk.names()).toEqual(['liste.xlsx']);
  });
});

test('Ctrl+C while it is protected leaves nothing behind', async () => {
  const cancelling = new AbortController();
  const protect = () => {
    cancelling.abort();
    return Promise.resolve({ kind: 'unsafe', tables: [] } as const);
  };
  const { code, err } = await desk.runWith(
    { protect, signal: cancelling.signal },
    'bericht',
    'liste.xlsx',
    '--ausgabe',
    'b.json',
  );
  expect(code).toBe(130);
  expect(err).toBe('liste.xlsx: Abgebrochen, es wurde nichts geschrieben.\n');
  expect(desk.names()).toEqual(['liste.xlsx']);
});

describe('an earlier report', () => {
  test('of the same Stand is protected against', async () => {
    await run('--ausgabe', 'alt.json');
    const jobs: ProtectionJob[] = [];
    const { code } = await desk.runWith(
      {
        protect: (job, control) => {
          jobs.push(job);
          return quickProtection(job, control);
        },
      },
      ...['bericht', 'liste.xlsx', ...STAND, '--ausgabe', 'neu.json', '--frueher', 'alt.json'],
    );
    expect(code).toBe(0);
    expect(jobs.map(({ options }) => options.earlier?.caseCount)).toEqual([report('alt.json').faelle]);
  });

  test('of another Stand is warned of', async () => {
    await runList('liste.xlsx', '--stand', '2026-10-01', '--ausgabe', 'alt.json');
    const { out } = await run('--ausgabe', 'neu.json', '--frueher', 'alt.json');
    expect(out).toContain('Hinweis: Der frühere Bericht hat einen anderen Stand (01.10.2026).');
  });

  test('that was made otherwise does not fit', async () => {
    await run('--ausgabe', 'alt.json', '--k', '6');
    const { code, err } = await run('--ausgabe', 'neu.json', '--frueher', 'alt.json');
    expect(code).toBe(1);
    expect(err).toContain('Mindestfallzahl 6');
    expect(desk.names()).toEqual(['alt.json', 'liste.xlsx']);
  });

  test('that is no JSON is refused with its name', async () => {
    desk.put('alt.json', 'nanu');
    const { code, err } = await run('--ausgabe', 'neu.json', '--frueher', 'alt.json');
    expect(code).toBe(1);
    expect(err).toContain('Früherer Bericht „alt.json“: ');
  });

  test('that is not there is a file that cannot be read', async () => {
    const { code, err } = await run('--ausgabe', 'neu.json', '--frueher', 'alt.json');
    expect(code).toBe(3);
    expect(err).toContain('„alt.json“: Die Datei gibt es nicht.');
  });
});

describe('files that are there', () => {
  test('are replaced only when that is said', async () => {
    desk.put('b.json', 'alt');
    const { code, err } = await run('--ausgabe', 'b.json');
    expect([code, desk.text('b.json')]).toEqual([2, 'alt']);
    expect(err).toContain('--ueberschreiben');
    expect((await run('--ausgabe', 'b.json', '--ueberschreiben')).code).toBe(0);
    expect(report('b.json').k).toBe(5);
  });

  test('in a folder are all kept when one of them is in the way', async () => {
    const taken = 'aus/2025-03-31 T6 Verlauf Fälle, die noch einzeln begleitet werden.csv';
    desk.put(taken, 'alt');
    expect((await run('--ausgabe', 'aus/')).code).toBe(2);
    expect(desk.names()).toEqual(['aus', path.normalize(taken), 'liste.xlsx']);
    expect(desk.text(taken)).toBe('alt');
  });

  test.each(['liste.xlsx', './liste.xlsx'])('the list itself is never replaced (%s)', async (output) => {
    const { code, err } = await run('--ausgabe', output, '--ueberschreiben');
    expect(code).toBe(2);
    expect(err).toContain('Ein Bericht ersetzt sie nie.');
    expect(desk.json('liste.xlsx')).toEqual(JSON.parse(JSON.stringify(LIST)));
  });

  test('the earlier report is never replaced', async () => {
    await run('--ausgabe', 'alt.json');
    const { code } = await run('--ausgabe', 'alt.json', '--frueher', 'alt.json', '--ueberschreiben');
    expect(code).toBe(2);
  });
});

test.each([
  ['gibt/es/nicht.docx', 'Den Ordner „gibt/es“ gibt es nicht.'],
  ['gibt/es/', 'Den Ordner „gibt“ gibt es nicht.'],
  ['liste.xlsx/', 'ist kein Ordner'],
])('where nothing can be written is said before any work: %s', async (output, sentence) => {
  const protect = () => Promise.reject(new Error('nobody should have come here'));
  const { code, err } = await desk.runWith({ protect }, 'bericht', 'liste.xlsx', '--ausgabe', output);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test('several lists behind one word are refused', async () => {
  desk.put('andere.xlsx', LIST);
  const { code, err } = await desk.run('bericht', '*.xlsx', '--ausgabe', 'b.json');
  expect(code).toBe(2);
  expect(err).toContain('Nennen Sie nur eine Datei.');
});

test('a list that is not there cannot be read', async () => {
  const { code, err } = await desk.run('bericht', 'fehlt.xlsx', '--ausgabe', 'b.json');
  expect(code).toBe(3);
  expect(err).toContain('fehlt.xlsx: Es gibt keinen Bericht, es wurde nichts geschrieben.');
});
