import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { caseList, serial } from '../builders/case-list';
import type { SheetSpec } from '../builders/workbook-port-spec';
import { collectedOutput, setUpDesk, type Desk } from './support/desk';
import { openStandIn, type StandIn } from './support/stand-in-file';

const ASD: SheetSpec = { name: 'ASD', cells: caseList(3) };
const LIST: StandIn = { sheets: [ASD] };

interface JsonRow {
  readonly sheet: string;
  readonly row: number;
  readonly fall_id: string;
}
interface Json {
  readonly datei?: string;
  readonly stand: string;
  readonly zeilen: readonly JsonRow[];
}

let desk: Desk;

beforeEach(() => {
  desk = setUpDesk();
});

afterEach(() => {
  desk.clear();
});

function run(...words: readonly string[]) {
  return desk.run('klassifizieren', ...words);
}

describe('one list', () => {
  test('is classified into another file, and stays as it is', async () => {
    desk.put('liste.xlsx', LIST);
    const { code, out, err } = await run('liste.xlsx', '--ausgabe', 'ergebnis.xlsx');
    expect([code, err]).toEqual([0, '']);
    expect(desk.names()).toEqual(['ergebnis.xlsx', 'liste.xlsx']);
    expect(desk.cells('ergebnis.xlsx')['ASD']?.[0]).toContain('KA Vorschlag');
    expect(desk.json('liste.xlsx')).toEqual(LIST);
    expect(out).toContain('liste.xlsx: 3 Fälle eingeordnet (Stand 31.03.2025).');
    expect(out).toContain('Ergebnis: ergebnis.xlsx');
  });

  test('counts the cases of each Vorschlag, under the name that printed tables use', async () => {
    desk.put('liste.xlsx', LIST);
    const { out } = await run('liste.xlsx', '--ausgabe', 'ergebnis.xlsx');
    expect(out).toMatch(/^ {2}nicht im laufenden Betrieb umstellbar {2}1$/m);
    expect(out).toMatch(/^ {2}läuft aus {30}2$/m);
    expect(out).not.toContain('gesperrt');
  });

  test('goes to a file for other programs, without a workbook', async () => {
    desk.put('liste.xlsx', LIST);
    expect((await run('liste.xlsx', '--json', 'e.json')).code).toBe(0);
    expect(desk.names()).toEqual(['e.json', 'liste.xlsx']);
    expect(desk.json('e.json')).toMatchObject({
      stand: '2025-03-31',
      zeilen: [{ sheet: 'ASD', row: 2, fall_id: 'A-00001' }, { row: 3 }, { row: 4 }],
    });
  });

  test('goes to standard output, and nothing else does', async () => {
    desk.put('liste.xlsx', LIST);
    const { code, out, err } = await run('liste.xlsx', '--json', '-', '--ausgabe', 'e.xlsx');
    expect(code).toBe(0);
    expect((JSON.parse(out) as Json).zeilen).toHaveLength(3);
    expect(err).toContain('3 Fälle eingeordnet');
  });

  test('has one line of JSON for each case', async () => {
    desk.put('liste.xlsx', LIST);
    const { out } = await run('liste.xlsx', '--json', '-');
    const lines = out.split('\n');
    expect(lines[0]).toBe('{"stand": "2025-03-31", "zeilen": [');
    expect(lines.slice(1, 4).map((line) => line.startsWith('{"sheet": "ASD", "row": '))).toEqual([
      true,
      true,
      true,
    ]);
    expect(lines.slice(4)).toEqual([']}', '']);
  });

  test('may be in a folder, and the result in another', async () => {
    desk.put('ein/liste.xlsx', LIST);
    mkdirSync(path.join(desk.folder, 'aus'));
    const { code, out } = await run('ein/liste.xlsx', '--ausgabe', 'aus', '--json', 'aus/');
    expect(code).toBe(0);
    expect(desk.names()).toEqual(['aus', 'aus/liste.json', 'aus/liste.xlsx', 'ein', 'ein/liste.xlsx']);
    expect(out).toContain(`Ergebnis: ${path.join('aus', 'liste.xlsx')}`);
  });
});

