import type { HostSession } from '../host/session';
import { Workbook } from '../model/workbook';
import { element } from './dom';
import { acceptDrops, openButton } from './file-opening';
import type { AddInManifest } from './manifest-buttons';
import { openWorkbook } from './open-file';
import { PaneArea } from './pane-area';
import { drawRibbon } from './ribbon';
import { TEXTS } from './texts';
import { WorkbookWindow } from './workbook-window';

/** Milliseconds between two looks at what the add-in used and the host does not know. */
const WATCH_INTERVAL = 500;

/** The whole page: ribbon, workbook, task pane. */
export class Workbench {
  readonly root: HTMLElement;
  readonly #fileName = element('span', { class: 'file-name' });
  readonly #message = element('div', { class: 'message', hidden: true });
  readonly #work = element('div', { class: 'work' });
  readonly #announcer = element('div', { role: 'status', class: 'unseen' });
  readonly #pane: PaneArea;
  #workbook = new Workbook();
  #window: WorkbookWindow | null = null;
  #watched: HostSession | null = null;
  /** Of the unknown members of the watched session, how many were shown. */
  #reported = 0;

  /** @param manifest of the add-in; `null` when there is none to read */
  constructor(manifest: AddInManifest | null) {
    this.#pane = new PaneArea(manifest?.name ?? TEXTS.pane);
    this.root = element(
      'div',
      { class: 'workbench' },
      element(
        'header',
        { class: 'top' },
        element(
          'div',
          { class: 'title-bar' },
          element('h1', { class: 'title' }, TEXTS.title),
          this.#fileName,
          openButton((file) => void this.openFile(file)),
        ),
        drawRibbon({
          manifest,
          onOpenPane: ({ paneUrl }) => {
            this.openPane(paneUrl);
          },
        }),
        this.#message,
        this.#announcer,
      ),
      element('main', { class: 'main' }, this.#work, this.#pane.root),
    );
    acceptDrops(
      this.root,
      (file) => void this.openFile(file),
      (sentence) => {
        this.#refuse(sentence);
      },
    );
    setInterval(() => {
      this.#watchPane();
    }, WATCH_INTERVAL);
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  get pane(): PaneArea {
    return this.#pane;
  }

  openPane(url: string): void {
    this.#pane.open(url, this.#workbook);
  }

  async openFile(file: File): Promise<void> {
    this.#announcer.textContent = TEXTS.opening(file.name);
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Opens a file; when it cannot be opened, a sentence says why and what was open stays. */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const result = await openWorkbook(bytes, name);
    if (result.ok) this.show(result.workbook);
    else this.#refuse(result.sentence);
  }

  /** Shows a workbook; the add-in starts anew in it. */
  show(workbook: Workbook): void {
    this.#window?.close();
    this.#workbook = workbook;
    this.#window = new WorkbookWindow(workbook);
    this.#work.append(this.#window.root);
    this.#window.start();
    this.#fileName.textContent = workbook.name;
    document.title = `${workbook.name} – ${TEXTS.title}`;
    this.#message.hidden = true;
    this.#announcer.textContent = TEXTS.opened(workbook.name);
    this.#pane.reopen(workbook);
  }

  /** Says why something was not done, until it is closed or the next file is open. */
  #refuse(sentence: string): void {
    this.#announcer.textContent = '';
    const close = element('button', { type: 'button', class: 'message-close' }, TEXTS.close);
    close.addEventListener('click', () => {
      this.#message.hidden = true;
    });
    this.#message.replaceChildren(element('p', { role: 'alert' }, sentence), close);
    this.#message.hidden = false;
  }

  /** A gap of this stand-in must not pass for a fault of the add-in. */
  #watchPane(): void {
    const session = this.#pane.connected?.session ?? null;
    if (session !== this.#watched) this.#reported = 0;
    this.#watched = session;
    const unknown = session?.unknownMembers.slice(this.#reported) ?? [];
    if (unknown.length === 0) return;
    this.#reported += unknown.length;
    const sentence = TEXTS.unknownMember([...new Set(unknown)].join(', '));
    this.#refuse(sentence);
    // Also where tools listen: the console, and handlers of errors.
    reportError(new Error(sentence));
  }
}
