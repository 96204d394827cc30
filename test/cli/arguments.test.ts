import { readArguments } from '../../src/cli/arguments';
import type { ClassifyCommand } from '../../src/cli/classify-command';
import { dayFromIso } from '../../src/domain/calendar/day';

function read(...words: readonly string[]): ClassifyCommand {
  const command = readArguments(['klassifizieren', ...words]);
  if (command.kind !== 'classify') throw new Error(JSON.stringify(command));
  return command;
}

function faultOf(...words: readonly string[]): string {
  const command = readArguments(words);
  return command.kind === 'fault' ? command.text : `no fault: ${command.kind}`;
}

test('a list and an output are enough', () => {
  expect(read('liste.xlsx', '--ausgabe', 'ergebnis.xlsx')).toEqual({
    kind: 'classify',
    inputs: ['liste.xlsx'],
    output: 'ergebnis.xlsx',
    json: null,
    stand: null,
    sheetNames: null,
    setUp: false,
    overwrite: false,
  });
});

test('all that can be said may stand in any order', () => {
  const words = ['--blatt', 'A', '--json=-', 'a.xlsx', '--einrichten', '--stand=31.03.2025', 'b.xlsx'];
  expect(read(...words, '--ausgabe=aus/', '--blatt=B', '--ueberschreiben')).toEqual({
    kind: 'classify',
    inputs: ['a.xlsx', 'b.xlsx'],
    output: 'aus/',
    json: '-',
    stand: dayFromIso('2025-03-31'),
    sheetNames: ['A', 'B'],
    setUp: true,
    overwrite: true,
  });
});

test.each(['--ueberschreiben', '--überschreiben', '--überschreiben'.normalize('NFD')])(
  '%s allows to replace files',
  (word) => {
    expect(read('a.xlsx', '--ausgabe', 'b.xlsx', word).overwrite).toBe(true);
  },
);

test('behind -- every word is a file', () => {
  expect(read('--json', 'a.json', '--', '--seltsam.xlsx').inputs).toEqual(['--seltsam.xlsx']);
});

test.each(['2025-03-31', '31.03.2025', '31.3.2025', ' 2025-03-31 '])(
  'the Stand may be written %s',
  (text) => {
    expect(read('a.xlsx', '--json', '-', '--stand', text).stand).toBe(dayFromIso('2025-03-31'));
  },
);

test.each([
  '31.06.2025',
  '2025-02-29',
  '31.03.25',
  '2025-3-31',
  'heute',
  '2025',
  '1989-12-31',
  '2100-01-01',
  '08/2025',
])('the Stand %s is refused', (text) => {
  expect(faultOf('klassifizieren', 'a.xlsx', '--json', '-', '--stand', text)).toContain(`„${text}“`);
});

test.each([
  ['--hilfe'],
  ['-h'],
  ['--help'],
  ['klassifizieren', '--hilfe'],
  ['klassifizieren', 'a.xlsx', '-h'],
])('%s %s asks for help', (...words) => {
  expect(readArguments(words)).toEqual({ kind: 'help' });
});

test('--version asks for the version', () => {
  expect(readArguments(['--version'])).toEqual({ kind: 'version' });
});

test.each([
  ['no word', [], 'Es fehlt der Befehl'],
  ['another command', ['einordnen', 'a.xlsx'], '„einordnen“ gibt es nicht'],
  ['a file in place of the command', ['a.xlsx'], '„klassifizieren“'],
  ['no file', ['klassifizieren', '--json', '-'], 'Es fehlt die Datei'],
  ['no output', ['klassifizieren', 'a.xlsx'], '--ausgabe'],
  ['an unknown word', ['klassifizieren', 'a.xlsx', '--nanu'], '„--nanu“ gibt es nicht'],
  ['a misspelt word', ['klassifizieren', 'a.xlsx', '--ausgab', 'b'], 'Meinten Sie „--ausgabe“?'],
  ['an unknown letter', ['klassifizieren', 'a.xlsx', '-x'], '„-x“ gibt es nicht'],
  ['nothing behind --ausgabe', ['klassifizieren', 'a.xlsx', '--ausgabe'], 'Hinter „--ausgabe“ fehlt'],
  [
    'another word behind --ausgabe',
    ['klassifizieren', 'a.xlsx', '--ausgabe', '--json', '-'],
    'Hinter „--ausgabe“',
  ],
  ['an empty name', ['klassifizieren', 'a.xlsx', '--ausgabe='], 'Hinter „--ausgabe“ fehlt'],
  ['two outputs', ['klassifizieren', 'a.xlsx', '--ausgabe', 'b', '--ausgabe', 'c'], 'nur einmal'],
  [
    'two dates',
    ['klassifizieren', 'a.xlsx', '--json', '-', '--stand', '2025-01-01', '--stand', '2025-01-02'],
    'nur einmal',
  ],
  ['a value for a switch', ['klassifizieren', 'a.xlsx', '--json', '-', '--einrichten=ja'], 'ohne „=“'],
  ['a list from standard input', ['klassifizieren', '-', '--json', '-'], 'Standardeingabe'],
  ['a workbook to standard output', ['klassifizieren', 'a.xlsx', '--ausgabe', '-'], 'Standardausgabe'],
  [
    '--einrichten without a workbook',
    ['klassifizieren', 'a.xlsx', '--json', '-', '--einrichten'],
    '--einrichten',
  ],
])('%s is refused with a sentence', (_, words, sentence) => {
  expect(faultOf(...words)).toContain(sentence);
});
