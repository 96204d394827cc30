import { parentPort, Worker, workerData } from 'node:worker_threads';
import { protectJob } from '../domain/report/disclosure/protect-job';
import type { Protection } from '../domain/report/disclosure/protect-report';
import type { ProtectionJob } from '../domain/report/prepare-report';
import type { Control } from '../workbook/port';

/** Protects a report. One that is cancelled has shown nothing, and counts as unsafe. */
export type ReportProtection = (
  job: ProtectionJob,
  control: Pick<Control, 'signal' | 'onProgress'>,
) => Promise<Protection>;

type ThreadMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly protection: Protection };

/**
 * Protects in a thread of its own: it may take a minute, and Ctrl+C must get through all the while.
 * @param program the script that calls {@link answerProtectionJob} in a thread
 */
export function protectionInThread(program: string): ReportProtection {
  return (job, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(program, { workerData: job });
      const stop = (): void => {
        void thread.terminate();
      };
      signal.addEventListener('abort', stop, { once: true });
      thread.on('message', (message: ThreadMessage) => {
        if (message.kind === 'progress') onProgress(message.share);
        else resolve(message.protection);
      });
      thread.on('error', reject);
      thread.on('exit', () => {
        signal.removeEventListener('abort', stop);
        // After an answer or an error this changes nothing any more.
        if (signal.aborted) resolve({ kind: 'unsafe', tables: [] });
        else reject(new Error('the thread has ended without an answer'));
      });
      if (signal.aborted) stop();
    });
}

/** Does the job with which this thread was started. */
export function answerProtectionJob(): void {
  const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);
  const protection = protectJob(workerData as ProtectionJob, (share) => {
    tell({ kind: 'progress', share });
  });
  tell({ kind: 'done', protection });
}
