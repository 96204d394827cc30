import type { Outcome } from '../../src/domain/outcome';
import { classifyWorkbook, type RunOptions, type RunResult } from '../../src/workbook/classify-workbook';
import { inspectWorkbook, type WorkbookInspection } from '../../src/workbook/inspect-workbook';
import type { Pace } from '../../src/workbook/pace';
import type { Control, WorkbookPort } from '../../src/workbook/port';
import { STAND } from './case-list';
import { patientControl } from './workbook-port-spec';

/** Never waits. */
export const NO_PAUSE: Pace = { pause: () => Promise.resolve() };

export function inspect(port: WorkbookPort): Promise<Outcome<WorkbookInspection>> {
  return inspectWorkbook(port, STAND, NO_PAUSE, patientControl());
}

/** Classifies the sheets that are chosen in the workbook, as of {@link STAND}. */
export function classify(
  port: WorkbookPort,
  {
    sheetIds = null,
    pace = NO_PAUSE,
    control = patientControl(),
    ...options
  }: Partial<RunOptions> & { readonly pace?: Pace; readonly control?: Control } = {},
): Promise<Outcome<RunResult>> {
  return classifyWorkbook(port, { today: STAND, ...options, sheetIds }, pace, control);
}
