import type { SheetDescription, WorkbookDescription } from '../../src/ooxml/make/description';
import { zipParts } from '../../src/ooxml/make/make-workbook';
import { workbookParts } from '../../src/ooxml/make/workbook-parts';
import { NODE_UNPACKING } from '../../src/file/node-compression';
import { openArchive } from '../../src/ooxml/open-archive';
import { FaultError, type ReadFault } from '../../src/ooxml/read-fault';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { Sheet } from '../../src/ooxml/sheet';
import type { Workbook } from '../../src/ooxml/workbook';

/** A part's new content, a change of it, or `null` to leave the part out. */
export type PartChange = string | Uint8Array | null | ((xml: string) => string);

/** The bytes of a workbook, after changes to its parts that no description can express. */
export function xlsx(
  description: WorkbookDescription,
  changes: Readonly<Record<string, PartChange>> = {},
): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(Object.entries(workbookParts(description)));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) parts.delete(name);
    else if (typeof change === 'function') parts.set(name, change(String(parts.get(name))));
    else parts.set(name, change);
  }
  return zipParts(Object.fromEntries(parts));
}

export const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook with one sheet, `Fälle`, whose rows are given as XML. */
export function xlsxWithRows(rows: string, changes: Readonly<Record<string, PartChange>> = {}): Uint8Array {
  return xlsx({ sheets: [{ name: 'Fälle' }] }, { [FIRST_SHEET]: (xml) => withRows(xml, rows), ...changes });
}

/** Replaces the cells of a sheet's XML. */
function withRows(xml: string, rows: string): string {
  return xml.replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`);
}

/** The workbook in these bytes; a fault fails the test with its sentence. */
export function opened(bytes: Uint8Array): Workbook {
  return readWorkbook(openArchive(bytes, NODE_UNPACKING));
}

/** Why these bytes cannot be opened; a file that can fails the test. */
export function faultOf(bytes: Uint8Array): ReadFault {
  try {
    opened(bytes);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the file was opened');
}

/** The only sheet of a workbook that is described by that sheet. */
export function openedSheet(sheet: Omit<SheetDescription, 'name'>): Sheet {
  return firstSheet(xlsx({ sheets: [{ name: 'Fälle', ...sheet }] }));
}

export function firstSheet(bytes: Uint8Array): Sheet {
  const [sheet] = opened(bytes).sheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return sheet;
}

/** Values row by row, as they stand in the sheet; places without a cell are `null`, rows end with their last cell. */
export function valuesOf(sheet: Sheet): readonly (readonly unknown[])[] {
  const last = sheet.rows.at(-1)?.row ?? -1;
  return Array.from({ length: last + 1 }, (_, index) => {
    const cells = sheet.rows.find(({ row }) => row === index)?.cells ?? [];
    const width = (cells.at(-1)?.column ?? -1) + 1;
    return Array.from(
      { length: width },
      (__, column) => cells.find((cell) => cell.column === column)?.value ?? null,
    );
  });
}
