import type { AutoFilter } from './auto-filter';
import type { CellRange } from './cell-reference';
import type { CellValue } from './cell-value';
import type { ConditionalFormat } from './conditional-format';
import type { DataValidation } from './data-validation';
import type { SharedFormula } from './shared-formula';
import type { SheetProtection } from './sheet-protection';
import type { Table } from './table';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A cell that is stored in the file: it holds something, or is formatted. */
export interface SheetCell {
  /** Zero-based. */
  readonly column: number;
  readonly value: CellValue;
  /** Index into the workbook's `formats`. */
  readonly format: number;
  /** Without `=`. One that many cells share is written out by `formulaText`. `null` for a plain value. */
  readonly formula: string | SharedFormula | null;
}

/** A row that is stored in the file. */
export interface SheetRow {
  /** Zero-based. */
  readonly row: number;
  /** In points; `null` is the sheet's default. */
  readonly height: number | null;
  /** By hand, by a filter, or folded away. */
  readonly isHidden: boolean;
  readonly outlineLevel: number;
  readonly isCollapsed: boolean;
  /** Format of the row's unused cells; `null` when it has none of its own. */
  readonly format: number | null;
  /** Ascending by column. */
  readonly cells: readonly SheetCell[];
}

/** Neighbouring columns that look the same. */
export interface ColumnGroup {
  /** Zero-based, both included. */
  readonly first: number;
  readonly last: number;
  /** In characters of the standard font; `null` is the sheet's default. */
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly outlineLevel: number;
  readonly isCollapsed: boolean;
  /** Format of the column's unused cells; `null` when it has none of its own. */
  readonly format: number | null;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** One worksheet. */
export interface Sheet {
  readonly name: string;
  /** Its part in the file: `xl/worksheets/sheet1.xml`. */
  readonly part: string;
  readonly visibility: Visibility;
  /** Ascending. */
  readonly rows: readonly SheetRow[];
  /** Ascending, without overlaps. */
  readonly columns: readonly ColumnGroup[];
  /** In characters of the standard font; `null` is Excel's default. */
  readonly defaultColumnWidth: number | null;
  /** In points; `null` is Excel's default. */
  readonly defaultRowHeight: number | null;
  readonly merges: readonly CellRange[];
  readonly tables: readonly Table[];
  /** The filter of a plain range; a table has its own. */
  readonly autoFilter: AutoFilter | null;
  readonly protection: SheetProtection | null;
  readonly validations: readonly DataValidation[];
  /** In the order in which they are written. Those that newer versions keep among the extensions are not read. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly frozen: FrozenPanes;
  readonly showsGridlines: boolean;
  /** `#RRGGBB`. */
  readonly tabColor: string | null;
}
