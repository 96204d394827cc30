import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CLASSIFY_STORIES } from '../../scripts/handbook/classify-stories';
import { LEAD_STORIES } from '../../scripts/handbook/lead-stories';
import { REPORT_STORIES } from '../../scripts/handbook/report-stories';
import { fixedParts, sourceText } from './pane-texts';

const FOLDER = path.resolve('docs/handbuch');

const PAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));

const PICTURES = PAGES.flatMap(({ name, text }) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/gu)].map(([, alternative = '', file = '']) => ({
    page: name,
    alternative,
    file,
  })),
);

/** What stands between German quotation marks, the outer ones; pictures have texts of their own. */
function quotations(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  const plain = text.replace(/!\[[^\]]*\]\([^)]*\)/gu, '');
  for (let index = 0; index < plain.length; index += 1) {
    if (plain[index] === '„') {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (plain[index] === '“') {
      depth -= 1;
      if (depth === 0) found.push(plain.slice(start, index).replace(/\s+/gu, ' '));
    }
  }
  return found;
}

/** Texts of the add-in: strings of the sources and labels of the manifest. */
function texts(): readonly string[] {
  const source = sourceText((file) => /\.(?:tsx?|json)$/u.test(file) && !file.includes('workbench'));
  const manifest = readFileSync(path.resolve('manifest.xml'), 'utf8');
  return [...`${source}\n${manifest}`.matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/gu)].map(
    (match) => match[2] ?? '',
  );
}

/** A short word must be a text of its own or the whole beginning of one with a number; a sentence may be a part. */
function isSaid(quotation: string, said: readonly string[]): boolean {
  if (said.includes(quotation)) return true;
  if (said.some((text) => text.startsWith(`${quotation} (\${`))) return true;
  return (
    quotation.length > 24 && fixedParts(quotation).every((part) => said.some((text) => text.includes(part)))
  );
}

test('every picture that a page names exists, and says in words what it shows', () => {
  const broken = PICTURES.filter(
    ({ file, alternative }) => !existsSync(path.join(FOLDER, file)) || alternative.length < 20,
  );
  expect(broken).toEqual([]);
  expect(PICTURES.length).toBeGreaterThan(20);
});

test('every picture in the folder is named by a page and made by a scene', () => {
  const files = readdirSync(path.join(FOLDER, 'bilder')).sort();
  expect(PICTURES.map(({ file }) => path.basename(file)).sort()).toEqual(files);
  const scenes = [...CLASSIFY_STORIES, ...LEAD_STORIES, ...REPORT_STORIES].flatMap((story) => story.scenes);
  expect(scenes.map(({ name }) => `${name}.png`).sort()).toEqual(files);
});

test('every link to another page leads somewhere', () => {
  const links = PAGES.flatMap(({ text }) =>
    [...text.matchAll(/\]\(([^)]+\.md)\)/gu)].map((match) => match[1] ?? ''),
  );
  expect(links.filter((link) => !statSync(path.join(FOLDER, link)).isFile())).toEqual([]);
});

test.each(PAGES)('what $name quotes is said by the add-in', ({ text }) => {
  const said = texts();
  const quoted = quotations(text);
  expect(quoted.filter((quotation) => !isSaid(quotation, said))).toEqual([]);
  expect(quoted.length).toBeGreaterThan(20);
});
