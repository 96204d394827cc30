import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look, type OpenWorkbench } from './harness';
import { valuesOf } from './open-sheets';

jest.setTimeout(240_000);

let browser: BrowserSession;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openReport(look: Look): Promise<OpenWorkbench> {
  const workbench = await browser.open({ look, window: { width: 1100, height: 1600 } });
  const { pane } = workbench;
  await workbench.setPaneWidth(320);
  await pane.getByRole('checkbox', { name: /ASD Elmshorn/ }).waitFor();
  await pane.getByRole('tab', { name: 'Bericht' }).click();
  await pane.getByRole('button', { name: 'Bericht erstellen' }).waitFor();
  return workbench;
}

async function create({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole('button', { name: 'Bericht erstellen' }).click();
  await pane.getByText(/^Bericht erstellt um/).waitFor({ timeout: 90_000 });
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

it('three clicks make a report without a small number, and every way out works', async () => {
  const workbench = await openReport('light');
  const { page, pane, watch } = workbench;
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await create(workbench);
  // The host's policy lets the worker run: the pane never stood still.
  expect(workers.some((address) => address.includes('report-protection'))).toBe(true);
  expect(await pane.getByText(/Rechnen im Hintergrund/).count()).toBe(0);

  const numbers = await pane
    .getByRole('table', { name: /^Tabelle/ })
    .getByRole('cell')
    .allTextContents();
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((text) => ['1', '2', '3', '4'].includes(text))).toEqual([]);
  expect(numbers).toContain('•');

  const wordFile = page.waitForEvent('download');
  await pane.getByRole('button', { name: 'Word speichern' }).click();
  const word = await wordFile;
  expect(word.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d Umstellung der Schulbegleitung .*\.docx$/);
  expect((await bytesOf(word)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');

  await pane.getByText(/^Gespeichert als „.*\.docx“/).waitFor();
  const csvFile = page.waitForEvent('download');
  await pane.getByRole('button', { name: 'CSV speichern' }).click();
  expect((await bytesOf(await csvFile)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');

  await pane.getByText(/^Gespeichert als „.*\.zip“/).waitFor();
  const jsonFile = page.waitForEvent('download');
  await pane.getByRole('button', { name: 'JSON speichern' }).click();
  const json = await bytesOf(await jsonFile);
  expect(JSON.parse(json.toString('utf8'))).toMatchObject({ k: 5, verfahren: 'sperrung' });

  // The workbench hands a new workbook out as a download.
  await pane.getByText(/^Gespeichert als „.*\.json“/).waitFor();
  const newWorkbook = page.waitForEvent('download');
  await pane.getByRole('button', { name: 'In neue Mappe' }).click();
  expect((await bytesOf(await newWorkbook)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  await pane.getByText(/in einer neuen Mappe geöffnet/).waitFor();

  await pane.getByRole('button', { name: 'Text und Tabellen kopieren' }).click();
  await pane.getByText(/^Kopiert\./).waitFor();

  await pane.getByRole('button', { name: 'Als Blatt in diese Mappe' }).click();
  await pane.getByText('Blatt „KA Bericht“ geschrieben.').waitFor({ timeout: 60_000 });
  const written = (await valuesOf(page, 'KA Bericht')).flat();
  expect(written).toContain('Nicht diese Mappe weitergeben: neue Mappe oder Word verwenden.');
  await pane.getByRole('button', { name: 'Als Blatt in diese Mappe' }).click();
  await pane.getByRole('button', { name: 'Nicht ersetzen' }).click();
  await pane.getByText('Das Blatt ist geblieben, wie es war.').waitFor();

  // The file that was saved can be named as the earlier report.
  await pane.getByRole('button', { name: 'Angaben ändern' }).click();
  await pane.locator('input[type=file]').setInputFiles({
    name: 'frueher.json',
    mimeType: 'application/json',
    buffer: json,
  });
  await pane.getByText(/^Bericht zum Stand/).waitFor();
  await create(workbench);
  expect(watch.errors).toEqual([]);
  expect(watch.foreignRequests).toEqual([]);
  await workbench.close();
});

it.each<Look>(['light', 'dark', 'forced-colors'])('axe finds nothing at 320 pixels in %s', async (look) => {
  const workbench = await openReport(look);
  const { pane, watch } = workbench;
  const frame = await workbench.paneFrame();
  await pane.getByRole('button', { name: 'Angaben ändern' }).click();
  await pane.getByLabel('Mindestfallzahl').waitFor();
  await workbench.screenshot(`${look}-320-Bericht-Angaben`);
  expect(await findings(frame)).toEqual([]);
  await pane.getByRole('radio', { name: /^fein/ }).check();
  await create(workbench);
  await pane
    .getByRole('button', { name: /übernehmen$/ })
    .first()
    .waitFor({ timeout: 90_000 });
  await workbench.screenshot(`${look}-320-Bericht`);
  expect(await findings(frame)).toEqual([]);
  const across = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(across).toBeLessThanOrEqual(0);
  const tabs = await pane
    .getByRole('tab')
    .evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tabs).size).toBe(1);
  expect(watch.errors).toEqual([]);
  await workbench.close();
});
