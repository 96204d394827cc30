import type { CellGrid } from '../cell';
import type { FieldKey } from './fields';
import type { KaColumn } from './ka-columns';

/** Columns whose reading a person has confirmed: column key → field, or `null` for "none". */
export type ConfirmedColumns = Readonly<Record<string, FieldKey | null>>;

/** How a column came to its field; the earlier beats the later (klassifikation.md §2). */
export type MatchedBy = 'confirmed' | 'header' | 'synonym' | 'distance';

/** What one column of a case table is read as. */
export type ColumnReading =
  | {
      readonly kind: 'field';
      readonly field: FieldKey;
      readonly by: MatchedBy;
      /** The header or synonym it was read as; the column's own header when a person confirmed it. */
      readonly term: string;
    }
  /** A field that another column already gives; this one is ignored and the user is told. */
  | { readonly kind: 'surplus'; readonly field: FieldKey }
  /** Offered to the user, never mapped on its own. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly FieldKey[] }
  | { readonly kind: 'ka'; readonly column: KaColumn }
  /** Not recognised, or set aside by a person. */
  | { readonly kind: 'unknown'; readonly confirmed: boolean };

export interface CaseColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  /** The header as it stands in the sheet, blanks collapsed; empty when the cell holds no text. */
  readonly header: string;
  /** Identifies the column in {@link ConfirmedColumns}: the normalised header, with `#2`, `#3` … for repeats. */
  readonly key: string;
  readonly reading: ColumnReading;
}

/** Where cells come from: a table of Excel's, or a sheet's used range. */
export interface CaseTableSource {
  readonly sheetName: string;
  readonly kind: 'table' | 'range';
  /** The whole table, header and totals row included, or the used range from its first row on. */
  readonly grid: CellGrid;
  readonly hasTotals: boolean;
  readonly confirmed: ConfirmedColumns;
}

/** A table or range that was recognised as a list of cases (klassifikation.md §2). */
export interface CaseTable {
  readonly sheetName: string;
  readonly kind: 'table' | 'range';
  readonly grid: CellGrid;
  /** Zero-based sheet row of the header. */
  readonly headerRow: number;
  /** Zero-based sheet row of the first data row, and the number of data rows (without a totals row). */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly CaseColumn[];
  /** Offsets into the data rows (0 = `firstRow`) of those that are cases, ascending. */
  readonly caseRows: readonly number[];
  /** Mandatory columns that are missing: headers as users know them, `Schule oder Dienststellennummer` for alternatives. */
  readonly missingMandatory: readonly string[];
}
