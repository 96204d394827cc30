import { isKnownFilter, rowTest, type FilterCriteria } from './filter-criteria';
import { bottomOf, type Rect } from './rect';
import type { SheetParts } from './sheet-parts';

/** The filter of a table or of a plain range: criteria per column, and the rows they hide. */
export class AutoFilter {
  readonly #criteria = new Map<number, FilterCriteria>();
  /** The rows that criteria of a file hide which cannot be evaluated here (colours, ranks), by the criteria as text. */
  readonly #hiddenBy = new Map<string, ReadonlySet<number>>();

  /**
   * @param rect the filtered range with its header row, or `null` while there is none
   * @param tableId the table it belongs to; `null` for the sheet's own filter
   */
  constructor(
    readonly sheet: SheetParts,
    readonly rect: () => Rect | null,
    readonly tableId: string | null,
  ) {}

  /** Some column has a criterion. */
  get isFiltering(): boolean {
    return this.#criteria.size > 0;
  }

  /** By column of the range (0 = its first). */
  criteria(column: number): FilterCriteria | undefined {
    return this.#criteria.get(column);
  }

  /** Columns that have a criterion, ascending. */
  filteredColumns(): readonly number[] {
    return [...this.#criteria.keys()].sort((a, b) => a - b);
  }

  /** Hides the rows that do not fit. `null` removes the column's criterion. */
  apply(column: number, criteria: FilterCriteria | null): void {
    this.sheet.guard('filter');
    const before = new Map(this.#criteria);
    this.#set(column, criteria);
    try {
      this.#hideRows();
    } catch (error) {
      this.#criteria.clear();
      for (const [key, value] of before) this.#criteria.set(key, value);
      throw error;
    }
  }

  /** Sets a criterion and leaves the rows as they are: the file says which are hidden. */
  restore(column: number, criteria: FilterCriteria | null): void {
    this.#set(column, criteria);
    if (criteria !== null && !isKnownFilter(criteria))
      this.#hiddenBy.set(JSON.stringify(criteria), this.#hiddenRows());
  }

  /** Removes all criteria and shows every row of the range. */
  clear(): void {
    this.sheet.guard('filter');
    this.#criteria.clear();
    this.#hideRows();
  }

  /** Applies the criteria again to cells that changed meanwhile. */
  reapply(): void {
    this.sheet.guard('filter');
    this.#hideRows();
  }

  /** The criteria hide this row. */
  hidesRow(row: number): boolean {
    const rect = this.rect();
    return (
      this.isFiltering &&
      rect !== null &&
      row > rect.top &&
      row < bottomOf(rect) &&
      this.sheet.rows.isHidden(row)
    );
  }

  /** Whether the criteria of these columns let a row through. */
  lets(row: number, isMeant: (column: number) => boolean): boolean {
    const rect = this.rect();
    return (
      rect === null ||
      [...this.#criteria].every(
        ([column, criteria]) => !isMeant(column) || this.#test(criteria, rect.left + column)(row),
      )
    );
  }

  /** Follows columns that were inserted into the range (`count` > 0) or deleted from it. */
  moveColumns(at: number, count: number): void {
    const before = [...this.#criteria];
    this.#criteria.clear();
    for (const [column, criteria] of before) {
      if (column < at) this.#criteria.set(column, criteria);
      else if (count > 0 || column >= at - count) this.#criteria.set(column + count, criteria);
    }
  }

  #set(column: number, criteria: FilterCriteria | null): void {
    if (criteria === null) this.#criteria.delete(column);
    else this.#criteria.set(column, criteria);
  }

  #hiddenRows(): ReadonlySet<number> {
    const rect = this.rect();
    return new Set(
      this.sheet.rows.hidden().filter((row) => rect !== null && row > rect.top && row < bottomOf(rect)),
    );
  }

  #test(criteria: FilterCriteria, column: number): (row: number) => boolean {
    const hidden = this.#hiddenBy.get(JSON.stringify(criteria));
    return hidden === undefined ? rowTest(criteria, this.sheet, column) : (row) => !hidden.has(row);
  }

  #hideRows(): void {
    const rect = this.rect();
    if (rect === null) return;
    const tests = [...this.#criteria].map(([column, criteria]) => this.#test(criteria, rect.left + column));
    let changed = false;
    for (let row = rect.top + 1; row < bottomOf(rect); row++) {
      const hidden = !tests.every((test) => test(row));
      if (hidden === this.sheet.rows.isHidden(row)) continue;
      this.sheet.rows.setHidden(row, hidden);
      changed = true;
    }
    this.sheet.emit({
      kind: 'filter',
      sheetId: this.sheet.id,
      tableId: this.tableId,
    });
    if (changed) {
      this.sheet.emit({
        kind: 'rows-hidden',
        sheetId: this.sheet.id,
        rect,
        hidden: this.isFiltering,
      });
    }
  }
}
