import type { FilterChoice } from '../model/filter-choices';
import { element } from './dom';
import { TEXTS } from './texts';

export interface FilterMenuOptions {
  readonly header: string;
  readonly choices: readonly FilterChoice[];
  readonly isFiltered: boolean;
  readonly onSort: (ascending: boolean) => void;
  /** The criteria of the values to show; `null`: all of them. */
  readonly onFilter: (values: readonly unknown[] | null) => void;
  /** The menu is gone. @param byKeyboard the focus belongs back into the sheet */
  readonly onClose: (byKeyboard: boolean) => void;
}

interface MenuValue {
  readonly choice: FilterChoice;
  readonly box: HTMLInputElement;
  readonly line: HTMLElement;
}

/** The menu below a filter arrow: sorting, and the values of the column to choose from. */
export class FilterMenu {
  readonly root: HTMLElement;
  readonly #options: FilterMenuOptions;
  readonly #search = element('input', { type: 'search', class: 'filter-search', autocomplete: 'off' });
  readonly #all = element('input', { type: 'checkbox' });
  readonly #allText = element('span');
  readonly #ok: HTMLButtonElement;
  readonly #empty = element('p', { class: 'filter-empty', role: 'status' });
  readonly #values: readonly MenuValue[];
  #isOpen = true;

  constructor(options: FilterMenuOptions) {
    this.#options = options;
    const { header, choices, isFiltered } = options;
    this.#values = choices.map((choice) => {
      const box = element('input', { type: 'checkbox' });
      box.checked = choice.isChosen;
      const text = choice.text === '' ? TEXTS.blankValue : choice.text;
      return {
        choice,
        box,
        line: element('label', { class: 'filter-value' }, box, element('span', {}, text)),
      };
    });
    this.#ok = button(TEXTS.ok, 'message-button', () => {
      this.#take();
    });
    this.root = element(
      'div',
      { role: 'dialog', class: 'filter-menu', 'aria-label': TEXTS.filterOf(header) },
      button(TEXTS.sortUp, 'filter-command', () => {
        this.#end(() => options.onSort(true));
      }),
      button(TEXTS.sortDown, 'filter-command', () => {
        this.#end(() => options.onSort(false));
      }),
      button(
        TEXTS.clearFilter,
        'filter-command',
        () => {
          this.#end(() => options.onFilter(null));
        },
        !isFiltered,
      ),
      element('label', { class: 'filter-label' }, TEXTS.searchValues, this.#search),
      element(
        'div',
        { role: 'group', class: 'filter-values', 'aria-label': TEXTS.valuesOf(header) },
        element('label', { class: 'filter-value' }, this.#all, this.#allText),
        ...this.#values.map(({ line }) => line),
      ),
      this.#empty,
      element(
        'div',
        { class: 'filter-buttons' },
        this.#ok,
        button(TEXTS.cancel, 'message-button', () => {
          this.#end();
        }),
      ),
    );
    this.#listen();
    this.#update();
  }

  focus(): void {
    this.#search.focus({ preventScroll: true });
  }

  /** Ends the menu from outside, without a change. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.root.remove();
    this.#options.onClose(false);
  }

  #listen(): void {
    this.root.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.root.addEventListener('focusout', () => {
      // Only after the event is it known where the focus went.
      setTimeout(() => {
        if (document.hasFocus() && !this.root.contains(document.activeElement)) this.close();
      });
    });
    this.root.addEventListener('change', (event) => {
      if (event.target === this.#all) for (const { box } of this.#shown()) box.checked = this.#all.checked;
      this.#update();
    });
    this.#search.addEventListener('input', () => {
      // As in Excel: what is found is chosen.
      const wanted = this.#search.value.trim().toLocaleLowerCase('de');
      for (const { choice, box, line } of this.#values) {
        line.hidden = !choice.text.toLocaleLowerCase('de').includes(wanted);
        box.checked = wanted === '' ? choice.isChosen : !line.hidden;
      }
      this.#update();
    });
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.#end();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) this.#take();
    else if (event.key !== 'Tab' || !this.#wrap(event.shiftKey)) return;
    event.preventDefault();
  }

  /** Tab stays in the menu, which is left with Escape. True at its ends. */
  #wrap(isBack: boolean): boolean {
    const stops = [...this.root.querySelectorAll<HTMLElement>('button:enabled, input')].filter(
      (stop) => stop.closest('[hidden]') === null,
    );
    const [first] = stops;
    const last = stops.at(-1);
    if (document.activeElement !== (isBack ? first : last)) return false;
    (isBack ? last : first)?.focus();
    return true;
  }

  #shown(): readonly MenuValue[] {
    return this.#values.filter(({ line }) => !line.hidden);
  }

  #update(): void {
    const shown = this.#shown();
    const chosen = shown.filter(({ box }) => box.checked);
    this.#all.checked = shown.length > 0 && chosen.length === shown.length;
    this.#all.indeterminate = chosen.length > 0 && chosen.length < shown.length;
    this.#allText.textContent = this.#search.value.trim() === '' ? TEXTS.allValues : TEXTS.allFound;
    this.#empty.textContent = shown.length === 0 ? TEXTS.noValueFound : '';
    this.#ok.disabled = chosen.length === 0;
  }

  #take(): void {
    const chosen = this.#shown().filter(({ box }) => box.checked);
    if (chosen.length === 0) return;
    const isAll = chosen.length === this.#values.length;
    this.#end(() => {
      this.#options.onFilter(isAll ? null : chosen.map(({ choice }) => choice.criterion));
    });
  }

  #end(act: () => void = () => undefined): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.root.remove();
    act();
    this.#options.onClose(true);
  }
}

function button(label: string, style: string, onClick: () => void, isDisabled = false): HTMLButtonElement {
  const created = element('button', { type: 'button', class: style, disabled: isDisabled }, label);
  created.addEventListener('click', onClick);
  return created;
}
