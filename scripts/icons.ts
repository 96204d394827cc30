import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser';

const ASSETS = path.resolve(__dirname, '../assets');

/** Pixel sizes Office asks for; 16 px has a drawing of its own, because lines of the large one would blur. */
const ICONS = [
  { size: 16, source: 'icon-16.svg' },
  { size: 32, source: 'icon.svg' },
  { size: 64, source: 'icon.svg' },
  { size: 80, source: 'icon.svg' },
] as const;

/** `npm run icons`: draws the PNG files in assets/ from the SVG sources. */
async function drawIcons(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chrome, Edge or Chromium found to draw the icons with.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const { size, source } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = readFileSync(path.join(ASSETS, source), 'utf8');
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: path.join(ASSETS, `icon-${size}.png`), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

drawIcons().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
