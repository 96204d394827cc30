import { AutoFilter } from './auto-filter';
import { isEmptyCell, type Cell, type CellValue } from './cell';
import { afterArrayWrite, assertWholeArrays, type CellArray } from './cell-array';
import { CellStore } from './cell-store';
import type { CellStyle } from './cell-style';
import type { Chart } from './chart';
import type { Change, Shift, Visibility } from './changes';
import { ConditionalFormats } from './conditional-formats';
import { ValidationMap, type DataValidation } from './data-validation';
import { displayText } from './display-text';
import { Lines } from './lines';
import { ModelError } from './model-error';
import { PLAIN_PAGES, type PageLayout } from './page-layout';
import type { Protection } from './protection';
import { bottomOf, hasCell, MAX_COLUMNS, MAX_ROWS, overlaps, rightOf, type Rect } from './rect';
import { assertPermitted } from './sheet-guard';
import type { Purpose, SheetParts } from './sheet-parts';
import { shiftCells } from './sheet-shift';
import { type Table } from './table';

/** What a sheet needs of its workbook. */
export interface SheetContext {
  readonly dateSystem: 1900 | 1904;
  /** How cells look that were never formatted. */
  readonly defaultStyle: CellStyle;
  emit(change: Change): void;
}

const DEFAULT_ROW_PIXELS = 20;
const DEFAULT_COLUMN_PIXELS = 64;

/** One sheet: its cells and everything that belongs to them. Rows and columns are zero-based, sizes in pixels. */
export class Sheet implements SheetParts {
  readonly cells = new CellStore();
  readonly rows = new Lines(DEFAULT_ROW_PIXELS);
  readonly columns = new Lines(DEFAULT_COLUMN_PIXELS);
  readonly validations = new ValidationMap();
  readonly conditionalFormats = new ConditionalFormats();
  readonly autoFilter = new AutoFilter(this, () => this.autoFilterRect, null);
  /** The range of the sheet's own filter (not a table's), header row included. */
  autoFilterRect: Rect | null = null;
  tables: readonly Table[] = [];
  merges: readonly Rect[] = [];
  arrays: readonly CellArray[] = [];
  frozen: { readonly rows: number; readonly columns: number } = {
    rows: 0,
    columns: 0,
  };
  charts: readonly Chart[] = [];
  showGridlines = true;
  pageLayout: PageLayout = PLAIN_PAGES;
  /** `#RRGGBB`, or empty. */
  tabColor = '';
  protection: Protection | null = null;
  /** Set through the workbook, which tells the others. */
  visibility: Visibility = 'visible';
  /** It is no longer part of its workbook. */
  isDeleted = false;
  selection: Rect = { top: 0, left: 0, rows: 1, columns: 1 };

  readonly #context: SheetContext;
  readonly #emptyCell: Cell;
  #lastChart = 0;

  constructor(
    context: SheetContext,
    readonly id: string,
    public name: string,
  ) {
    this.#context = context;
    this.#emptyCell = { value: null, style: context.defaultStyle };
  }

  get defaultStyle(): CellStyle {
    return this.#context.defaultStyle;
  }

  get dateSystem(): 1900 | 1904 {
    return this.#context.dateSystem;
  }

  emit(change: Change): void {
    this.#context.emit(change);
  }

  /** A cell that was never written has no value and the style of its row or column. */
  cell(row: number, column: number): Cell {
    const cell = this.cells.get(row, column);
    if (cell !== undefined) return cell;
    const style = this.inheritedStyle(row, column);
    return style === this.defaultStyle ? this.#emptyCell : { value: null, style };
  }

