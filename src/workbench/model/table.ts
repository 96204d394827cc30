import { AutoFilter } from './auto-filter';
import type { Cell } from './cell';
import type { Shift } from './changes';
import { ModelError } from './model-error';
import { bottomOf, contains, overlaps, rightOf, type Rect } from './rect';
import type { SheetParts } from './sheet-parts';
import { shifted } from './shift';

/** A column of a table; its name is the header cell's text. */
export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export interface TableOptions {
  readonly id: string;
  readonly name: string;
  /** Header row, body and totals row together. */
  readonly rect: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** In the file's notation; used when the header row is not shown. */
  readonly columnNames?: readonly string[];
}

/** How a table looks. */
export interface TableLook {
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
}

/** An Excel table on a sheet. */
export class Table implements TableLook {
  readonly id: string;
  readonly filter: AutoFilter;
  name: string;
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  #rect: Rect;
  #showHeaders: boolean;
  #showTotals: boolean;
  #columns: readonly TableColumn[] = [];
  #nextColumnId = 1;

  constructor(
    readonly sheet: SheetParts,
    options: TableOptions,
  ) {
    this.id = options.id;
    this.name = options.name;
    this.#rect = options.rect;
    this.#showHeaders = options.showHeaders;
    this.#showTotals = options.showTotals;
    this.filter = new AutoFilter(sheet, () => this.#filterRect(), options.id);
    this.#columns = Array.from({ length: options.rect.columns }, (_, index) =>
      this.#newColumn(options.columnNames?.[index] ?? ''),
    );
    this.refreshHeaders();
  }

  get rect(): Rect {
    return this.#rect;
  }

  get showHeaders(): boolean {
    return this.#showHeaders;
  }

  get showTotals(): boolean {
    return this.#showTotals;
  }

  get columns(): readonly TableColumn[] {
    return this.#columns;
  }

  get headerRect(): Rect | null {
    return this.#showHeaders ? { ...this.#rect, rows: 1 } : null;
  }

