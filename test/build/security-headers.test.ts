import {
  COMMON_HEADERS,
  OFFICE_JS_CDN,
  paneHeaderPolicy,
  panePolicy,
  policyText,
  workbenchHeaderPolicy,
} from '../../scripts/build/security-headers';

/** Each relaxation is written down here once more: loosening a policy takes two deliberate changes. */
describe('what the pane may load', () => {
  test('with its own office.js: nothing but its own files, styles made while it runs, and drawn signs', () => {
    expect(panePolicy('local')).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  test('with the CDN: scripts from that one origin more', () => {
    const { 'script-src': scripts, ...others } = panePolicy('cdn');
    const { 'script-src': _, ...othersLocal } = panePolicy('local');
    expect(scripts).toEqual(["'self'", OFFICE_JS_CDN]);
    expect(others).toEqual(othersLocal);
  });

  test('may be framed by itself and by Excel on the web', () => {
    const { 'frame-ancestors': ancestors, ...others } = paneHeaderPolicy('local');
    expect(others).toEqual(panePolicy('local'));
    expect(ancestors).toEqual([
      "'self'",
      'https://*.officeapps.live.com',
      'https://*.office.com',
      'https://*.microsoft365.com',
      'https://*.cloud.microsoft',
      'https://*.sharepoint.com',
      'https://*.sharepoint.de',
      'https://onedrive.live.com',
    ]);
  });
});

describe('what the workbench page may load', () => {
  test('its own files and the pane in a frame', () => {
    expect(workbenchHeaderPolicy()).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'frame-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
  });
});

test('no policy lets scripts be made from text', () => {
  const texts = [panePolicy('cdn'), panePolicy('local'), workbenchHeaderPolicy()].map(
    (policy) => policy['script-src'] ?? [],
  );
  expect(texts.flat()).not.toContain("'unsafe-inline'");
  expect(texts.flat()).not.toContain("'unsafe-eval'");
});

test('a policy is written as one line', () => {
  expect(policyText({ 'default-src': ["'none'"], 'img-src': ["'self'", 'data:'] })).toBe(
    "default-src 'none'; img-src 'self' data:",
  );
});

test('no header keeps Excel on the web or the ribbon icons out', () => {
  expect(COMMON_HEADERS).toEqual({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
});
