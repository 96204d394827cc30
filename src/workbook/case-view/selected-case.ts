import { success, type Outcome } from '../../domain/outcome';
import type { OpenWorkbookPort, StopWatching } from '../open-workbook-port';
import type { Control } from '../port';
import { describeCase, type CaseView } from './describe-case';
import type { CaseOptions } from './open-case';

/** Describes the case in whose row the user is; `null` where no cell is selected. */
export async function describeSelectedCase(
  port: OpenWorkbookPort,
  options: CaseOptions,
  control: Control,
): Promise<Outcome<CaseView | null>> {
  const cell = await port.activeCell(control);
  if (!cell.ok) return cell;
  if (cell.value === null) return success(null);
  return describeCase(port, { kind: 'cell', place: cell.value }, options, control);
}

/** Tells when the user goes to another cell or sheet, until it is stopped. */
export function followSelection(
  port: OpenWorkbookPort,
  listener: () => void,
): Promise<Outcome<StopWatching>> {
  return port.watchSelection(listener);
}