describe('the Stand', () => {
  const SETTING: SheetSpec = {
    name: 'KA Einstellungen',
    cells: [
      ['Einstellung', 'Wert', 'Erläuterung'],
      ['Stand', serial('2025-10-01'), null],
    ],
  };
  const standOf = async (...words: readonly string[]): Promise<string> =>
    (JSON.parse((await run('liste.xlsx', '--json', '-', ...words)).out) as Json).stand;

  test('is today', async () => {
    desk.put('liste.xlsx', LIST);
    expect(await standOf()).toBe('2025-03-31');
  });

  test('of the workbook wins over today', async () => {
    desk.put('liste.xlsx', { sheets: [ASD, SETTING] });
    expect(await standOf()).toBe('2025-10-01');
  });

  test('of the call wins over the workbook', async () => {
    desk.put('liste.xlsx', { sheets: [ASD, SETTING] });
    expect(await standOf('--stand', '01.02.2026')).toBe('2026-02-01');
  });
});

describe('sheets', () => {
  const SHEETS: StandIn = {
    sheets: [
      ASD,
      { name: 'Träger Süd', cells: caseList(2, { prefix: 'B' }) },
      { name: 'Archiv', visibility: 'hidden', cells: caseList(1, { prefix: 'C' }) },
      { name: 'Notizen', cells: [['Milch']] },
    ],
  };
  const sheetsOf = async (...words: readonly string[]): Promise<readonly string[]> => {
    const { out } = await run('liste.xlsx', '--json', '-', ...words);
    return [...new Set((JSON.parse(out) as Json).zeilen.map(({ sheet }) => sheet))];
  };

  test('all visible ones with cases count', async () => {
    desk.put('liste.xlsx', SHEETS);
    expect(await sheetsOf()).toEqual(['ASD', 'Träger Süd']);
  });

  test('the choice kept in the workbook wins over that', async () => {
    desk.put('liste.xlsx', { ...SHEETS, settings: { 'stufenplan.blaetter': { asd: false, archiv: true } } });
    expect(await sheetsOf()).toEqual(['Träger Süd', 'Archiv']);
  });

  test('--blatt names some, also hidden ones, in any case of letters', async () => {
    desk.put('liste.xlsx', SHEETS);
    expect(await sheetsOf('--blatt', 'archiv', '--blatt', 'TRÄGER SÜD')).toEqual(['Träger Süd', 'Archiv']);
  });

  test.each([
    ['that is not there', 'Fehlt', 'Ein Blatt „Fehlt“ gibt es nicht.'],
    ['without cases', 'Notizen', 'Auf dem Blatt „Notizen“ wurde keine Fallliste gefunden.'],
  ])('a name %s is an error that lists the sheets with cases', async (_, name, sentence) => {
    desk.put('liste.xlsx', SHEETS);
    const { code, err } = await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--blatt', name);
    expect(code).toBe(1);
    expect(err).toContain(`${sentence} Falllisten stehen auf: „ASD“, „Träger Süd“, „Archiv“ (ausgeblendet).`);
    expect(desk.names()).toEqual(['liste.xlsx']);
  });

  test('when all are hidden, the way out is named', async () => {
    desk.put('liste.xlsx', { sheets: [{ ...ASD, visibility: 'hidden' }] });
    const { code, err } = await run('liste.xlsx', '--ausgabe', 'e.xlsx');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('mit --blatt. Falllisten stehen auf: „ASD“ (ausgeblendet)'),
    ]);
  });
});

