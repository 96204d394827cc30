import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look, type OpenWorkbench } from './harness';
import { recordsOf, valuesOf, type SheetValue } from './open-sheets';

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
  ['Aktenzeichen', 'Schule', 'Schulort', 'Klasse', 'Bewilligung bis', 'Stand', 'Raum'],
  ['A-1', 'Grundschule Hafenstr. Elmshorn', null, '3', '31.07.2030', 'laufend', 'R1'],
  ['A-2', 'Grundschule Hafenstr. Elmshorn', null, '2', '31.07.2030', 'laufend', 'R2'],
  ['A-3', 'Grundschule Heist', null, 'x4', 'bald', 'neu', 'R3'],
  ['A-4', 'James-Krüss-Schule', null, '1', '31.07.2030', 'laufend', null],
  ['A-5', 'Grundschule Haseldorfer Marsch (Außenstelle Hetlingen)', null, '1', '31.07.2030', 'neu', null],
  ['A-6', 'Grundschule Hafenstraße', 'Pinneberg', '1', '31.07.2030', 'neu', null],
];

async function open(options: { readonly look?: Look } = {}): Promise<OpenWorkbench> {
  const workbookFile = path.join(folder, 'liste.xlsx');
  writeFileSync(workbookFile, makeWorkbook({ sheets: [{ name: 'Liste', rows: ROWS }] }));
  opened = await browser.open({ workbookFile, ...options, window: { width: 1100, height: 1000 } });
  return opened;
}

async function rulesOf({ page }: OpenWorkbench): Promise<readonly SheetValue[]> {
  return recordsOf(await valuesOf(page, 'Liste'), 1).map(({ cells }) => cells['KA Regeln'] ?? null);
}

async function hasR16(workbench: OpenWorkbench): Promise<readonly boolean[]> {
  return (await rulesOf(workbench)).map((rules) => String(rules).includes('R16'));
}

async function aliasesOf({ page }: OpenWorkbench): Promise<readonly SheetValue[]> {
  return recordsOf(await valuesOf(page, 'KA Schulen'), 1)
    .filter(({ cells }) => cells['Schule'] === 'Grundschule Hafenstraße')
    .map(({ cells }) => cells['Aliase'] ?? null);
}

const done = ({ pane }: OpenWorkbench) =>
  pane.getByRole('status').filter({ hasText: '6 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });

it('an unknown school is chosen, known to the next run, and can be taken back', async () => {
  const workbench = await open();
  const { pane, page } = workbench;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await done(workbench);
  expect(await hasR16(workbench)).toEqual([true, true, false, true, true, true]);

  const title = pane.getByRole('heading', { name: '„Grundschule Hafenstr. Elmshorn“' });
  const card = pane.getByRole('listitem').filter({ has: title });
  await card.getByText('2 Fälle auf Blatt „Liste“').waitFor();
  await card.getByRole('button', { name: 'Grundschule Hafenstraße (Elmshorn)' }).click();
  await card.getByText(/ist jetzt ein Alias der Schule Grundschule Hafenstraße \(Elmshorn\)/).waitFor();
  expect(await aliasesOf(workbench)).toEqual(['Grundschule Hafenstr. Elmshorn']);

  await card.getByRole('button', { name: 'Erneut einordnen' }).click();
  await card.waitFor({ state: 'detached' });
  await done(workbench);
  expect(await hasR16(workbench)).toEqual([false, false, false, true, true, true]);

  await pane.getByRole('button', { name: 'Rückgängig: Alias „Grundschule Hafenstr. Elmshorn“' }).click();
  await pane.getByText('Der Alias „Grundschule Hafenstr. Elmshorn“ ist zurückgenommen.').waitFor();
  expect(await aliasesOf(workbench)).toEqual([null]);
  await pane.getByRole('button', { name: 'Erneut einordnen' }).click();
  await card.waitFor();
  expect(await hasR16(workbench)).toEqual([true, true, false, true, true, true]);
  await expect(page.getByRole('tab', { name: 'KA Schulen' }).count()).resolves.toBe(1);
  expect(workbench.watch.errors).toEqual([]);
});

it('a cell that cannot be read is shown in the sheet', async () => {
  const workbench = await open();
  const { pane, page } = workbench;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await done(workbench);
  await pane.getByRole('button', { name: 'Klasse, Blatt „Liste“ 1 Stelle' }).click();
  await pane.getByText('„x4“ ist nicht lesbar').waitFor();
  await pane.getByRole('button', { name: 'Zeigen: Klasse, Blatt „Liste“, Zeile 4' }).click();
  await page.getByRole('gridcell', { name: 'x4', selected: true }).waitFor();
  expect(workbench.watch.errors).toEqual([]);
});

describe.each<Look>(['light', 'dark'])('in %s', (look) => {
  it('the questions have no findings of axe and fit into 320 pixels', async () => {
    const workbench = await open({ look });
    const { pane } = workbench;
    await workbench.setPaneWidth(320);
    await pane.getByRole('button', { name: 'Fragen beantworten' }).click();
    await pane.getByRole('heading', { name: 'Was steht in der Spalte „Stand“?' }).waitFor();
    const frame = await workbench.paneFrame();
    expect(await findings(frame)).toEqual([]);
    await workbench.screenshot(`${look}-320-spaltenfrage`);

    await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
    await done(workbench);
    const others = pane.getByRole('button', {
      name: 'Andere Schule wählen für „Grundschule Hafenstr. Elmshorn“',
    });
    await others.click();
    await pane.getByRole('combobox', { name: 'Schule suchen' }).fill('hafen');
    await pane.getByRole('option', { name: 'Grundschule Hafenstraße (Elmshorn)' }).waitFor();
    for (const group of await pane.getByRole('button', { name: /Blatt „Liste“ \d+ Stelle/ }).all()) {
      await group.click();
    }
    expect(await findings(frame)).toEqual([]);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await others.scrollIntoViewIfNeeded();
    await workbench.screenshot(`${look}-320-schulen`);
    await workbench.setPaneWidth(450);
    await pane.getByText('„x4“ ist nicht lesbar').scrollIntoViewIfNeeded();
    await workbench.screenshot(`${look}-450-zu-klaeren`);
    expect(workbench.watch.errors).toEqual([]);
  });
});
