import type { Workbook } from '../model/workbook';
import { element } from './dom';
import { TEXTS } from './texts';

const PANEL_ID = 'blatt';

/** The id of the element the tabs switch. */
export const SHEET_PANEL_ID = PANEL_ID;

/** The tabs of the visible sheets, and how many are hidden. */
export class SheetTabs {
  readonly root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #hidden: HTMLElement;
  readonly #workbook: Workbook;
  readonly #stopListening: () => void;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.#list = element('div', { role: 'tablist', class: 'tabs', 'aria-label': TEXTS.sheets });
    this.#hidden = element('span', { class: 'tabs-hidden' });
    this.root = element('div', { class: 'tab-bar' }, this.#list, this.#hidden);
    this.#list.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#stopListening = workbook.onChange((change) => {
      if (change.kind.startsWith('sheet-')) this.#draw();
    });
    this.#draw();
  }

  close(): void {
    this.#stopListening();
  }

  #draw(): void {
    const hadFocus = this.#list.contains(document.activeElement);
    const { activeSheet, sheets } = this.#workbook;
    const visible = sheets.filter(({ visibility }) => visibility === 'visible');
    const tabs = visible.map((sheet) => {
      const isActive = sheet === activeSheet;
      const tab = element(
        'button',
        {
          type: 'button',
          role: 'tab',
          class: 'tab',
          'aria-selected': isActive ? 'true' : 'false',
          'aria-controls': PANEL_ID,
          tabindex: isActive ? 0 : -1,
          'data-sheet': sheet.id,
        },
        sheet.name,
      );
      if (sheet.tabColor !== '') tab.style.setProperty('--tab-color', sheet.tabColor);
      if (sheet.protection !== null) tab.title = TEXTS.protectedSheet(sheet.name);
      tab.addEventListener('click', () => {
        this.#workbook.activate(sheet);
      });
      return tab;
    });
    this.#list.replaceChildren(...tabs);
    const hiddenCount = sheets.length - visible.length;
    this.#hidden.textContent = hiddenCount === 0 ? '' : TEXTS.hiddenSheets(hiddenCount);
    const active = tabs[visible.indexOf(activeSheet)];
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) active?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const visible = this.#workbook.sheets.filter(({ visibility }) => visibility === 'visible');
    const at = visible.indexOf(this.#workbook.activeSheet);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % visible.length,
      ArrowLeft: (at - 1 + visible.length) % visible.length,
      Home: 0,
      End: visible.length - 1,
    };
    const target = visible[targets[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    this.#workbook.activate(target);
  }
}
