import * as v from 'valibot';
import type { Outcome } from '../../domain/outcome';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { WorkbookPort } from '../port';

// Kept in the workbook, readable by whoever has the file: a truth value, nothing of a case.
const LIVE_KEY = 'stufenplan.live';

export interface LiveChoice {
  /** Rows are classified while somebody edits them (*Beim Bearbeiten einordnen*); off unless somebody chose it. */
  readonly isOn: boolean;
  /** Excel can still take back an entry (Strg+Z) after its row was classified. */
  readonly keepsUndoList: boolean;
}

/** What was chosen in this workbook, and what it means in this Excel. */
export function liveChoice(port: Pick<OpenWorkbookPort, 'setting' | 'keepsUndoList'>): LiveChoice {
  const kept = v.safeParse(v.boolean(), port.setting(LIVE_KEY));
  return { isOn: kept.success && kept.output, keepsUndoList: port.keepsUndoList() };
}

/** Keeps the choice in the workbook. */
export function keepLive(port: Pick<WorkbookPort, 'saveSetting'>, isOn: boolean): Promise<Outcome<null>> {
  return port.saveSetting(LIVE_KEY, isOn);
}
