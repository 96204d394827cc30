import type { Page } from 'playwright-core';
import type { CellValue } from '../../src/workbench/model/cell';

/** A cell as a test compares it: errors as their text. */
export type SheetValue = number | string | boolean | null;

/** The values of a sheet from A1 on, as the open workbook holds them. */
export async function valuesOf(page: Page, sheetName: string): Promise<readonly (readonly SheetValue[])[]> {
  return page.evaluate((name) => {
    const sheet = window.workbench?.workbook.sheetByName(name);
    const used = sheet?.usedRect(true);
    if (sheet === undefined || used === null || used === undefined) return [];
    const plain = (value: CellValue): SheetValue =>
      typeof value === 'object' && value !== null ? value.error : value;
    return Array.from({ length: used.top + used.rows }, (_, row) =>
      Array.from({ length: used.left + used.columns }, (__, column) => plain(sheet.cell(row, column).value)),
    );
  }, sheetName);
}

/** Rows below the header in row `headerRow` (from 1) as records by header, with their row number. */
export function recordsOf(
  values: readonly (readonly SheetValue[])[],
  headerRow: number,
): readonly { readonly row: number; readonly cells: Readonly<Record<string, SheetValue>> }[] {
  const header = values[headerRow - 1] ?? [];
  return values.slice(headerRow).map((cells, index) => ({
    row: headerRow + index + 1,
    cells: Object.fromEntries(header.map((name, column) => [String(name), cells[column] ?? null])),
  }));
}