describe('the sheets of the add-in', () => {
  test('are not created', async () => {
    desk.put('liste.xlsx', LIST);
    await run('liste.xlsx', '--ausgabe', 'e.xlsx');
    expect(Object.keys(desk.cells('e.xlsx'))).toEqual(['ASD']);
  });

  test('are created with --einrichten, where they are missing', async () => {
    desk.put('liste.xlsx', LIST);
    const { out } = await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--einrichten');
    expect(Object.keys(desk.cells('e.xlsx'))).toEqual(expect.arrayContaining(['KA Stufenplan', 'KA Regeln']));
    expect(desk.cells('e.xlsx')['ASD']?.[0]).toContain('KA Vorschlag');
    expect(out).toContain('Angelegt: KA Stufenplan');
  });
});

describe('nothing is written', () => {
  test.each<[string, StandIn, number, string]>([
    ['without a list of cases', { sheets: [{ name: 'A', cells: [['x']] }] }, 1, 'keine Fallliste gefunden'],
    [
      'with a damaged KA sheet',
      { sheets: [ASD, { name: 'KA Stufenplan', cells: [['Stufe'], [1]] }] },
      1,
      'Blatt „KA Stufenplan“',
    ],
    [
      'with cells in the way',
      {
        sheets: [
          {
            ...ASD,
            cells: caseList(1).map((row) => [...row, null, 'x']),
            tables: [{ name: 'T', address: 'A1:E2' }],
          },
        ],
      },
      1,
      'G1:G2',
    ],
    ['on a protected sheet', { sheets: [{ ...ASD, isProtected: true }] }, 1, 'Blatt „ASD“ ist geschützt'],
    [
      'of a damaged file',
      { sheets: [], fault: { code: 'damaged', text: 'Die Datei ist beschädigt.' } },
      3,
      'beschädigt',
    ],
    ['of an encrypted file', { sheets: [], fault: { code: 'encrypted', text: 'Kennwort.' } }, 3, 'Kennwort'],
    [
      'of a file that is too large',
      { sheets: [], fault: { code: 'too-large', text: 'Zu groß.' } },
      3,
      'Zu groß',
    ],
    [
      'of another kind of file',
      { sheets: [], fault: { code: 'not-a-workbook', text: 'Ein PDF.' } },
      3,
      'Ein PDF',
    ],
  ])('%s', async (_, file, expected, sentence) => {
    desk.put('liste.xlsx', file);
    const { code, out, err } = await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json');
    expect(err).toContain('liste.xlsx: Nicht eingeordnet, es wurde nichts geschrieben.');
    expect(err).toContain(sentence);
    expect([code, out]).toEqual([expected, '']);
    expect(desk.names()).toEqual(['liste.xlsx']);
  });

  test('to standard output either', async () => {
    desk.put('liste.xlsx', { sheets: [{ ...ASD, isProtected: true }] });
    expect((await run('liste.xlsx', '--json', '-')).out).toBe('');
  });

  test.each([
    ['a missing file', 'fehlt.xlsx', 'Die Datei gibt es nicht'],
    ['a folder', 'ordner', 'Das ist ein Ordner'],
    ['names that nothing fits', '*.ods', '*.ods: Es gibt keine Datei'],
  ])('of %s', async (_, name, sentence) => {
    mkdirSync(path.join(desk.folder, 'ordner'));
    const { code, err } = await run(name, '--ausgabe', 'e.xlsx');
    expect([code, err]).toEqual([3, expect.stringContaining(sentence)]);
  });

  test('of the note that Excel leaves beside an open file', async () => {
    desk.put('~$liste.xlsx', 'x');
    const { code, err } = await run('~$liste.xlsx', '--ausgabe', 'e.xlsx');
    expect([code, err]).toEqual([3, expect.stringContaining('„liste.xlsx“ in Excel geöffnet')]);
  });
});

