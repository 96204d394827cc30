import { failure, type Outcome } from '../../domain/outcome';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control } from '../port';
import { REPORT_SHEET_TEXTS } from './texts';

/**
 * Opens a written report as a new workbook beside the open one (bericht.md §4). Where Excel cannot, the reasons name the
 * other ways.
 * @param bytes an .xlsx file
 */
export async function openReportWorkbook(
  port: OpenWorkbookPort,
  bytes: Uint8Array,
  control: Control,
): Promise<Outcome<null>> {
  const opened = await port.openNewWorkbook(bytes, control);
  if (opened.ok || opened.problems.every(({ code }) => code === 'cancelled')) return opened;
  return failure(...opened.problems, REPORT_SHEET_TEXTS.otherWays());
}
