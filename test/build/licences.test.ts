import path from 'node:path';
import { isAllowed, licenceNotice, packageFolder, readLicence } from '../../scripts/build/licences';
import packageJson from '../../package.json';

const MODULES = path.resolve('node_modules');

test.each(Object.keys(packageJson.dependencies))('%s has a licence that is allowed', (name) => {
  const { licence } = readLicence(path.join(MODULES, name));
  expect({ name, licence, isAllowed: isAllowed(name, licence) }).toEqual({ name, licence, isAllowed: true });
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
