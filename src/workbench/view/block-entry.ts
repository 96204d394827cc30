import type { Cell } from '../model/cell';
import { entered } from '../model/enter';
import { bottomOf, MAX_COLUMNS, rectOf, type Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { attempt } from './cell-entry';
import { TEXTS } from './texts';

/** Pastes rows of texts with tabs between, as spreadsheets put them on the clipboard. A sentence says why not. */
export function pasteText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): string | null {
  if (workbook.readOnly) return TEXTS.readOnly;
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const rows = lines.map((line) => line.split('\t'));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  return attempt(sheet, () => {
    sheet.write(rectOf(row, column, rows.length, width), (cell, line, index) =>
      entered(cell, rows[line]?.[index] ?? '', workbook, 'german'),
    );
  });
}

/** Fills the rows below the first one with it; a single row takes what stands above. */
export function fillDown(workbook: Workbook, sheet: Sheet, selection: Rect): string | null {
  if (workbook.readOnly) return TEXTS.readOnly;
  const source = selection.rows === 1 ? selection.top - 1 : selection.top;
  const top = source + 1;
  if (source < 0) return null;
  return attempt(sheet, () => {
    sheet.write({ ...selection, top, rows: bottomOf(selection) - top }, (_cell, _row, column): Cell =>
      sheet.cell(source, selection.left + column),
    );
  });
}

/** Inserts rows above the selection, as many as it has, or deletes its rows. */
export function shiftRows(
  workbook: Workbook,
  sheet: Sheet,
  { top, rows }: Rect,
  inserts: boolean,
): string | null {
  if (workbook.readOnly) return TEXTS.readOnly;
  return attempt(sheet, () => {
    sheet.shift({ rect: rectOf(top, 0, rows, MAX_COLUMNS), shift: inserts ? 'Down' : 'Up' });
  });
}
