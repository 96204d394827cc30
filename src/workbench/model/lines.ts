import type { CellStyle } from './cell-style';

interface Line {
  readonly size?: number;
  readonly hidden?: true;
  readonly style?: CellStyle;
}

/** The rows or the columns of a sheet: their sizes in pixels, which are hidden, and the style of their unused cells. */
export class Lines {
  #lines = new Map<number, Line>();

  constructor(public defaultSize: number) {}

  /** In pixels, also when hidden. */
  size(index: number): number {
    return this.#lines.get(index)?.size ?? this.defaultSize;
  }

  setSize(index: number, size: number): void {
    this.#lines.set(index, { ...this.#lines.get(index), size });
  }

  isHidden(index: number): boolean {
    return this.#lines.get(index)?.hidden === true;
  }

  setHidden(index: number, hidden: boolean): void {
    const { hidden: _before, ...rest } = this.#lines.get(index) ?? {};
    this.#lines.set(index, hidden ? { ...rest, hidden } : rest);
  }

  /** All hidden indexes, ascending. */
  hidden(): readonly number[] {
    return [...this.#lines.keys()].filter((index) => this.isHidden(index)).sort((a, b) => a - b);
  }

  /** Those that may differ from the others, in no order. */
  known(): readonly number[] {
    return [...this.#lines.keys()];
  }

  style(index: number): CellStyle | undefined {
    return this.#lines.get(index)?.style;
  }

  setStyle(index: number, style: CellStyle): void {
    this.#lines.set(index, { ...this.#lines.get(index), style });
  }

  /** Makes room for `count` lines before `index`; they take size and style of the line before. */
  insert(index: number, count: number): void {
    this.#move((line) => (line >= index ? line + count : line));
    const { hidden: _hidden, ...pattern } = this.#lines.get(index - 1) ?? {};
    if (Object.keys(pattern).length === 0) return;
    for (let line = index; line < index + count; line++) this.#lines.set(line, pattern);
  }

  delete(index: number, count: number): void {
    this.#move((line) => (line < index ? line : line < index + count ? null : line - count));
  }

  #move(target: (index: number) => number | null): void {
    const moved = new Map<number, Line>();
    for (const [index, line] of this.#lines) {
      const to = target(index);
      if (to !== null) moved.set(to, line);
    }
    this.#lines = moved;
  }
}
