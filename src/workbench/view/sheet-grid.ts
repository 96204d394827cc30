import { cellAddress } from '../model/address';
import { bottomOf, MAX_COLUMNS, MAX_ROWS, rightOf } from '../model/rect';
import type { Sheet } from '../model/sheet';
import { selectionOf, type Cursor } from './cursor';
import { element } from './dom';
import { drawChart } from './draw-chart';
import {
  COLUMN_HEADER,
  columnsToDraw,
  gridGeometry,
  ROW_HEADER,
  rowsToDraw,
  scrolledTo,
  type GridGeometry,
  type Lines,
  type Viewport,
} from './grid-geometry';
import { cellId, drawColumnHeaders, drawRow, type RowSource } from './grid-row';
import { TEXTS } from './texts';

/** Where a test environment without layout has no sizes. */
const FALLBACK_SIZE = { width: 900, height: 600 };

/** How wide menus are. */
const MENU_PIXELS = 260;

/** Draws the visible part of one sheet. It changes nothing in the workbook. */
export class SheetGrid {
  /** The scrolling element; it has the focus, and the active cell is its active descendant. */
  readonly root: HTMLElement;
  #geometry: GridGeometry | null = null;
  #sheet: Sheet | null = null;
  #cursor: Cursor = { active: { row: 0, column: 0 }, end: { row: 0, column: 0 } };
  #drawn = new Map<number, HTMLElement>();
  #columns: Lines = { frozen: [], scrolled: [] };
  #frame = 0;
  /** Rows must be drawn anew, not only those that came into view. */
  #isStale = true;
  readonly #canvas: HTMLElement;
  readonly #head: HTMLElement;
  readonly #body: HTMLElement;
  readonly #charts = element('div', { class: 'charts', 'aria-hidden': 'true' });

