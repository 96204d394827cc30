import type { keepColumnReading, keepSheetChoice } from '../../workbook/choices';
import type { classifyWorkbook } from '../../workbook/classify-workbook';
import type { inspectWorkbook } from '../../workbook/inspect-workbook';
import type { setUpWorkbook } from '../../workbook/set-up-workbook';
import type { undoRun } from '../../workbook/undo-run';

/** What the pane can ask for. A feature calls one of these and shows its result or its error. */
export interface UseCases {
  readonly inspectWorkbook: typeof inspectWorkbook;
  readonly classifyWorkbook: typeof classifyWorkbook;
  readonly undoRun: typeof undoRun;
  readonly setUpWorkbook: typeof setUpWorkbook;
  readonly keepSheetChoice: typeof keepSheetChoice;
  readonly keepColumnReading: typeof keepColumnReading;
}
