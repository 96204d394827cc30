const encoder = new TextEncoder();

/** Room for what is written before anybody looks whether a piece is full: usually one row. */
const SPARE_BYTES = 16 * 1024;

/** Collects bytes and hands them over in pieces. */
export class ByteBuffer {
  #bytes: Uint8Array;
  #length = 0;

  /** @param size the usual length of a piece */
  constructor(readonly size: number) {
    this.#bytes = new Uint8Array(size + SPARE_BYTES);
  }

  get isFull(): boolean {
    return this.#length >= this.size;
  }

  /** Copies a stretch of other bytes. */
  copy(source: Uint8Array, start: number, end: number): void {
    if (end <= start) return;
    this.#ensure(end - start);
    this.#bytes.set(source.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  write(text: string): void {
    // A character takes up to three bytes.
    this.#ensure(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Takes back the last bytes, which must not have been handed over. */
  drop(count: number): void {
    this.#length -= count;
  }

  /** What was collected; the buffer is empty afterwards. */
  take(): Uint8Array {
    const piece = this.#bytes.subarray(0, this.#length);
    this.#bytes = new Uint8Array(this.size + SPARE_BYTES);
    this.#length = 0;
    return piece;
  }

  #ensure(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
