import { isMainThread } from 'node:worker_threads';
import { openWorkbookFile } from '../file/workbook-file';
import { bugReport } from './bug-report';
import { EXIT } from './exit-code';
import { OutputRefused, outputOf } from './process-output';
import { localTime } from '../workbook/local-time';
import { answerProtectionJob, protectionInThread } from './protection-thread';
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
    now: localTime(new Date()),
    signal: cancelling.signal,
    openWorkbook: openWorkbookFile,
    protect: protectionInThread(__filename),
  });
}

// The same file is the program of the thread in which reports are protected.
if (isMainThread) {
  main().catch((error: unknown) => {
    if (error instanceof OutputRefused) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = EXIT.usage;
      return;
    }
    process.stderr.write(`${bugReport(error)}\n`);
    process.exitCode = EXIT.bug;
  });
} else {
  answerProtectionJob();
}
