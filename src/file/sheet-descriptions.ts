import { rangeName } from '../ooxml/cell-reference';
import type { CellDescription, SheetDescription } from '../ooxml/make/description';
import type { NewTableSheet } from '../workbook/port';
import { NUMBER_FORMATS } from './number-formats';

/** A sheet with one table over all its cells, as files describe it. */
export function sheetDescription({ sheetName, tableName, columns, rows }: NewTableSheet): SheetDescription {
  // A table has a data row, even if it is empty.
  const body = rows.length === 0 ? [[]] : rows;
  const range = { top: 0, left: 0, rows: body.length + 1, columns: columns.length };
  return {
    name: sheetName,
    rows: [
      columns.map(({ header }) => header),
      ...body.map((row) =>
        columns.map(({ format, wrap }, index): CellDescription => ({
          value: row[index] ?? null,
          format: {
            numberFormat: NUMBER_FORMATS[format],
            vertical: 'top',
            ...(wrap === true ? { wraps: true } : {}),
          },
        })),
      ),
    ],
    columns: columns.map(({ width }) => ({ width })),
    tables: [{ name: tableName, range: rangeName(range) }],
    validations: columns.flatMap(({ list }, index) =>
      list === undefined
        ? []
        : [{ ranges: rangeName({ top: 1, left: index, rows: body.length, columns: 1 }), list }],
    ),
    frozen: { rows: 1 },
  };
}
