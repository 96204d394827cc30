import { element } from './dom';
import { openButton, type FileHandler } from './file-opening';
import { TEXTS } from './texts';

export interface TitleBarOptions {
  readonly onOpen: FileHandler;
  readonly onSave: () => void;
}

/** The name of the workbook, whether it is saved, and the buttons for files. */
export class TitleBar {
  readonly root: HTMLElement;
  readonly #name = element('span', { class: 'file-name' });
  readonly #state = element('span', { class: 'file-state', hidden: true }, `– ${TEXTS.unsaved}`);

  constructor({ onOpen, onSave }: TitleBarOptions) {
    const save = element(
      'button',
      { type: 'button', class: 'title-button', title: TEXTS.saveHint, 'aria-keyshortcuts': 'Control+S' },
      TEXTS.save,
    );
    save.addEventListener('click', onSave);
    this.root = element(
      'div',
      { class: 'title-bar' },
      element('h1', { class: 'title' }, TEXTS.title),
      element('span', { class: 'file' }, this.#name, this.#state),
      element('div', { class: 'title-buttons' }, openButton(onOpen), save),
    );
  }

  show(name: string, isChanged: boolean): void {
    this.#name.textContent = name;
    this.#state.hidden = !isChanged;
    document.title = `${isChanged ? '• ' : ''}${name} – ${TEXTS.title}`;
  }
}

/** Calls `onSave` for Ctrl+S anywhere on the page, also while a cell is being edited. */
export function listenForSave(onSave: () => void): void {
  const onKey = (event: KeyboardEvent): void => {
    const isSave =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's';
    if (!isSave) return;
    // The browser would save the page.
    event.preventDefault();
    if (!event.repeat) onSave();
  };
  document.addEventListener('keydown', onKey, { capture: true });
}
