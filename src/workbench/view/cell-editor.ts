import { cellAddress } from '../model/address';
import { element } from './dom';
import { TEXTS } from './texts';

/** How an entry ends. `move` is the key that says where the cursor goes next. */
export type EntryEnd =
  | { readonly kind: 'commit'; readonly text: string; readonly move: KeyboardEvent | null }
  | { readonly kind: 'cancel' };

export interface EditorOptions {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Values offered for choosing. */
  readonly choices: readonly string[] | null;
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  /** True when the entry is taken; otherwise the editor stays open. */
  readonly onEnd: (end: EntryEnd) => boolean;
}

type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** The input that lies over a cell while it is edited. */
export class CellEditor {
  readonly root: HTMLElement;
  readonly #input: TextInput;
  readonly #onEnd: EditorOptions['onEnd'];
  #isOpen = true;

  constructor({ row, column, text, choices, box, onEnd }: EditorOptions) {
    this.#onEnd = onEnd;
    const attributes = {
      class: 'editor-input',
      'aria-label': TEXTS.editCell(cellAddress(row, column)),
      spellcheck: 'false',
    };
    const choiceList =
      choices === null
        ? null
        : element('datalist', { id: 'auswahl' }, ...choices.map((value) => element('option', { value })));
    this.#input =
      choiceList === null
        ? element('textarea', { ...attributes, rows: 1 })
        : element('input', { ...attributes, type: 'text', list: 'auswahl', autocomplete: 'off' });
    this.#input.value = text;
    this.root = element(
      'div',
      { class: 'editor' },
      this.#input,
      ...(choiceList === null ? [] : [choiceList]),
    );
    this.root.style.cssText = `top:${px(box.top)};left:${px(box.left)};min-width:${px(box.width)};min-height:${px(box.height)}`;
    this.root.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#input.addEventListener('blur', () => {
      // Only after the event is it known where the focus went.
      setTimeout(() => {
        this.#onLeave();
      });
    });
    this.root.addEventListener('mousedown', (event) => event.stopPropagation());
    this.root.addEventListener('dblclick', (event) => event.stopPropagation());
  }

  get text(): string {
    return this.#input.value;
  }

  focus(): void {
    this.#input.focus();
    this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
  }

  /** Ends the entry from outside. */
  commit(): void {
    this.#end({ kind: 'commit', text: this.#input.value, move: null });
  }

  /** Clicking elsewhere in the workbook takes the entry; as in Excel, it stays open while the user is in the pane or away. */
  #onLeave(): void {
    const isInPane = document.activeElement instanceof HTMLIFrameElement;
    if (!this.#isOpen || isInPane || !document.hasFocus() || document.activeElement === this.#input) return;
    // What cannot be taken is dropped, as nothing may stay half open.
    if (!this.#end({ kind: 'commit', text: this.#input.value, move: null })) this.#end({ kind: 'cancel' });
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#end({ kind: 'cancel' });
    } else if (event.key === 'Enter' && event.altKey && this.#input instanceof HTMLTextAreaElement) {
      event.preventDefault();
      this.#input.setRangeText('\n', this.#input.selectionStart, this.#input.selectionEnd, 'end');
      this.#input.rows = this.#input.value.split('\n').length;
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.#end({ kind: 'commit', text: this.#input.value, move: event });
    }
  }

  #end(end: EntryEnd): boolean {
    if (!this.#isOpen) return true;
    // Closed first: removing the input makes it lose the focus, which would end the entry again.
    this.#isOpen = false;
    if (!this.#onEnd(end)) {
      this.#isOpen = true;
      return false;
    }
    this.root.remove();
    return true;
  }
}

function px(pixels: number): string {
  return `${String(pixels)}px`;
}
