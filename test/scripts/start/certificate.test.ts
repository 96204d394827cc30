import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localhostCertificate } from '../../../scripts/start/certificate';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = new Date('2026-11-25T12:00:00Z');
const later = (days: number): Date => new Date(TODAY.getTime() + days * DAY);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-cert-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the certificate', () => {
  test('is for this machine only and signs nothing else', async () => {
    const { key, cert } = await localhostCertificate(folder, TODAY);
    const certificate = new X509Certificate(cert);
    expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(certificate.ca).toBe(false);
    expect(key).toContain('PRIVATE KEY');
  });

  test('is kept, so that the browser meets the same one at the next start', async () => {
    const first = await localhostCertificate(folder, TODAY);
    expect(await localhostCertificate(folder, later(300))).toEqual(first);
  });

  test('is made anew in the week before it ends', async () => {
    const first = await localhostCertificate(folder, TODAY);
    const second = await localhostCertificate(folder, later(359));
    expect(second.spkiHash).not.toBe(first.spkiHash);
    expect(Date.parse(new X509Certificate(second.cert).validTo)).toBeGreaterThan(later(700).getTime());
  });

  test.each([
    ['localhost.crt', 'damaged'],
    ['localhost.crt', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['localhost.key', 'damaged'],
  ])('is made anew when %s holds %j', async (file, content) => {
    await localhostCertificate(folder, TODAY);
    writeFileSync(path.join(folder, file), content);
    const { cert } = await localhostCertificate(folder, TODAY);
    expect(new X509Certificate(cert).subject).toBe('CN=localhost');
  });

  test('keeps its key to the user', async () => {
    await localhostCertificate(folder, TODAY);
    if (process.platform !== 'win32')
      expect(statSync(path.join(folder, 'localhost.key')).mode & 0o077).toBe(0);
  });

  test('has the hash of its public key that Chromium compares', async () => {
    const { spkiHash } = await localhostCertificate(folder, TODAY);
    expect(spkiHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});
