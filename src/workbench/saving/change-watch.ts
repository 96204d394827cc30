import type { Change, ChangeListener } from '../model/changes';
import { bottomOf, MAX_COLUMNS, MAX_ROWS, overlaps, rightOf, type Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** Cells of a sheet were inserted or deleted, and others moved with it. */
export type Structure = Extract<Change, { readonly kind: 'structure' }>;

/** What changes only what is looked at, and not the workbook. */
const LOOKS: ReadonlySet<Change['kind']> = new Set(['selection', 'sheet-activated', 'editing']);

/** Watches an open workbook for what was not saved yet. */
export class ChangeWatch {
  readonly #workbook: Workbook;
  readonly #onChange: () => void;
  #structures: readonly { readonly count: number; readonly structure: Structure }[] = [];
  readonly #stop: () => void;
  #count = 0;
  #saved = 0;

  /** @param onChange told when the workbook is no longer as it was saved */
  constructor(workbook: Workbook, onChange: () => void) {
    this.#workbook = workbook;
    this.#onChange = onChange;
    const listener: ChangeListener = (change) => {
      this.#see(change);
    };
    this.#stop = workbook.onChange(listener);
  }

  close(): void {
    this.#stop();
  }

  /** Something was not saved yet. */
  get isChanged(): boolean {
    return this.#count > this.#saved;
  }

  /** How much has happened so far, for {@link saved}. */
  get mark(): number {
    return this.#count;
  }

  /** All that had happened at this mark is saved. */
  saved(mark: number): void {
    this.#saved = mark;
    this.#structures = this.#structures.filter(({ count }) => count > mark);
  }

  /** By sheet, the first time since the file was opened or saved that cells of it moved. */
  get structures(): ReadonlyMap<string, Structure> {
    return new Map(
      this.#structures.map(({ structure }) => [structure.sheetId, structure] as const).reverse(),
    );
  }

  #see(change: Change): void {
    if (LOOKS.has(change.kind)) return;
    const wasChanged = this.isChanged;
    this.#count += 1;
    if (change.kind === 'structure') {
      const sheet = this.#workbook.sheetById(change.sheetId);
      if (sheet !== undefined && hasMoved(sheet, change))
        this.#structures = [...this.#structures, { count: this.#count, structure: change }];
    }
    if (!wasChanged) this.#onChange();
  }
}

/**
 * Something moved, or may have: whole rows and columns carry what is not known here (drawings, notes). Cells that were
 * inserted where nothing follows, as beside a table that grows, moved nothing.
 */
function hasMoved(sheet: Sheet, { structure, shift, rect }: Structure): boolean {
  if (structure !== 'CellInserted' && structure !== 'CellDeleted') return true;
  const inserted = structure === 'CellInserted';
  const behind: Rect =
    shift === 'Down' || shift === 'Up'
      ? { ...rect, top: inserted ? bottomOf(rect) : rect.top, rows: MAX_ROWS - rect.top }
      : { ...rect, left: inserted ? rightOf(rect) : rect.left, columns: MAX_COLUMNS - rect.left };
  return (
    sheet.cells.usedWithin(behind, false) !== null ||
    [...sheet.merges, ...sheet.tables.map((table) => table.rect)].some((other) => overlaps(other, behind)) ||
    sheet.validations.entries().some((entry) => overlaps(entry.rect, behind)) ||
    sheet.conditionalFormats.over(behind).length > 0
  );
}
