import type { CellValue } from './cell';
import type { Rect } from './rect';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** Who changes the workbook: the person at this screen, the add-in, or someone else who has the file open. */
export type Origin = 'user' | 'addin' | 'coauthor';

export type StructureKind =
  'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
export type ShiftDirection = 'Down' | 'Up' | 'Right' | 'Left';

/** Cells of `rect` were inserted or deleted and the others moved in the direction of `shift`. */
export interface Shift {
  readonly rect: Rect;
  readonly shift: ShiftDirection;
}

/** One change of the workbook, told after it happened. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly rect: Rect;
      /** Before and after, if the rectangle is one cell. */
      readonly single?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'format'; readonly sheetId: string; readonly rect: Rect }
  /** Whole rows of the rectangle have changed places; their cells are told as changed too. */
  | { readonly kind: 'sorted'; readonly sheetId: string; readonly rect: Rect }
  | ({
      readonly kind: 'structure';
      readonly sheetId: string;
      readonly structure: StructureKind;
    } & Shift)
  | {
      readonly kind: 'rows-hidden' | 'columns-hidden';
      readonly sheetId: string;
      readonly rect: Rect;
      readonly hidden: boolean;
    }
  /** Row heights, column widths, frozen panes, gridlines, tab colour, merged cells, data validation, rules for the look of cells, charts. */
  | { readonly kind: 'layout'; readonly sheetId: string }
  | {
      readonly kind: 'filter';
      readonly sheetId: string;
      readonly tableId: string | null;
    }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-moved' | 'sheet-protection';
      readonly sheetId: string;
    }
  | { readonly kind: 'sheet-renamed'; readonly sheetId: string; readonly nameBefore: string }
  | { readonly kind: 'sheet-visibility'; readonly sheetId: string; readonly before: Visibility }
  | {
      readonly kind: 'sheet-activated';
      readonly sheetId: string;
      readonly previousId: string;
    }
  | {
      readonly kind: 'table-added' | 'table-deleted' | 'table-changed';
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
    }
  | {
      readonly kind: 'selection';
      readonly sheetId: string;
      readonly rect: Rect;
    }
  | { readonly kind: 'names' }
  | { readonly kind: 'settings' }
  /** A cell is being edited, or no longer. */
  | { readonly kind: 'editing'; readonly editing: boolean };

export type ChangeListener = (change: Change, origin: Origin) => void;
