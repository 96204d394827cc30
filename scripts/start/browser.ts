import { spawn, type ChildProcess } from 'node:child_process';

export interface BrowserStart {
  readonly program: string;
  readonly url: string;
  /** Folder of a browser profile of our own; the user's is not touched. */
  readonly profile: string;
  readonly spkiHash: string;
  readonly isRoot: boolean;
}

/**
 * Flags for a window that shows our page and nothing else. The browser accepts the one certificate whose key has
 * `spkiHash`, and checks all others as always.
 */
export function browserArguments({
  url,
  profile,
  spkiHash,
  isRoot,
}: Omit<BrowserStart, 'program'>): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    // Otherwise a bar warns of the flag above on every start.
    '--test-type',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1440,900',
    // Chromium refuses to run as root inside its sandbox.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--app=${url}`,
  ];
}

/** Starts the browser; `onFailure` is called when it cannot be started or ends with a fault. */
export function openBrowser(start: BrowserStart, onFailure: () => void): ChildProcess {
  const child = spawn(start.program, browserArguments(start), { stdio: 'ignore' });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== null && code !== 0) onFailure();
  });
  return child;
}

/** Linux says by two variables whether there is a screen; elsewhere there is one. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
