import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbookFile } from '../../src/file/workbook-file';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import type { Control, SheetOverview } from '../../src/workbook/port';
import { opened as readFile } from '../builders/xlsx';
import { startBrowser, type BrowserSession, type OpenWorkbench } from './harness';
import { valuesOf, type SheetValue } from './open-sheets';

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

async function open(workbookFile?: string): Promise<OpenWorkbench> {
  await opened?.close();
  opened = await browser.open(workbookFile === undefined ? {} : { workbookFile });
  return opened;
}

function file(name: string, bytes: Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, bytes);
  return target;
}

/** Saves by the button or a key, and reads what was downloaded. */
async function download(page: Page, save: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), save()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
}

/** The sheets of a file, as the command line reads them. */
async function sheetsOf(bytes: Uint8Array): Promise<readonly SheetOverview[]> {
  const workbook = await openWorkbookFile(bytes);
  if (!workbook.ok) throw new Error(workbook.problems[0]?.text);
  const overview = await workbook.value.port.overview(control());
  if (!overview.ok) throw new Error(overview.problems[0]?.text);
  return overview.value.sheets;
}

/** All values of a sheet of a file from A1 on. */
async function savedValues(bytes: Uint8Array, name: string): Promise<readonly (readonly SheetValue[])[]> {
  const workbook = await openWorkbookFile(bytes);
  if (!workbook.ok) throw new Error(workbook.problems[0]?.text);
  const sheet = (await sheetsOf(bytes)).find((other) => other.name === name);
  if (sheet?.used === undefined || sheet.used === null) return [];
  const { top, left, rows, columns, sheetId } = sheet.used;
  const area = { sheetId, top: 0, left: 0, rows: top + rows, columns: left + columns };
  const grids = await workbook.value.port.read([area], control());
  if (!grids.ok) throw new Error(grids.problems[0]?.text);
  return (grids.value[0]?.rows ?? []).map((cells) =>
    cells.map((cell) => (typeof cell === 'object' && cell !== null ? cell.error : cell)),
  );
}

function control(): Control {
  return {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onWaiting: () => undefined,
  };
}

describe('the sample, classified in the pane and saved', () => {
  it('holds the KA columns, what was typed and the filter, and is the same when it is opened again', async () => {
    const workbench = await open();
    const { page, pane } = workbench;
    await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
    await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
    await page.getByText('nicht gespeichert').waitFor();

    const sheetName = 'ASD Elmshorn';
    await page.getByRole('textbox', { name: /Namenfeld/ }).fill('C3');
    await page.getByRole('textbox', { name: /Namenfeld/ }).press('Enter');
    await page.keyboard.type('Erfundene Schule');
    await page.keyboard.press('Enter');
    const filtered = await page.evaluate((name) => {
      const sheet = window.workbench?.workbook.sheetByName(name);
      const table = sheet?.tables[0];
      const filter = table?.filter ?? sheet?.autoFilter;
      const column = table?.columns.findIndex((other) => other.name === 'KA Vorschlag') ?? 0;
      filter?.apply(column, { filterOn: 'Values', values: ['prüfen'] });
      return { column, hidden: sheet?.rows.hidden() ?? [] };
    }, sheetName);
    expect(filtered.hidden.length).toBeGreaterThan(0);
    await workbench.screenshot('speichern-vorher');

    const { name, bytes } = await download(page, () => press(page));
    expect(name).toBe('beispiel.xlsx');
    await page.getByText('nicht gespeichert').waitFor({ state: 'hidden' });

    const values = await valuesOf(page, sheetName);
    expect(await savedValues(bytes, sheetName)).toEqual(values);
    expect(values[2]?.[2]).toBe('Erfundene Schule');
    expect(values[0]).toContain('KA Vorschlag');
    const sheet = readFile(bytes).sheets.find((other) => other.name === sheetName);
    expect(sheet?.rows.flatMap(({ row, isHidden }) => (isHidden ? [row] : []))).toEqual(filtered.hidden);
    const filter = sheet?.tables[0]?.autoFilter ?? sheet?.autoFilter;
    expect(filter?.columns).toEqual([
      {
        column: filtered.column,
        criterion: { kind: 'values', values: ['prüfen'], blanks: false, dates: [] },
      },
    ]);

    const again = await open(file('wieder.xlsx', bytes));
    await again.pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
    expect(await valuesOf(again.page, sheetName)).toEqual(values);
    expect(again.watch.errors).toEqual([]);
  });
});

