/**
 * What a column is filtered by, in the shape of Office's `FilterCriteria` (ExcelApi 1.2). What Excel does with it:
 *
 * - `Values` shows cells whose value, as a string, is one of the strings, "case insensitively"; a string has 1 to 255
 *   characters (MS-XLSB 2.4.675 `BrtFilter`). A cell with a date is shown by a date that it lies in (2.4.5
 *   `BrtAFilterDateGroupItem`; `FilterDatetime` with `specificity`).
 * - `Custom` takes one or two criteria: a comparison sign and an operand, `*` and `?` are wildcards (2.4.345
 *   `BrtCustomFilter`). `=` alone finds empty cells, `<>` alone those that are not (`Range.AutoFilter`, Criteria1).
 *   Integers as operands mean the same whatever the language of Excel is, and dates are numbers.
 *
 * How a list of strings names empty cells is not documented for Office.js, so they are only ever named by `=`.
 */
export type ColumnCriteria = ValuesCriteria | CustomCriteria;

export interface ValuesCriteria {
  readonly filterOn: 'Values';
  readonly values: readonly (string | FilterDay)[];
}

export interface FilterDay {
  /** `2025-07-31` */
  readonly date: string;
  readonly specificity: 'Day';
}

export interface CustomCriteria {
  readonly filterOn: 'Custom';
  readonly criterion1: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** Empty and not empty at once: shows no row. */
export const NO_ROW: CustomCriteria = {
  filterOn: 'Custom',
  criterion1: '=',
  criterion2: '<>',
  operator: 'And',
};
