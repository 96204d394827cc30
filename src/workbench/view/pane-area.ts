import { connectPane, type ConnectedPane } from '../host/connect-pane';
import type { Workbook } from '../model/workbook';
import { element } from './dom';
import { TEXTS } from './texts';

/** The task pane beside the sheet: a frame with the add-in, connected with the open workbook. */
export class PaneArea {
  readonly root: HTMLElement;
  readonly #title: HTMLElement;
  #frame: HTMLIFrameElement | null = null;
  #connected: ConnectedPane | null = null;
  #url: string | null = null;

  readonly #onNewWorkbook: (bytes: Uint8Array) => void;

  /** @param onNewWorkbook told when the add-in opens a file as a new workbook */
  constructor(name: string, onNewWorkbook: (bytes: Uint8Array) => void) {
    this.#onNewWorkbook = onNewWorkbook;
    this.#title = element('h2', { class: 'pane-title' }, name);
    const close = element(
      'button',
      { type: 'button', class: 'pane-close', 'aria-label': TEXTS.closePane },
      '✕',
    );
    close.addEventListener('click', () => {
      this.close();
    });
    this.root = element(
      'aside',
      { class: 'pane', 'aria-label': TEXTS.pane, hidden: true },
      element('div', { class: 'pane-head' }, this.#title, close),
    );
  }

  /** The running add-in, if the pane is open. */
  get connected(): ConnectedPane | null {
    return this.#connected;
  }

  /** Opens the pane, or loads another page of the add-in into it. Each start is a new activation in a new frame. */
  open(url: string, workbook: Workbook): void {
    this.#end();
    const frame = element('iframe', { class: 'pane-frame', title: this.#title.textContent });
    this.root.append(frame);
    this.root.hidden = false;
    this.#frame = frame;
    this.#url = url;
    this.#connected = connectPane({
      iframe: frame,
      paneUrl: url,
      workbook,
      options: { onNewWorkbook: this.#onNewWorkbook },
    });
  }

  /** Another workbook is open: the add-in starts anew in it, without an action of its address. */
  reopen(workbook: Workbook): void {
    if (this.#url === null) return;
    const url = new URL(this.#url);
    url.search = '';
    this.open(url.href, workbook);
  }

  close(): void {
    this.#end();
    this.root.hidden = true;
    this.#url = null;
  }

  #end(): void {
    this.#connected?.close();
    this.#connected = null;
    this.#frame?.remove();
    this.#frame = null;
  }
}
