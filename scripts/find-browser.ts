import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says whether a program file exists and may be run. */
  readonly isProgram: (file: string) => boolean;
}

const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** An installed Chrome, Edge or Chromium, or `null`. The variable `CHROME_PATH` wins. */
export function findBrowser(search: BrowserSearch = thisMachine()): string | null {
  const named = search.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return search.isProgram(named) ? named : null;
  return candidates(search).find(search.isProgram) ?? null;
}

function candidates({ platform, env }: BrowserSearch): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(isGiven);
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = [
      '/Applications',
      ...[env['HOME']].filter(isGiven).map((home) => path.posix.join(home, 'Applications')),
    ];
    return MAC_PROGRAMS.flatMap((program) => roots.map((root) => path.posix.join(root, program)));
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter(isGiven), '/usr/bin', '/snap/bin'];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function thisMachine(): BrowserSearch {
  return { platform: process.platform, env: process.env, isProgram };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
