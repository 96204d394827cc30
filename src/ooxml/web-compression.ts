import { MAX_RATIO, type PackedPart, type Packing, type Unpacking } from './compression';
import { crc32 } from './crc32';

/**
 * Unpacks with the browser's own streams. Stops as soon as more comes out than `size`, whatever the data pretends to be;
 * `null` when it is damaged or does not give exactly `size` bytes.
 */
export async function inflateInBrowser(data: Uint8Array, size: number): Promise<Uint8Array | null> {
  if (size > data.length * MAX_RATIO) return null;
  const output = new Uint8Array(size);
  let length = 0;
  const reader = unpacked(data).getReader();
  for (let read = await nextPiece(reader); read !== null; read = await nextPiece(reader)) {
    if (read.done) return length === size ? output : null;
    if (length + read.value.length > size) {
      await reader.cancel();
      return null;
    }
    output.set(read.value, length);
    length += read.value.length;
  }
  return null;
}

/** `null` for damaged data: of bytes in memory a stream has no other reason to fail, and each platform another error. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array> | null> {
  return reader.read().catch(() => null);
}

function unpacked(data: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([new Uint8Array(data)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
}

/** A browser unpacks step by step only: an entry that was not unpacked ahead, such as a sheet named `.png`, is unreadable. */
export const WEB_UNPACKING: Unpacking = { inflate: () => null, crc32 };

/** Packs with the browser's own streams. */
export const WEB_PACKING: Packing = {
  deflate: async (source) => {
    const stream = new CompressionStream('deflate-raw');
    const writer = stream.writable.getWriter();
    let size = 0;
    let crc = 0;
    const write = async (): Promise<void> => {
      for (const piece of source) {
        crc = crc32(piece, crc);
        size += piece.length;
        await writer.ready;
        // A failure shows when the stream is closed.
        void writer.write(new Uint8Array(piece)).catch(() => undefined);
      }
      await writer.close();
    };
    const [pieces] = await Promise.all([collect(stream.readable), write()]);
    return { pieces, packedSize: sizeOf(pieces), size, crc } satisfies PackedPart;
  },
};

async function collect(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  return pieces;
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
