import type { Page } from 'playwright-core';
import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look, type OpenWorkbench } from './harness';
import { recordsOf, valuesOf } from './open-sheets';

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

const SHEET = 'ASD Elmshorn';

async function select(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /Namenfeld/ });
  await box.fill(address);
  await box.press('Enter');
}

async function openClassified(look: Look = 'light'): Promise<OpenWorkbench> {
  opened = await browser.open({ look, window: { width: 1100, height: 1700 } });
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: 'Fall' }).click();
  await pane.getByRole('heading', { name: 'Fall', exact: true }).waitFor();
  return opened;
}

it('the selected row is explained, decided, and the next one follows', async () => {
  const { page, pane, watch } = await openClassified();
  const cases = recordsOf(await valuesOf(page, SHEET), 1);
  const blocked = cases.find(({ cells }) => cells['KA Vorschlag'] === 'gesperrt');
  if (blocked === undefined) throw new Error('the sample has no such case');
  await select(page, `A${String(blocked.row)}`);
  await pane.getByRole('heading', { name: String(blocked.cells['Aktenzeichen']) }).waitFor();
  await pane.getByText('Vorschlag: nicht im laufenden Betrieb umstellbar').waitFor();

  await pane.getByRole('combobox', { name: 'KA Entscheidung' }).selectOption('zurückgestellt');
  await pane.getByRole('button', { name: 'Speichern' }).click();
  await pane.getByText(`Gespeichert in Zeile ${String(blocked.row)}.`).waitFor();
  const decided = recordsOf(await valuesOf(page, SHEET), 1).filter(
    ({ cells }) => cells['KA Entscheidung'] === 'zurückgestellt',
  );
  expect(decided.map(({ row }) => row)).toEqual([blocked.row]);
  await pane.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await pane.getByText('Der Eintrag ist zurückgenommen.').waitFor();

  const following = cases.find(({ row, cells }) => row > blocked.row && cells['KA Vorschlag'] !== null);
  await pane.getByRole('button', { name: 'Nächster Fall' }).click();
  await pane.getByRole('heading', { name: String(following?.cells['Aktenzeichen']) }).waitFor();
  expect(watch.errors).toEqual([]);
});

describe.each<Look>(['light', 'dark', 'forced-colors'])('in %s', (look) => {
  test('the page of a case is accessible', async () => {
    const { page, pane, paneFrame, setPaneWidth, screenshot } = await openClassified(look);
    const cases = recordsOf(await valuesOf(page, SHEET), 1);
    const blocked = cases.find(({ cells }) => cells['KA Vorschlag'] === 'gesperrt');
    await select(page, `A${String(blocked?.row)}`);
    await pane.getByText('Vorschlag: nicht im laufenden Betrieb umstellbar').waitFor();
    for (const width of [320, 450]) {
      await setPaneWidth(width);
      await pane.getByRole('heading', { name: 'Grundlagen' }).scrollIntoViewIfNeeded();
      await screenshot(`fall-${look}-${String(width)}`);
    }
    expect(await findings(await paneFrame())).toEqual([]);
  });
});
