import type { Cell, CellGrid } from '../domain/cell';
import type { Outcome, Problem } from '../domain/outcome';

/** A rectangle on a sheet; zero-based, `rows` and `columns` at least 1. */
export interface Area {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableOverview {
  readonly id: string;
  readonly name: string;
  /** Header row, body and totals row together. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface SheetOverview {
  /** Stable while the workbook is open, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  /** The rectangle that holds all values; `null` on an empty sheet. */
  readonly used: Area | null;
  /** What stands in the upper left of it, within sheet rows 1 to 15 and {@link HEAD_COLUMNS}; `null` when nothing does. */
  readonly head: CellGrid | null;
  readonly tables: readonly TableOverview[];
}

/** So many sheet columns of the head come with the overview; wider heads are read when they are needed. */
export const HEAD_COLUMNS = 80;

export interface WorkbookOverview {
  /** Sheets in tab order. */
  readonly sheets: readonly SheetOverview[];
  readonly dateSystem: 1900 | 1904;
}

/** How Excel shows a written column: calendar days as TT.MM.JJJJ, or text and numbers as they are. */
export type ColumnFormat = 'date' | 'general';

/** How a cell looks while it holds exactly this text. Colours are `#RRGGBB`. */
export interface ValueLook {
  readonly value: string;
  /** `null` leaves the cell's own. */
  readonly fill: string | null;
  readonly color: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** One column to write, header included or not, over all data rows of a region. */
export interface ColumnWrite {
  /** Zero-based sheet column. */
  readonly column: number;
  /** The header to put there when the column is new; `null` leaves the header as it is. */
  readonly newHeader: string | null;
  readonly format: ColumnFormat;
  /**
   * One value for each data row, top down; `null` empties the cell. Dates are serials of the workbook's date system.
   * `null` instead of the list: no data cell is written (a column that belongs to people).
   */
  readonly values: readonly Cell[] | null;
  /** Values offered as a drop-down list in the data rows of a new column. */
  readonly list?: readonly string[];
  /** Width of a new column in characters of the standard font. */
  readonly width?: number;
  /** How the values of a new column look. Other rules over these cells go first. */
  readonly looks?: readonly ValueLook[];
}

/** Rows to put below the last one of a table, which grows over them. Nothing may stand there. */
export interface TableAppend {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId: string;
  /** The whole table as it is: the rows follow its last one. A table with a totals row cannot be appended to. */
  readonly area: Area;
  /** One value for each column of the table. */
  readonly rows: readonly (readonly Cell[])[];
  /** How each column of the table shows its values. */
  readonly formats: readonly (ColumnFormat | 'text' | 'time')[];
}

/** All that one run writes into one case table or case range. */
export interface RegionWrite {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The table; it grows over new columns, which follow its last one. `null` for a plain range. */
  readonly tableId: string | null;
  /** Zero-based sheet row of the header. */
  readonly headerRow: number;
  /** Zero-based sheet row of the first data row, and how many follow (a totals row is not among them). */
  readonly firstRow: number;
  readonly rowCount: number;
  /** So many rows below the data get the looks and lists of new columns too; nothing stands there. None when left out. */
  readonly spareRows?: number;
  readonly columns: readonly ColumnWrite[];
  /** Zero-based sheet columns by which a row is known again: where others work at the same time, rows may move. */
  readonly keyColumns: readonly number[];
}

/** What is written at once: all of it or nothing. */
export interface WriteBatch {
  readonly regions: readonly RegionWrite[];
  readonly appends: readonly TableAppend[];
}

/** A formula as it was entered, with `=`, in English notation. */
export interface EnteredFormula {
  readonly formula: string;
}

/** What somebody entered into a cell. */
export type Entered = Cell | EnteredFormula;

/** A region as it was before it was written. */
export interface RegionBefore {
  readonly region: RegionWrite;
  /**
   * For each column of the region what its data cells held; `null` for columns that were new or of which no data cell was
   * written.
   */
  readonly entered: readonly (readonly Entered[] | null)[];
  /** The table before it grew; `null` for a plain range. */
  readonly tableArea: Area | null;
  /** How wide the new columns were, by sheet column, in the host's own unit. */
  readonly widths: ReadonlyMap<number, number>;
  readonly looks: AddedLooks;
}

/** What a write has added to the looks of new columns. */
export interface AddedLooks {
  /** The rules for looks of values, by the host's ids. */
  readonly ruleIds: readonly string[];
  /** What the new headers have got: all of a neighbour's look, bold letters, or nothing. */
  readonly header: 'neighbour' | 'bold' | null;
}

/** What a write has replaced: enough to put it back. Kept in memory only, since it holds data of cases. */
export interface Receipt {
  readonly regions: readonly RegionBefore[];
  readonly appends: readonly TableAppend[];
  /** What was noticed of the cells just before they were written. */
  readonly notices?: readonly Problem[];
}

/** A sheet with one table, to be created (*Einrichten*). */
export interface NewTableSheet {
  readonly sheetName: string;
  readonly tableName: string;
  readonly columns: readonly NewTableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface NewTableColumn {
  readonly header: string;
  /** Width in characters of the standard font. */
  readonly width: number;
  /** `text` keeps digits such as `0702497` as they are; `time` shows a serial as TT.MM.JJJJ hh:mm. */
  readonly format: ColumnFormat | 'text' | 'time';
  /** Wrap long texts. */
  readonly wrap?: boolean;
  /** Allowed values, offered as a drop-down list. */
  readonly list?: readonly string[];
}

/** What a caller has read, and what its writing rests on. */
export interface Seen {
  /** The sheets on which the areas lie, as they were. */
  readonly sheets: readonly SheetOverview[];
  readonly areas: readonly Area[];
  /** The values of the areas, in their order. */
  readonly grids: readonly CellGrid[];
}

/** Why a call waits: the user is in a cell (Excel answers nothing until the entry is finished), or Excel is busy. */
export type Waiting = 'cell-edit' | 'busy';

/** How the caller follows and stops a long call. */
export interface Control {
  readonly signal: AbortSignal;
  /** Called with the reason after about two seconds without an answer, and with `null` when it goes on. */
  readonly onWaiting: (reason: Waiting | null) => void;
  /** Share of the cells moved so far, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * What the app asks of a workbook. Office.js (`excel/`) and .xlsx files (`file/`) answer it.
 * Faults of the workbook or its user (protected sheet, cell being edited, sheet gone, cancelled) are outcomes;
 * only bugs throw.
 */
export interface WorkbookPort {
  /** All sheets with their tables, used rectangles and heads. */
  overview(control: Control): Promise<Outcome<WorkbookOverview>>;
  /** The values of the areas, in their order. Formulas count with their results. */
  read(areas: readonly Area[], control: Control): Promise<Outcome<readonly CellGrid[]>>;
  /**
   * Looks again whether everything is as it was seen, writes all regions and appends all rows; if anything differs, nothing is written
   * (`changed-meanwhile`, `sheet-gone`), nor if anything, even a formula without a visible result, stands where new columns
   * come (`cells-in-way`). A filter that is on stays on, and hidden rows get their values. Cancelled
   * while it writes, or after a fault midway, it takes back what was written (`partly-written` when that fails). The receipt says what was replaced; `null` where that cannot be brought back.
   */
  write(batch: WriteBatch, seen: Seen, control: Control): Promise<Outcome<Receipt | null>>;
  /** Creates the sheets at the end of the workbook, all or none. No sheet and no table has one of these names yet. */
  createTableSheets(sheets: readonly NewTableSheet[], control: Control): Promise<Outcome<null>>;
  /** A value kept in the workbook under this key (JSON), or `undefined`. Never case data. */
  setting(key: string): unknown;
  /** Keeps a JSON value. */
  saveSetting(key: string, value: unknown): Promise<Outcome<null>>;
}
