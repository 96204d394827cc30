import type { Page } from 'playwright-core';
import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look, type OpenWorkbench } from './harness';

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

/** Goes to a cell of the sheet in front. */
async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /Namenfeld/ });
  await box.fill(address);
  await box.press('Enter');
}

/** The header cell of the list in front with this text. */
async function headerAddress(page: Page, header: string): Promise<string> {
  return page.evaluate((name) => {
    const sheet = window.workbench?.workbook.activeSheet;
    const used = sheet?.usedRect(true);
    if (sheet === undefined || used === null || used === undefined) return '';
    for (let column = used.left; column < used.left + used.columns; column++) {
      if (sheet.text(used.top, column) === name)
        return `${String.fromCharCode(65 + column)}${String(used.top + 1)}`;
    }
    return '';
  }, header);
}

it('a filter set by hand hides rows, stays while the add-in writes, and is taken off by hand', async () => {
  opened = await browser.open({ window: { width: 1100, height: 900 } });
  const { page, pane, watch, screenshot } = opened;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
  const address = await headerAddress(page, 'Klasse');
  await goTo(page, address);
  await page.keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('dialog', { name: 'Filter für „Klasse“' });
  await menu.waitFor();
  await screenshot('filter-menue');
  const values = menu.getByRole('group').getByRole('checkbox');
  await values.first().uncheck();
  await values.nth(1).check();
  await menu.getByRole('button', { name: 'OK' }).click();
  const found = page.getByText(/^\d+ von \d+ Datensätzen gefunden$/);
  await found.waitFor();
  const before = await found.textContent();
  await screenshot('filter-von-hand');

  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
  expect(await page.getByText(/ Datensätzen gefunden$/).textContent()).toBe(before);

  await goTo(page, address);
  await page.keyboard.press('Alt+ArrowDown');
  await menu.getByRole('button', { name: 'Filter löschen' }).click();
  await page.getByText(/ Datensätzen gefunden$/).waitFor({ state: 'detached' });
  expect(watch.errors).toEqual([]);
});

it.each<Look>(['light', 'dark', 'forced-colors'])('the menu has no findings of axe in %s', async (look) => {
  opened = await browser.open({ look, window: { width: 1100, height: 900 } });
  const { page, pane, screenshot } = opened;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
  await goTo(page, await headerAddress(page, 'Klasse'));
  const arrow = page.getByRole('gridcell', { name: /^Klasse/ }).getByRole('button');
  await arrow.click();
  await page.getByRole('dialog', { name: 'Filter für „Klasse“' }).waitFor();
  await screenshot(`filter-menue-${look}`);
  expect(await findings(page.mainFrame())).toEqual([]);
});
