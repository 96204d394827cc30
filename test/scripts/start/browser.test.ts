import { browserArguments, hasDisplay } from '../../../scripts/start/browser';

const start = {
  url: 'https://localhost:3000/workbench/',
  profile: '/p/.profile',
  spkiHash: 'abc=',
  isRoot: false,
};

describe('the browser window', () => {
  test('accepts exactly our certificate, in a profile of its own', () => {
    const words = browserArguments(start);
    expect(words).toContain('--ignore-certificate-errors-spki-list=abc=');
    expect(words).toContain('--user-data-dir=/p/.profile');
    expect(words).not.toContain('--ignore-certificate-errors');
    expect(words.at(-1)).toBe('--app=https://localhost:3000/workbench/');
  });

  test('keeps its sandbox, except as root, where Chromium refuses it', () => {
    expect(browserArguments(start)).not.toContain('--no-sandbox');
    expect(browserArguments({ ...start, isRoot: true })).toContain('--no-sandbox');
  });
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('on %s with %j there is a screen: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});
