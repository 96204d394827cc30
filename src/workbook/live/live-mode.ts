import { success, type Outcome, type Problem } from '../../domain/outcome';
import type { OpenWorkbookPort, SheetChange } from '../open-workbook-port';
import type { Pace } from '../pace';
import type { Control } from '../port';
import { classifyRows, learnPlaces, type RowsOptions, type RowsResult } from './classify-rows';
import { NO_HINT, type LiveHint } from './live-hint';
import { movedBy, withChange } from './pending-changes';

/** So long is waited for more of the same entry (a paste is told in pieces), in milliseconds. */
const SHORTLY = 150;

/** How it went with the rows of one entry. */
export type LiveReport =
  | { readonly kind: 'classified'; readonly result: RowsResult }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface LiveOptions {
  /** Asked each time: sheets may be chosen otherwise by then, and days go by. */
  readonly rows: () => RowsOptions;
  readonly onReport: (report: LiveReport) => void;
  /** A bug. */
  readonly onFault: (reason: unknown) => void;
}

/** Classifying while somebody edits, as long as it is not stopped. */
export interface LiveMode {
  /** Something else works with the workbook: what is changed meanwhile waits. */
  readonly hold: () => void;
  /** Goes on, with what has waited. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * *Beim Bearbeiten einordnen*: rows that the person at this screen changes are classified at once. What is changed within a short
 * moment, or while rows are being classified, is classified together. Begins held.
 */
export async function startLive(
  port: OpenWorkbookPort,
  { rows, onReport, onFault }: LiveOptions,
  pace: Pace,
): Promise<Outcome<LiveMode>> {
  let pending: readonly SheetChange[] = [];
  /** What is being worked on. */
  let taken: readonly SheetChange[] = [];
  let hint: LiveHint = NO_HINT;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: AbortController | null = null;
  let isHeld = true;
  let isStopped = false;
  let hasLearnt = false;

  const watching = await port.watchChanges((change) => {
    taken = movedBy(taken, change);
    pending = withChange(pending, change);
    schedule();
  });
  if (!watching.ok) return watching;

  function schedule(): void {
    if (isHeld || isStopped || working !== null || timer !== null || pending.length === 0) return;
    timer = setTimeout(() => {
      timer = null;
      work(handle);
    }, SHORTLY);
  }

  function work(task: (control: Control) => Promise<void>): void {
    const controller = new AbortController();
    working = controller;
    const control = { signal: controller.signal, onWaiting: () => undefined, onProgress: () => undefined };
    task(control)
      .catch(onFault)
      .finally(() => {
        working = null;
        schedule();
      });
  }

  async function handle(control: Control): Promise<void> {
    taken = pending;
    pending = [];
    const outcome = await classifyRows(port, () => taken, hint, rows(), pace, control);
    if (outcome.ok) hint = outcome.value.hint;
    if (!outcome.ok && control.signal.aborted) {
      // Given up for something more important; what has come in since came later.
      pending = pending.reduce(withChange, taken);
      return;
    }
    if (isStopped) return;
    if (outcome.ok) onReport({ kind: 'classified', result: outcome.value });
    else onReport({ kind: 'failed', problems: outcome.problems });
  }

  /** Where the lists are is looked up in advance, so that the first entry needs no more round trips than the others. */
  async function learn(control: Control): Promise<void> {
    const learnt = await learnPlaces(port, rows(), control);
    // Without it the first entry is read twice.
    if (learnt.ok) hint = learnt.value;
  }

  return success({
    hold: () => {
      isHeld = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      working?.abort();
    },
    release: () => {
      isHeld = false;
      if (!hasLearnt && working === null) {
        hasLearnt = true;
        work(learn);
      } else schedule();
    },
    stop: async () => {
      isStopped = true;
      pending = [];
      if (timer !== null) clearTimeout(timer);
      working?.abort();
      await watching.value();
    },
  });
}
