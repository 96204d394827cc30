import type { Control } from '../workbook/port';
import { officeFault } from './office-fault';

/** Registering asks nothing of the user; whoever switches it off again unregisters. */
export const QUIET: Control = {
  signal: new AbortController().signal,
  onWaiting: () => undefined,
  onProgress: () => undefined,
};

export type Registration = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** Ends a registration. */
export async function remove(handler: Registration): Promise<void> {
  try {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch (error) {
    // Nothing is told any more in any case. Excel may have ended the registration itself, with the workbook or the session.
    if (officeFault(error) === null) throw error;
  }
}
