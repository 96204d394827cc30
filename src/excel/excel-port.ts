import { failure, success } from '../domain/outcome';
import type { ColumnInsertion } from '../workbook/column-insertion';
import type { CellPlace, OpenWorkbookPort, RowChange } from '../workbook/open-workbook-port';
import type { Area, Control, NewTableSheet, Receipt, Seen, WriteBatch } from '../workbook/port';
import { askForArea, type CellSizes } from './area-requests';
import { createTableSheets } from './create-table-sheets';
import { documentSetting, saveDocumentSetting } from './document-settings';
import { createLookout } from './lookout';
import { problemOf } from './office-fault';
import { sendAll } from './requests';

/** The port on Office.js (ExcelApi 1.14). One round trip per call wherever sizes allow. */
export function createExcelPort(): OpenWorkbookPort {
  const sizes: CellSizes = new Map();
  const lookout = createLookout();
  const loadWriter = async () => (await import('./write-regions')).createWriter(lookout, sizes);
  let loaded: ReturnType<typeof loadWriter> | null = null;
  // Loaded when something is written, once: it remembers what this Excel cannot do.
  const writer = () => (loaded ??= loadWriter());
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
    write: async (batch: WriteBatch, seen: Seen, control: Control) =>
      (await writer()).write(batch, seen, control),
    putBack: async (receipt: Receipt, seen: Seen, control: Control) =>
      (await writer()).putBack(receipt, seen, control),
    insertColumns: async (insertions: readonly ColumnInsertion[], seen: Seen, control: Control) =>
      (await import('./insert-columns')).insertColumns(lookout, insertions, seen, control),
    removeColumns: async (inserted: readonly ColumnInsertion[], control: Control) =>
      (await import('./remove-columns')).removeColumns(lookout, inserted, control),
    createTableSheets: (sheets: readonly NewTableSheet[], control: Control) =>
      createTableSheets(lookout, sheets, control),
    setting: documentSetting,
    saveSetting: saveDocumentSetting,
    // Loaded when they are used: the first screen shows no cell and answers no question.
    show: async (place: CellPlace, control: Control) =>
      (await import('./show-cell')).showCell(place, control),
    changeRow: async (change: RowChange, control: Control) =>
      (await import('./change-row')).changeRow(change, control),
  };
}
