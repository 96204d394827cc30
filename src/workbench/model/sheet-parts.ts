import type { Cell } from './cell';
import type { CellStore } from './cell-store';
import type { Change } from './changes';
import type { Lines } from './lines';
import type { Rect } from './rect';

/** What an operation needs permission for on a protected sheet. */
export type Purpose =
  | 'edit'
  | 'format'
  | 'format-columns'
  | 'format-rows'
  | 'insert-rows'
  | 'insert-columns'
  | 'delete-rows'
  | 'delete-columns'
  | 'filter'
  | 'sort'
  /** Never allowed while protected: tables, data validation, merging, the sheet's name. */
  | 'structure';

/** What tables and filters see of their sheet. */
export interface SheetParts {
  readonly id: string;
  readonly cells: CellStore;
  readonly rows: Lines;
  readonly dateSystem: 1900 | 1904;
  cell(row: number, column: number): Cell;
  /** The cell as it is shown. */
  text(row: number, column: number): string;
  /** @throws ModelError `AccessDenied` when the sheet is protected against it */
  guard(purpose: Purpose, rect?: Rect): void;
  emit(change: Change): void;
}
