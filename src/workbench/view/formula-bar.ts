import { cellAddress, parseRect } from '../model/address';
import type { Sheet } from '../model/sheet';
import { editText } from './cell-entry';
import type { CellPlace } from './cursor';
import { element } from './dom';
import { TEXTS } from './texts';

/** The name box, which jumps to a cell, and the full content of the active cell. */
export class FormulaBar {
  readonly root: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #content: HTMLElement;
  #address = 'A1';

  constructor(onGoTo: (row: number, column: number) => void, onRefusal: (sentence: string) => void) {
    this.#name = element('input', {
      type: 'text',
      class: 'name-box',
      'aria-label': TEXTS.nameBox,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#content = element('div', {
      class: 'content',
      role: 'textbox',
      'aria-readonly': 'true',
      'aria-label': TEXTS.content,
      tabindex: 0,
    });
    this.root = element('div', { class: 'formula-bar' }, this.#name, this.#content);
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('blur', () => {
      this.#name.value = this.#address;
    });
    this.#name.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#name.value = this.#address;
      if (event.key !== 'Enter') return;
      const rect = parseRect(this.#name.value);
      if (rect === null) onRefusal(TEXTS.noSuchCell(this.#name.value));
      else onGoTo(rect.top, rect.left);
    });
  }

  show(sheet: Sheet, { row, column }: CellPlace): void {
    this.#address = cellAddress(row, column);
    this.#name.value = this.#address;
    this.#content.textContent = editText(sheet, row, column);
  }
}
