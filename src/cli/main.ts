import { types } from 'node:util';
import { dayFromDate, type Day } from '../domain/calendar/day';
import { openWorkbookFile } from '../file/workbook-file';
import { EXIT } from './exit-code';
import { OutputRefused, outputOf } from './process-output';
import { runCommand } from './run';
import { BUG } from './texts';

/** The program `stufenplan`: the process around {@link runCommand}. */
async function main(): Promise<void> {
  const cancelling = new AbortController();
  // A second Ctrl+C ends the process at once, as always.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      cancelling.abort();
    });
  }
  process.exitCode = await runCommand(process.argv.slice(2), {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    cwd: process.cwd(),
    today: localToday(new Date()),
    signal: cancelling.signal,
    openWorkbook: openWorkbookFile,
  });
}

/** The machine's local calendar date (klassifikation.md §11 j). */
function localToday(now: Date): Day {
  return dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Where in this program an error was thrown. Only numbers are taken from it: its text may hold case data. */
function placeOf(error: unknown): string | null {
  const stack = types.isNativeError(error) ? (error.stack ?? '') : '';
  return /\bstufenplan\.cjs:(\d+:\d+)\)?$/mu.exec(stack)?.[1] ?? null;
}

main().catch((error: unknown) => {
  if (error instanceof OutputRefused) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const kind = types.isNativeError(error) ? error.constructor.name : typeof error;
  process.stderr.write(`${BUG(kind, placeOf(error))}\n`);
  process.exitCode = EXIT.bug;
});
