import type { keepColumnReading, keepSheetChoice } from '../../workbook/choices';
import type { classifyWithRoom } from '../../workbook/classify-with-room';
import type { describeCase } from '../../workbook/case-view/describe-case';
import type { neighbourCase } from '../../workbook/case-view/neighbour-case';
import type { recordDecision, undoDecision } from '../../workbook/case-view/record-decision';
import type { describeSelectedCase, followSelection } from '../../workbook/case-view/selected-case';
import type { classifyWorkbook } from '../../workbook/classify-workbook';
import type { filterCases } from '../../workbook/filter/filter-cases';
import type { createFilterMemory } from '../../workbook/filter/filter-memory';
import type { liftFilter } from '../../workbook/filter/lift-filter';
import type { keepLive, liveChoice } from '../../workbook/live/live-setting';
import type { startLive } from '../../workbook/live/live-mode';
import type { inspectWorkbook } from '../../workbook/inspect-workbook';
import type { addSchoolAlias, undoSchoolAlias } from '../../workbook/school-alias';
import type { collectReportCases } from '../../workbook/report/collect-report-cases';
import type { openReportWorkbook } from '../../workbook/report/open-report-workbook';
import type { writeReportSheet } from '../../workbook/report/write-report-sheet';
import type { setUpWorkbook } from '../../workbook/set-up-workbook';
import type { undoRun } from '../../workbook/undo-run';
import type {
  addView,
  deleteView,
  renameView,
  replaceView,
  viewsOf,
} from '../../workbook/survey/saved-views';
import type { surveyCases } from '../../workbook/survey/survey-cases';
import type { writeWorkList } from '../../workbook/work-list/write-work-list';
import type { showCase } from '../../workbook/show-case';
import type { showSchoolRegion } from '../../workbook/show-school';

/** What the pane can ask for. A feature calls one of these and shows its result or its error. */
export interface UseCases {
  readonly inspectWorkbook: typeof inspectWorkbook;
  readonly classifyWorkbook: typeof classifyWorkbook;
  readonly classifyWithRoom: typeof classifyWithRoom;
  readonly undoRun: typeof undoRun;
  readonly setUpWorkbook: typeof setUpWorkbook;
  readonly keepSheetChoice: typeof keepSheetChoice;
  readonly keepColumnReading: typeof keepColumnReading;
  readonly addSchoolAlias: typeof addSchoolAlias;
  readonly undoSchoolAlias: typeof undoSchoolAlias;
  readonly showCase: typeof showCase;
  readonly showSchoolRegion: typeof showSchoolRegion;
  readonly liveChoice: (...args: Parameters<typeof liveChoice>) => Promise<ReturnType<typeof liveChoice>>;
  readonly keepLive: typeof keepLive;
  readonly startLive: typeof startLive;
  readonly surveyCases: typeof surveyCases;
  readonly viewsOf: (...args: Parameters<typeof viewsOf>) => Promise<ReturnType<typeof viewsOf>>;
  readonly addView: typeof addView;
  readonly renameView: typeof renameView;
  readonly replaceView: typeof replaceView;
  readonly deleteView: typeof deleteView;
  readonly writeWorkList: typeof writeWorkList;
  readonly collectReportCases: typeof collectReportCases;
  readonly writeReportSheet: typeof writeReportSheet;
  readonly openReportWorkbook: typeof openReportWorkbook;
  readonly createFilterMemory: (
    ...args: Parameters<typeof createFilterMemory>
  ) => Promise<ReturnType<typeof createFilterMemory>>;
  readonly filterCases: typeof filterCases;
  readonly liftFilter: typeof liftFilter;
  readonly describeCase: typeof describeCase;
  readonly describeSelectedCase: typeof describeSelectedCase;
  readonly followSelection: typeof followSelection;
  readonly neighbourCase: typeof neighbourCase;
  readonly recordDecision: typeof recordDecision;
  readonly undoDecision: typeof undoDecision;
}
