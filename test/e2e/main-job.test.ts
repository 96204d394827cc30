import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isoFromDay, dayFromSerial } from '../../src/domain/calendar/day';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import { startBrowser, type BrowserSession, type OpenWorkbench } from './harness';
import { recordsOf, valuesOf, type SheetValue } from './open-sheets';

jest.setTimeout(180_000);

const FIXTURES = path.join(__dirname, '../fixtures');

interface ExpectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly 'KA Region': string | null;
  readonly 'KA Stufe': string | number | null;
  readonly 'KA Umstellung am': string | null;
  readonly 'KA Fallart': string;
  readonly 'KA Vorschlag': string;
  readonly 'KA Frühester Termin': string | null;
  readonly 'KA Regeln': readonly string[];
  readonly 'KA Nicht prüfbar': readonly string[];
}

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
  opened = await browser.open(workbookFile === undefined ? {} : { workbookFile });
  return opened;
}

function file(name: string, bytes: Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, bytes);
  return target;
}

async function classify({ pane }: OpenWorkbench, status: string): Promise<void> {
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane.getByRole('status').filter({ hasText: status }).waitFor({ timeout: 60_000 });
}

const isoDate = (value: SheetValue): string | null =>
  typeof value === 'number' ? isoFromDay(dayFromSerial(value, 1900) ?? NaN) : null;
const list = (value: SheetValue): readonly string[] => (typeof value === 'string' ? value.split(', ') : []);

describe.each([
  {
    name: 'beispiel-120',
    headers: { 'Team Elmshorn': 4, Pflegestellen: 1 },
    status: '120 Fälle eingeordnet',
  },
  {
    name: 'beispiel-strategien-90',
    headers: { 'ASD West': 1, Pflegestellendienst: 3 },
    status: '90 Fälle eingeordnet',
  },
])('the example $name', ({ name, headers, status }) => {
  it('becomes what the contract says, row by row', async () => {
    const workbench = await open(path.join(FIXTURES, `${name}.xlsx`));
    await classify(workbench, status);
    const expected = JSON.parse(readFileSync(path.join(FIXTURES, `${name}.erwartet.json`), 'utf8')) as {
      readonly zeilen: readonly ExpectedRow[];
    };
    for (const [sheet, headerRow] of Object.entries(headers)) {
      const rows = recordsOf(await valuesOf(workbench.page, sheet), headerRow);
      const written = rows
        .filter(({ cells }) => cells['KA Vorschlag'] !== null)
        .map(({ row, cells }) => ({
          row,
          'KA Region': cells['KA Region'],
          'KA Stufe': cells['KA Stufe'],
          'KA Umstellung am': isoDate(cells['KA Umstellung am'] ?? null),
          'KA Fallart': cells['KA Fallart'],
          'KA Vorschlag': cells['KA Vorschlag'],
          'KA Frühester Termin': isoDate(cells['KA Frühester Termin'] ?? null),
          'KA Regeln': list(cells['KA Regeln'] ?? null),
          'KA Nicht prüfbar': list(cells['KA Nicht prüfbar'] ?? null),
        }));
      const wanted = expected.zeilen
        .filter((row) => row.sheet === sheet)
        .map((row) => ({
          row: row.row,
          'KA Region': row['KA Region'],
          'KA Stufe': row['KA Stufe'],
          'KA Umstellung am': row['KA Umstellung am'],
          'KA Fallart': row['KA Fallart'],
          'KA Vorschlag': row['KA Vorschlag'],
          'KA Frühester Termin': row['KA Frühester Termin'],
          'KA Regeln': row['KA Regeln'],
          'KA Nicht prüfbar': row['KA Nicht prüfbar'],
        }));
      expect(written).toEqual(wanted);
    }
    expect(workbench.watch.errors).toEqual([]);
    expect(workbench.watch.foreignRequests).toEqual([]);
  });
});

