import { readArguments } from '../../../scripts/start/arguments';

describe('npm start', () => {
  test('alone opens the sample in a browser', () => {
    expect(readArguments([])).toEqual({ kind: 'start', file: null, withBrowser: true, port: 3000 });
  });

  test('takes a file, a port and no browser, in any order', () => {
    const expected = { kind: 'start', file: 'Fälle Team 3.xlsx', withBrowser: false, port: 3100 };
    expect(readArguments(['Fälle Team 3.xlsx', '--kein-browser', '--port', '3100'])).toEqual(expected);
    expect(readArguments(['--port=3100', '--kein-browser', 'Fälle Team 3.xlsx'])).toEqual(expected);
  });

  test.each([['--hilfe'], ['--help'], ['-h']])('%s asks for help', (word) => {
    expect(readArguments(['datei.xlsx', word])).toEqual({ kind: 'help' });
  });

  test.each([
    [['--browser'], '„--browser“ ist nicht bekannt.'],
    [['a.xlsx', 'b.xlsx'], '„b.xlsx“ ist die zweite.'],
    [['--port', '80'], '„80“ ist kein Port.'],
    [['--port', '70000'], '„70000“ ist kein Port.'],
    [['--port'], '„“ ist kein Port.'],
  ])('%j is refused with a sentence', (words, sentence) => {
    const result = readArguments(words);
    expect(result.kind).toBe('fault');
    expect(result.kind === 'fault' ? result.text : '').toContain(sentence);
  });
});
