/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const page = new DOMParser().parseFromString(
  readFileSync(path.join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8'),
  'text/html',
);

describe('the page before any script of ours has run', () => {
  test('is German and has a title', () => {
    expect(page.documentElement.lang).toBe('de');
    expect(page.title).toBe('Stufenplan');
  });

  test('needs no script to say, after some seconds, what to do', () => {
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('style')?.textContent).toMatch(
      /\.start-late \{[^}]*animation: arrive 0s 8s forwards/,
    );
  });

  test('names what an administrator must allow or build', () => {
    const text = page.querySelector('.start-late')?.textContent ?? '';
    expect(text).toContain('https://appsforoffice.microsoft.com');
    expect(text).toContain('OFFICE_JS=local');
  });

  test('leaves the place where the pane is rendered', () => {
    expect(page.querySelector('#root .start')).not.toBeNull();
  });
});