describe('the sample', () => {
  it('is found, classified, counted and shown in the sheet', async () => {
    const workbench = await open();
    const { page, pane } = workbench;
    await expect(pane.getByRole('checkbox', { name: /ASD Elmshorn/ }).isChecked()).resolves.toBe(true);
    await classify(workbench, '302 Fälle eingeordnet');

    const counts = pane.getByRole('table', { name: 'Fälle je Vorschlag' });
    await counts.waitFor();
    const numbers = await counts.getByRole('row').locator('td').allInnerTexts();
    expect(numbers.reduce((sum, text) => sum + Number(text), 0)).toBe(302);

    const values = await valuesOf(page, 'ASD Elmshorn');
    const column = (values[0] ?? []).indexOf('KA Vorschlag');
    await page.getByRole('textbox', { name: /Namenfeld/ }).fill(`${columnLetters(column)}2`);
    await page.getByRole('textbox', { name: /Namenfeld/ }).press('Enter');
    const cell = page.getByRole('gridcell', { selected: true }).first();
    expect(await cell.innerText()).toBe(values[1]?.[column]);
    expect(workbench.watch.errors).toEqual([]);
  });

  it('is not changed by a second run', async () => {
    const workbench = await open();
    const sheets = ['ASD Elmshorn', 'ASD Pinneberg', 'Pflegekinderdienst'];
    await classify(workbench, '302 Fälle eingeordnet');
    const first = await Promise.all(sheets.map((sheet) => valuesOf(workbench.page, sheet)));
    await workbench.pane.getByRole('button', { name: 'Neu einlesen' }).click();
    await classify(workbench, '302 Fälle eingeordnet');
    expect(await Promise.all(sheets.map((sheet) => valuesOf(workbench.page, sheet)))).toEqual(first);
  });

  it('is classified by the ribbon button, too', async () => {
    const { page, pane } = await open();
    await pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
    await page.getByRole('button', { name: 'Fälle einordnen' }).click();
    await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
  });

  it('gets the KA sheets with Einrichten, which then count', async () => {
    const workbench = await open();
    const { page, pane } = workbench;
    await pane.getByRole('button', { name: 'Einrichten' }).click();
    await page.getByRole('tab', { name: 'KA Regeln' }).waitFor();
    const rules = await valuesOf(page, 'KA Regeln');
    expect(rules).toHaveLength(30);
    expect(rules[0]?.slice(0, 3)).toEqual(['Regel', 'Aktiv', 'Wirkung']);
    await classify(workbench, '302 Fälle eingeordnet');
    expect(workbench.watch.errors).toEqual([]);
  });
});

describe('a list of another office', () => {
  const rows = [
    ['Übersicht I-Hilfen', null, null, null, null, null],
    [null, null, null, null, null, null],
    ['GZ', 'Name', 'Einsatzort', 'Jg.', 'KÜ bis', 'WV'],
    ['A-1', 'Erfunden', 'GS Hafenstr.', '3a', '31.07.30', null],
    ['A-2', 'Erdacht', 'Grundschule Rübekamp, Pinneberg', 'E1', '31.07.27', null],
    ['Summe', 2, null, null, null, null],
  ];
  const bytes = makeWorkbook({ sheets: [{ name: 'Liste', rows: rows.map((cells) => [...cells]) }] });

  it('is read by its own headers', async () => {
    const workbench = await open(file('andere.xlsx', bytes));
    await classify(workbench, '2 Fälle eingeordnet');
    const records = recordsOf(await valuesOf(workbench.page, 'Liste'), 3);
    expect(records.map(({ cells }) => [cells['GZ'], cells['KA Region'], cells['KA Fallart']])).toEqual([
      ['A-1', 'Region 1', 'laufend'],
      ['A-2', 'Region 1', 'laufend'],
      ['Summe', null, null],
    ]);
  });

  it('keeps a column that a person has assigned', async () => {
    const workbench = await open(file('zuordnung.xlsx', bytes));
    const { pane, page } = workbench;
    await pane.getByRole('button', { name: 'Spalten zuordnen' }).click();
    await pane.getByRole('combobox', { name: /WV/ }).selectOption({ label: 'Nebenbestimmung' });
    await page.getByRole('button', { name: 'Aufgabenbereich öffnen' }).click();
    await pane.getByRole('button', { name: 'Spalten zuordnen' }).click();
    await expect(
      pane.getByRole('combobox', { name: /WV/ }).locator('option:checked').innerText(),
    ).resolves.toContain('Nebenbestimmung');
  });

  it('is warned of when a mandatory column is missing', async () => {
    const withoutId = rows.map((cells) => cells.slice(1));
    const source = makeWorkbook({ sheets: [{ name: 'Liste', rows: withoutId }] });
    const { pane } = await open(file('ohne-az.xlsx', source));
    await pane.getByText('Ohne die Spalte Aktenzeichen werden alle Fälle „prüfen“').waitFor();
  });
});

