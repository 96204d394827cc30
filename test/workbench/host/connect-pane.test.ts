import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser';
import { localhostCertificate, type Certificate } from '../../../scripts/start/certificate';
import type { ConnectedPane } from '../../../src/workbench/host/connect-pane';
import type { Workbook } from '../../../src/workbench/model/workbook';

/*
 * The host in a real browser: a page with a workbook, and in a frame a page of an add-in with the unmodified office.js.
 * Both over https, because office.js trusts no other host.
 */

const ROOT = path.resolve(__dirname, '../../..');
const OFFICE_JS = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

const HOST_SCRIPT = `
  import { Workbook } from './src/workbench/model/workbook';
  import { connectPane } from './src/workbench/host/connect-pane';
  const workbook = new Workbook({ name: 'Fälle.xlsx' });
  workbook.settings.set('farbe', JSON.stringify('blau'));
  const pane = connectPane({ iframe: document.querySelector('iframe'), paneUrl: '/pane.html?aktion=einordnen', workbook });
  Object.assign(window, { workbook, pane });
`;

const PANE_PAGE = `<!doctype html><meta charset="utf-8"><script src="/office-js/office.js"></script><output></output>
  <script>Office.onReady().then(() => { document.querySelector('output').textContent = 'ready'; });</script>`;

const HOST_PAGE = `<!doctype html><meta charset="utf-8"><iframe></iframe><script src="/host.js"></script>`;

interface HostPage {
  readonly workbook: Workbook;
  readonly pane: ConnectedPane;
}

jest.setTimeout(60_000);

let browser: Browser;
let server: Server;
let page: Page;
let pane: Frame;
const complaints: string[] = [];

beforeAll(async () => {
  const certificate = await localhostCertificate(path.join(ROOT, '.cert'), new Date());
  server = await serve(certificate);
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('No Chrome, Edge or Chromium found: install one, or name it in CHROME_PATH.');
  browser = await chromium.launch({
    executablePath,
    args: [
      `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') complaints.push(request.url());
  });
  await page.goto(`https://localhost:${String((server.address() as AddressInfo).port)}/host.html`);
  await page.frameLocator('iframe').getByText('ready').waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes('pane.html'));
  if (frame === undefined) throw new Error('the add-in did not load');
  pane = frame;
}, 30_000);

afterEach(async () => {
  await page.close();
});

it('starts office.js as the host Excel on the web in German', async () => {
  const context = await pane.evaluate(() => ({
    host: Office.context.host,
    platform: Office.context.platform,
    language: Office.context.displayLanguage,
    query: new URLSearchParams(location.search).get('aktion'),
    setting: Office.context.document.settings.get('farbe') as unknown,
    hasExcel14: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
    hasExcel99: Office.context.requirements.isSetSupported('ExcelApi', '1.99'),
  }));
  expect(context).toEqual({
    host: 'Excel',
    platform: 'OfficeOnline',
    language: 'de-DE',
    query: 'einordnen',
    setting: 'blau',
    hasExcel14: true,
    hasExcel99: false,
  });
  expect(complaints).toEqual([]);
});

it('writes what the add-in writes into the workbook', async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [['Guten Tag']];
      await context.sync();
    }),
  );
  const text = await page.evaluate(() => (window as unknown as HostPage).workbook.activeSheet.text(1, 1));
  expect(text).toBe('Guten Tag');
  expect(await page.evaluate(() => (window as unknown as HostPage).pane.session.unknownMembers)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('tells the add-in what the user does in the sheet', async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      context.workbook.onSelectionChanged.add(() => {
        heard.push('selection');
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.evaluate(() => {
    const { workbook } = window as unknown as HostPage;
    const sheet = workbook.activeSheet;
    sheet.write({ top: 4, left: 0, rows: 1, columns: 1 }, (cell) => ({ value: 5, style: cell.style }));
    workbook.select(sheet, { top: 0, left: 0, rows: 2, columns: 2 });
  });
  await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 2);
  expect(await pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'A5 Local',
    'selection',
  ]);
});

it('keeps settings of the add-in in the workbook', async () => {
  await pane.evaluate(
    () =>
      new Promise<void>((resolve) => {
        Office.context.document.settings.set('stand', { jahr: 2026 });
        Office.context.document.settings.saveAsync(() => {
          resolve();
        });
      }),
  );
  const json = await page.evaluate(() => (window as unknown as HostPage).workbook.settings.get('stand'));
  expect(json).toContain('2026');
});

it('leaves the frame empty after it was closed', async () => {
  await page.evaluate(() => {
    (window as unknown as HostPage).pane.close();
  });
  await page.waitForFunction(() => document.querySelector('iframe')?.src === 'about:blank');
  expect(pane.url()).toBe('about:blank');
});

async function serve({ key, cert }: Certificate): Promise<Server> {
  const bundle = await build({
    stdin: { contents: HOST_SCRIPT, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const answer = createServer({ key, cert }, (request, response) => {
    const pathname = new URL(request.url ?? '/', 'https://localhost').pathname;
    const isScript = pathname.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    if (pathname === '/host.js') response.end(script);
    else if (pathname === '/host.html') response.end(HOST_PAGE);
    else if (pathname === '/pane.html') response.end(PANE_PAGE);
    else if (pathname.startsWith('/office-js/'))
      response.end(readFileSync(path.join(OFFICE_JS, pathname.slice(11))));
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => {
    answer.listen(0, 'localhost', resolve);
  });
  return answer;
}
