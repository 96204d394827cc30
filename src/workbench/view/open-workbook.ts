import type { AddInReference } from '../../ooxml/edit/add-in-settings';
import { openArchiveInBrowser } from '../../ooxml/open-archive';
import { WEB_PACKING } from '../../ooxml/web-compression';
import type { Workbook } from '../model/workbook';
import { ChangeWatch } from '../saving/change-watch';
import type { OpenedFile } from '../saving/opened-file';
import { saveWorkbook, type SaveResult } from '../saving/save-workbook';

/** An open workbook with the file behind it. */
export class OpenWorkbook {
  readonly workbook: Workbook;
  readonly #watch: ChangeWatch;
  readonly #onState: () => void;
  #file: OpenedFile | null;

  /**
   * @param file what it was opened from; `null` for a new workbook
   * @param onState told when there is something to save, or no longer
   */
  constructor(workbook: Workbook, file: OpenedFile | null, onState: () => void) {
    this.workbook = workbook;
    this.#file = file;
    this.#onState = onState;
    this.#watch = new ChangeWatch(workbook, onState);
  }

  /** Something was not saved yet. */
  get isChanged(): boolean {
    return this.#watch.isChanged;
  }

  close(): void {
    this.#watch.close();
  }

  /** @param addIn whose settings the workbook keeps */
  async save(addIn: AddInReference | null): Promise<SaveResult> {
    let { mark } = this.#watch;
    const result = await saveWorkbook(this.workbook, {
      opened: this.#file,
      structures: this.#watch.structures,
      addIn,
      openArchive: openArchiveInBrowser,
      packing: WEB_PACKING,
      onSeen: () => {
        ({ mark } = this.#watch);
      },
    });
    if (result.ok) {
      this.#file = result.file;
      this.#watch.saved(mark);
      this.#onState();
    }
    return result;
  }
}
