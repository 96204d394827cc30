import { failure, success } from '../domain/outcome';
import type { ColumnInsertion } from '../workbook/column-insertion';
import type { CellPlace, OpenWorkbookPort, RowChange, SheetChange } from '../workbook/open-workbook-port';
import type {
  Area,
  Control,
  NewTableSheet,
  Receipt,
  Seen,
  SheetOverview,
  WriteBatch,
} from '../workbook/port';
import { askForArea, type CellSizes } from './area-requests';
import { documentSetting, saveDocumentSetting } from './document-settings';
import { createLookout } from './lookout';
import { problemOf } from './office-fault';
import { sendAll } from './requests';
import { createUndoableSend, keepsUndoList } from './undo-list';
import type { Writer } from './write-regions';

/** The port on Office.js (ExcelApi 1.14). One round trip per call wherever sizes allow. */
export function createExcelPort(): OpenWorkbookPort {
  const sizes: CellSizes = new Map();
  const lookout = createLookout();
  const send = createUndoableSend();
  let opened: Writer | null = null;
  // Opened once: it remembers what this Excel cannot do.
  const writer = async (): Promise<Writer> => {
    const { createWriter } = await import('./write-regions');
    return (opened ??= createWriter(lookout, sizes, send));
  };
  return {
    overview: async (control: Control) => {
      const seen = await lookout.look(control);
      return seen.ok ? success(seen.value.overview) : seen;
    },
    read: async (areas: readonly Area[], control: Control) => {
      const questions = areas.map((area) => askForArea(area, sizes));
      const requests = questions.flatMap((question) => question.requests);
      const sent = await sendAll(requests, { control, cellEdit: () => 'wait' });
      return sent.ok ? success(questions.map(({ answer }) => answer())) : failure(problemOf(sent.fault));
    },
    // What follows is loaded when it is used: the first screen writes nothing and shows no cell.
    write: async (batch: WriteBatch, seen: Seen, control: Control) =>
      (await writer()).write(batch, seen, control),
    putBack: async (receipt: Receipt, seen: Seen, control: Control) =>
      (await writer()).putBack(receipt, seen, control),
    insertColumns: async (insertions: readonly ColumnInsertion[], seen: Seen, control: Control) =>
      (await import(/* webpackChunkName: "columns" */ './insert-columns')).insertColumns(
        lookout,
        insertions,
        seen,
        control,
      ),
    removeColumns: async (inserted: readonly ColumnInsertion[], control: Control) =>
      (await import(/* webpackChunkName: "columns" */ './remove-columns')).removeColumns(
        lookout,
        inserted,
        control,
      ),
    createTableSheets: async (sheets: readonly NewTableSheet[], control: Control) =>
      (await import('./create-table-sheets')).createTableSheets(lookout, sheets, control),
    layOutPages: async (sheetName: string, control: Control) =>
      (await import('./create-table-sheets')).layOutPages(sheetName, control),
    refillTableSheet: async (sheet: SheetOverview, content: NewTableSheet, control: Control) =>
      (await import('./create-table-sheets')).refillTableSheet(sheet, content, control),
    fillReportSheet: async (...args) =>
      (await import(/* webpackChunkName: "report-sheet" */ './report-sheet')).fillReportSheet(
        lookout,
        ...args,
      ),
    drawCharts: async (...args) =>
      (await import(/* webpackChunkName: "report-sheet" */ './report-sheet')).drawCharts(...args),
    layOutReportPages: async (...args) =>
      (await import(/* webpackChunkName: "report-sheet" */ './report-sheet')).layOutReportPages(...args),
    openNewWorkbook: async (...args) =>
      (await import(/* webpackChunkName: "report-sheet" */ './new-workbook')).openNewWorkbook(...args),
    setting: documentSetting,
    saveSetting: saveDocumentSetting,
    show: async (place: CellPlace, control: Control) =>
      (await import(/* webpackChunkName: "cells" */ './show-cell')).showCell(place, control),
    changeRow: async (change: RowChange, control: Control) =>
      (await import(/* webpackChunkName: "cells" */ './change-row')).changeRow(change, control),
    watchChanges: async (listener: (change: SheetChange) => void) =>
      (await import(/* webpackChunkName: "live" */ './watch-changes')).watchChanges(listener),
    reworkRows: async (...args) =>
      (await import(/* webpackChunkName: "live" */ './rework-rows')).reworkRows(
        { lookout, sizes, send },
        ...args,
      ),
    lookAt: async (areas, control) =>
      (await import(/* webpackChunkName: "filter" */ './look-at')).lookAt(lookout, sizes, areas, control),
    applyFilters: async (filters, control) =>
      (await import(/* webpackChunkName: "filter" */ './apply-filters')).applyFilters(
        lookout,
        filters,
        control,
      ),
    restoreFilters: async (befores, control) =>
      (await import(/* webpackChunkName: "filter" */ './restore-filters')).restoreFilters(
        lookout,
        befores,
        control,
      ),
    watchSelection: async (listener: () => void) =>
      (await import(/* webpackChunkName: "cells" */ './selection')).watchSelection(listener),
    activeCell: async (control: Control) =>
      (await import(/* webpackChunkName: "cells" */ './selection')).activeCell(control),
    firstVisible: async (sheetId: string, rows: readonly number[], control: Control) =>
      (await import(/* webpackChunkName: "filter" */ './first-visible')).firstVisible(sheetId, rows, control),
    keepsUndoList,
  };
}
