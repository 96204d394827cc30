import type { Protection } from '../../../../domain/report/disclosure/protect-report';
import type { ProtectionJob } from '../../../../domain/report/prepare-report';
import type { WorkerMessage } from './messages';
import type { ProtectionWorker } from './start-worker';

/** A worker that has not said in so many milliseconds that it runs never will. */
const PATIENCE = 15_000;

export interface BackgroundOptions {
  readonly start: () => ProtectionWorker;
  /** Ends the worker at once; the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * Protects in a worker, so that Excel stays responsive and a person can stop it. `null`: no worker can be started here.
 * A fault inside the worker rejects; it is a bug.
 */
export async function protectInBackground(
  job: ProtectionJob,
  { start, signal, onProgress }: BackgroundOptions,
): Promise<Protection | null> {
  signal.throwIfAborted();
  const worker = started(start);
  if (worker === null) return null;
  const ending = new AbortController();
  try {
    return await new Promise<Protection | null>((resolve, reject) => {
      let isReady = false;
      const timer = setTimeout(() => {
        if (!isReady) resolve(null);
      }, PATIENCE);
      ending.signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
      const options = { signal: ending.signal };
      signal.addEventListener('abort', () => reject(signal.reason as Error), options);
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerMessage>) => {
          if (data.kind === 'ready') {
            isReady = true;
            worker.postMessage(job);
          } else if (data.kind === 'progress') onProgress(data.share);
          else if (data.kind === 'done') resolve(data.protection);
          else reject(workerFault(data.name));
        },
        options,
      );
      worker.addEventListener(
        'error',
        (event) => {
          // The browser would print it.
          event.preventDefault();
          if (isReady) reject(workerFault('WorkerError'));
          else resolve(null);
        },
        options,
      );
      worker.addEventListener('messageerror', () => reject(workerFault('DataCloneError')), options);
    });
  } finally {
    ending.abort();
    worker.terminate();
  }
}

function started(start: BackgroundOptions['start']): ProtectionWorker | null {
  try {
    return start();
  } catch {
    // Old web views and strict policies refuse; whoever asked protects without one, and says so.
    return null;
  }
}

function workerFault(name: string): Error {
  const fault = new Error('The protection of the report has failed.');
  fault.name = name;
  return fault;
}
