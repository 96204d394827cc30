import { findings } from './axe';
import { startBrowser, type BrowserSession, type Look } from './harness';
import { goTo } from './steps';

jest.setTimeout(180_000);

let browser: BrowserSession;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each<Look>(['light', 'dark', 'forced-colors'])('in %s', (look) => {
  it('pane and workbench have no findings of axe, before, during and after the main job and on the other pages, at 320 pixels', async () => {
    const workbench = await browser.open({ look, window: { width: 1100, height: 1400 } });
    const { page, pane } = workbench;
    await workbench.setPaneWidth(320);
    await pane.getByRole('button', { name: 'Fälle einordnen' }).waitFor();
    await pane.getByRole('checkbox', { name: /ASD Elmshorn/ }).waitFor();
    const frame = await workbench.paneFrame();
    await workbench.screenshot(`${look}-320-start`);
    expect(await findings(frame)).toEqual([]);
    expect(await findings(page.mainFrame())).toEqual([]);

    for (const button of await pane.getByRole('button', { name: 'Spalten zuordnen' }).all())
      await button.click();
    await pane.getByRole('combobox').first().waitFor();
    await workbench.screenshot(`${look}-320-spalten`);
    expect(await findings(frame)).toEqual([]);

    await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
    await pane.getByRole('status').filter({ hasText: '302 Fälle eingeordnet' }).waitFor({ timeout: 60_000 });
    await workbench.screenshot(`${look}-320-ergebnis`);
    expect(await findings(frame)).toEqual([]);
    expect(await findings(page.mainFrame())).toEqual([]);

    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await workbench.setPaneWidth(450);
    await workbench.screenshot(`${look}-450-ergebnis`);
    await workbench.setPaneWidth(320);
    await goTo(page, 'A3');
    for (const tab of ['Übersicht', 'Fall', 'Arbeitsliste']) {
      await pane.getByRole('tab', { name: tab, exact: true }).click();
      await pane.getByRole('tabpanel', { name: tab }).getByRole('heading').first().waitFor();
      if (tab === 'Fall') await pane.getByRole('heading', { name: 'Warum?' }).waitFor();
      await workbench.screenshot(`${look}-320-${tab}`);
      expect([tab, await findings(frame)]).toEqual([tab, []]);
      const across = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([tab, across <= 0]).toEqual([tab, true]);
    }
    expect(workbench.watch.errors).toEqual([]);
    await workbench.close();
  });
});
