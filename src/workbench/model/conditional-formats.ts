import type { RuleLook } from '../../ooxml/conditional-format';
import { contains, hasCell, intersection, sameRect, subtract, type Rect } from './rect';

/** When a rule holds. Formulas begin with `=`. */
export type Rule =
  /** `operator` as in files: `equal`, `between`, … */
  | { readonly kind: 'cell-value'; readonly operator: string; readonly formulas: readonly string[] }
  | { readonly kind: 'text'; readonly operator: TextOperator; readonly text: string }
  | { readonly kind: 'custom'; readonly formula: string }
  /** Bars, scales, icons and other rules that are kept but not shown; `type` is the file's name for them. */
  | { readonly kind: 'other'; readonly type: string };

export type TextOperator = 'contains' | 'notContains' | 'beginsWith' | 'endsWith';

/** A rule by which cells look otherwise than they are formatted. */
export interface ConditionalFormat {
  readonly id: string;
  readonly rects: readonly Rect[];
  readonly rule: Rule;
  readonly look: RuleLook;
  /** Where the rule holds, those behind it do not count. */
  readonly stopsIfTrue: boolean;
  /** Its place among the rules of the sheet's file; `null` when it was added since. */
  readonly place: number | null;
}

/** Changes nothing. */
export const NO_LOOK: RuleLook = {
  fill: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

/** The rules of one sheet, those that go first in front. */
export class ConditionalFormats {
  #formats: readonly ConditionalFormat[] = [];
  #next = 1;

  all(): readonly ConditionalFormat[] {
    return this.#formats;
  }

  /** Those that reach over some cell of the rectangle. */
  over(rect: Rect): readonly ConditionalFormat[] {
    return this.#formats.filter(({ rects }) => rects.some((own) => intersection(own, rect) !== null));
  }

  /** Those that reach over the cell. */
  at(row: number, column: number): readonly ConditionalFormat[] {
    return this.#formats.filter(({ rects }) => rects.some((rect) => hasCell(rect, row, column)));
  }

  byId(id: string): ConditionalFormat | undefined {
    return this.#formats.find((format) => format.id === id);
  }

  /** Adds rules of a file, in the order of their priorities. */
  load(formats: readonly Omit<ConditionalFormat, 'id'>[]): void {
    this.#formats = [...this.#formats, ...formats.map((format) => ({ ...format, id: this.#newId() }))];
  }

  /** Adds a rule in front of all others. */
  add(format: Omit<ConditionalFormat, 'id' | 'place'>): ConditionalFormat {
    const added = { ...format, id: this.#newId(), place: null };
    this.#formats = [added, ...this.#formats];
    return added;
  }

  change(id: string, part: Partial<Pick<ConditionalFormat, 'rule' | 'look' | 'stopsIfTrue'>>): void {
    this.#formats = this.#formats.map((format) => (format.id === id ? { ...format, ...part } : format));
  }

  remove(id: string): void {
    this.#formats = this.#formats.filter((format) => format.id !== id);
  }

  /** Puts a rule at a place among all of the sheet; negative ones count from the end, others end at the bounds. */
  moveTo(id: string, place: number): void {
    const format = this.byId(id);
    if (format === undefined) return;
    const others = this.#formats.filter((other) => other !== format);
    const at = place < 0 ? Math.max(0, this.#formats.length + place) : Math.min(place, others.length);
    this.#formats = others.toSpliced(at, 0, format);
  }

  /** Takes cells away from all rules; a rule without cells goes. */
  clear(rect: Rect): void {
    this.#reshape((own) => subtract(own, rect));
  }

  /** Follows inserted or deleted cells. `move` gives the new place of a rectangle, or `null` when it is gone. */
  move(move: (rect: Rect) => Rect | null): void {
    this.#reshape((rect) => {
      const moved = move(rect);
      return moved === null ? [] : [moved];
    });
  }

  /** Cells that take over the format of another take its rules over, and lose their own. */
  copy(source: Rect, target: Rect): void {
    this.clear(target);
    this.#formats = this.#formats.map((format) =>
      format.rects.some((rect) => contains(rect, source))
        ? { ...format, rects: [...format.rects, target] }
        : format,
    );
  }

  #reshape(change: (rect: Rect) => readonly Rect[]): void {
    this.#formats = this.#formats.flatMap((format) => {
      const rects = format.rects.flatMap(change);
      if (rects.length === 0) return [];
      const isSame =
        rects.length === format.rects.length &&
        rects.every((rect, index) => sameRect(rect, format.rects[index] ?? rect));
      return [isSame ? format : { ...format, rects }];
    });
  }

  #newId(): string {
    return `{${String(this.#next++).padStart(8, '0')}-0004-0000-0000-000000000000}`;
  }
}
