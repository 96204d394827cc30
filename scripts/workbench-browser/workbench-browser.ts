import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core';
import { ROOT, WORKBENCH_PAGE, WORKBENCH_PANE } from '../build/folders';
import { findBrowser } from '../find-browser';
import { localhostCertificate, type Certificate } from '../start/certificate';
import { startServer } from '../start/server';
import { watch, type Watch } from './watch';

/*
 * Runs the built add-in in the workbench, in a real browser, as `npm start` does: the same server, the same
 * certificate, and a browser that accepts exactly this certificate. Needs the workbench build (`npm run
 * build:workbench`) and an installed Chrome, Edge or Chromium; without one of them nothing starts. The browser tests
 * and the pictures of the handbook are made with it.
 */

export type Look = 'light' | 'dark' | 'forced-colors';

export interface OpenOptions {
  /** The .xlsx file to open; default: the sample. */
  readonly workbookFile?: string;
  readonly look?: Look;
  /** Size of the window in CSS pixels. */
  readonly window?: { readonly width: number; readonly height: number };
  /** What the clocks of the page and the pane say, always, in German time; default: the clock of the machine. */
  readonly fixedTime?: Date;
  /** Picture points per CSS pixel; default: 1. */
  readonly scale?: number;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The task pane, for finding elements by role and label. */
  readonly pane: FrameLocator;
  readonly watch: Watch;
  /** The task pane's frame, once it has loaded. */
  readonly paneFrame: () => Promise<Frame>;
  /** Gives the pane this width (Excel's is 320 to 450 pixels). */
  readonly setPaneWidth: (pixels: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BrowserSession {
  readonly open: (options?: OpenOptions) => Promise<OpenWorkbench>;
  readonly close: () => Promise<void>;
}

const SAMPLE = path.join(ROOT, 'assets/beispiel.xlsx');
const PANE = 'iframe[src*="taskpane.html"]';

/** One browser; each `open` has a server and a browser context of its own. */
export async function startBrowser(): Promise<BrowserSession> {
  for (const file of [path.join(WORKBENCH_PAGE, 'index.html'), path.join(WORKBENCH_PANE, 'taskpane.html')]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build:workbench" first.`);
  }
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('No Chrome, Edge or Chromium found: install one, or name it in CHROME_PATH.');
  const certificate = await localhostCertificate(path.join(ROOT, '.cert'), new Date());
  const browser = await chromium.launch({ executablePath, args: browserFlags(certificate) });
  return {
    open: (options = {}) => openWorkbench(browser, certificate, options),
    close: () => browser.close(),
  };
}

function browserFlags(certificate: Certificate): string[] {
  return [
    `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function openWorkbench(
  browser: Browser,
  certificate: Certificate,
  options: OpenOptions,
): Promise<OpenWorkbench> {
  const site = {
    paneFolder: WORKBENCH_PANE,
    pageFolder: WORKBENCH_PAGE,
    workbookFile: options.workbookFile ?? SAMPLE,
  };
  const server = await startServer(site, certificate, 0);
  if (server === null) throw new Error('There is no free port.');
  const look = options.look ?? 'light';
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: options.window ?? { width: 1280, height: 800 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
    reducedMotion: 'reduce',
    deviceScaleFactor: options.scale ?? 1,
    ...(options.fixedTime === undefined ? {} : { timezoneId: 'Europe/Berlin' }),
  });
  if (options.fixedTime !== undefined) await context.addInitScript(fixedClock(options.fixedTime));
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(server.url);
  return {
    page,
    pane: page.frameLocator(PANE),
    watch: seen,
    paneFrame: () => frameOf(page),
    setPaneWidth: (pixels) => setPaneWidth(page, pixels),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/**
 * A script for each frame, before its own. Playwright's clock is no help: it also replaces `performance`, without what
 * office.js needs. A text, since tsx adds helpers to functions that a page does not have.
 */
function fixedClock(time: Date): { readonly content: string } {
  const content = `{
    const time = ${time.getTime()};
    globalThis.Date = new Proxy(Date, {
      construct: (RealDate, words, target) => Reflect.construct(RealDate, words.length === 0 ? [time] : words, target),
      get: (RealDate, key) => (key === 'now' ? () => time : Reflect.get(RealDate, key)),
    });
  }`;
  return { content };
}

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator(PANE).elementHandle();
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The page shows no task pane.');
  return frame;
}

async function setPaneWidth(page: Page, pixels: number): Promise<void> {
  await page.locator(PANE).evaluate((frame, width) => {
    for (const property of ['width', 'min-width', 'max-width']) {
      frame.style.setProperty(property, `${width}px`, 'important');
    }
  }, pixels);
}
