import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DIST, WORKBENCH_PANE } from '../../scripts/build/folders';
import { officeJsFiles } from '../../scripts/build/office-js-files';
import { panePolicy, policyText } from '../../scripts/build/security-headers';
import { parseXml } from '../manifest/xml';

// Reads what `npm run build` and the workbench build left; `npm test` runs both first.

const OFFICE_JS = path.resolve('node_modules/@microsoft/office-js');
const page = (folder: string): string => readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
const scripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? '');
const policyOf = (html: string): string | undefined =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];

/** The command in dist/cli has a build and tests of its own. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('cli/'));
}

describe('the add-in as it is delivered', () => {
  test('holds the page, the manifest, icons, help and licences, and nothing of the workbench', () => {
    const files = filesBelow(DIST);
    expect(files.filter((file) => !file.endsWith('.js')).sort()).toEqual([
      'LICENSE.txt',
      'LIZENZEN.txt',
      'assets/icon-16.png',
      'assets/icon-32.png',
      'assets/icon-64.png',
      'assets/icon-80.png',
      'hilfe.html',
      'manifest.xml',
      'taskpane.html',
    ]);
  });

  test('loads office.js from Microsoft before its own scripts', () => {
    const [first, ...own] = scripts(page(DIST));
    expect(first).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(own.length).toBeGreaterThan(0);
    for (const script of own) expect(existsSync(path.join(DIST, script))).toBe(true);
  });

  test('names its scripts after their content, so that a new version is never mixed with an old one', () => {
    const names = filesBelow(DIST).filter((file) => file.endsWith('.js'));
    for (const name of names) expect(name).toMatch(/^[\w-]+\.[0-9a-f]{10}\.js$/);
  });

  test('defers every script, so that the page can say what to do when office.js does not arrive', () => {
    const tags = page(DIST).match(/<script[^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).toContain('defer');
  });

  test('carries the policy in the page, in front of the first script', () => {
    const html = page(DIST);
    expect(policyOf(html)).toBe(policyText(panePolicy('cdn')));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  test('has no script in the page itself: the policy would refuse it', () => {
    expect(page(DIST)).not.toMatch(/<script(?![^>]* src=)[^>]*>/);
    expect(page(DIST)).not.toMatch(/\son\w+=/);
  });

  test('the licence notice covers React and Fluent UI', () => {
    const notice = readFileSync(path.join(DIST, 'LIZENZEN.txt'), 'utf8');
    expect(notice).toMatch(/^react-dom \d/m);
    expect(notice).toMatch(/^@fluentui\/react-\S+ \d/m);
  });
});

describe('the add-in with its own office.js', () => {
  test('loads it from beside the page, and nothing from elsewhere', () => {
    expect(scripts(page(WORKBENCH_PANE))[0]).toBe('office-js/office.js');
    expect(policyOf(page(WORKBENCH_PANE))).toBe(policyText(panePolicy('local')));
    expect(scripts(page(WORKBENCH_PANE)).filter((script) => script.includes(':'))).toEqual([]);
  });

  test('has every file of Excel on every platform, unmodified', () => {
    for (const file of officeJsFiles(OFFICE_JS)) {
      const copy = readFileSync(path.join(WORKBENCH_PANE, 'office-js', file));
      const same = copy.equals(readFileSync(path.join(OFFICE_JS, 'dist', file)));
      expect({ file, same }).toEqual({ file, same: true });
    }
  });

  test('keeps Microsoft’s licence beside them', () => {
    const copy = readFileSync(path.join(WORKBENCH_PANE, 'office-js/LICENSE.md'));
    expect(copy.equals(readFileSync(path.join(OFFICE_JS, 'LICENSE.md')))).toBe(true);
  });
});

test('the files of office.js are those Excel asks for', () => {
  const files = officeJsFiles(OFFICE_JS);
  for (const platform of ['android', 'ios', 'mac', 'web', 'win32', 'winrt']) {
    expect(files.filter((file) => file.startsWith(`excel-${platform}-16.`)).length).toBeGreaterThan(0);
  }
  expect(files).toEqual(
    expect.arrayContaining(['office.js', 'de-de/office_strings.js', 'en-us/office_strings.js']),
  );
  expect(files.filter((file) => /word|outlook|powerpoint|onenote|debug/.test(file))).toEqual([]);
});

test('the manifest of the build is well-formed', () => {
  expect(parseXml(readFileSync(path.join(DIST, 'manifest.xml'), 'utf8')).name).toBe('OfficeApp');
});