describe('a list', () => {
  const rows = [
    ['GZ', 'Name', 'Einsatzort', 'Jg.', 'KÜ bis', 'WV'],
    ['A-1', 'Erfunden', 'GS Hafenstr.', '3a', '31.07.30', null],
  ];
  const source = makeWorkbook({ sheets: [{ name: 'Liste', rows: rows.map((cells) => [...cells]) }] });

  it('keeps over saving and opening which columns a person has assigned', async () => {
    const { pane, page } = await open(file('zuordnung.xlsx', source));
    await pane.getByRole('button', { name: 'Spalten zuordnen' }).click();
    await pane.getByRole('combobox', { name: /WV/ }).selectOption({ label: 'Nebenbestimmung' });
    await page.getByText('nicht gespeichert').waitFor();
    const { bytes } = await download(page, () => press(page));
    const again = await open(file('zuordnung-2.xlsx', bytes));
    await again.pane.getByRole('button', { name: 'Spalten zuordnen' }).click();
    await expect(
      again.pane.getByRole('combobox', { name: /WV/ }).locator('option:checked').innerText(),
    ).resolves.toContain('Nebenbestimmung');
  });

  it('gets the KA sheets, which are in the file', async () => {
    const { pane, page } = await open(file('einrichten.xlsx', source));
    await pane.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByRole('tab', { name: 'KA Regeln' }).waitFor();
    const { bytes } = await download(page, () => press(page));
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual((await page.getByRole('tab').allInnerTexts()).slice(1));
    expect(await savedValues(bytes, 'KA Regeln')).toEqual(await valuesOf(page, 'KA Regeln'));
    expect(sheets.find(({ name }) => name === 'KA Regeln')?.tables[0]?.name).toBeDefined();
  });

  it('is saved with Ctrl+S while a cell is being edited, with what stands in the cell', async () => {
    const { page, pane } = await open(file('taste.xlsx', source));
    await pane.getByText('1 Fall', { exact: false }).first().waitFor();
    await page.getByRole('gridcell', { name: 'A-1' }).dblclick();
    await page.getByRole('textbox', { name: /Zelle A2 bearbeiten/ }).fill('A-99');
    const { bytes } = await download(page, () => page.keyboard.press('Control+s'));
    expect((await savedValues(bytes, 'Liste'))[1]?.[0]).toBe('A-99');
  });

  it('that has changes is not left without a question', async () => {
    const { page, pane } = await open(file('frage.xlsx', source));
    await pane.getByText('1 Fall', { exact: false }).first().waitFor();
    await page.getByRole('gridcell', { name: 'A-1' }).click();
    await page.keyboard.type('A-7');
    await page.keyboard.press('Enter');
    const other = file('andere.xlsx', makeWorkbook({ sheets: [{ name: 'Andere' }] }));
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles(other);
    const question = page.getByRole('alertdialog', { name: /Soll „andere.xlsx“ geöffnet werden/ });
    await question.getByRole('button', { name: 'Abbrechen' }).click();
    expect(await page.getByRole('tab', { name: 'Liste' }).isVisible()).toBe(true);
    await choose.setInputFiles(other);
    await question.getByRole('button', { name: 'Ohne Speichern öffnen' }).click();
    await page.getByRole('tab', { name: 'Andere' }).waitFor();
    await page.getByText('nicht gespeichert').waitFor({ state: 'hidden' });
  });

  it('that cannot be saved without loss is not saved, and a sentence says why', async () => {
    const { page, pane } = await open(file('zeile.xlsx', source));
    await pane.getByText('1 Fall', { exact: false }).first().waitFor();
    await page.evaluate(() => {
      const workbook = window.workbench?.workbook;
      const rect = { top: 1, left: 0, rows: 1, columns: 16_384 };
      workbook?.activeSheet.shift({ rect, shift: 'Down' });
    });
    await press(page);
    const alert = page.getByRole('alert').filter({ hasText: 'wurde nicht gespeichert' });
    expect(await alert.innerText()).toContain('Im Blatt „Liste“ wurden Zeilen eingefügt (2:2).');
    await page.getByText('– nicht gespeichert').waitFor();
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

it.each([
  [360, 640],
  [1600, 900],
])('the title bar fits into a window of %i × %i', async (width, height) => {
  opened = await browser.open({ window: { width, height } });
  const { page, pane } = opened;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
  await page.evaluate(() => {
    const sheet = window.workbench?.workbook.activeSheet;
    sheet?.write({ top: 1, left: 0, rows: 1, columns: 1 }, ({ style }) => ({ value: 'neu', style }));
  });
  await page.getByText('nicht gespeichert').waitFor();
  await opened.screenshot(`speichern-${String(width)}`);
  const parts = [
    page.getByRole('heading', { name: 'Werkbank' }),
    page.getByText('beispiel.xlsx', { exact: true }),
    page.getByText('– nicht gespeichert'),
    page.getByRole('button', { name: 'Datei öffnen', exact: true }),
    page.getByRole('button', { name: 'Speichern', exact: true }),
  ];
  const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox()) ?? NO_BOX));
  for (const box of boxes) {
    expect(box.width).toBeGreaterThan(20);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(boxes.filter((other) => overlap(box, other))).toEqual([box]);
  }
});
