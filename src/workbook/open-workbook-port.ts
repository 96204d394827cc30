import type { Cell } from '../domain/cell';
import type { Outcome } from '../domain/outcome';
import type { ColumnInsertion } from './column-insertion';
import type {
  Area,
  Control,
  NewTableSheet,
  Receipt,
  Seen,
  SheetOverview,
  WorkbookPort,
  WriteBatch,
} from './port';

/** A cell; zero-based sheet coordinates. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A change to the cells of one row. */
export interface RowChange {
  /** The row's cells that were looked at; one row high. */
  readonly area: Area;
  /** What stood in them. */
  readonly before: readonly Cell[];
  /** What shall stand in them; cells that are the same as before are not touched. */
  readonly after: readonly Cell[];
}

/** What the pane asks of a workbook that a person has open in front of them, which a file cannot answer. */
export interface OpenWorkbookPort extends WorkbookPort {
  /**
   * Brings the sheet to the front and selects the cell. A hidden sheet stays hidden, and a sentence says so; a cell in a
   * hidden row or column (a filter may hide it too) is selected, and a sentence says that it cannot be seen.
   */
  show(place: CellPlace, control: Control): Promise<Outcome<null>>;
  /**
   * Changes cells of a row if the whole row still is as it was seen (`changed-meanwhile`) and no formula stands in a cell
   * that changes (`formula`). Formats stay as they are.
   */
  changeRow(change: RowChange, control: Control): Promise<Outcome<null>>;
  write(batch: WriteBatch, seen: Seen, control: Control): Promise<Outcome<Receipt>>;
  /** A sheet is printed on A4 across, all columns on one page, the first row on each. */
  layOutPages(sheetName: string, control: Control): Promise<Outcome<null>>;
  /** Takes everything off a sheet of the add-in, its tables too, and fills it anew. The sheet keeps its place and its name. */
  refillTableSheet(sheet: SheetOverview, content: NewTableSheet, control: Control): Promise<Outcome<null>>;
  /**
   * Inserts whole columns, the first of the list first; all of them or none. They take over no look of their neighbours.
   * Looks first whether the sheets are as they were seen, and whether merged cells or an array reach across
   * the place (`merged-cells`, `array-formula`).
   */
  insertColumns(insertions: readonly ColumnInsertion[], seen: Seen, control: Control): Promise<Outcome<null>>;
  /** Deletes inserted columns that are empty, and gives those that are not and stay. */
  removeColumns(
    inserted: readonly ColumnInsertion[],
    control: Control,
  ): Promise<Outcome<readonly ColumnInsertion[]>>;
  /**
   * Brings back what a write has replaced: cells, formats, columns, the sizes of tables, appended rows. Looks first whether
   * everything is as it was seen just now; if not, nothing happens.
   */
  putBack(receipt: Receipt, seen: Seen, control: Control): Promise<Outcome<null>>;
}
