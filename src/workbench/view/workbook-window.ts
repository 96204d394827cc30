import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { selectionOf, type Cursor } from './cursor';
import { element } from './dom';
import { filterSummary } from './filter-summary';
import { FormulaBar } from './formula-bar';
import { selectionSummary } from './selection-summary';
import { SHEET_PANEL_ID, SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet-view';
import { TEXTS } from './texts';

/** One open workbook: formula bar, sheet, tabs, status bar. */
export class WorkbookWindow {
  readonly root: HTMLElement;
  readonly #view: SheetView;
  readonly #tabs: SheetTabs;
  readonly #mode = element('span', { role: 'status', class: 'status-mode' }, TEXTS.ready);
  readonly #refusal = element('span', { role: 'alert', class: 'status-refusal' });
  readonly #facts = element('span', { class: 'status-facts' });

  constructor(workbook: Workbook) {
    const bar = new FormulaBar(
      (row, column) => {
        this.#view.goTo(row, column);
      },
      (sentence) => {
        this.#refusal.textContent = sentence;
      },
    );
    this.#view = new SheetView({
      workbook,
      onCursor: (sheet, cursor) => {
        bar.show(sheet, cursor.active);
        this.#facts.textContent = factsOf(sheet, cursor);
      },
      onEditing: (editing) => {
        this.#mode.textContent = editing ? TEXTS.editing : TEXTS.ready;
      },
      onRefusal: (sentence) => {
        this.#refusal.textContent = sentence ?? '';
      },
    });
    this.#tabs = new SheetTabs(workbook);
    this.root = element(
      'div',
      { class: 'window' },
      bar.root,
      element(
        'div',
        { role: 'tabpanel', id: SHEET_PANEL_ID, class: 'sheet-panel', 'aria-label': TEXTS.sheets },
        this.#view.grid.root,
      ),
      this.#tabs.root,
      element('div', { class: 'status-bar' }, this.#mode, this.#refusal, this.#facts),
    );
  }

  /** Draws the sheet in front; the window must be part of the page. */
  start(): void {
    this.#view.start();
  }

  /** Takes what stands in an open cell; false when it cannot be taken, which a sentence explains. */
  finishEntry(): boolean {
    return this.#view.finishEntry();
  }

  close(): void {
    this.#view.close();
    this.#tabs.close();
    this.root.remove();
  }
}

function factsOf(sheet: Sheet, cursor: Cursor): string {
  return [
    sheet.protection === null ? '' : TEXTS.protectedSheet(sheet.name),
    filterSummary(sheet),
    selectionSummary(sheet, selectionOf(cursor)),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