  /** The data rows; `null` when there is none. */
  get bodyRect(): Rect | null {
    const top = this.#rect.top + (this.#showHeaders ? 1 : 0);
    const rows = bottomOf(this.#rect) - (this.#showTotals ? 1 : 0) - top;
    return rows > 0 ? { ...this.#rect, top, rows } : null;
  }

  get totalsRect(): Rect | null {
    return this.#showTotals ? { ...this.#rect, top: bottomOf(this.#rect) - 1, rows: 1 } : null;
  }

  /** Takes another rectangle with the same header row; new header cells get names. */
  resize(rect: Rect): void {
    this.sheet.guard('structure');
    if (this.#showHeaders && rect.top !== this.#rect.top) {
      throw new ModelError('InvalidArgument', 'the header row of a table stays where it is');
    }
    if (!overlaps(rect, this.#rect))
      throw new ModelError('InvalidArgument', 'the new range must overlap the table');
    if (rect.rows < (this.#showHeaders ? 2 : 1))
      throw new ModelError('InvalidArgument', 'a table has a data row');
    const firstKept = rect.left - this.#rect.left;
    this.#columns = Array.from(
      { length: rect.columns },
      (_, index) => this.#columns[index + firstKept] ?? this.#newColumn(''),
    );
    if (firstKept !== 0) this.filter.moveColumns(0, -firstKept);
    this.#rect = rect;
    this.refreshHeaders();
    this.changed();
  }

  /** Follows cells that were inserted or deleted; false when nothing of the table is left. */
  follow(shift: Shift): boolean {
    const moved = shifted(this.#rect, shift);
    if (moved === null) return false;
    const more = moved.columns - this.#rect.columns;
    if (more !== 0) {
      const at = Math.max(0, shift.rect.left - this.#rect.left);
      this.#columns =
        more > 0
          ? this.#columns.toSpliced(at, 0, ...Array.from({ length: more }, () => this.#newColumn('')))
          : this.#columns.toSpliced(at, -more);
      this.filter.moveColumns(at, more);
    }
    this.#rect = moved;
    if (more !== 0) this.refreshHeaders();
    return true;
  }

  /** Takes the column names from the header cells: text, unique, never empty. Writes back what had to be changed. */
  refreshHeaders(): void {
    const taken = new Set<string>();
    this.#columns = this.#columns.map((column, index) => {
      const at = this.#rect.left + index;
      const cell = this.sheet.cells.get(this.#rect.top, at);
      const written = this.#showHeaders && cell !== undefined ? this.sheet.text(this.#rect.top, at) : '';
      const name = uniqueName(written !== '' ? written : column.name, index, taken);
      taken.add(name.toLocaleLowerCase());
      if (this.#showHeaders && cell?.value !== name) this.#writeHeader(at, name);
      return { id: column.id, name };
    });
  }

  /** Shows or hides the header row; the cells stay where they are, the table's rectangle changes. */
  setShowHeaders(show: boolean): void {
    if (show === this.#showHeaders) return;
    this.sheet.guard('structure');
    if (show && this.#rect.top === 0) throw new ModelError('InvalidOperation', 'no row above the table');
    this.#showHeaders = show;
    this.#rect = show
      ? { ...this.#rect, top: this.#rect.top - 1, rows: this.#rect.rows + 1 }
      : { ...this.#rect, top: this.#rect.top + 1, rows: this.#rect.rows - 1 };
    if (show)
      this.#columns.forEach((column, index) => {
        this.#writeHeader(this.#rect.left + index, column.name);
      });
    this.changed();
  }

  setLook(look: Partial<TableLook>): void {
    this.sheet.guard('structure');
    Object.assign(this, look);
    this.changed();
  }

  /** Only the flag and the rectangle: the sheet makes room for the row, or removes it, first. */
  setTotals(show: boolean): void {
    if (show === this.#showTotals) return;
    this.#showTotals = show;
    this.#rect = { ...this.#rect, rows: this.#rect.rows + (show ? 1 : -1) };
    this.changed();
  }

  /** Header row and body without totals row: what a filter button works on. */
  #filterRect(): Rect | null {
    return this.#showHeaders ? { ...this.#rect, rows: this.#rect.rows - (this.#showTotals ? 1 : 0) } : null;
  }

  changed(): void {
    this.sheet.emit({
      kind: 'table-changed',
      sheetId: this.sheet.id,
      tableId: this.id,
      tableName: this.name,
    });
  }

  /** The table shares some but not all of the rows (or columns) of a shift, which would tear it apart. */
  wouldBeTornBy({ rect, shift }: Shift): boolean {
    const vertical = shift === 'Down' || shift === 'Up';
    const moving: Rect = vertical
      ? { ...rect, rows: Number.MAX_SAFE_INTEGER - rect.top }
      : { ...rect, columns: Number.MAX_SAFE_INTEGER - rect.left };
    if (!overlaps(this.#rect, moving)) return false;
    return vertical
      ? rect.left > this.#rect.left || rightOf(rect) < rightOf(this.#rect)
      : rect.top > this.#rect.top || bottomOf(rect) < bottomOf(this.#rect);
  }

  contains(rect: Rect): boolean {
    return contains(this.#rect, rect);
  }

  #newColumn(name: string): TableColumn {
    return { id: this.#nextColumnId++, name };
  }

  #writeHeader(column: number, name: string): void {
    const { style } = this.sheet.cell(this.#rect.top, column);
    const cell: Cell = { value: name, style };
    this.sheet.cells.set(this.#rect.top, column, cell);
  }
}

function uniqueName(wanted: string, index: number, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? `Spalte${String(index + 1)}` : wanted;
  let name = base;
  for (let number = 2; taken.has(name.toLocaleLowerCase()); number++) name = `${base}${String(number)}`;
  return name;
}
