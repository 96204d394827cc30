import { protectJob } from '../../../../domain/report/disclosure/protect-job';
import type { ProtectionJob } from '../../../../domain/report/prepare-report';
import type { WorkerMessage } from './messages';

/* The worker: does one job after the other, and is ended from outside. */

/** Milliseconds between two messages: a bar needs no more. */
const INTERVAL = 50;

self.onmessage = ({ data }: MessageEvent<ProtectionJob>) => {
  let last = -Infinity;
  const onProgress = (share: number): void => {
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    say({ kind: 'progress', share });
  };
  try {
    say({ kind: 'done', protection: protectJob(data, onProgress) });
  } catch (error) {
    // Caught here, because a browser would print the message of an uncaught error.
    say({ kind: 'fault', name: error instanceof Error ? error.name : typeof error });
  }
};
say({ kind: 'ready' });

function say(message: WorkerMessage): void {
  self.postMessage(message);
}
