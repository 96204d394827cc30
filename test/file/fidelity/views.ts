/** A cell as another program sees it. Dates are ISO texts without a time zone; one without a time may end with the day. */
export interface CellView {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly value: string | number | boolean;
  /** What a reader of the sheet sees (LibreOffice). */
  readonly shown?: string;
  /** The number format of a date (openpyxl). */
  readonly format?: string;
}

export type CellViews = Readonly<Record<string, CellView>>;

/** A workbook as LibreOffice sees it. A sheet that holds nothing but a chart has no cells. */
export interface SeenBook {
  readonly sheets: readonly { readonly name: string; readonly cells: CellViews }[];
}

export interface TableView {
  readonly name: string;
  readonly ref: string;
  readonly filter: string | null;
  readonly filtered: readonly number[];
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly totals: number;
}

/** A sheet as openpyxl sees it (`programs/read_with_openpyxl.py`); what is only compared has no type of its own. */
export interface SheetView {
  readonly name: string;
  readonly state: string;
  readonly kind: 'cells' | 'chart';
  readonly dimension?: string;
  readonly cells?: CellViews;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly tables?: readonly TableView[];
  /** Names of pivot tables. */
  readonly pivots?: readonly string[];
  readonly validations?: readonly {
    readonly type: string;
    readonly areas: readonly string[];
    readonly first: string | null;
  }[];
  /** Rules for the look of cells: area, type, formulas. */
  readonly conditional?: readonly (readonly [area: string, type: string, formulas: readonly string[]])[];
  readonly [feature: string]: unknown;
}

/** A workbook as openpyxl sees it. */
export interface BookView {
  readonly warnings: readonly string[];
  readonly sheets: readonly SheetView[];
  readonly [feature: string]: unknown;
}

/** The part of a view in which two readers must agree. */
export function plainValues(cells: CellViews): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, plainValue(cell)]));
}

function plainValue({ kind, value }: CellView): string {
  if (kind === 'date') return `date ${String(value).replace('T00:00:00', '')}`;
  if (kind === 'text') return `text ${String(value).replaceAll('\r\n', '\n')}`;
  // LibreOffice writes 15 digits, and keeps a truth value as a number where the cell has a number format.
  if (kind === 'number' || kind === 'boolean') return `number ${Number(value).toPrecision(14)}`;
  return `${kind} ${String(value)}`;
}