  /** How the cell looks when it has no style of its own. */
  inheritedStyle(row: number, column: number): CellStyle {
    return this.rows.style(row) ?? this.columns.style(column) ?? this.defaultStyle;
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column).style;
  }

  text(row: number, column: number): string {
    const { value, style } = this.cell(row, column);
    return displayText(value, style.numberFormat, this.dateSystem);
  }

  /** The smallest rectangle that holds all values (and formats, unless `valuesOnly`); `null` on an empty sheet. */
  usedRect(valuesOnly = false): Rect | null {
    return this.cells.usedRect(valuesOnly);
  }

  /** The table the cell lies in. */
  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find((table) => hasCell(table.rect, row, column));
  }

  /** Some filter (the sheet's or a table's) hides this row. */
  isFilteredOut(row: number): boolean {
    return this.autoFilter.hidesRow(row) || this.tables.some((table) => table.filter.hidesRow(row));
  }

  guard(purpose: Purpose, rect?: Rect): void {
    assertPermitted(this, purpose, rect);
  }

  /**
   * Replaces the cells of a rectangle, value by value. Table headers in it follow.
   * @param next gets the cell and its offsets in the rectangle
   */
  write(rect: Rect, next: (cell: Cell, row: number, column: number) => Cell): void {
    this.guard('edit', rect);
    assertWholeArrays(this, rect);
    const before = this.cell(rect.top, rect.left).value;
    const merges = this.merges.filter((merge) => overlaps(merge, rect));
    for (let row = 0; row < rect.rows; row++) {
      for (let column = 0; column < rect.columns; column++) {
        const cell = this.cell(rect.top + row, rect.left + column);
        // Only the first of merged cells takes a value; that of the others is lost.
        if (merges.length > 0 && isCovered(merges, rect.top + row, rect.left + column)) continue;
        const after = next(cell, row, column);
        if (after !== cell) this.#store(rect.top + row, rect.left + column, after);
      }
    }
    afterArrayWrite(this, rect);
    this.#afterWrite(rect, before);
  }

  /** Empties cells, and takes their styles too if asked. Works on whole rows and columns. */
  clear(rect: Rect, what: 'All' | 'Contents' | 'Formats'): void {
    this.guard(what === 'Formats' ? 'format' : 'edit', rect);
    if (what !== 'Formats') assertWholeArrays(this, rect);
    const before = this.cell(rect.top, rect.left).value;
    if (what !== 'Contents') {
      this.#styleLines(rect, () => this.defaultStyle);
      this.conditionalFormats.clear(rect);
    }
    this.cells.visit(rect, (cell, row, column) => {
      if (what === 'Formats') this.#store(row, column, { ...cell, style: this.defaultStyle });
      else this.#store(row, column, what === 'All' ? this.#emptyCell : { value: null, style: cell.style });
    });
    // As in Excel, formats that are cleared take merging with them.
    if (what !== 'Contents') this.merges = this.merges.filter((merge) => !overlaps(merge, rect));
    if (what !== 'Formats') {
      afterArrayWrite(this, rect);
      this.#afterWrite(rect, before);
    }
    if (what !== 'Contents') this.emit({ kind: 'format', sheetId: this.id, rect });
  }

  /** Changes the style of cells; whole rows and columns keep it for cells that are written later. */
  format(rect: Rect, change: (style: CellStyle) => CellStyle): void {
    this.guard('format', rect);
    this.#styleLines(rect, change);
    if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) {
      for (let row = rect.top; row < bottomOf(rect); row++) {
        for (let column = rect.left; column < rightOf(rect); column++) {
          const cell = this.cell(row, column);
          this.cells.set(row, column, { ...cell, style: change(cell.style) });
        }
      }
    } else {
      this.cells.visit(rect, (cell, row, column) => {
        this.cells.set(row, column, { ...cell, style: change(cell.style) });
      });
    }
    this.emit({ kind: 'format', sheetId: this.id, rect });
  }

  /** Changes the style of each cell by its offsets in the rectangle. */
  formatCells(rect: Rect, change: (style: CellStyle, row: number, column: number) => CellStyle): void {
    this.guard('format', rect);
    for (let row = 0; row < rect.rows; row++) {
      for (let column = 0; column < rect.columns; column++) {
        const cell = this.cell(rect.top + row, rect.left + column);
        const style = change(cell.style, row, column);
        if (style !== cell.style) this.#store(rect.top + row, rect.left + column, { ...cell, style });
      }
    }
    this.emit({ kind: 'format', sheetId: this.id, rect });
  }

  /** @param size gives the width in pixels, or `null` to leave the column as it is */
  resizeColumns(left: number, count: number, size: (column: number) => number | null): void {
    this.guard('format-columns');
    for (let column = left; column < left + count; column++) {
      const pixels = size(column);
      if (pixels !== null) this.columns.setSize(column, pixels);
    }
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  resizeRows(top: number, count: number, pixels: number): void {
    this.guard('format-rows');
    for (let row = top; row < top + count; row++) this.rows.setSize(row, pixels);
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  /** Sets or removes (`null`) the data validation of cells. */
  validate(rect: Rect, validation: DataValidation | null): void {
    this.guard('structure');
    this.validations.set(rect, validation);
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  /** Changes rules for the look of cells. */
  changeRules<T>(change: (rules: ConditionalFormats) => T): T {
    this.guard('format');
    const result = change(this.conditionalFormats);
    this.emit({ kind: 'layout', sheetId: this.id });
    return result;
  }

  /** Frozen panes, gridlines, tab colour, the range of the sheet's own filter. */
  setLook(
    look: Partial<Pick<Sheet, 'frozen' | 'showGridlines' | 'tabColor' | 'autoFilterRect' | 'pageLayout'>>,
  ): void {
    this.guard(look.autoFilterRect === undefined ? 'structure' : 'filter');
    Object.assign(this, look);
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  protect(protection: Protection | null): void {
    this.protection = protection;
    this.emit({ kind: 'sheet-protection', sheetId: this.id });
  }

  hideRows(rect: Rect, hidden: boolean): void {
    this.guard('format-rows');
    for (let row = rect.top; row < bottomOf(rect); row++) this.rows.setHidden(row, hidden);
    this.emit({ kind: 'rows-hidden', sheetId: this.id, rect, hidden });
  }

  hideColumns(rect: Rect, hidden: boolean): void {
    this.guard('format-columns');
    for (let column = rect.left; column < rightOf(rect); column++) this.columns.setHidden(column, hidden);
    this.emit({ kind: 'columns-hidden', sheetId: this.id, rect, hidden });
  }

  /** Inserts or deletes cells; everything behind them moves. */
  shift(shift: Shift): void {
    shiftCells(this, shift);
  }

  addTable(table: Table): void {
    this.guard('structure');
    if (this.tables.some((other) => overlaps(other.rect, table.rect))) {
      throw new ModelError('InvalidArgument', 'a table cannot overlap another table');
    }
    this.tables = [...this.tables, table];
    this.emit({
      kind: 'table-added',
      sheetId: this.id,
      tableId: table.id,
      tableName: table.name,
    });
  }

  removeTable(table: Table): void {
    this.tables = this.tables.filter((other) => other !== table);
    this.emit({
      kind: 'table-deleted',
      sheetId: this.id,
      tableId: table.id,
      tableName: table.name,
    });
  }

  /** @param make gets an id that no other chart of the sheet has, and the chart's number */
  addChart(make: (id: string, number: number) => Chart): Chart {
    this.guard('structure');
    const chart = make(`{chart-${this.id}-${String(++this.#lastChart)}}`, this.#lastChart);
    this.charts = [...this.charts, chart];
    this.emit({ kind: 'layout', sheetId: this.id });
    return chart;
  }

  removeChart(chart: Chart): void {
    this.guard('structure');
    this.charts = this.charts.filter((other) => other !== chart);
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  /** Changes one of its charts. */
  changeChart(change: () => void): void {
    this.guard('structure');
    change();
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  /** Merges the cells: the first keeps its value, the others are emptied. */
  merge(rect: Rect): void {
    this.guard('structure');
    if (this.tables.some((table) => overlaps(table.rect, rect))) {
      throw new ModelError('InvalidOperation', 'cells of a table cannot be merged');
    }
    this.merges = [...this.merges.filter((other) => !overlaps(other, rect)), rect];
    this.cells.visit(rect, (cell, row, column) => {
      if (row !== rect.top || column !== rect.left)
        this.#store(row, column, { value: null, style: cell.style });
    });
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  unmerge(rect: Rect): void {
    this.guard('structure');
    this.merges = this.merges.filter((other) => !overlaps(other, rect));
    this.emit({ kind: 'layout', sheetId: this.id });
  }

  #store(row: number, column: number, cell: Cell): void {
    const isUnused = isEmptyCell(cell) && cell.style === this.inheritedStyle(row, column);
    this.cells.set(row, column, isUnused ? undefined : cell);
  }

  #afterWrite(rect: Rect, before: CellValue): void {
    for (const table of this.tables) {
      if (table.headerRect !== null && overlaps(table.headerRect, rect)) table.refreshHeaders();
    }
    const isSingle = rect.rows === 1 && rect.columns === 1;
    const after = this.cell(rect.top, rect.left).value;
    this.emit({ kind: 'cells', sheetId: this.id, rect, ...(isSingle ? { single: { before, after } } : {}) });
  }

  #styleLines(rect: Rect, change: (style: CellStyle) => CellStyle): void {
    if (rect.rows === MAX_ROWS) {
      for (let column = rect.left; column < rightOf(rect); column++) {
        this.columns.setStyle(column, change(this.columns.style(column) ?? this.defaultStyle));
      }
    } else if (rect.columns === MAX_COLUMNS) {
      for (let row = rect.top; row < bottomOf(rect); row++) {
        this.rows.setStyle(row, change(this.rows.style(row) ?? this.defaultStyle));
      }
    }
  }
}

/** A cell that merging hides behind another. */
function isCovered(merges: readonly Rect[], row: number, column: number): boolean {
  return merges.some((merge) => hasCell(merge, row, column) && (row !== merge.top || column !== merge.left));
}
