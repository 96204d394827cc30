import type { Cell } from '../domain/cell';
import type { Outcome } from '../domain/outcome';
import type { ReportPages, ReportSheet, ReportSheetChart } from '../domain/report/sheet-layout/report-sheet';
import type { ColumnInsertion } from './column-insertion';
import type { FilterBefore, FilteredList, ListFilter, ListSight, RestoredList } from './filter/list-filter';
import type {
  Area,
  ColumnFormat,
  Control,
  NewTableSheet,
  Receipt,
  Seen,
  SheetOverview,
  WorkbookPort,
  WriteBatch,
} from './port';
import type { Sight } from './sight';

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

/**
 * What has been done to cells of a sheet. `inserted` and `deleted`: cells came or went, and those below them
 * moved, within the columns of the area (all columns when whole rows did). An area may reach far beyond the used cells.
 */
export interface SheetChange {
  readonly kind: 'edited' | 'inserted' | 'deleted' | 'columns-inserted' | 'columns-deleted';
  readonly area: Area;
  /** Not the person at this screen did it but somebody at another, or the add-in. */
  readonly isByOthers?: boolean;
}

/** The sheet of a report, new at the end of the workbook (`present` is `null`) or one that is there and is filled anew. */
export interface ReportTarget {
  readonly sheetName: string;
  readonly present: SheetOverview | null;
}

/** Ends watching; nothing is told any more. */
export type StopWatching = () => Promise<void>;

/** Cells of some rows, side by side and one below the other, to be overwritten. */
export interface CellsWrite {
  readonly area: Area;
  readonly rows: readonly (readonly Cell[])[];
  /** How each column shows its values. */
  readonly formats: readonly ColumnFormat[];
}

/** What follows from a sight: other cells are needed too, or what is written and what it rests on. */
export type RowsDecision<T> =
  | { readonly kind: 'look-again'; readonly areas: readonly Area[] }
  | {
      readonly kind: 'write';
      readonly writes: readonly CellsWrite[];
      /** Areas of the sight that must still be as they were seen, or nothing of it holds. */
      readonly basis: readonly Area[];
      readonly result: T;
    };

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
  /**
   * Tells of changes that the person at this screen makes by hand, until it is stopped. Of what the add-in itself or somebody at another
   * screen does it tells only where cells come or go (`isByOthers`), since then others stand elsewhere.
   */
  watchChanges(listener: (change: SheetChange) => void): Promise<Outcome<StopWatching>>;
  /**
   * Looks at the workbook and these areas, lets `decide` say what follows, and writes that: one round trip for each. The
   * comparison with what was seen travels with the writing, so that nothing can come in between: where the basis is another by
   * then, what stood there is put back and all begins anew. Filters and what the user sees stay as they are.
   */
  reworkRows<T>(
    areas: readonly Area[],
    decide: (sight: Sight) => Promise<Outcome<RowsDecision<T>>>,
    control: Control,
  ): Promise<Outcome<T>>;
  /** Looks at the workbook, and at what stands in these areas and is shown there; areas of sheets that are gone are left out. */
  lookAt(areas: readonly Area[], control: Control): Promise<Outcome<ListSight>>;
  /**
   * Sets the host's own filters: each list gets exactly these criteria and no others. Looks first whether the lists are where
   * they were seen. A list that cannot be filtered (protected, moved, the sheet's only filter lies elsewhere) is left as it is
   * and told in the result. After a fault midway the earlier filters are back.
   */
  applyFilters(filters: readonly ListFilter[], control: Control): Promise<Outcome<readonly FilteredList[]>>;
  /**
   * Brings back how lists were filtered before: range, criteria, rows hidden by hand, or no filter at all. Columns that have
   * moved are found again by their headers; what cannot be brought back is told in the result.
   */
  restoreFilters(
    befores: readonly FilterBefore[],
    control: Control,
  ): Promise<Outcome<readonly RestoredList[]>>;
  /** Tells when the user selects other cells or another sheet, until it is stopped. */
  watchSelection(listener: () => void): Promise<Outcome<StopWatching>>;
  /** The cell the user is at; `null` where none is selected (a chart sheet, a picture). */
  activeCell(control: Control): Promise<Outcome<CellPlace | null>>;
  /** The first of these rows (zero-based) that neither a filter nor the user hides; `null` when all are hidden. */
  firstVisible(sheetId: string, rows: readonly number[], control: Control): Promise<Outcome<number | null>>;
  /** Whether the user can still take back an entry of their own (Strg+Z) after the add-in has written. */
  keepsUndoList(): boolean;
  write(batch: WriteBatch, seen: Seen, control: Control): Promise<Outcome<Receipt>>;
  /** A sheet is printed on A4 across, all columns on one page, the first row on each. */
  layOutPages(sheetName: string, control: Control): Promise<Outcome<null>>;
  /** Takes everything off a sheet of the add-in, its tables too, and fills it anew. The sheet keeps its place and its name. */
  refillTableSheet(sheet: SheetOverview, content: NewTableSheet, control: Control): Promise<Outcome<null>>;
  /** Fills the sheet of a report with cells and tables: all of it or nothing. What stood on a present one goes, its charts too. */
  fillReportSheet(target: ReportTarget, report: ReportSheet, control: Control): Promise<Outcome<null>>;
  /** Draws charts over cells of a sheet: all or none. */
  drawCharts(
    sheetName: string,
    charts: readonly ReportSheetChart[],
    control: Control,
  ): Promise<Outcome<null>>;
  /** The sheet is printed on A4 across, all columns on one page, with repeated rows, page breaks and numbers. */
  layOutReportPages(sheetName: string, pages: ReportPages, control: Control): Promise<Outcome<null>>;
  /** Opens an .xlsx file as a new workbook beside this one, which stays as it is. The new one is not saved yet. */
  openNewWorkbook(bytes: Uint8Array, control: Control): Promise<Outcome<null>>;
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
