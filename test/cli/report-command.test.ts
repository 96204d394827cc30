import { readArguments } from '../../src/cli/arguments';
import type { ReportCommand } from '../../src/cli/report-command';
import { dayFromIso } from '../../src/domain/calendar/day';

function read(...words: readonly string[]): ReportCommand {
  const command = readArguments(['bericht', ...words]);
  if (command.kind !== 'report') throw new Error(JSON.stringify(command));
  return command;
}

function faultOf(...words: readonly string[]): string {
  const command = readArguments(words);
  return command.kind === 'fault' ? command.text : `no fault: ${command.kind}`;
}

test('a list and an output are enough', () => {
  expect(read('liste.xlsx', '--ausgabe', 'bericht.docx')).toEqual({
    kind: 'report',
    input: 'liste.xlsx',
    output: 'bericht.docx',
    stand: null,
    leastCount: null,
    layout: 'grob',
    method: 'sperrung',
    audience: 'public',
    earlier: null,
    sheetNames: null,
    teamNames: null,
    overwrite: false,
  });
});

test('all that can be said may stand in any order', () => {
  const words = ['--k=3', '--team', 'Nord', '--fein', 'liste.xlsx', '--verfahren', 'Rundung', '--intern'];
  const others = ['--ausgabe', 'aus/', '--stand', '31.03.2025', '--blatt', 'A', '--team=Süd'];
  expect(read(...words, ...others, '--frueher', 'alt.json', '--ueberschreiben')).toEqual({
    kind: 'report',
    input: 'liste.xlsx',
    output: 'aus/',
    stand: dayFromIso('2025-03-31'),
    leastCount: 3,
    layout: 'fein',
    method: 'rundung',
    audience: 'internal',
    earlier: 'alt.json',
    sheetNames: ['A'],
    teamNames: ['Nord', 'Süd'],
    overwrite: true,
  });
});

test.each(['--frueher', '--früher', '--früher'.normalize('NFD')])('%s names an earlier report', (word) => {
  expect(read('a.xlsx', '--ausgabe', 'b.json', word, 'alt.json').earlier).toBe('alt.json');
});

test.each(['2', '0', '-3', '4,5', '5.0', 'fünf', '1e3', '0x10'])('k = %s is refused', (text) => {
  expect(faultOf('bericht', 'a.xlsx', '--ausgabe', 'b.docx', `--k=${text}`)).toContain('ganze Zahl ab 3');
});

test.each([
  ['no file', ['bericht', '--ausgabe', 'b.docx'], 'Es fehlt die Liste'],
  ['two lists', ['bericht', 'a.xlsx', 'b.xlsx', '--ausgabe', 'b.docx'], 'Nennen Sie nur eine Datei'],
  ['a list from standard input', ['bericht', '-', '--ausgabe', 'b.docx'], 'Standardeingabe'],
  ['no output', ['bericht', 'a.xlsx'], 'wohin der Bericht soll'],
  ['standard output', ['bericht', 'a.xlsx', '--ausgabe', '-'], 'Standardausgabe'],
  [
    'an unknown method',
    ['bericht', 'a.xlsx', '--ausgabe', 'b.docx', '--verfahren', 'x'],
    'sperrung oder rundung',
  ],
  ['an impossible day', ['bericht', 'a.xlsx', '--ausgabe', 'b.docx', '--stand', '31.06.2025'], '31.06.2025'],
  ['--json', ['bericht', 'a.xlsx', '--json', 'b.json'], '„--json“ gibt es beim Befehl „bericht“ nicht'],
  ['--einrichten', ['bericht', 'a.xlsx', '--einrichten', '--ausgabe', 'b.docx'], '„--einrichten“'],
])('%s is refused with a sentence', (_, words, sentence) => {
  expect(faultOf(...words)).toContain(sentence);
});

test.each(['--fein', '--intern', '--k=5', '--verfahren=rundung', '--team=Nord', '--frueher=a.json'])(
  '%s goes with no other command',
  (word) => {
    expect(faultOf('klassifizieren', 'a.xlsx', '--json', '-', word)).toContain(
      'beim Befehl „klassifizieren“ nicht',
    );
  },
);
