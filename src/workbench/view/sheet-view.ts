import { filterChoices } from '../model/filter-choices';
import { bottomOf, MAX_COLUMNS, MAX_ROWS, rightOf, sameRect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { CellEditor, type EntryEnd } from './cell-editor';
import { clearCells, editRefusal, editText, enterText } from './cell-entry';
import { fillDown, pasteText, shiftRows } from './block-entry';
import { cursorAt, moved, selectionOf, type CellPlace, type Cursor } from './cursor';
import { FilterMenu } from './filter-menu';
import { filterBy, filterRefusal, filterTarget, sortBy } from './filter-target';
import { listChoices } from './list-choices';
import { SheetGrid } from './sheet-grid';

export interface SheetViewOptions {
  readonly workbook: Workbook;
  /** Told when the active cell, the selection, or what is in it may have changed. */
  readonly onCursor: (sheet: Sheet, cursor: Cursor) => void;
  readonly onEditing: (editing: boolean) => void;
  /** A sentence that says why something was not done; `null` takes it back. */
  readonly onRefusal: (sentence: string | null) => void;
}

/** The sheet in front: what is seen of it, and what mouse and keyboard do in it. */
export class SheetView {
  readonly grid = new SheetGrid();
  readonly #options: SheetViewOptions;
  readonly #cursors = new Map<Sheet, Cursor>();
  #editor: CellEditor | null = null;
  #menu: FilterMenu | null = null;
  readonly #stopListening: () => void;

  constructor(options: SheetViewOptions) {
    this.#options = options;
    const { root } = this.grid;
    root.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    root.addEventListener('mousedown', (event) => {
      this.#onMouseDown(event);
    });
    root.addEventListener('mousemove', (event) => {
      this.#onMouseMove(event);
    });
    root.addEventListener('wheel', () => this.#menu?.close(), { passive: true });
    root.addEventListener('paste', (event) => {
      this.#paste(event);
    });
    this.#stopListening = options.workbook.onChange((change) => {
      if (
        change.kind === 'sheet-activated' ||
        change.kind === 'sheet-deleted' ||
        change.kind === 'sheet-renamed'
      ) {
        this.#show();
      } else if (change.kind === 'selection') {
        this.#follow();
      } else if ('sheetId' in change && change.sheetId === this.#sheet.id) {
        if (change.kind === 'cells' || change.kind === 'format') this.grid.redraw();
        this.grid.invalidate();
        this.#tell();
      }
    });
  }

  /** Shows the sheet in front. The grid must be part of the page. */
  start(): void {
    this.#show();
  }

  close(): void {
    this.#stopListening();
    this.#menu?.close();
    this.#editor?.root.remove();
    this.#editor = null;
  }

  /** Goes to a cell. */
  goTo(row: number, column: number): void {
    this.#select(cursorAt(row, column));
    this.grid.root.focus();
  }

  /** Takes what stands in an open cell; false when it cannot be taken. */
  finishEntry(): boolean {
    this.#editor?.commit();
    return this.#editor === null;
  }

  get #workbook(): Workbook {
    return this.#options.workbook;
  }

  get #sheet(): Sheet {
    return this.#workbook.activeSheet;
  }

  get #cursor(): Cursor {
    const sheet = this.#sheet;
    const { top, left } = sheet.selection;
    return this.#cursors.get(sheet) ?? cursorAt(top, left);
  }

  #show(): void {
    this.#menu?.close();
    this.#editor?.commit();
    this.grid.show(this.#sheet, this.#cursor);
    this.#tell();
  }

  /** Someone else, the add-in for instance, selected something. */
  #follow(): void {
    const sheet = this.#sheet;
    const { selection } = sheet;
    if (!sameRect(selectionOf(this.#cursor), selection)) {
      const end = { row: bottomOf(selection) - 1, column: rightOf(selection) - 1 };
      this.#cursors.set(sheet, { active: { row: selection.top, column: selection.left }, end });
      this.grid.show(sheet, this.#cursor);
      this.grid.reveal(selection.top, selection.left);
    } else {
      this.grid.show(sheet, this.#cursor);
    }
    this.#tell();
  }

  #tell(): void {
    this.#options.onCursor(this.#sheet, this.#cursor);
  }

  #select(cursor: Cursor, reveal = cursor.end): void {
    this.#options.onRefusal(null);
    this.#cursors.set(this.#sheet, cursor);
    this.#workbook.select(this.#sheet, selectionOf(cursor));
    this.grid.reveal(reveal.row, reveal.column);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#editor !== null) return;
    const { active } = this.#cursor;
    const isTyping = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'F2') this.#edit(null);
    else if (event.altKey && event.key === 'ArrowDown') this.#openFilter(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#clear();
    else if (isTyping) this.#edit(event.key);
    else if (event.ctrlKey && event.key.toLowerCase() === 'a') this.#selectAll();
    else if (event.ctrlKey && event.key.toLowerCase() === 'd') this.#fillDown();
    else if (event.ctrlKey && (event.key === '+' || event.key === '-')) this.#shiftRows(event.key === '+');
    else if (event.key === 'Tab' && this.#isAtEdge(active, event.shiftKey)) return;
    else if (!this.#move(event)) return;
    event.preventDefault();
  }

  /** At the first or last cell of a row Tab leaves the sheet, so that the keyboard is never caught in it. */
  #isAtEdge({ column }: CellPlace, isBack: boolean): boolean {
    const { columns } = this.grid.geometry;
    const used = this.#sheet.usedRect(true);
    return isBack ? columns.next(column, -1) === column : column >= (used === null ? 0 : rightOf(used) - 1);
  }

  #move(event: KeyboardEvent): boolean {
    const used = this.#sheet.usedRect(true);
    const last =
      used === null ? { row: 0, column: 0 } : { row: bottomOf(used) - 1, column: rightOf(used) - 1 };
    const next = moved(this.#cursor, event, this.grid.geometry, this.grid.page, last);
    if (next === null) return false;
    this.#select(next);
    return true;
  }

  #selectAll(): void {
    const used = this.#sheet.usedRect(true);
    if (used === null) return;
    const end = { row: bottomOf(used) - 1, column: rightOf(used) - 1 };
    this.#select({ active: { row: used.top, column: used.left }, end }, this.#cursor.active);
  }

  #onMouseDown(event: MouseEvent): void {
    if (event.button !== 0) return;
    const place = placeOf(event);
    const line = place === null ? lineOf(event) : null;
    if (place === null && line === null) return;
    event.preventDefault();
    this.grid.root.focus({ preventScroll: true });
    if (place !== null) {
      this.#select(
        event.shiftKey ? { active: this.#cursor.active, end: place } : { active: place, end: place },
      );
      if (isOnMark(event)) {
        this.#openFilter(place);
        return;
      }
      // Not the event dblclick: the first click redraws the cell, and then there is none.
      if (event.detail === 2) this.#edit(null);
    } else if (line !== null) {
      const isColumn = line.column !== null;
      const active = { row: line.row ?? 0, column: line.column ?? 0 };
      const end = isColumn
        ? { row: MAX_ROWS - 1, column: active.column }
        : { row: active.row, column: MAX_COLUMNS - 1 };
      this.#select(
        { active, end },
        isColumn ? { row: this.#cursor.active.row, column: active.column } : active,
      );
    }
  }

  /** Dragging with the button held grows the selection. */
  #onMouseMove(event: MouseEvent): void {
    if (event.buttons !== 1 || this.#editor !== null) return;
    const place = placeOf(event);
    const { active, end } = this.#cursor;
    if (place === null || (place.row === end.row && place.column === end.column)) return;
    if (end.row === MAX_ROWS - 1 || end.column === MAX_COLUMNS - 1) return;
    this.#select({ active, end: place });
  }

  /** The menu of the filter whose arrow stands in the cell. */
  #openFilter({ row, column }: CellPlace): void {
    this.#menu?.close();
    const target = filterTarget(this.#sheet, row, column);
    if (target === null) return;
    const refusal = filterRefusal(this.#workbook, target);
    this.#options.onRefusal(refusal);
    if (refusal !== null) return;
    this.grid.reveal(row, column);
    const menu = new FilterMenu({
      header: target.header,
      choices: filterChoices(target.filter, target.column),
      isFiltered: target.filter.criteria(target.column) !== undefined,
      onSort: (ascending) => {
        this.#options.onRefusal(sortBy(target, ascending));
      },
      onFilter: (values) => {
        this.#options.onRefusal(filterBy(target, values));
      },
      onClose: (byKeyboard) => {
        this.#menu = null;
        if (byKeyboard) this.grid.root.focus({ preventScroll: true });
      },
    });
    this.#menu = menu;
    this.grid.showBelow(menu.root, row, column);
    menu.focus();
  }

  #clear(): void {
    this.#options.onRefusal(clearCells(this.#sheet, selectionOf(this.#cursor)));
  }

  /** Cells copied elsewhere, from the active cell on. */
  #paste(event: ClipboardEvent): void {
    if (this.#editor !== null) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    const { row, column } = this.#cursor.active;
    this.#options.onRefusal(pasteText(this.#workbook, this.#sheet, row, column, text));
  }

  /** Ctrl+D: the first row of the selection, or the cell above it, into all others. */
  #fillDown(): void {
    this.#options.onRefusal(fillDown(this.#workbook, this.#sheet, selectionOf(this.#cursor)));
  }

  /** Ctrl and + or -: inserts or deletes the rows of the selection. */
  #shiftRows(inserts: boolean): void {
    this.#options.onRefusal(shiftRows(this.#workbook, this.#sheet, selectionOf(this.#cursor), inserts));
  }

  /** Opens the active cell; `typed` replaces its content. */
  #edit(typed: string | null): void {
    const sheet = this.#sheet;
    const { row, column } = this.#cursor.active;
    const refusal = editRefusal(this.#workbook, sheet, row, column);
    this.#options.onRefusal(refusal);
    if (refusal !== null) return;
    this.grid.reveal(row, column);
    const editor = new CellEditor({
      row,
      column,
      text: typed ?? editText(sheet, row, column),
      choices: listChoices(this.#workbook, sheet, row, column),
      box: this.grid.boxOf(row, column),
      onEnd: (end) => this.#endEntry(sheet, { row, column }, end),
    });
    this.#editor = editor;
    this.#workbook.beginEdit({ sheetId: sheet.id, row, column });
    this.#options.onEditing(true);
    this.grid.overlay(editor.root);
    editor.focus();
  }

  /** True when the entry is over. */
  #endEntry(sheet: Sheet, { row, column }: CellPlace, end: EntryEnd): boolean {
    if (end.kind === 'commit' && !sheet.isDeleted) {
      const refusal = enterText(this.#workbook, sheet, row, column, end.text);
      this.#options.onRefusal(refusal);
      if (refusal !== null) return false;
    } else {
      this.#options.onRefusal(null);
    }
    this.#editor = null;
    this.#workbook.endEdit();
    this.#options.onEditing(false);
    if (end.kind === 'cancel' || end.move !== null) this.grid.root.focus({ preventScroll: true });
    if (end.kind === 'commit' && end.move !== null) this.#move(end.move);
    this.#tell();
    return true;
  }
}

function dataNumber(target: HTMLElement, name: 'row' | 'column'): number | null {
  const value = target.dataset[name];
  return value === undefined ? null : Number(value);
}

/** The cell under the mouse. */
function placeOf(event: MouseEvent): CellPlace | null {
  const cell =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null;
  const row = cell === null ? null : dataNumber(cell, 'row');
  const column = cell === null ? null : dataNumber(cell, 'column');
  return row === null || column === null ? null : { row, column };
}

/** The mouse is on the arrow of a filter. */
function isOnMark({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('.mark') !== null;
}

/** The row number or column letter under the mouse. */
function lineOf(event: MouseEvent): { readonly row: number | null; readonly column: number | null } | null {
  const head = event.target instanceof Element ? event.target.closest<HTMLElement>('.head') : null;
  return head === null ? null : { row: dataNumber(head, 'row'), column: dataNumber(head, 'column') };
}