describe('a file that is there', () => {
  beforeEach(() => {
    desk.put('liste.xlsx', LIST);
    desk.put('e.xlsx', 'alt');
    desk.put('e.json', 'alt');
  });

  test.each([
    ['a workbook', ['--ausgabe', 'e.xlsx'], '„e.xlsx“ gibt es schon'],
    ['JSON', ['--json', 'e.json'], '„e.json“ gibt es schon'],
    ['the list itself', ['--ausgabe', './liste.xlsx'], 'ist die Liste selbst'],
  ])('is not replaced: %s', async (_, words, sentence) => {
    const { code, err } = await run('liste.xlsx', ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect([desk.text('e.xlsx'), desk.text('e.json'), desk.json('liste.xlsx')]).toEqual(['alt', 'alt', LIST]);
  });

  test.each(['--ueberschreiben', '--überschreiben'])('is replaced with %s', async (word) => {
    expect((await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json', word)).code).toBe(0);
    expect(desk.cells('e.xlsx')['ASD']).toHaveLength(4);
    expect((desk.json('e.json') as Json).zeilen).toHaveLength(3);
    expect(desk.names()).toEqual(['e.json', 'e.xlsx', 'liste.xlsx']);
  });

  test('keeps its permissions when it is replaced', async () => {
    chmodSync(path.join(desk.folder, 'e.xlsx'), 0o640);
    await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--ueberschreiben');
    expect(statSync(path.join(desk.folder, 'e.xlsx')).mode & 0o777).toBe(0o640);
  });

  test('may be the list itself', async () => {
    expect((await run('liste.xlsx', '--ausgabe', 'liste.xlsx', '--ueberschreiben')).code).toBe(0);
    expect(desk.cells('liste.xlsx')['ASD']?.[0]).toContain('KA Region');
  });

  test('stays when the list was changed meanwhile', async () => {
    const { code, err } = await desk.runWith(
      {
        openWorkbook: (bytes) => {
          desk.put('liste.xlsx', { sheets: [ASD, ASD] });
          return openStandIn(bytes);
        },
      },
      ...['klassifizieren', 'liste.xlsx', '--ausgabe', 'liste.xlsx', '--ueberschreiben'],
    );
    expect([code, err]).toEqual([1, expect.stringContaining('wurde geändert')]);
    expect(desk.json('liste.xlsx')).toEqual({ sheets: [ASD, ASD] });
  });

  test('stays when the run fails', async () => {
    desk.put('liste.xlsx', { sheets: [{ ...ASD, isProtected: true }] });
    await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json', '--ueberschreiben');
    expect([desk.text('e.xlsx'), desk.text('e.json')]).toEqual(['alt', 'alt']);
  });

  test('is found behind a link, which stays a link', async () => {
    symlinkSync('e.xlsx', path.join(desk.folder, 'link.xlsx'));
    await run('liste.xlsx', '--ausgabe', 'link.xlsx', '--ueberschreiben');
    expect(desk.cells('e.xlsx')['ASD']).toHaveLength(4);
    expect(desk.names()).toEqual(['e.json', 'e.xlsx', 'link.xlsx', 'liste.xlsx']);
  });
});

test('the result of a list that only its owner may read is as protected', async () => {
  desk.put('liste.xlsx', LIST);
  chmodSync(path.join(desk.folder, 'liste.xlsx'), 0o600);
  await run('liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json');
  expect(statSync(path.join(desk.folder, 'e.xlsx')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(desk.folder, 'e.json')).mode & 0o777).toBe(0o600);
});

describe('a call that cannot work is refused before anything is read', () => {
  test.each([
    ['a missing folder', ['liste.xlsx', '--ausgabe', 'weg/e.xlsx'], 'Den Ordner „weg“ gibt es nicht'],
    [
      'a missing folder, written as one',
      ['liste.xlsx', '--ausgabe', 'weg/'],
      'Den Ordner „weg“ gibt es nicht',
    ],
    ['a file in place of the folder', ['liste.xlsx', '--json', 'andere.xlsx/e.json'], 'ist kein Ordner'],
    ['another ending', ['liste.xlsx', '--ausgabe', 'e.csv'], 'muss auf .xlsx enden'],
    [
      'several lists into one file',
      ['liste.xlsx', 'andere.xlsx', '--ausgabe', 'e.xlsx'],
      'ein Ordner stehen',
    ],
    [
      'two lists of one name',
      ['liste.xlsx', 'b/liste.xlsx', '--ausgabe', 'aus/'],
      'mehrere Ergebnisse „liste.xlsx“',
    ],
    ['one list twice', ['liste.xlsx', './liste.xlsx', '--json', '-'], 'zweimal genannt'],
    ['one file for both', ['liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.xlsx'], 'hinter --ausgabe'],
    [
      'JSON under the name of a workbook',
      ['liste.xlsx', '--json', 'andere.xlsx', '--ueberschreiben'],
      'Name einer Arbeitsmappe',
    ],
    ['JSON over a list', ['liste.xlsx', '--json', 'link.json', '--ueberschreiben'], 'soll gelesen werden'],
    [
      'a folder that is a link to itself',
      ['liste.xlsx', '--ausgabe', 'kreis/e.xlsx'],
      '„kreis/e.xlsx“ konnte nicht geschrieben werden',
    ],
    [
      'something that is no file',
      ['liste.xlsx', '--json', '/dev/null', '--ueberschreiben'],
      'keine gewöhnliche Datei',
    ],
  ])('%s', async (_, words, sentence) => {
    desk.put('liste.xlsx', LIST);
    desk.put('andere.xlsx', LIST);
    desk.put('b/liste.xlsx', LIST);
    mkdirSync(path.join(desk.folder, 'aus'));
    symlinkSync('kreis', path.join(desk.folder, 'kreis'));
    symlinkSync('liste.xlsx', path.join(desk.folder, 'link.json'));
    const before = desk.names();
    const openWorkbook = (): never => {
      throw new Error('read all the same');
    };
    const { code, out, err } = await desk.runWith({ openWorkbook }, 'klassifizieren', ...words);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(sentence)]);
    expect(desk.names()).toEqual(before);
  });
});

describe('a workbook of another kind', () => {
  test('needs its own ending', async () => {
    desk.put('liste.xlsm', { ...LIST, kind: 'xlsm' });
    const { code, err } = await run('liste.xlsm', '--ausgabe', 'e.xlsx');
    expect([code, err]).toEqual([2, expect.stringContaining('Datei, die auf .xlsm endet')]);
    expect((await run('liste.xlsm', '--ausgabe', 'e.XLSM')).code).toBe(0);
  });

  test('is not put into a folder under a name that Excel would refuse', async () => {
    desk.put('ein/liste.xlsx', { ...LIST, kind: 'xltx' });
    const { code, err } = await run('ein/liste.xlsx', '--ausgabe', '.');
    expect([code, err]).toEqual([2, expect.stringContaining('ihr Name endet aber anders')]);
  });
});

describe('several lists', () => {
  const BROKEN: StandIn = { sheets: [{ ...ASD, isProtected: true }] };

  beforeEach(() => {
    desk.put('a.xlsx', LIST);
    desk.put('b.xlsx', BROKEN);
    desk.put('c.xlsx', { sheets: [{ name: 'C', cells: caseList(2) }] });
    mkdirSync(path.join(desk.folder, 'aus'));
  });

  test('are classified each for itself; the worst result is told', async () => {
    const { code, out, err } = await run('a.xlsx', 'b.xlsx', 'c.xlsx', 'fehlt.xlsx', '--ausgabe', 'aus');
    expect(code).toBe(3);
    expect(desk.names().filter((name) => name.startsWith('aus/'))).toEqual(['aus/a.xlsx', 'aus/c.xlsx']);
    expect(err).toContain('b.xlsx: Nicht eingeordnet');
    expect(err).toContain('fehlt.xlsx: Nicht eingeordnet');
    expect(out).toContain('2 von 4 Dateien eingeordnet, 5 Fälle.');
  });

  test.each([
    ['--json', 'e.json'],
    ['--json', '-'],
  ])('go together into %s %s, without those that failed', async (...words) => {
    const { code, out } = await run('a.xlsx', 'b.xlsx', 'c.xlsx', '--ausgabe', 'aus', ...words);
    expect(code).toBe(1);
    const json = (words[1] === '-' ? JSON.parse(out) : desk.json('e.json')) as readonly Json[];
    expect(json.map(({ datei, stand, zeilen }) => [datei, stand, zeilen.length])).toEqual([
      ['a.xlsx', '2025-03-31', 3],
      ['c.xlsx', '2025-03-31', 2],
    ]);
  });

  test('leave no JSON when all have failed', async () => {
    desk.put('d.xlsx', BROKEN);
    const { code, out } = await run('b.xlsx', 'd.xlsx', '--json', 'e.json');
    expect([code, out]).toEqual([1, '0 von 2 Dateien eingeordnet, 0 Fälle.\n']);
    expect(desk.names()).not.toContain('e.json');
  });

  test('may have JSON of their own in a folder', async () => {
    expect((await run('a.xlsx', 'c.xlsx', '--json', 'aus')).code).toBe(0);
    expect(desk.names().filter((name) => name.startsWith('aus/'))).toEqual(['aus/a.json', 'aus/c.json']);
    expect(desk.json('aus/c.json')).toMatchObject({
      stand: '2025-03-31',
      zeilen: [{ sheet: 'C' }, { sheet: 'C' }],
    });
  });

  test('may be named by *, where the shell does not do it', async () => {
    desk.put('~$a.xlsx', 'x');
    const { out } = await run('*.xlsx', '--ausgabe', 'aus');
    expect(out).toContain('2 von 3 Dateien eingeordnet, 5 Fälle.');
  });
});

describe('what a reader should know', () => {
  test('is said of the columns', async () => {
    const [header = [], ...rows] = caseList(1);
    const headers = [...header, 'Schule', 'Haustier', 'Bewilligt biss'];
    desk.put('liste.xlsx', {
      sheets: [{ name: 'ASD', cells: [headers, ...rows.map((row) => [...row, 'x', 'x', 'x'])] }],
    });
    const { err } = await run('liste.xlsx', '--json', '-');
    expect(err).toContain('Blatt „ASD“, Spalte F „Schule“: wird nicht gelesen');
    expect(err).toContain('nicht erkannt und nicht verwendet: G „Haustier“.');
  });

  test('is said of the file after a change', async () => {
    desk.put('liste.xlsx', { ...LIST, notice: 'Die Signatur gilt nicht mehr.' });
    expect((await run('liste.xlsx', '--ausgabe', 'e.xlsx')).out).toContain(
      'Hinweis: Die Signatur gilt nicht mehr.',
    );
    expect((await run('liste.xlsx', '--json', '-')).err).not.toContain('Signatur');
  });

  test('never steers the terminal', async () => {
    desk.put('liste.xlsx', { sheets: [{ ...ASD, name: 'A\u001b[2J', isProtected: true }] });
    const { err } = await run('liste.xlsx', '--json', '-');
    expect(err).toContain('Blatt „A [2J“ ist geschützt');
  });
});

describe('Ctrl+C', () => {
  test('leaves nothing behind', async () => {
    desk.put('liste.xlsx', { sheets: [{ name: 'ASD', cells: caseList(500) }] });
    desk.put('e.json', 'alt');
    const canceller = new AbortController();
    const openWorkbook: typeof openStandIn = async (bytes) => {
      const opened = await openStandIn(bytes);
      setTimeout(() => canceller.abort(), 0);
      return opened;
    };
    const { code, out, err } = await desk.runWith(
      { openWorkbook, signal: canceller.signal },
      ...['klassifizieren', 'liste.xlsx', '--ausgabe', 'e.xlsx', '--json', 'e.json', '--ueberschreiben'],
    );
    expect([code, out, err]).toEqual([130, '', 'liste.xlsx: Abgebrochen, es wurde nichts geschrieben.\n']);
    expect(desk.names()).toEqual(['e.json', 'liste.xlsx']);
    expect(desk.text('e.json')).toBe('alt');
  });

  test('stops before the next list; what is done stays', async () => {
    desk.put('a.xlsx', LIST);
    desk.put('b.xlsx', LIST);
    mkdirSync(path.join(desk.folder, 'aus'));
    const canceller = new AbortController();
    const stdout = collectedOutput();
    const { code } = await desk.runWith(
      {
        signal: canceller.signal,
        stdout: {
          ...stdout,
          write: (text) => {
            canceller.abort();
            return stdout.write(text);
          },
        },
      },
      ...['klassifizieren', 'a.xlsx', 'b.xlsx', '--ausgabe', 'aus', '--json', 'e.json'],
    );
    expect(code).toBe(130);
    expect(desk.names()).toEqual(['a.xlsx', 'aus', 'aus/a.xlsx', 'b.xlsx']);
  });
});

describe('progress', () => {
  test('is one line on a terminal, and is gone at the end', async () => {
    desk.put('liste.xlsx', LIST);
    const stderr = collectedOutput({ isTerminal: true });
    await desk.runWith({ stderr }, 'klassifizieren', 'liste.xlsx', '--ausgabe', 'e.xlsx');
    const lines = stderr.text().split('\r\u001b[K');
    expect(lines).toContain('liste.xlsx: wird gelesen … 0 %');
    expect(lines).toContain('liste.xlsx: wird gespeichert … 85 %');
    expect(lines.at(-1)).toBe('');
    expect(stderr.text()).not.toContain('\n');
  });

  test('fits into a narrow terminal', async () => {
    desk.put(`${'sehr-'.repeat(20)}lang.xlsx`, LIST);
    const stderr = collectedOutput({ isTerminal: true, columns: () => 40 });
    await desk.runWith({ stderr }, 'klassifizieren', '*.xlsx', '--ausgabe', 'e.xlsx');
    const widest = Math.max(
      ...stderr
        .text()
        .split('\r\u001b[K')
        .map((line) => line.length),
    );
    expect(widest).toBe(39);
  });

  test('is not shown elsewhere', async () => {
    desk.put('liste.xlsx', LIST);
    expect((await run('liste.xlsx', '--ausgabe', 'e.xlsx')).err).toBe('');
  });
});

test('help explains every word, and every exit code', async () => {
  const { code, out, err } = await desk.run('--hilfe');
  expect([code, err]).toEqual([0, '']);
  for (const word of [
    '--ausgabe',
    '--json',
    '--stand',
    '--blatt',
    '--einrichten',
    '--ueberschreiben',
    '--version',
  ]) {
    expect(out).toContain(`\n  ${word} `);
  }
  for (const exit of [0, 1, 2, 3, 70, 130]) expect(out).toMatch(new RegExp(`^ {2}${String(exit)} {2,}`, 'm'));
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});

test('wrong use points to the help', async () => {
  const { code, err } = await desk.run('klassifizieren', '--nanu');
  expect([code, err]).toEqual([2, expect.stringContaining('stufenplan --hilfe')]);
});

test('a bug is no outcome: the process tells of it', async () => {
  desk.put('liste.xlsx', LIST);
  const openWorkbook = (): never => {
    throw new TypeError('bug');
  };
  await expect(
    desk.runWith({ openWorkbook }, 'klassifizieren', 'liste.xlsx', '--ausgabe', 'e.xlsx'),
  ).rejects.toThrow('bug');
  expect(desk.names()).toEqual(['liste.xlsx']);
});
