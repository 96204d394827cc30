import { success, type Outcome } from '../domain/outcome';
import type { ByteSink } from './json-document';

/**
 * Keeps what is meant for the standard output until the input has succeeded: from there nothing can be taken back. Not on
 * the disk, where case data would lie about.
 */
export class MemorySink implements ByteSink {
  #chunks: Uint8Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  write(bytes: Uint8Array): Outcome<null> {
    // Not `slice`: that of a Buffer shares the bytes.
    this.#chunks.push(new Uint8Array(bytes));
    this.#size += bytes.length;
    return success(null);
  }

  cutTo(size: number): Outcome<null> {
    const kept: Uint8Array[] = [];
    let left = size;
    for (const chunk of this.#chunks) {
      if (left > 0) kept.push(chunk.subarray(0, left));
      left -= chunk.length;
    }
    this.#chunks = kept;
    this.#size = size;
    return success(null);
  }

  /** Hands over what has come so far. */
  take(): readonly Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#size = 0;
    return chunks;
  }
}
