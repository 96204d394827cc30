/** A name for a range or a constant. */
export interface DefinedName {
  readonly name: string;
  /** With its `=`, in English notation: `=Liste!$A$1:$B$4`. */
  readonly formula: string;
  /** The sheet it belongs to; `null` for the whole workbook. */
  readonly sheetId: string | null;
  readonly visible: boolean;
  readonly comment: string;
}