describe('what stands against a run', () => {
  const caseRows = [
    ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligung bis'],
    ['A-1', 'Grundschule Hafenstraße', '3', '31.07.2030'],
  ];

  async function refused({ pane }: OpenWorkbench): Promise<string> {
    await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
    const alert = pane.getByRole('region', { name: 'Einordnung' }).getByRole('alert');
    await alert.waitFor();
    return alert.innerText();
  }

  it('is said of an empty workbook, with what to do', async () => {
    const source = makeWorkbook({ sheets: [{ name: 'Leer' }] });
    const workbench = await open(file('leer.xlsx', source));
    expect(await refused(workbench)).toContain('Die Arbeitsmappe ist leer. Öffnen Sie');
    expect(workbench.watch.errors).toEqual([]);
  });

  it('is said of a protected sheet, and nothing is written', async () => {
    const source = makeWorkbook({ sheets: [{ name: 'Liste', rows: caseRows, protection: {} }] });
    const workbench = await open(file('geschuetzt.xlsx', source));
    expect(await refused(workbench)).toMatch(/„Liste“.*Blattschutz|„Liste“ ist geschützt/);
    expect((await valuesOf(workbench.page, 'Liste'))[0]).toEqual(caseRows[0]);
  });

  it('is said of a damaged KA sheet by sheet, row and column, and nothing is written', async () => {
    const plan = [
      [
        'Stufe',
        'Region',
        'Teamleitung ab',
        'Klassenassistenz ab',
        'Erster Schultag',
        'Strategie',
        'Bemerkung',
      ],
      [1, 'Region 1', null, '31.06.2027', null, 'STICHTAG', null],
    ];
    const sheets = [
      { name: 'Liste', rows: caseRows },
      { name: 'KA Stufenplan', rows: plan },
    ];
    const workbench = await open(file('beschaedigt.xlsx', makeWorkbook({ sheets })));
    expect(await refused(workbench)).toContain(
      'Blatt „KA Stufenplan“, Zeile 2, Spalte „Klassenassistenz ab“: „31.06.2027“',
    );
    expect((await valuesOf(workbench.page, 'Liste'))[0]).toEqual(caseRows[0]);
  });

  it('is said while a cell is being edited; the run goes on when the entry is finished', async () => {
    const { page, pane } = await open(
      file('bearbeitung.xlsx', makeWorkbook({ sheets: [{ name: 'Liste', rows: caseRows }] })),
    );
    await pane.getByText('1 Fall', { exact: false }).first().waitFor();
    await page.getByRole('gridcell', { name: 'A-1' }).dblclick();
    await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
    await pane.getByText(/Excel wartet, weil in einer Zelle noch eine Eingabe offen ist/).waitFor();
    await page.getByRole('textbox', { name: /Zelle A2 bearbeiten/ }).press('Escape');
    await pane.getByRole('status').filter({ hasText: '1 Fall eingeordnet' }).waitFor();
  });
});

function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}
