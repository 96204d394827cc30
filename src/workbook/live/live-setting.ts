import * as v from 'valibot';
import type { Outcome } from '../../domain/outcome';
import type { WorkbookPort } from '../port';

// Kept in the workbook, readable by whoever has the file: a truth value, nothing of a case.
const LIVE_KEY = 'stufenplan.live';

/** Whether rows are classified while somebody edits them (*Beim Bearbeiten einordnen*); off unless somebody chose it. */
export function isLiveOn(port: Pick<WorkbookPort, 'setting'>): boolean {
  const kept = v.safeParse(v.boolean(), port.setting(LIVE_KEY));
  return kept.success && kept.output;
}

/** Keeps the choice in the workbook. */
export function keepLive(port: Pick<WorkbookPort, 'saveSetting'>, isOn: boolean): Promise<Outcome<null>> {
  return port.saveSetting(LIVE_KEY, isOn);
}
