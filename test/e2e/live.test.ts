import { startBrowser, type BrowserSession, type OpenWorkbench } from './harness';
import { valuesOf } from './open-sheets';

jest.setTimeout(180_000);

let browser: BrowserSession;
let opened: OpenWorkbench | undefined;

beforeAll(async () => {
  browser = await startBrowser();
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

afterAll(async () => {
  await browser.close();
});

const SWITCH = { name: 'Beim Bearbeiten einordnen' } as const;
const SHEET = 'ASD Elmshorn';

it('a row that is edited gets its values at once, no other row changes, and the choice stays in the workbook', async () => {
  opened = await browser.open({ window: { width: 1100, height: 1400 } });
  const { page, pane, setPaneWidth, screenshot, watch } = opened;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
  await pane.getByRole('switch', SWITCH).check();

  const before = await valuesOf(page, SHEET);
  const proposal = (before[0] ?? []).indexOf('KA Vorschlag');
  const id = (before[0] ?? []).findIndex((header) => header === 'Aktenzeichen');
  const box = page.getByRole('textbox', { name: /Namenfeld/ });
  await box.fill(`${String.fromCharCode(65 + id)}3`);
  await box.press('Enter');
  await page.keyboard.press('Delete');
  await pane.getByText('Zeile 3 eingeordnet: prüfen.', { exact: false }).waitFor();
  const after = await valuesOf(page, SHEET);
  expect(after[2]?.[proposal]).toBe('prüfen');
  const others = (rows: typeof after) => rows.filter((_, row) => row !== 2);
  expect(others(after)).toEqual(others(before));

  for (const width of [320, 450]) {
    await setPaneWidth(width);
    await pane.getByRole('switch', SWITCH).scrollIntoViewIfNeeded();
    await screenshot(`live-${String(width)}`);
  }
  await page.getByRole('button', { name: 'Aufgabenbereich öffnen' }).click();
  await pane.getByRole('switch', SWITCH).waitFor();
  expect(await pane.getByRole('switch', SWITCH).isChecked()).toBe(true);
  expect(watch.errors).toEqual([]);
});
