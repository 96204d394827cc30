import { decodeUtf8 } from './xml-bytes';

const SLOTS = 8192;
/** So many bytes at each end decide about the slot. */
const SAMPLE = 12;

/**
 * Texts of one part that were decoded already, by their bytes. Columns of lists repeat a few texts again and again:
 * comparing bytes is several times faster than decoding them, and each text is kept once.
 */
export class TextCache {
  readonly #bytes: Uint8Array;
  readonly #starts = new Int32Array(SLOTS);
  readonly #ends = new Int32Array(SLOTS);
  readonly #texts = new Array<string>(SLOTS).fill('');
  readonly #read: (raw: string) => string;

  /** @param read what the characters between two places mean */
  constructor(bytes: Uint8Array, read: (raw: string) => string) {
    this.#bytes = bytes;
    this.#read = read;
  }

  text(start: number, end: number): string {
    const slot = this.#slot(start, end);
    if (this.#isSame(slot, start, end)) return this.#texts[slot] ?? '';
    const text = this.#read(decodeUtf8(this.#bytes, start, end));
    this.#starts[slot] = start;
    this.#ends[slot] = end;
    this.#texts[slot] = text;
    return text;
  }

  #slot(start: number, end: number): number {
    const bytes = this.#bytes;
    let hash = end - start;
    const headEnd = Math.min(end, start + SAMPLE);
    for (let at = start; at < headEnd; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
    for (let at = Math.max(headEnd, end - SAMPLE); at < end; at++)
      hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
    return ((hash ^ (hash >>> 15)) >>> 0) % SLOTS;
  }

  #isSame(slot: number, start: number, end: number): boolean {
    const known = this.#starts[slot] ?? 0;
    const length = end - start;
    if ((this.#ends[slot] ?? 0) - known !== length) return false;
    const bytes = this.#bytes;
    for (let index = 0; index < length; index++)
      if (bytes[known + index] !== bytes[start + index]) return false;
    return true;
  }
}
