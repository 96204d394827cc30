import { dayFromDate, type Day } from '../domain/calendar/day';
import { openWorkbookFile } from '../file/workbook-file';
import { bugReport } from './bug-report';
import { EXIT } from './exit-code';
import { OutputRefused, outputOf } from './process-output';
import { runCommand } from './run';

/** The program `stufenplan`: the process around {@link runCommand}. */
async function main(): Promise<void> {
  const cancelling = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The second time at once: a reader of the standard output may keep us waiting.
      if (cancelling.signal.aborted) process.exit(EXIT.cancelled);
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

main().catch((error: unknown) => {
  if (error instanceof OutputRefused) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  process.stderr.write(`${bugReport(error)}\n`);
  process.exitCode = EXIT.bug;
});
