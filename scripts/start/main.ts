import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, WORKBENCH_PAGE, WORKBENCH_PANE } from '../build/folders';
import { findBrowser } from '../find-browser';
import { readArguments } from './arguments';
import { hasDisplay, openBrowser } from './browser';
import { localhostCertificate, type Certificate } from './certificate';
import * as messages from './messages';
import { PORTS_TRIED, startServer, type RunningServer } from './server';

const SAMPLE = path.join(ROOT, 'assets/beispiel.xlsx');
const USAGE_FAULT = 2;

/** `npm start`: builds, serves and opens the workbench. Ends with Ctrl+C. */
async function main(): Promise<void> {
  const words = readArguments(process.argv.slice(2));
  if (words.kind === 'help') {
    console.log(messages.HELP);
    return;
  }
  if (words.kind === 'fault') {
    refuse(words.text);
    return;
  }
  const workbookFile =
    words.file === null ? SAMPLE : path.resolve(process.env['INIT_CWD'] ?? ROOT, words.file);
  const fault = faultOfFile(workbookFile, words.file ?? SAMPLE);
  if (fault !== null) {
    refuse(fault);
    return;
  }

  console.log(messages.BUILDING);
  // webpack takes seconds to load; help and refusals need not wait for it.
  const { buildWorkbench } = await import('../build/build-workbench');
  await buildWorkbench();
  const certificate = await localhostCertificate(path.join(ROOT, '.cert'), new Date());
  const site = { paneFolder: WORKBENCH_PANE, pageFolder: WORKBENCH_PAGE, workbookFile };
  const server = await startServer(site, certificate, words.port);
  if (server === null) {
    refuse(messages.noFreePort(words.port, words.port + PORTS_TRIED - 1));
    return;
  }
  console.log(messages.serving(server.url));
  const browser = words.withBrowser ? showInBrowser(server, certificate) : null;
  if (!words.withBrowser) console.log(messages.openYourself(server.url));
  stopOnSignal(server, browser);
}

/** Opens the page, or says why it cannot and what to do. */
function showInBrowser(server: RunningServer, certificate: Certificate): ChildProcess | null {
  const explain = (reason: string): void => {
    console.log(`${reason} ${messages.openYourself(server.url)}`);
  };
  if (!hasDisplay(process.platform, process.env)) {
    explain(messages.NO_DISPLAY);
    return null;
  }
  const program = findBrowser();
  if (program === null) {
    explain(messages.NO_BROWSER);
    return null;
  }
  const start = {
    program,
    url: server.url,
    profile: path.join(ROOT, '.profile'),
    spkiHash: certificate.spkiHash,
    isRoot: process.getuid?.() === 0,
  };
  return openBrowser(start, () => {
    explain(messages.browserFailed(program));
  });
}

function stopOnSignal(server: RunningServer, browser: ChildProcess | null): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    browser?.removeAllListeners('exit');
    browser?.kill();
    void server.close().then(() => {
      console.log(messages.STOPPED);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function faultOfFile(file: string, asTyped: string): string | null {
  if (!existsSync(file)) return messages.fileMissing(asTyped);
  if (!statSync(file).isFile() || !isReadable(file)) return messages.fileUnreadable(asTyped);
  return null;
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function refuse(text: string): void {
  console.error(text);
  process.exitCode = USAGE_FAULT;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
