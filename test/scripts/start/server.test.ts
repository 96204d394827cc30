import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localhostCertificate, type Certificate } from '../../../scripts/start/certificate';
import { startServer } from '../../../scripts/start/server';
import type { Site } from '../../../scripts/start/site';

let folder = '';
let certificate: Certificate;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-server-'));
  writeFileSync(path.join(folder, 'index.html'), 'Seite');
  certificate = await localhostCertificate(folder, new Date());
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const site = (): Site => ({
  paneFolder: folder,
  pageFolder: folder,
  workbookFile: path.join(folder, 'mappe.xlsx'),
});

/** Body of an answer over https, with our certificate as the only one trusted. */
function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca: certificate.cert, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}

test('a browser that trusts the certificate reads the page over https', async () => {
  const server = await startServer(site(), certificate, 0);
  if (server === null) throw new Error('no port');
  try {
    expect(await fetchText(server.url)).toBe('Seite');
  } finally {
    await server.close();
  }
});

test('a port that is taken is passed over', async () => {
  const other = await occupy(0);
  const address = other.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const server = await startServer(site(), certificate, address.port);
  try {
    expect(server?.port).toBeGreaterThan(address.port);
  } finally {
    await server?.close();
    other.close();
  }
});

test('after closing nothing listens any more', async () => {
  const server = await startServer(site(), certificate, 0);
  if (server === null) throw new Error('no port');
  await server.close();
  await expect(fetchText(server.url)).rejects.toThrow('ECONNREFUSED');
});
