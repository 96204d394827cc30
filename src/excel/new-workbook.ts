import { failure, success, type Outcome } from '../domain/outcome';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import type { Control } from '../workbook/port';
import { officeFault, problemOf } from './office-fault';

/** Arguments of one call; more than some ten thousands are too many for a browser. */
const PIECE = 8_192;

/** Opens a file as a new workbook in a window of its own (ExcelApi 1.8). Excel waits until the user has finished a cell. */
export async function openNewWorkbook(bytes: Uint8Array, { signal }: Control): Promise<Outcome<null>> {
  if (signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  try {
    await Excel.createWorkbook(base64(bytes));
    return success(null);
  } catch (error) {
    const fault = officeFault(error);
    if (fault === null) throw error;
    return failure(problemOf(fault));
  }
}

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(characters);
}
