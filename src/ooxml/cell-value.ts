/** An error value as the file stores it, whatever the language of its user: `#N/A`, `#DIV/0!`. */
export interface ErrorValue {
  readonly error: string;
}

/**
 * What a cell holds, or its formula's stored result: what Excel gives as the cell's value. Dates are serial numbers of
 * the workbook's date system; only the number format tells that they are dates.
 */
export type CellValue = number | string | boolean | ErrorValue | null;
