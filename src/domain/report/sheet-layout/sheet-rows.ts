import type { ReportCell, ReportRow } from './report-sheet';

/** Points of a row with one line of text. */
export const LINE_HEIGHT = 15;

/** The rows of a report sheet while it is laid out, and where its pages begin. */
export class SheetRows {
  readonly rows: ReportRow[] = [];
  readonly pageStarts: number[] = [];
  readonly #pageHeight: number;
  #left: number;

  /** @param pageHeight in points, without the rows that stand on each page */
  constructor(pageHeight: number) {
    this.#pageHeight = pageHeight;
    this.#left = pageHeight;
  }

  /** The number of the next row. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds rows that belong together: on one page, unless they need more than one. */
  add(rows: readonly ReportRow[]): void {
    const height = heightOf(rows);
    if (height > this.#left && this.#left < this.#pageHeight) this.startPage();
    this.rows.push(...rows);
    this.#left -= height;
    // What needs more than one page runs on to the next.
    while (this.#left < 0) this.#left += this.#pageHeight;
  }

  startPage(): void {
    // The row above the first one of a page is no longer needed to keep a distance, but does no harm.
    if (this.next > 0) this.pageStarts.push(this.next);
    this.#left = this.#pageHeight;
  }
}

function heightOf(rows: readonly ReportRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

export function row(cells: readonly ReportCell[], lines = 1, lineHeight = LINE_HEIGHT): ReportRow {
  return { cells, height: lines * lineHeight };
}

export function emptyRows(count: number): readonly ReportRow[] {
  return Array.from({ length: count }, () => row([]));
}
