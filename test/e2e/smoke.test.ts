import { findings } from './axe';
import { startBrowser, type BrowserSession } from './harness';

jest.setTimeout(120_000);

let browser: BrowserSession;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test.each(['light', 'dark', 'forced-colors'] as const)(
  'the add-in opens beside the sample without an error, a foreign request or a barrier (%s)',
  async (look) => {
    const workbench = await browser.open({ look });
    try {
      await workbench.pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
      await workbench.setPaneWidth(320);
      await workbench.screenshot(`start-${look}`);

      expect({
        page: await findings(workbench.page.mainFrame()),
        pane: await findings(await workbench.paneFrame()),
        ...workbench.watch,
      }).toEqual({ page: [], pane: [], errors: [], foreignRequests: [] });
    } finally {
      await workbench.close();
    }
  },
);
