import { findBrowser } from '../../scripts/find-browser';

/** A machine on which only these programs exist. */
const machine = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  ...programs: readonly string[]
) => ({
  platform,
  env,
  isProgram: (file: string): boolean => programs.includes(file),
});

describe('finding a browser', () => {
  test('on Linux along the PATH, Chrome before Chromium', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium', '/usr/bin/google-chrome'))).toBe(
      '/usr/bin/google-chrome',
    );
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine('linux', {}, '/snap/bin/chromium'))).toBe('/snap/bin/chromium');
  });

  test('on Windows in the program folders, also of the user', () => {
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
    };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser(machine('win32', env, edge))).toBe(edge);
    expect(findBrowser(machine('win32', env, edge, chrome))).toBe(chrome);
  });

  test('on macOS among the applications', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const own = '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findBrowser(machine('darwin', { HOME: '/Users/a' }, own))).toBe(own);
    expect(findBrowser(machine('darwin', { HOME: '/Users/a' }, own, chrome))).toBe(chrome);
  });

  test('the one named in CHROME_PATH wins, and no other is taken for it', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium', '/opt/chrome'))).toBe('/opt/chrome');
    expect(findBrowser(machine('linux', env, '/usr/bin/chromium'))).toBeNull();
  });

  test('none is null', () => {
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }))).toBeNull();
    expect(findBrowser(machine('win32', {}))).toBeNull();
  });
});
