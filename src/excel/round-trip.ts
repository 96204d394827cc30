import type { Control } from '../workbook/port';
import { CANCELLED, officeFault, type Reply } from './office-fault';

/** So long may Excel take before the user is told, in milliseconds. */
const PATIENCE = 2_000;

/** Requests beyond it may simply take their time; a small one that gets no answer waits for a cell to be finished. */
const SMALL = 200_000;

/** Reads what was loaded; called after the answer has arrived. */
export type Collect = () => void;

export interface RoundTrip {
  readonly control: Control;
  /** Estimated bytes in the larger direction. */
  readonly bytes: number;
  /**
   * `wait`: Excel holds the request back until the user has finished the cell; the caller may give up.
   * `refuse`: Excel answers at once with a fault, so that nothing happens behind a caller who has given up.
   * `must`: like `wait`, without giving up.
   */
  readonly cellEdit: 'wait' | 'refuse' | 'must';
  /** All it changes shall be one step in Excel's own undo list. */
  readonly asUndoStep: boolean;
}

/** One request to Excel: `queue` says what is asked and returns what is done with the answer. */
export async function roundTrip(
  { control, bytes, cellEdit, asUndoStep }: RoundTrip,
  queue: (context: Excel.RequestContext) => readonly Collect[],
): Promise<Reply> {
  if (control.signal.aborted && cellEdit !== 'must') return { ok: false, fault: CANCELLED };
  const answer = ask(queue, {
    delayForCellEdit: cellEdit !== 'refuse',
    ...(asUndoStep ? { mergeUndoGroup: true } : {}),
  });
  const state = { waits: false };
  const timer = setTimeout(() => {
    state.waits = true;
    control.onWaiting(bytes <= SMALL ? 'cell-edit' : 'busy');
  }, PATIENCE);
  try {
    return await (cellEdit === 'wait' ? Promise.race([answer, giveUp(control.signal, answer)]) : answer);
  } finally {
    clearTimeout(timer);
    if (state.waits) control.onWaiting(null);
  }
}

async function ask(
  queue: (context: Excel.RequestContext) => readonly Collect[],
  options: Excel.RunOptions,
): Promise<Reply> {
  try {
    await Excel.run(options, async (context) => {
      const collects = queue(context);
      await context.sync();
      for (const collect of collects) collect();
    });
    return { ok: true };
  } catch (error) {
    const fault = officeFault(error);
    if (fault === null) throw error;
    return { ok: false, fault };
  }
}

/** Settles when the caller gives up; an answer that still comes is dropped. */
function giveUp(signal: AbortSignal, answer: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve) => {
    const onAbort = (): void => resolve({ ok: false, fault: CANCELLED });
    signal.addEventListener('abort', onAbort, { once: true });
    const forget = (): void => signal.removeEventListener('abort', onAbort);
    answer.then(forget, forget);
  });
}
