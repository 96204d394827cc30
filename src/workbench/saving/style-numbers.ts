import type { RuleLook } from '../../ooxml/conditional-format';
import type { StylesEditor } from '../../ooxml/edit/styles-editor';
import type { CellStyle } from '../model/cell-style';
import { styleChange } from './style-change';

/** What a cell is to look like; `quoted: null` leaves the apostrophe as it is. */
export interface WantedLook {
  readonly style: CellStyle;
  readonly quoted: boolean | null;
}

interface FileLook {
  readonly style: CellStyle;
  readonly quoted: boolean;
}

/** Finds for styles of the open workbook the numbers of formats in its file, and adds formats where there is none. */
export class StyleNumbers {
  readonly #editor: StylesEditor;
  /** By number, as the file is now and with what is added. */
  readonly #looks: FileLook[];
  readonly #numbers: ReadonlyMap<CellStyle, number>;
  readonly #openedCount: number;
  /** By base, style and apostrophe. */
  readonly #known = new Map<number, Map<CellStyle, Map<boolean | null, number>>>();

  /**
   * @param opened the formats of the file as they were opened in the workbook
   * @param file the same formats and those that were added since, as they are read now
   */
  constructor(editor: StylesEditor, opened: readonly CellStyle[], file: readonly FileLook[]) {
    this.#editor = editor;
    this.#openedCount = opened.length;
    this.#looks = [...file];
    // Of the first reading and of this one.
    const numbers = [...opened, ...file.map(({ style }) => style)];
    this.#numbers = new Map(
      numbers.map((style, index) => [style, index < opened.length ? index : index - opened.length]),
    );
  }

  /**
   * A cell with one of these looks needs no other number for the other one. Formats that were opened can differ in what is
   * not seen here, such as borders; those that were added since were made for what is seen.
   */
  isSame(a: CellStyle, b: CellStyle): boolean {
    if (a === b) return true;
    const first = this.#numbers.get(a) ?? Infinity;
    const second = this.#numbers.get(b) ?? Infinity;
    if (Math.max(first, second) < this.#openedCount) return first === second;
    return styleChange(a, b) === null;
  }

  /** The number of the format for a cell that has the format `base` so far. */
  numberOf({ style, quoted }: WantedLook, base: number): number {
    const styles = this.#known.get(base) ?? new Map<CellStyle, Map<boolean | null, number>>();
    this.#known.set(base, styles);
    const numbers = styles.get(style) ?? new Map<boolean | null, number>();
    styles.set(style, numbers);
    const known = numbers.get(quoted);
    if (known !== undefined) return known;
    const number = this.#find(style, quoted, base);
    numbers.set(quoted, number);
    return number;
  }

  /** The number by which rules refer to a look. */
  ruleLook(look: RuleLook): number {
    return this.#editor.ruleLook(look);
  }

  #find(style: CellStyle, quoted: boolean | null, base: number): number {
    const from = this.#numbers.get(style) ?? base;
    const look = this.#looks[from] ?? this.#looks[0];
    if (look === undefined) return from;
    const change = this.#numbers.has(style) ? null : styleChange(look.style, style);
    const isQuoted = quoted ?? (this.#looks[base] ?? look).quoted;
    if (change === null && isQuoted === look.quoted) return from;
    const number = this.#editor.variant(from, {
      ...change,
      ...(isQuoted === look.quoted ? {} : { isQuoted }),
    });
    this.#looks[number] = { style, quoted: isQuoted };
    return number;
  }
}
