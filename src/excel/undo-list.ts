import { isUndoRefusal } from './office-fault';
import { sendAll, type Request, type Sending, type Sent } from './requests';

/**
 * Since ExcelApi 1.20 what an add-in writes joins Excel's own list of steps to take back; before, it emptied it. The second name is
 * the one Microsoft's page on undo asks for.
 */
export function keepsUndoList(): boolean {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported('ExcelApi', '1.20') || requirements.isSetSupported('ExcelUndoApiAll', '1.0')
  );
}

/** Sends requests so that each round trip is one step in Excel's own undo list, where Excel has that. */
export type UndoableSend = (requests: readonly Request[], sending: Sending) => Promise<Sent>;

/** Remembers when Excel has refused: not everything can be taken back everywhere. */
export function createUndoableSend(): UndoableSend {
  let hasRefused = false;
  return async (requests, sending) => {
    const asUndoStep = !hasRefused && keepsUndoList();
    const sent = await sendAll(requests, { ...sending, asUndoStep });
    if (!asUndoStep || sent.ok || sent.rounds > 0 || !isUndoRefusal(sent.fault)) return sent;
    hasRefused = true;
    // Sent again from the start: everything is written to the same cells.
    return sendAll(requests, sending);
  };
}
