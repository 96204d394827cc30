import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve('src');

function sourceText(): string {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(SOURCES, name))
    .filter((file) => file.endsWith('texts.ts') && statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** The last column of each table: what the pane says. */
function sayings(): readonly string[] {
  return readFileSync(path.resolve('docs/verhalten.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Lage'))
    .map((line) => (line.split('|')[3] ?? '').trim())
    .filter((cell) => cell.startsWith('„') && cell.endsWith('“'))
    .map((cell) => cell.slice(1, -1));
}

/** The parts of a saying that are the same for every workbook: sentences, without what stands for names. */
function fixedParts(saying: string): readonly string[] {
  return saying
    .split(/Blatt „…“:? ?|„?…“?|(?<=[.:]) /u)
    .map((part) =>
      part
        .trim()
        .replace(/^[).]+|\($/gu, '')
        .trim(),
    )
    .filter((part) => part.length > 3);
}

test('the page on behaviour quotes the sentences of the pane', () => {
  const source = sourceText();
  const unknown = sayings()
    .flatMap(fixedParts)
    .filter((part) => !source.includes(part));
  expect(unknown).toEqual([]);
  expect(sayings().length).toBeGreaterThan(25);
});
