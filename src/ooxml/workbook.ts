import type { CellFormat } from './cell-format';
import type { RuleLook } from './conditional-format';
import type { Sheet } from './sheet';

/** A name of the workbook or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** The sheet it is restricted to, by its place in `sheets`; `null` for the whole workbook. */
  readonly sheet: number | null;
  /** What it stands for, without `=`: `'ASD Elmshorn'!$A$1:$C$9`. */
  readonly formula: string;
  readonly isHidden: boolean;
}

/** All that was read of an .xlsx file. Nothing in it changes. */
export interface Workbook {
  readonly dateSystem: 1900 | 1904;
  /** The worksheets in tab order. Chart sheets and macro sheets have no cells and are not among them. */
  readonly sheets: readonly Sheet[];
  /** The sheet in front, by its place in `sheets`. */
  readonly activeSheet: number;
  readonly names: readonly DefinedName[];
  /** What the `format` of a cell refers to. At least one. */
  readonly formats: readonly CellFormat[];
  /** What the `look` of a conditional format refers to. */
  readonly ruleLooks: readonly RuleLook[];
}
