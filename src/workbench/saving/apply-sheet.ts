import type { EditableSheet, WorkbookEditor } from '../../ooxml/edit/workbook-editor';
import type { SheetEdit } from '../../ooxml/edit/sheet-patch';
import { writesOf } from './cell-differences';
import type { SheetDifferences } from './sheet-differences';

const NOTHING: SheetEdit = {
  cells: { rows: () => [], of: () => [] },
  rows: new Map(),
  written: null,
  widths: new Map(),
  lists: [],
};

/** Makes the changes of one sheet. */
export function applySheet(
  editor: WorkbookEditor,
  sheet: EditableSheet,
  differences: SheetDifferences,
): void {
  const { cells, rows, lostFormulas, frame, tables, charts } = differences;
  if (Object.keys(frame).length > 0) editor.editFrame(sheet, frame);
  // Formats of rows first: cells that are not there yet begin with them.
  const isStyled = [...rows.values()].some((changes) => 's' in changes);
  if (isStyled) editor.edit(sheet, { ...NOTHING, rows }, []);
  if (cells.written !== null || (rows.size > 0 && !isStyled)) {
    editor.edit(
      sheet,
      {
        ...NOTHING,
        cells: writesOf(cells),
        rows: isStyled ? new Map() : rows,
        written: cells.written,
      },
      lostFormulas,
    );
  }
  const known = editor.tables(sheet);
  for (const { name, newHeaders, edit } of tables.changed) {
    const table = known.find((other) => other.table.name === name);
    if (table === undefined) continue;
    if (newHeaders.length > 0) editor.growTable(table, newHeaders);
    if (edit !== null) editor.editTable(table, edit);
  }
  for (const table of tables.added) editor.addTable(sheet, table);
  if (charts !== null) editor.addCharts(sheet, charts);
}
