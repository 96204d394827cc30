import { intersection } from './area';
import type { CasePlace } from './case-places';

/** So many rows below its last case a plain range has ready for new ones. */
const SPARE_ROWS = 1_000;

const SHEET_ROWS = 1_048_576;

/**
 * How many rows below the data looks and lists of new columns reach over too. A table takes them along by itself; below a
 * plain range they end where a table begins, and there are none where something stands in these columns.
 * @param end the sheet row below the data
 */
export function spareRows(
  { table, sheet }: Pick<CasePlace, 'table' | 'sheet'>,
  end: number,
  columns: { readonly left: number; readonly columns: number },
): number {
  const rows = Math.min(SPARE_ROWS, SHEET_ROWS - end);
  if (table !== null || rows <= 0) return 0;
  const below = { ...columns, sheetId: sheet.id, top: end, rows };
  if (sheet.used !== null && intersection(sheet.used, below) !== null) return 0;
  const inWay = sheet.tables.flatMap(({ area }) => intersection(area, below) ?? []);
  return Math.min(rows, ...inWay.map(({ top }) => top - end));
}
