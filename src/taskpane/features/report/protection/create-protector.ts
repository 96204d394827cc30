import type { Protector } from '../../../../domain/report/prepare-report';
import type { Pace } from '../../../../workbook/pace';
import { protectInBackground, type BackgroundOptions } from './protect-in-background';

export interface ProtectorOptions extends BackgroundOptions {
  readonly pace: Pace;
  /** No worker can be started: the pane stands still while it protects, and cannot be asked to stop. */
  readonly onForeground: () => void;
}

/** Protects in a worker, or where there is none in the pane itself, after it could say so. */
export function createProtector({ pace, onForeground, ...background }: ProtectorOptions): Protector {
  return async (job) => {
    const protection = await protectInBackground(job, background);
    if (protection !== null) return protection;
    const { protectJob } = await import(
      /* webpackChunkName: "report-foreground" */ '../../../../domain/report/disclosure/protect-job'
    );
    onForeground();
    await pace.pause();
    background.signal.throwIfAborted();
    return protectJob(job, background.onProgress);
  };
}
