import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceText } from './pane-texts';

/** Identifiers of the second column: words in backticks. */
function identifiers(): readonly string[] {
  const rows = readFileSync(path.resolve('GLOSSARY.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[2] ?? '');
  return rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''));
}

test('every identifier of the glossary is in the code', () => {
  const words = new Set(sourceText((file) => /\.(?:tsx?|json)$/.test(file)).match(/\w+/g));
  const missing = identifiers().filter((word) => !words.has(word));
  expect(missing).toEqual([]);
  expect(identifiers().length).toBeGreaterThan(40);
});
