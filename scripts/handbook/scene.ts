import type { Locator, Page } from 'playwright-core';
import type { OpenWorkbench } from '../workbench-browser/workbench-browser';

/** One picture of the handbook. */
export interface Scene {
  /** File name in `docs/handbuch/bilder/`, without `.png`. */
  readonly name: string;
  /** What a person does, from where the scene before it has ended. Throws when something is not there any more. */
  readonly act: (workbench: OpenWorkbench) => Promise<void>;
  /** What the picture shows: the smallest rectangle around all of these, with a margin. */
  readonly crop: (workbench: OpenWorkbench) => readonly Locator[];
  /** Size of the window in CSS pixels; default: high enough for the whole pane. */
  readonly window?: { readonly width: number; readonly height: number };
}

/** Scenes that follow one another in one workbook. */
export interface Story {
  /** `null`: the sample. */
  readonly workbook: (() => Uint8Array) | null;
  readonly scenes: readonly Scene[];
}

/** A window in which sheet and pane are seen side by side. */
export const WHOLE_WINDOW = { width: 1000, height: 480 } as const;

export async function classify({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
  await pane
    .getByRole('status')
    .filter({ hasText: / eingeordnet$/u })
    .first()
    .waitFor();
}

/** Goes to a cell by typing its address, as a person can. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /Namenfeld/u });
  await box.fill(address);
  await box.press('Enter');
}
