import type { Control, Waiting } from '../workbook/port';
import { isCellEdit, isOverloaded, type OfficeFault } from './office-fault';

/** How long to wait until a request that Excel has refused is sent again. */
export interface Patience {
  readonly reason: Waiting;
  readonly milliseconds: number;
}

const CELL_EDIT_PAUSE = 500;
const FIRST_PAUSE = 500;
const MOST_PAUSES = 5;

/**
 * Some faults pass: Excel is busy for some seconds, or somebody is in a cell and this Excel cannot hold the request back until
 * the entry is finished. Nothing of the request has been done then. `null`: the fault will not pass by itself.
 * @param pauses how often was waited before
 */
export function patienceWith(fault: OfficeFault, pauses: number): Patience | null {
  // A person may think for long; the pane says what it waits for, and offers to cancel.
  if (isCellEdit(fault)) return { reason: 'cell-edit', milliseconds: CELL_EDIT_PAUSE };
  if (!isOverloaded(fault) || pauses >= MOST_PAUSES) return null;
  return { reason: 'busy', milliseconds: FIRST_PAUSE * 2 ** pauses };
}

/** Waits, tells why, and ends early when the caller gives up. */
export async function pause(
  { reason, milliseconds }: Patience,
  { signal, onWaiting }: Control,
): Promise<void> {
  onWaiting(reason);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
  onWaiting(null);
}
