/** Sizes of a sheet's rows or columns, as its model tells them. */
export interface LineSizes {
  size(index: number): number;
  isHidden(index: number): boolean;
}

/** Where the first `count` rows (or columns) of a sheet lie, in pixels; hidden ones take no room. */
export class LineLayout {
  readonly #offsets: Float64Array;

  constructor(
    readonly count: number,
    readonly sizes: LineSizes,
  ) {
    this.#offsets = new Float64Array(count + 1);
    for (let index = 0; index < count; index++) {
      const size = sizes.isHidden(index) ? 0 : sizes.size(index);
      this.#offsets[index + 1] = (this.#offsets[index] ?? 0) + size;
    }
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** Where a line begins; lines beyond the layout lie at its end. */
  offset(index: number): number {
    return this.#offsets[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** Pixels it takes; 0 when hidden. */
  extent(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  isVisible(index: number): boolean {
    return this.extent(index) > 0;
  }

  /** The line at a place; the last one for places behind the end. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offset(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The next visible line in a direction, or `index` when there is none. */
  next(index: number, step: 1 | -1): number {
    for (let other = index + step; other >= 0 && other < this.count; other += step) {
      if (this.isVisible(other)) return other;
    }
    return index;
  }

  /** Visible lines that touch the stretch of pixels from `from` to `to`, ascending. */
  between(from: number, to: number): readonly number[] {
    const lines: number[] = [];
    for (let index = this.at(from); index < this.count && this.offset(index) < to; index++) {
      if (this.isVisible(index)) lines.push(index);
    }
    return lines;
  }
}
