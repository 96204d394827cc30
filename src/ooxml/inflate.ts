import { Inflate } from 'fflate';

/** Compressed bytes handed over at a time: what they unpack to (at most 1,032 times as much) is counted before the next. */
const SLICE_BYTES = 16 * 1024;

/** What one byte can unpack to at most, by the format's design. */
const MAX_RATIO = 1032;

/**
 * Unpacks raw DEFLATE data of which the length is known. Stops as soon as more comes out than `size`, whatever the
 * data pretends to be; `null` when it is damaged or does not give exactly `size` bytes.
 */
export function inflate(data: Uint8Array, size: number): Uint8Array | null {
  if (size > data.length * MAX_RATIO) return null;
  const output = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) output.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < data.length && length <= size; from += SLICE_BYTES) {
      const to = Math.min(from + SLICE_BYTES, data.length);
      stream.push(data.subarray(from, to), to === data.length);
    }
  } catch (error) {
    // fflate reports damaged data by its own error, which has a numeric code; anything else is a bug of ours.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return length === size ? output : null;
}
