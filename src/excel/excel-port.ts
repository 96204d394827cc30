import { failure, success } from '../domain/outcome';
import type { CellPlace, OpenWorkbookPort, RowChange, SheetChange } from '../workbook/open-workbook-port';
import type { Area, Control, NewTableSheet, Receipt, Seen, WriteBatch } from '../workbook/port';
import { askForArea, type CellSizes } from './area-requests';
import { createTableSheets } from './create-table-sheets';
import { keepsUndoList } from './undo-list';
import { documentSetting, saveDocumentSetting } from './document-settings';
import { createLookout } from './lookout';
import { problemOf } from './office-fault';
import { sendAll } from './requests';
import { createWriter } from './write-regions';

/** The port on Office.js (ExcelApi 1.14). One round trip per call wherever sizes allow. */
export function createExcelPort(): OpenWorkbookPort {
  const sizes: CellSizes = new Map();
  const lookout = createLookout();
  const writer = createWriter(lookout, sizes);
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
    write: (batch: WriteBatch, seen: Seen, control: Control) => writer.write(batch, seen, control),
    putBack: (receipt: Receipt, seen: Seen, control: Control) => writer.putBack(receipt, seen, control),
    createTableSheets: (sheets: readonly NewTableSheet[], control: Control) =>
      createTableSheets(lookout, sheets, control),
    setting: documentSetting,
    saveSetting: saveDocumentSetting,
    // Loaded when they are used: the first screen shows no cell, answers no question and watches nothing.
    show: async (place: CellPlace, control: Control) =>
      (await import('./show-cell')).showCell(place, control),
    changeRow: async (change: RowChange, control: Control) =>
      (await import('./change-row')).changeRow(change, control),
    watchChanges: async (listener: (change: SheetChange) => void) =>
      (await import(/* webpackChunkName: "live" */ './watch-changes')).watchChanges(listener),
    reworkRows: async (...args) =>
      (await import(/* webpackChunkName: "live" */ './rework-rows')).reworkRows({ lookout, sizes }, ...args),
    keepsUndoList,
  };
}
