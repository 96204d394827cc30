import { keepColumnReading, keepSheetChoice } from '../workbook/choices';
import { inspectWorkbook } from '../workbook/inspect-workbook';
import type { UseCases } from './shared/use-cases';

/** The real use cases. What the first screen does not need is loaded when it is used. */
export const useCases: UseCases = {
  inspectWorkbook,
  keepSheetChoice,
  keepColumnReading,
  classifyWorkbook: async (...args) =>
    (await import('../workbook/classify-workbook')).classifyWorkbook(...args),
  classifyWithRoom: async (...args) =>
    (await import('../workbook/classify-with-room')).classifyWithRoom(...args),
  undoRun: async (...args) => (await import('../workbook/undo-run')).undoRun(...args),
  setUpWorkbook: async (...args) => (await import('../workbook/set-up-workbook')).setUpWorkbook(...args),
  addSchoolAlias: async (...args) => (await import('../workbook/school-alias')).addSchoolAlias(...args),
  undoSchoolAlias: async (...args) => (await import('../workbook/school-alias')).undoSchoolAlias(...args),
  showCase: async (...args) => (await import('../workbook/show-case')).showCase(...args),
  showSchoolRegion: async (...args) => (await import('../workbook/show-school')).showSchoolRegion(...args),
  liveChoice: async (...args) =>
    (await import(/* webpackChunkName: "live-switch" */ '../workbook/live/live-setting')).liveChoice(...args),
  keepLive: async (...args) =>
    (await import(/* webpackChunkName: "live-switch" */ '../workbook/live/live-setting')).keepLive(...args),
  startLive: async (...args) =>
    (await import(/* webpackChunkName: "live" */ '../workbook/live/live-mode')).startLive(...args),
  surveyCases: async (...args) =>
    (await import(/* webpackChunkName: "survey" */ '../workbook/survey/survey-cases')).surveyCases(...args),
  viewsOf: async (...args) =>
    (await import(/* webpackChunkName: "views" */ '../workbook/survey/saved-views')).viewsOf(...args),
  addView: async (...args) =>
    (await import(/* webpackChunkName: "views" */ '../workbook/survey/saved-views')).addView(...args),
  renameView: async (...args) =>
    (await import(/* webpackChunkName: "views" */ '../workbook/survey/saved-views')).renameView(...args),
  replaceView: async (...args) =>
    (await import(/* webpackChunkName: "views" */ '../workbook/survey/saved-views')).replaceView(...args),
  deleteView: async (...args) =>
    (await import(/* webpackChunkName: "views" */ '../workbook/survey/saved-views')).deleteView(...args),
  writeWorkList: async (...args) =>
    (await import('../workbook/work-list/write-work-list')).writeWorkList(...args),
  collectReportCases: async (...args) =>
    (await import('../workbook/report/collect-report-cases')).collectReportCases(...args),
  writeReportSheet: async (...args) =>
    (
      await import(/* webpackChunkName: "report-sheet" */ '../workbook/report/write-report-sheet')
    ).writeReportSheet(...args),
  openReportWorkbook: async (...args) =>
    (
      await import(/* webpackChunkName: "report-sheet" */ '../workbook/report/open-report-workbook')
    ).openReportWorkbook(...args),
  createFilterMemory: async (...args) =>
    (
      await import(/* webpackChunkName: "filter-use" */ '../workbook/filter/filter-memory')
    ).createFilterMemory(...args),
  filterCases: async (...args) =>
    (await import(/* webpackChunkName: "filter-use" */ '../workbook/filter/filter-cases')).filterCases(
      ...args,
    ),
  liftFilter: async (...args) =>
    (await import(/* webpackChunkName: "filter-use" */ '../workbook/filter/lift-filter')).liftFilter(...args),
  describeCase: async (...args) =>
    (await import(/* webpackChunkName: "case" */ '../workbook/case-view/describe-case')).describeCase(
      ...args,
    ),
  describeSelectedCase: async (...args) =>
    (await import(/* webpackChunkName: "case" */ '../workbook/case-view/selected-case')).describeSelectedCase(
      ...args,
    ),
  followSelection: async (...args) =>
    (await import(/* webpackChunkName: "case" */ '../workbook/case-view/selected-case')).followSelection(
      ...args,
    ),
  neighbourCase: async (...args) =>
    (await import(/* webpackChunkName: "case" */ '../workbook/case-view/neighbour-case')).neighbourCase(
      ...args,
    ),
  recordDecision: async (...args) =>
    (await import(/* webpackChunkName: "case" */ '../workbook/case-view/record-decision')).recordDecision(
      ...args,
    ),
  undoDecision: async (...args) =>
    (await import(/* webpackChunkName: "case" */ '../workbook/case-view/record-decision')).undoDecision(
      ...args,
    ),
};
