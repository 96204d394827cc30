/** What is asked of a worker; tests have one of their own. */
export type ProtectionWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Starts a thread of its own for protecting. Throws where the host allows none. */
export function startWorker(): ProtectionWorker {
  return new Worker(new URL('./protection-worker.ts', import.meta.url), { name: 'report-protection' });
}
