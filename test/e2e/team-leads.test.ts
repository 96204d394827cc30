import { startBrowser, type BrowserSession, type OpenWorkbench } from './harness';
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

/** The workbench with classified cases and the page *Übersicht* in front. */
async function openOverview(): Promise<OpenWorkbench> {
  opened = await browser.open({ window: { width: 1200, height: 1500 } });
  const { pane } = opened;
  await opened.setPaneWidth(400);
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: 'Übersicht' }).click();
  await pane.getByRole('group', { name: 'Fälle je Vorschlag' }).waitFor({ timeout: 60_000 });
  return opened;
}

it('a click on a number filters the sheets, and the filter set by hand comes back afterwards', async () => {
  const { page, pane, watch } = await openOverview();
  await goTo(page, await headerAddress(page, 'Klasse'));
  await page.keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('dialog', { name: 'Filter für „Klasse“' });
  await menu.getByRole('group').getByRole('checkbox').first().uncheck();
  await menu.getByRole('group').getByRole('checkbox').nth(1).check();
  await menu.getByRole('button', { name: 'OK' }).click();
  const found = page.getByText(/^\d+ von \d+ Datensätzen gefunden$/);
  const byHand = await found.textContent();

  const figure = pane
    .getByRole('group', { name: 'Fälle je Vorschlag' })
    .getByRole('button', { name: /nicht im laufenden Betrieb umstellbar/ });
  const count = Number(/\d+/.exec((await figure.textContent()) ?? '')?.[0]);
  await figure.click();
  await pane.getByText(new RegExp(`^${String(count)} von 302 Fällen$`)).waitFor();
  await pane.getByText(/^Blatt „ASD Elmshorn“: \d+ von 132 Zeilen sichtbar$/).waitFor();
  expect(await found.textContent()).not.toBe(byHand);
  const visible = await page.evaluate(
    () =>
      window.workbench?.workbook.sheets
        .filter(({ name }) => !name.startsWith('KA '))
        .map((sheet) => {
          const used = sheet.usedRect(true);
          const hidden = new Set(sheet.rows.hidden());
          const headers = Array.from({ length: used?.columns ?? 0 }, (_, column) => column).filter((column) =>
            [0, 1, 2, 3, 4].some((row) => sheet.text(row, column) === 'KA Vorschlag'),
          );
          return Array.from({ length: used?.rows ?? 0 }, (_, row) => row)
            .filter((row) => !hidden.has(row))
            .map((row) => sheet.text(row, headers[0] ?? 0))
            .filter((text) => text !== '' && text !== 'KA Vorschlag');
        })
        .flat() ?? [],
  );
  expect(new Set(visible)).toEqual(new Set(['gesperrt']));
  expect(visible).toHaveLength(count);

  await pane.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByText(byHand ?? '').waitFor();
  expect(watch.errors).toEqual([]);
});

it('a case is opened from the list, and the work list becomes a sheet', async () => {
  const { page, pane, watch } = await openOverview();
  const list = pane.getByRole('listbox', { name: /Fälle der Auswahl/ });
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane.getByRole('tab', { name: 'Fall', selected: true }).waitFor();
  await pane.getByRole('heading', { name: 'Warum?' }).waitFor();

  await pane.getByRole('tab', { name: 'Arbeitsliste' }).click();
  await pane.getByRole('button', { name: 'Blatt „KA Arbeitsliste“ schreiben' }).click();
  await page.getByRole('tab', { name: 'KA Arbeitsliste' }).waitFor();
  expect(watch.errors).toEqual([]);
});
