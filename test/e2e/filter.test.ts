import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look, type OpenWorkbench } from './harness';
import { goTo, headerAddress } from './steps';

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

it.each<Look>(['light'])('the menu has no findings of axe in %s', async (look) => {
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