  constructor() {
    this.#head = element('div', { role: 'rowgroup', class: 'grid-head' });
    this.#body = element('div', { role: 'rowgroup', class: 'grid-body' });
    this.#canvas = element(
      'div',
      { role: 'presentation', class: 'grid-canvas' },
      this.#head,
      this.#body,
      this.#charts,
    );
    this.root = element(
      'div',
      {
        role: 'grid',
        class: 'grid',
        tabindex: 0,
        'aria-rowcount': MAX_ROWS,
        'aria-colcount': MAX_COLUMNS,
        'aria-multiselectable': 'true',
      },
      this.#canvas,
    );
    this.root.addEventListener('scroll', () => this.#schedule());
    if (typeof ResizeObserver !== 'undefined') new ResizeObserver(() => this.#schedule()).observe(this.root);
  }

  get geometry(): GridGeometry {
    this.#geometry ??= this.#measure();
    return this.#geometry;
  }

  /** Rows that fit on the screen. */
  get page(): number {
    const { rows, frozenRows } = this.geometry;
    const { top, height } = this.#viewport();
    const first = rows.at(top + rows.offset(frozenRows));
    return Math.max(1, rows.at(top + height - COLUMN_HEADER) - first - 1);
  }

  /** Shows a sheet, or another state of the same. */
  show(sheet: Sheet, cursor: Cursor): void {
    const isOther = sheet !== this.#sheet;
    this.#sheet = sheet;
    this.#cursor = cursor;
    if (isOther) {
      this.root.setAttribute('aria-label', TEXTS.sheetOf(sheet.name));
      this.invalidate();
      this.root.scrollTop = 0;
      this.root.scrollLeft = 0;
      this.draw();
    } else {
      this.redraw();
    }
  }

  /** Sizes, hidden lines, or the extent changed. */
  invalidate(): void {
    this.#geometry = null;
    this.#isStale = true;
    this.#schedule();
  }

  /** Contents or selection changed. */
  redraw(): void {
    this.#isStale = true;
    this.#schedule();
  }

  /** Scrolls as little as needed to show a cell whole. */
  reveal(row: number, column: number): void {
    const { rows, columns } = this.geometry;
    if (row >= rows.count - 1 || column >= columns.count - 1) this.#geometry = this.#measure();
    const { top, left } = scrolledTo(this.geometry, this.#viewport(), row, column);
    this.root.scrollTop = top;
    this.root.scrollLeft = left;
    this.draw();
  }

  /** The cell's box inside the scrolling element, for laying an input over it. */
  boxOf(
    row: number,
    column: number,
  ): { readonly top: number; readonly left: number; readonly width: number; readonly height: number } {
    const { rows, columns, frozenRows, frozenColumns } = this.geometry;
    return {
      top: COLUMN_HEADER + rows.offset(row) + (row < frozenRows ? this.root.scrollTop : 0),
      left: ROW_HEADER + columns.offset(column) + (column < frozenColumns ? this.root.scrollLeft : 0),
      width: columns.extent(column),
      height: rows.extent(row),
    };
  }

  /** Puts a menu below a cell, beside the grid: inside it only rows and cells belong. It stays within what is seen. */
  showBelow(menu: HTMLElement, row: number, column: number): void {
    const { top, left, width, height } = this.boxOf(row, column);
    const view = this.#viewport();
    const furthest = view.width - MENU_PIXELS;
    const start = Math.max(0, Math.min(left - view.left + width - MENU_PIXELS, furthest));
    menu.style.cssText = `top:${String(top - view.top + height)}px;left:${String(start)}px`;
    this.root.after(menu);
  }

  /** Something that lies over the cells and scrolls with them. */
  overlay(node: HTMLElement): void {
    this.#canvas.append(node);
  }

  /** Draws at once what the next frame would. */
  draw(): void {
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const sheet = this.#sheet;
    if (sheet === null) return;
    const view = this.#viewport();
    const columns = columnsToDraw(this.geometry, view, sheet.merges);
    const rows = rowsToDraw(this.geometry, view, sheet.merges);
    if (!sameLines(columns, this.#columns)) this.#isStale = true;
    this.#columns = columns;
    const source: RowSource = {
      sheet,
      geometry: this.geometry,
      columns,
      selection: selectionOf(this.#cursor),
      active: this.#cursor.active,
    };
    this.#canvas.classList.toggle('no-lines', !sheet.showGridlines);
    if (this.#isStale) {
      this.#drawHead(source, rows.frozen);
      for (const drawn of this.#drawn.values()) drawn.remove();
      this.#drawn.clear();
      this.#drawCharts(sheet);
      this.#isStale = false;
    }
    this.#drawBody(source, rows.scrolled);
    this.#markActive();
  }

  /** They lie over the cells and scroll with them. */
  #drawCharts(sheet: Sheet): void {
    const { rows, columns } = this.geometry;
    const drawn = sheet.charts.map((chart) => {
      const { place } = chart;
      const width = columns.offset(rightOf(place)) - columns.offset(place.left);
      const height = rows.offset(bottomOf(place)) - rows.offset(place.top);
      const { top, left } = this.boxOf(place.top, place.left);
      const style = `top:${String(top)}px;left:${String(left)}px`;
      return element('div', { class: 'chart', style }, drawChart(sheet, chart, { width, height }));
    });
    this.#charts.replaceChildren(...drawn);
  }

  #drawHead(source: RowSource, frozen: readonly number[]): void {
    const { rows, columns, frozenRows } = this.geometry;
    const width = ROW_HEADER + columns.total;
    this.#canvas.style.width = `${String(width)}px`;
    this.#body.style.height = `${String(rows.total - rows.offset(frozenRows))}px`;
    this.#head.replaceChildren(drawColumnHeaders(source), ...frozen.map((row) => drawRow(source, row)));
  }

  /** Rows that stay in view are kept. They stand in the order of the sheet, for those who read the page by its markup. */
  #drawBody(source: RowSource, rows: readonly number[]): void {
    const wanted = new Set(rows);
    for (const [row, drawn] of this.#drawn) {
      if (wanted.has(row)) continue;
      drawn.remove();
      this.#drawn.delete(row);
    }
    const origin = this.geometry.rows.offset(this.geometry.frozenRows);
    let before: HTMLElement | null = null;
    for (const row of rows) {
      let drawn = this.#drawn.get(row);
      if (drawn === undefined) {
        drawn = drawRow(source, row);
        drawn.style.top = `${String(this.geometry.rows.offset(row) - origin)}px`;
        this.#drawn.set(row, drawn);
        if (before === null) this.#body.prepend(drawn);
        else before.after(drawn);
      }
      before = drawn;
    }
  }

  #markActive(): void {
    const { row, column } = this.#cursor.active;
    const id = cellId(row, column);
    if (document.getElementById(id) === null) this.root.removeAttribute('aria-activedescendant');
    else this.root.setAttribute('aria-activedescendant', id);
    this.root.dataset['active'] = cellAddress(row, column);
  }

  #measure(): GridGeometry {
    if (this.#sheet === null) throw new Error('no sheet is shown');
    const { active, end } = this.#cursor;
    const reach = { row: Math.max(active.row, end.row), column: Math.max(active.column, end.column) };
    return gridGeometry(this.#sheet, {
      row: reach.row < MAX_ROWS - 1 ? reach.row : active.row,
      column: reach.column < MAX_COLUMNS - 1 ? reach.column : active.column,
    });
  }

  #viewport(): Viewport {
    return {
      top: this.root.scrollTop,
      left: this.root.scrollLeft,
      width: this.root.clientWidth || FALLBACK_SIZE.width,
      height: this.root.clientHeight || FALLBACK_SIZE.height,
    };
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }
}

function sameLines(a: Lines, b: Lines): boolean {
  return same(a.frozen, b.frozen) && same(a.scrolled, b.scrolled);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
