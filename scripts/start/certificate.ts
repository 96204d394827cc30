import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key in base64: a browser that is told this hash accepts exactly this certificate. */
  readonly spkiHash: string;
}

const DAY = 24 * 60 * 60 * 1000;
const VALID_DAYS = 365;
/** A certificate that ends sooner is made anew, so that it does not end while someone works. */
const RENEW_DAYS = 7;

/** The certificate for localhost kept in `folder`; made anew when there is none, or when it ends soon. */
export async function localhostCertificate(folder: string, now: Date): Promise<Certificate> {
  return readKept(folder, now) ?? (await make(folder, now));
}

function readKept(folder: string, now: Date): Certificate | null {
  const files = filesIn(folder);
  if (!existsSync(files.key) || !existsSync(files.cert)) return null;
  const key = readFileSync(files.key, 'utf8');
  const cert = readFileSync(files.cert, 'utf8');
  return isUsable(key, cert, now) ? { key, cert, spkiHash: spkiHash(cert) } : null;
}

function isUsable(key: string, cert: string, now: Date): boolean {
  try {
    const certificate = new X509Certificate(cert);
    return (
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      Date.parse(certificate.validFrom) <= now.getTime() &&
      Date.parse(certificate.validTo) > now.getTime() + RENEW_DAYS * DAY
    );
  } catch {
    // A file that is no key or no certificate: a new pair takes its place.
    return false;
  }
}

async function make(folder: string, now: Date): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const files = filesIn(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(files.key, key, { mode: 0o600 });
  writeFileSync(files.cert, cert);
  return { key, cert, spkiHash: spkiHash(cert) };
}

function spkiHash(cert: string): string {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}

function filesIn(folder: string): { readonly key: string; readonly cert: string } {
  return { key: path.join(folder, 'localhost.key'), cert: path.join(folder, 'localhost.crt') };
}
