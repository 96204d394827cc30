import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/build/folders';
import {
  startBrowser as startWorkbenchBrowser,
  type OpenOptions,
  type OpenWorkbench as DrivenWorkbench,
} from '../../scripts/workbench-browser/workbench-browser';

/* The browser of the tests: that of the scripts, and pictures of the whole window to look at. */

export type { Look } from '../../scripts/workbench-browser/workbench-browser';

export interface OpenWorkbench extends DrivenWorkbench {
  /** Writes `.screenshots/<name>.png`. */
  readonly screenshot: (name: string) => Promise<void>;
}

export interface BrowserSession {
  readonly open: (options?: OpenOptions) => Promise<OpenWorkbench>;
  readonly close: () => Promise<void>;
}

/** One browser for a test file; each `open` has a server and a browser context of its own. */
export async function startBrowser(): Promise<BrowserSession> {
  const browser = await startWorkbenchBrowser();
  return {
    open: async (options) => {
      const workbench = await browser.open(options);
      return { ...workbench, screenshot: (name) => screenshot(workbench, name) };
    },
    close: () => browser.close(),
  };
}

async function screenshot({ page }: DrivenWorkbench, name: string): Promise<void> {
  const folder = path.join(ROOT, '.screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
