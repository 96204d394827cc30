import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './build/folders';
import { CLASSIFY_STORIES } from './handbook/classify-stories';
import { LEAD_STORIES } from './handbook/lead-stories';
import { REPORT_STORIES } from './handbook/report-stories';
import { takePictures, type Picture } from './handbook/take-pictures';
import { startBrowser } from './workbench-browser/workbench-browser';

const FOLDER = path.join(ROOT, 'docs/handbuch/bilder');

/**
 * `npm run handbook`: takes the pictures of the handbook anew, all or none, and removes those that no scene makes. Ends
 * with an error when a scene does not work any more: then the handbook's text needs a look, too.
 */
async function makeHandbook(): Promise<void> {
  const browser = await startBrowser();
  const pictures: Picture[] = [];
  try {
    for (const story of [...CLASSIFY_STORIES, ...LEAD_STORIES, ...REPORT_STORIES]) {
      pictures.push(...(await takePictures(browser, story)));
    }
  } finally {
    await browser.close();
  }
  mkdirSync(FOLDER, { recursive: true });
  const names = new Set(pictures.map(({ name }) => `${name}.png`));
  for (const name of readdirSync(FOLDER)) if (!names.has(name)) rmSync(path.join(FOLDER, name));
  for (const { name, bytes } of pictures) {
    writeFileSync(path.join(FOLDER, `${name}.png`), bytes);
    console.log(`${name}.png, ${Math.ceil(bytes.length / 1024)} KB`);
  }
}

makeHandbook().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
