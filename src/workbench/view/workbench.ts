import type { HostSession } from '../host/session';
import { Workbook } from '../model/workbook';
import type { OpenedFile } from '../saving/opened-file';
import { element } from './dom';
import { download } from './download';
import { acceptDrops } from './file-opening';
import type { AddInManifest } from './manifest-buttons';
import { MessageBar } from './message-bar';
import { openWorkbook } from './open-file';
import { OpenWorkbook } from './open-workbook';
import { PaneArea } from './pane-area';
import { drawRibbon } from './ribbon';
import { TEXTS } from './texts';
import { listenForSave, TitleBar } from './title-bar';
import { WorkbookWindow } from './workbook-window';

/** Milliseconds between two looks at what the add-in used and the host does not know. */
const WATCH_INTERVAL = 500;

/** The whole page: ribbon, workbook, task pane. */
export class Workbench {
  readonly root: HTMLElement;
  readonly #manifest: AddInManifest | null;
  readonly #titleBar: TitleBar;
  readonly #messages = new MessageBar();
  readonly #work = element('div', { class: 'work' });
  readonly #announcer = element('div', { role: 'status', class: 'unseen' });
  readonly #pane: PaneArea;
  #open = this.#opened(new Workbook(), null);
  #window: WorkbookWindow | null = null;
  #saving: Promise<boolean> | null = null;
  #watched: HostSession | null = null;
  /** Of the unknown members of the watched session, how many were shown. */
  #reported = 0;

  /** @param manifest of the add-in; `null` when there is none to read */
  constructor(manifest: AddInManifest | null) {
    this.#manifest = manifest;
    this.#pane = new PaneArea(manifest?.name ?? TEXTS.pane, (bytes) => {
      this.#handOut(bytes);
    });
    this.#titleBar = new TitleBar({
      onOpen: (file) => void this.openFile(file),
      onSave: () => void this.save(),
    });
    this.root = element(
      'div',
      { class: 'workbench' },
      element(
        'header',
        { class: 'top' },
        this.#titleBar.root,
        drawRibbon({
          manifest,
          onOpenPane: ({ paneUrl }) => {
            this.openPane(paneUrl);
          },
        }),
        this.#messages.root,
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
    listenForSave(() => void this.save());
    window.addEventListener('beforeunload', (event) => {
      // The browser asks in its own words.
      if (this.#open.isChanged) event.preventDefault();
    });
    setInterval(() => {
      this.#watchPane();
    }, WATCH_INTERVAL);
  }

  get workbook(): Workbook {
    return this.#open.workbook;
  }

  get pane(): PaneArea {
    return this.#pane;
  }

  openPane(url: string): void {
    this.#pane.open(url, this.workbook);
  }

  /** Opens what a user chose, after a question when something is not saved. */
  async openFile(file: File): Promise<void> {
    if (this.#open.isChanged) {
      const answer = await this.#messages.askUnsaved(this.workbook.name, file.name);
      if (answer === 'cancel') return;
      if (answer === 'save' && !(await this.save())) return;
    }
    this.#announcer.textContent = TEXTS.opening(file.name);
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Opens a file; when it cannot be opened, a sentence says why and what was open stays. */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const result = await openWorkbook(bytes, name);
    if (result.ok) this.show(result.workbook, result.file);
    else this.#refuse(result.sentence);
  }

  /**
   * Shows a workbook; the add-in starts anew in it.
   * @param file what it was opened from; `null` for a new one
   */
  show(workbook: Workbook, file: OpenedFile | null): void {
    this.#window?.close();
    this.#open.close();
    this.#open = this.#opened(workbook, file);
    this.#window = new WorkbookWindow(workbook);
    this.#work.append(this.#window.root);
    this.#window.start();
    this.#showTitle();
    this.#messages.clear();
    this.#announcer.textContent = TEXTS.opened(workbook.name);
    this.#pane.reopen(workbook);
  }

  /** Saves the workbook as a download; when it cannot be saved, a sentence says why. True when it is saved. */
  save(): Promise<boolean> {
    this.#saving ??= this.#save().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #save(): Promise<boolean> {
    if (this.#window?.finishEntry() === false) return false;
    const { name } = this.workbook;
    this.#messages.clear();
    this.#announcer.textContent = TEXTS.saving(name);
    const result = await this.#open.save(this.#manifest?.addIn ?? null);
    if (!result.ok) {
      this.#refuse(result.sentence);
      return false;
    }
    download(result.file.bytes, name);
    this.#announcer.textContent = TEXTS.saved(name);
    if (result.notices.length > 0) this.#messages.say(result.notices.join(' '));
    return true;
  }

  /** What Excel would open in a window of its own. */
  #handOut(bytes: Uint8Array): void {
    download(bytes, TEXTS.newWorkbookFile);
    this.#messages.say(TEXTS.newWorkbook(TEXTS.newWorkbookFile));
  }

  #opened(workbook: Workbook, file: OpenedFile | null): OpenWorkbook {
    return new OpenWorkbook(workbook, file, () => {
      this.#showTitle();
    });
  }

  #showTitle(): void {
    this.#titleBar.show(this.workbook.name, this.#open.isChanged);
  }

  /** Says why something was not done, until it is closed or the next file is open. */
  #refuse(sentence: string): void {
    this.#announcer.textContent = '';
    this.#messages.say(sentence);
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
