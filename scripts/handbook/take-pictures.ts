import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { BrowserSession, OpenWorkbench } from '../workbench-browser/workbench-browser';
import type { Scene, Story } from './scene';

/** The day for which the sample was made. On it the pictures are the same whenever they are taken. */
const DAY = new Date('2026-11-25T09:30:00+01:00');

const PANE_WIDTH = 400;
/** High enough for every page of the pane, so that nothing has to be scrolled. */
const TALL_WINDOW = { width: 1000, height: 3600 } as const;
/** CSS pixels around what is shown of the pane; a sheet fills its place. */
const MARGIN = 12;
/** Picture points per CSS pixel: sharp on good screens, and still small files. */
const SCALE = 1.5;
/** Milliseconds after which a step counts as no longer possible. */
const PATIENCE = 30_000;
/** In bytes. */
const LARGEST_FILE = 100 * 1024;

export interface Picture {
  readonly name: string;
  /** PNG */
  readonly bytes: Buffer;
}

/** Plays a story and takes its pictures. Throws, naming the scene, when a step does not work. */
export async function takePictures(browser: BrowserSession, story: Story): Promise<readonly Picture[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-handbuch-'));
  try {
    const workbookFile = path.join(folder, 'liste.xlsx');
    if (story.workbook !== null) writeFileSync(workbookFile, story.workbook());
    const workbench = await browser.open({
      ...(story.workbook === null ? {} : { workbookFile }),
      window: TALL_WINDOW,
      fixedTime: DAY,
      scale: SCALE,
    });
    try {
      return await play(workbench, story.scenes);
    } finally {
      await workbench.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function play(workbench: OpenWorkbench, scenes: readonly Scene[]): Promise<readonly Picture[]> {
  workbench.page.setDefaultTimeout(PATIENCE);
  const pictures: Picture[] = [];
  for (const scene of scenes) {
    try {
      pictures.push({ name: scene.name, bytes: await picture(workbench, scene) });
    } catch (cause) {
      throw new Error(`The scene "${scene.name}" does not work any more.`, { cause });
    }
  }
  return pictures;
}

async function picture(workbench: OpenWorkbench, scene: Scene): Promise<Buffer> {
  const { page, setPaneWidth, watch } = workbench;
  await setPaneWidth(PANE_WIDTH);
  await scene.act(workbench);
  await page.setViewportSize(scene.window ?? TALL_WINDOW);
  // A hand that is out of the way, and a screen that has come to rest.
  await page.mouse.move(0, 0);
  await workbench.pane.locator('body').evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  const bytes = await page.screenshot({
    clip: await rectangle(workbench, scene),
    // A sheet has so much on it that it would be a large file.
    scale: scene.window === undefined ? 'device' : 'css',
    animations: 'disabled',
    caret: 'hide',
  });
  if (watch.errors.length > 0) throw new Error(watch.errors.join('\n'));
  if (bytes.length > LARGEST_FILE) {
    throw new Error(`The picture has ${bytes.length} bytes; at most ${LARGEST_FILE} are wanted: crop it.`);
  }
  return bytes;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle around what the scene shows. Around parts of the pane there is a margin, which ends with the pane. */
async function rectangle(workbench: OpenWorkbench, scene: Scene): Promise<Rectangle> {
  const boxes: Rectangle[] = [];
  for (const locator of scene.crop(workbench)) boxes.push(await boxOf(locator));
  const window = scene.window ?? TALL_WINDOW;
  const frame =
    scene.window === undefined ? await boxOf(workbench.pane.owner()) : { x: 0, y: 0, ...scene.window };
  const margin = scene.window === undefined ? MARGIN : 0;
  const left = Math.max(frame.x, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(frame.y, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.min(frame.x + frame.width, Math.max(...boxes.map(({ x, width }) => x + width)) + margin);
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  if (bottom > window.height) throw new Error(`What is to be shown ends at ${bottom}, below the window.`);
  return { x: left, y: top, width: right - left, height: Math.min(window.height, bottom + margin) - top };
}

async function boxOf(locator: Locator): Promise<Rectangle> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} has no place on the screen.`);
  return box;
}
