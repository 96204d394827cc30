import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CLI, DIST } from '../../scripts/build/folders';
import { isAllowed, licenceNotice, packageFolder } from '../../scripts/build/licences';
import packageJson from '../../package.json';

const FOLDERS = [DIST, CLI];

test.each(FOLDERS)('every package bundled into %s has a licence that is allowed, and its text', (folder) => {
  const notice = readFileSync(path.join(folder, 'LIZENZEN.txt'), 'utf8');
  const packages = [...notice.matchAll(/^-{80}\n\n(\S+) (\S+) \((.+)\)\n\n(.+)$/gm)];
  expect(packages.length).toBeGreaterThan(0);
  for (const [, name = '', , licence = '', text] of packages) {
    expect({ name, licence, isAllowed: isAllowed(name, licence) }).toEqual({
      name,
      licence,
      isAllowed: true,
    });
    expect(text).not.toBe('');
  }
});

test('what is delivered is bundled, so that an installed command fetches nothing', () => {
  expect(packageJson).not.toHaveProperty('dependencies');
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND Apache-2.0', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
])('licence %s is allowed: %s', (licence, expected) => {
  expect(isAllowed('some-package', licence)).toBe(expected);
});

test('office.js is the one exception by name', () => {
  expect(isAllowed('@microsoft/office-js', 'SEE LICENSE IN LICENSE.md')).toBe(true);
});

test.each([
  ['/p/node_modules/react/index.js', '/p/node_modules/react'],
  ['/p/node_modules/@fluentui/tokens/lib/index.js', '/p/node_modules/@fluentui/tokens'],
  ['/p/node_modules/a/node_modules/b/x.js', '/p/node_modules/a/node_modules/b'],
  ['/p/src/domain/cell.ts', null],
])('%s belongs to %s', (file, expected) => {
  expect(packageFolder(file)).toBe(expected);
});

test('the notice names each package with its licence text', () => {
  const notice = licenceNotice([
    { name: 'a', version: '1.2.3', licence: 'MIT', text: 'Permission is granted.' },
  ]);
  expect(notice).toContain('a 1.2.3 (MIT)\n\nPermission is granted.');
});
