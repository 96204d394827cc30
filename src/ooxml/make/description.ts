import type { CellValue } from '../cell-value';
import type { Visibility } from '../sheet';

/** A new workbook in readable form. Ranges and cells are written as in Excel: `A1:C9`. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  readonly dateSystem?: 1900 | 1904;
  /** The sheet in front, from 0. */
  readonly activeSheet?: number;
  readonly names?: readonly NameDescription[];
  /** Said of the file as a whole; whoever wrote it is never said. */
  readonly properties?: { readonly title: string; readonly language: string };
}

export interface NameDescription {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Restricts it to a sheet, counted from 0. */
  readonly sheet?: number;
  readonly isHidden?: boolean;
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility?: Visibility;
  /** From row 1 on. A bare list is a row that is not hidden and has the usual height. */
  readonly rows?: readonly (readonly CellDescription[] | RowDescription)[];
  /** From column A on. */
  readonly columns?: readonly ColumnDescription[];
  readonly merges?: readonly string[];
  readonly tables?: readonly TableDescription[];
  readonly autoFilter?: FilterDescription;
  readonly validations?: readonly ValidationDescription[];
  /** What users may still do, by the names of the file format (`autoFilter`, `formatCells`, …). */
  readonly protection?: { readonly allowed?: readonly string[] };
  readonly frozen?: { readonly rows?: number; readonly columns?: number };
  /** `RRGGBB`. */
  readonly tabColor?: string;
  readonly hidesGridlines?: boolean;
  readonly charts?: readonly ChartDescription[];
  readonly pages?: PagesDescription;
}

/** How a sheet is printed on A4. */
export interface PagesDescription {
  readonly isLandscape?: boolean;
  /** So many rows from the first one on are printed on each page. */
  readonly titleRows?: number;
  /** So many pages across; as many as it takes when left out. */
  readonly pagesAcross?: number;
  /** Rows with which a new page begins, from 0. */
  readonly starts?: readonly number[];
  /** At the foot of each page, with Excel's codes (`&P`, `&N`). */
  readonly footer?: string;
}

/** A chart over cells of its own sheet. Names and values are cached from the cells; an empty cell is a gap. */
export interface ChartDescription {
  readonly name: string;
  /** For people who do not see it. */
  readonly alternativeText?: string;
  readonly kind: ChartKind;
  /** The cells that it covers. */
  readonly range: string;
  readonly categories: string;
  readonly series: readonly ChartSeriesDescription[];
  readonly valueTitle?: string;
  /** From one number of the axis to the next; the program chooses when left out. */
  readonly valueStep?: number;
  /** Shows the values beside what is drawn for them. */
  readonly hasLabels?: boolean;
}

/** Bars lie across, the first category on top. */
export type ChartKind = 'bars' | 'stacked-bars' | 'line';

export interface ChartSeriesDescription {
  /** The cell with its name. */
  readonly name: string;
  readonly values: string;
  /** `RRGGBB`. */
  readonly color: string;
  /** `RRGGBB` of the values on it. */
  readonly labelColor?: string;
}

/** A value, or a value with what belongs to it. */
export type CellDescription = CellValue | StyledCell;

export interface StyledCell {
  readonly value: CellValue;
  readonly format?: FormatDescription;
  /** Without `=`; `value` is its stored result. */
  readonly formula?: string;
}

export interface RowDescription {
  readonly cells: readonly CellDescription[];
  readonly isHidden?: boolean;
  /** In points. */
  readonly height?: number;
  readonly outlineLevel?: number;
}

export interface ColumnDescription {
  /** In characters. */
  readonly width?: number;
  readonly isHidden?: boolean;
  readonly outlineLevel?: number;
}

/** Colours are `RRGGBB`. */
export interface FormatDescription {
  /** In English notation: `dd.mm.yyyy`. */
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wraps?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly isUnlocked?: boolean;
  /** A text that stays one when somebody edits it, whatever it begins with. */
  readonly isQuoted?: boolean;
}

export interface TableDescription {
  readonly name: string;
  /** Header and totals row included. The headers stand in the cells. */
  readonly range: string;
  readonly hasTotals?: boolean;
  readonly style?: string;
  readonly hidesStripes?: boolean;
  /** Without the buttons by which people filter. */
  readonly hidesButtons?: boolean;
  readonly filter?: readonly FilterColumnDescription[];
}

export interface FilterDescription {
  readonly range: string;
  readonly columns?: readonly FilterColumnDescription[];
}

/** The rows it hides have to be described as hidden. */
export interface FilterColumnDescription {
  /** Column of the range, from 0. */
  readonly column: number;
  readonly values: readonly string[];
  readonly blanks?: boolean;
}

export interface ValidationDescription {
  /** Ranges, separated by blanks. */
  readonly ranges: string;
  /** Values to choose from, or a reference without `=`. */
  readonly list: readonly string[] | string;
}

export function isStyledCell(cell: CellDescription): cell is StyledCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

export function isRowDescription(row: readonly CellDescription[] | RowDescription): row is RowDescription {
  return 'cells' in row;
}
