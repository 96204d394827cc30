import type { CellGrid } from '../domain/cell';
import type { Area, WorkbookOverview } from './port';

/** What is there, seen in one look. */
export interface Sight {
  readonly overview: WorkbookOverview;
  /** The areas whose sheets are still there, with their values. */
  readonly areas: readonly Area[];
  readonly grids: readonly CellGrid[];
}
