import type { CellGrid } from '../../domain/cell';
import type { Problem } from '../../domain/outcome';
import type { ColumnCriteria } from '../filter-plan/column-criteria';
import type { Sight } from '../sight';
import type { Area } from '../port';

/** The texts that the cells of an area show, row by row. */
export type ShownTexts = readonly (readonly string[])[];

/** What is there, with what the cells of the areas show. A cell that is too narrow for its number shows `###`. */
export interface ListSight extends Sight {
  readonly texts: readonly ShownTexts[];
}

/** A list, and all the criteria that its filter shall have. */
export interface ListFilter {
  readonly sheetId: string;
  readonly sheetName: string;
  /** `null`: a plain range, which the sheet's only filter goes over. */
  readonly tableId: string | null;
  /** Header row, and the rows to be filtered. A totals row is not among them. */
  readonly area: Area;
  /** By zero-based sheet column. */
  readonly criteria: readonly { readonly column: number; readonly criteria: ColumnCriteria }[];
  /** The header row as it was seen: the list must be where it was. */
  readonly header: CellGrid;
}

/** Criteria as the host has given them and takes them back. */
export interface KeptCriteria {
  readonly filterOn: string;
  readonly [property: string]: unknown;
}

/** How a list was filtered before the add-in filtered it. In memory only: criteria hold values of cells. */
export interface FilterBefore {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId: string | null;
  /** Nobody remembers what was there: criteria go, arrows stay as they are now. */
  readonly isForgotten?: true;
  /** The filtered range with its header row; `null`: the sheet had no filter, or the table no arrows. */
  readonly area: Area | null;
  /** The range that the add-in has filtered, or the whole table: what has moved since is told by it. */
  readonly applied: Area;
  /** By column of `area`, with the texts of their headers. */
  readonly criteria: readonly {
    readonly column: number;
    readonly header: string;
    readonly criteria: KeptCriteria;
  }[];
  /** Zero-based sheet rows that somebody had hidden by hand, which taking a filter off would show. */
  readonly hiddenRows: readonly number[];
}

/** What has become of a list that was to be filtered. */
export type FilteredList =
  | {
      readonly kind: 'filtered';
      readonly filter: ListFilter;
      readonly before: FilterBefore;
      /** Rows that can be seen, of all rows below the header; `null`: cannot be told. */
      readonly visibleRows: number | null;
      readonly rows: number;
    }
  /** Nothing of it was changed. */
  | { readonly kind: 'refused'; readonly filter: ListFilter; readonly problem: Problem };

/** A list after its filter has been taken off. */
export interface RestoredList {
  readonly sheetId: string;
  readonly sheetName: string;
  /** An earlier filter may leave some out. `null`: cannot be told. */
  readonly visibleRows: number | null;
  readonly rows: number;
  /** What could not be brought back. */
  readonly notices: readonly Problem[];
}
