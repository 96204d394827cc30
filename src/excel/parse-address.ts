import { SHEET_COLUMNS } from '../workbook/area';
import type { Area } from '../workbook/port';

/** The rows of a sheet. */
const SHEET_ROWS = 1_048_576;

const PART = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/u;

/**
 * The areas of an address such as `A1`, `B2:C5`, `A:C`, `3:5` or several of them with commas between. The name of a sheet before
 * them plays no part. What is no address stands for the whole sheet: whoever is told too much only looks in vain.
 */
export function parseAddress(address: string, sheetId: string): readonly Area[] {
  const cells = address.slice(address.lastIndexOf('!') + 1);
  const areas = cells.split(/[,;]/u).map((part) => parsePart(part.trim().toUpperCase(), sheetId));
  const known = areas.filter((area) => area !== null);
  return known.length === areas.length
    ? known
    : [{ sheetId, top: 0, left: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }];
}

function parsePart(part: string, sheetId: string): Area | null {
  const match = PART.exec(part);
  if (part === '' || match === null) return null;
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = match;
  const left = firstColumn === undefined ? 0 : columnIndex(firstColumn);
  const right = lastColumn === undefined ? SHEET_COLUMNS - 1 : columnIndex(lastColumn);
  const top = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const bottom = lastRow === undefined ? SHEET_ROWS - 1 : Number(lastRow) - 1;
  if (right < left || bottom < top || top < 0) return null;
  return { sheetId, top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
