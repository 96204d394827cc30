import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser';
import { panePolicy, policyText } from '../../../scripts/build/security-headers';

let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chrome, Edge or Chromium found.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);

afterAll(() => browser.close());

/** Lets the pane's policy hold for a page that makes a picture, and gives the size of what comes out. */
async function pictureSize(svg: string, width: number, height: number): Promise<readonly number[]> {
  const maker = path.resolve('src/export/picture/canvas-picture-maker.ts');
  const { outputFiles } = await build({
    stdin: {
      contents: `import { canvasPictureMaker } from ${JSON.stringify(maker)};
        canvasPictureMaker(${JSON.stringify(svg)}, ${width}, ${height}).then(
          (png) => { document.title = [...png.subarray(0, 24)].join(' '); },
          (error) => { document.title = String(error); },
        );`,
      resolveDir: path.resolve('.'),
    },
    bundle: true,
    write: false,
  });
  const page = await browser.newPage();
  try {
    await page.route('https://pane.invalid/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' })
        : route.fulfill({
            contentType: 'text/html',
            headers: { 'content-security-policy': policyText(panePolicy('local')) },
            body: '<script src="maker.js"></script>',
          }),
    );
    await page.goto('https://pane.invalid/');
    await page.waitForFunction(() => document.title !== '');
    const bytes = Buffer.from((await page.title()).split(' ').map(Number));
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  } finally {
    await page.close();
  }
}

test('a browser draws the picture under the security policy of the pane', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><text y="15">Prüfen •</text></svg>';
  expect(await pictureSize(svg, 200, 40)).toEqual([200, 40]);
}, 60_000);
