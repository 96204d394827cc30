import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixedParts, sourceText } from './pane-texts';

/** The last column of each table: what the pane says. */
function sayings(): readonly string[] {
  return readFileSync(path.resolve('docs/verhalten.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Lage'))
    .map((line) => (line.split('|')[3] ?? '').trim())
    .filter((cell) => cell.startsWith('„') && cell.endsWith('“'))
    .map((cell) => cell.slice(1, -1));
}

test('the page on behaviour quotes the sentences of the pane', () => {
  const source = sourceText((file) => file.endsWith('texts.ts'));
  const unknown = sayings()
    .flatMap(fixedParts)
    .filter((part) => !source.includes(part));
  expect(unknown).toEqual([]);
  expect(sayings().length).toBeGreaterThan(25);
});
