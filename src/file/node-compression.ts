import { createDeflateRaw, inflateRawSync, crc32 } from 'node:zlib';
import { MAX_RATIO, type Inflate, type Packing, type Unpacking } from '../ooxml/compression';

/** Room behind the expected end: a full buffer would make zlib ask for another one of the same size. */
const SPARE_BYTES = 64;

/** Unpacks into one buffer of the expected size; damaged data and data that gives another size is `null`. */
const inflate: Inflate = (data, size) => {
  if (size > data.length * MAX_RATIO) return null;
  const room = size + SPARE_BYTES;
  try {
    const output = inflateRawSync(data, { chunkSize: room, maxOutputLength: room });
    return output.length === size ? output : null;
  } catch (error) {
    if (isDataError(error)) return null;
    throw error;
  }
};

/** zlib tells what is wrong with the data by a code; anything else is a bug of ours. */
function isDataError(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE');
}

export const NODE_UNPACKING: Unpacking = { inflate, crc32 };

const OPTIONS = {
  // Twice as fast as zlib's usual level, for a file that is a sixth larger. Excel packs faster still.
  level: 4,
  // So much is handed over while earlier pieces are being packed in the background.
  highWaterMark: 1024 * 1024,
  chunkSize: 256 * 1024,
};

export const NODE_PACKING: Packing = {
  deflate: async (source) => {
    const stream = createDeflateRaw(OPTIONS);
    const pieces: Uint8Array[] = [];
    let packedSize = 0;
    let size = 0;
    let crc = 0;
    stream.on('data', (piece: Uint8Array) => {
      pieces.push(piece);
      packedSize += piece.length;
    });
    const end = new Promise<void>((resolve, reject) => {
      stream.on('end', resolve);
      stream.on('error', reject);
    });
    for (const piece of source) {
      crc = crc32(piece, crc);
      size += piece.length;
      if (!stream.write(piece)) await new Promise((resolve) => stream.once('drain', resolve));
    }
    stream.end();
    await end;
    return { pieces, packedSize, size, crc };
  },
};
