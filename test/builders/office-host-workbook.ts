import type { CellValue } from '../../src/workbench/model/cell';
import { parseRect } from '../../src/workbench/model/address';
import type { Rect } from '../../src/workbench/model/rect';
import type { Sheet } from '../../src/workbench/model/sheet';
import { Workbook, type WorkbookOptions } from '../../src/workbench/model/workbook';

/** Rows of values from A1 on. */
export type Rows = readonly (readonly CellValue[])[];

/** A workbook with these sheets and their cells. */
export function workbookWith(
  sheets: Readonly<Record<string, Rows>>,
  options: WorkbookOptions = {},
): Workbook {
  const workbook = new Workbook({ ...options, empty: true });
  for (const [name, rows] of Object.entries(sheets)) fill(workbook.addSheet(name), rows);
  return workbook;
}

/** A sheet that exists; a test with a wrong name fails here. */
export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetByName(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** `B2:C5` as a rectangle. */
export function at(address: string): Rect {
  const rect = parseRect(address);
  if (rect === null) throw new Error(`no address ${address}`);
  return rect;
}

/** The values that stand in an area, row by row. */
export function valuesAt(sheet: Sheet, address: string): Rows {
  const { top, left, rows, columns } = at(address);
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => sheet.cell(top + row, left + column).value),
  );
}

/** Puts values into cells as they are, from `address` on. */
export function fill(sheet: Sheet, rows: Rows, address = 'A1'): void {
  const { top, left } = at(address);
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const { style } = sheet.cell(top + row, left + column);
      if (value !== null) sheet.cells.set(top + row, left + column, { value, style });
    });
  });
}
