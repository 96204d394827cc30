import { addressOf } from '../workbook/area';
import type { ColumnFormat, RegionBefore } from '../workbook/port';
import type { Request } from './requests';

/** Cells of one column, one below the other, whose number format is set. */
export interface FormatChange {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly rows: number;
  readonly format: ColumnFormat;
}

/** Beyond so many stretches of a column it is set as a whole. */
const MOST_STRETCHES = 30;

/**
 * Where number formats are set: in new columns, and in cells of date columns that held no number so far. What people
 * have changed since stays as it is.
 */
export function formatChanges({ region, entered }: RegionBefore): readonly FormatChange[] {
  const { sheetId, firstRow, rowCount } = region;
  return region.columns.flatMap(({ column, newHeader, format, values }, index): readonly FormatChange[] => {
    if (values === null || rowCount === 0) return [];
    const whole = { sheetId, column, top: firstRow, rows: rowCount, format };
    if (newHeader !== null) return [whole];
    if (format !== 'date') return [];
    const old = entered[index];
    const isNew = (row: number): boolean =>
      typeof values[row] === 'number' && typeof (old?.[row] ?? null) !== 'number';
    const stretches: FormatChange[] = [];
    for (let row = 0; row < rowCount; row += 1) {
      if (!isNew(row)) continue;
      let end = row + 1;
      while (end < rowCount && isNew(end)) end += 1;
      stretches.push({ ...whole, top: firstRow + row, rows: end - row });
      row = end;
    }
    return stretches.length > MOST_STRETCHES ? [whole] : stretches;
  });
}

/** Formats come before values: a cell formatted as text would make a text of a date. */
export function setFormats(
  changes: readonly FormatChange[],
  formatOf: (change: FormatChange) => string,
): readonly Request[] {
  return changes.map((change) => ({
    bytes: 300,
    queue: (context) => {
      const { column, top, rows, sheetId } = change;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      // One value for all cells of a range (ExcelApi 1.1 takes a single one for the whole).
      const range: { numberFormat: unknown } = sheet.getRange(
        addressOf({ top, left: column, rows, columns: 1 }),
      );
      range.numberFormat = formatOf(change);
      return () => undefined;
    },
  }));
}
