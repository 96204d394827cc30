import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look, type OpenWorkbench } from './harness';
import { valuesOf } from './open-sheets';

jest.setTimeout(180_000);

let browser: BrowserSession;
let opened: OpenWorkbench | undefined;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-'));
  browser = await startBrowser();
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const ROWS = [
  ['Aktenzeichen', 'Schule', 'Schulort', 'Klasse', 'Bewilligt bis', 'Notiz'],
  ['A-1', 'Grundschule Hafenstraße', 'Elmshorn', '3', '31.07.2030', 'ruft an'],
  ['A-2', 'Grundschule Heist', null, '2', '31.07.2030', null],
];

async function open(options: { readonly look?: Look } = {}): Promise<OpenWorkbench> {
  const workbookFile = path.join(folder, 'liste.xlsx');
  const table = { name: 'Fälle', range: 'A1:E3' };
  writeFileSync(workbookFile, makeWorkbook({ sheets: [{ name: 'Liste', rows: ROWS, tables: [table] }] }));
  opened = await browser.open({ workbookFile, ...options, window: { width: 1100, height: 1000 } });
  return opened;
}

async function columnF({ page }: OpenWorkbench): Promise<readonly unknown[]> {
  const rows = await valuesOf(page, 'Liste');
  return rows.map((row) => row[5] ?? null);
}

it('columns are inserted for a list that has no room, and are gone when the run is taken back', async () => {
  const workbench = await open();
  const { pane } = workbench;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane.getByText(/Rechts neben der Liste stehen schon Angaben \(F1:F2\)/).waitFor();
  await pane.getByRole('button', { name: 'Spalten einfügen und einordnen' }).click();
  await pane.getByRole('status').filter({ hasText: '2 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
  const [header, first] = await valuesOf(workbench.page, 'Liste');
  expect([header?.[5], header?.[16], first?.[16]]).toEqual(['KA Region', 'Notiz', 'ruft an']);

  await pane.getByRole('button', { name: 'Lauf zurücknehmen' }).click();
  await pane.getByRole('status').filter({ hasText: 'Der letzte Lauf ist zurückgenommen' }).waitFor();
  expect(await columnF(workbench)).toEqual(['Notiz', 'ruft an', null]);
  expect(workbench.watch.errors).toEqual([]);
});

describe.each<Look>(['dark'])('in %s', (look) => {
  it('the offer has no findings of axe and fits into 320 pixels', async () => {
    const workbench = await open({ look });
    const { pane } = workbench;
    await workbench.setPaneWidth(320);
    await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
    const offer = pane.getByRole('button', { name: 'Spalten einfügen und einordnen' });
    await offer.waitFor();
    const frame = await workbench.paneFrame();
    expect(await findings(frame)).toEqual([]);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await offer.scrollIntoViewIfNeeded();
    await workbench.screenshot(`${look}-320-spalten-einfuegen`);
    await workbench.setPaneWidth(450);
    await workbench.screenshot(`${look}-450-spalten-einfuegen`);
    expect(workbench.watch.errors).toEqual([]);
  });
});
