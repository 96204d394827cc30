import type { CellValue } from '../cell-value';
import type { Visibility } from '../sheet';

/** A new workbook in readable form. Ranges and cells are written as in Excel: `A1:C9`. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  readonly dateSystem?: 1900 | 1904;
  /** The sheet in front, from 0. */
  readonly activeSheet?: number;
  readonly names?: readonly NameDescription[];
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
}

export interface TableDescription {
  readonly name: string;
  /** Header and totals row included. The headers stand in the cells. */
  readonly range: string;
  readonly hasTotals?: boolean;
  readonly style?: string;
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
