import type { Outcome, Problem } from '../../domain/outcome';
import type { CaseIndex } from '../../domain/views/facets';
import type { Selection } from '../../domain/views/selection';
import type { OpenWorkbookPort } from '../../workbook/open-workbook-port';
import type { Pace } from '../../workbook/pace';
import type { Control } from '../../workbook/port';
import type { keepColumnReading, keepSheetChoice } from '../../workbook/choices';
import type { classifyWithRoom } from '../../workbook/classify-with-room';
import type { classifyWorkbook } from '../../workbook/classify-workbook';
import type { keepLive, liveChoice } from '../../workbook/live/live-setting';
import type { startLive } from '../../workbook/live/live-mode';
import type { inspectWorkbook } from '../../workbook/inspect-workbook';
import type { addSchoolAlias, undoSchoolAlias } from '../../workbook/school-alias';
import type { setUpWorkbook } from '../../workbook/set-up-workbook';
import type { undoRun } from '../../workbook/undo-run';
import type {
  addView,
  deleteView,
  renameView,
  replaceView,
  viewsOf,
} from '../../workbook/survey/saved-views';
import type { Survey, surveyCases } from '../../workbook/survey/survey-cases';
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
  readonly createFilterMemory: () => FilterMemory;
  readonly filterCases: (
    port: OpenWorkbookPort,
    wish: FilterWish,
    memory: FilterMemory,
    pace: Pace,
    control: Control,
  ) => Promise<Outcome<FilterReport>>;
  readonly liftFilter: (
    port: OpenWorkbookPort,
    memory: FilterMemory,
    control: Control,
  ) => Promise<Outcome<{ readonly notices: readonly Problem[] }>>;
}

export interface FilterMemory {
  readonly isSet: () => boolean;
}

export interface FilterWish {
  readonly survey: Survey;
  readonly index: CaseIndex;
  readonly selection: Selection;
  readonly sheetId: string | null;
}

export interface FilterReport {
  readonly sheets: readonly {
    readonly sheetName: string;
    readonly visibleRows: number | null;
    readonly rows: number;
  }[];
  readonly notices: readonly Problem[];
}
