import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip archive, with all that an archive can say of it, also what is not true. */
export interface RawEntry {
  readonly name: string;
  /** The name's bytes, where they are not UTF-8. */
  readonly rawName?: Uint8Array;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** Says that the name is in UTF-8. */
  readonly hasUtf8Flag?: boolean;
  /** Sizes and checksum stand behind the data; the local header has zeros. */
  readonly hasDescriptor?: boolean;
  /** Sizes and place stand in the ZIP64 extra field of the directory. */
  readonly isZip64?: boolean;
  readonly isEncrypted?: boolean;
  /** What the directory says, whatever is there. */
  readonly claims?: {
    readonly method?: number;
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
  };
  /** Has no data of its own: the directory points to those of the entry with this name. */
  readonly sharesDataOf?: string;
}

export interface RawArchive {
  readonly comment?: string | Uint8Array;
  /** The end of the directory is told in ZIP64. */
  readonly isZip64?: boolean;
  /** Bytes behind the end. */
  readonly behind?: Uint8Array;
}

const IN_EXTRA_FIELD = 0xffffffff;

interface Placed {
  readonly entry: RawEntry;
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** A zip archive, written entry by entry. */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array {
  const pieces: Buffer[] = [];
  let at = 0;
  const push = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  const placed: Placed[] = [];
  for (const entry of entries) {
    const shared = placed.find(({ entry: { name } }) => name === entry.sharesDataOf);
    const content = Buffer.from(entry.content);
    const packed = entry.isStored === true ? content : deflateRawSync(content);
    const item: Placed = {
      entry,
      name: Buffer.from(entry.rawName ?? Buffer.from(entry.name)),
      flags:
        (entry.hasUtf8Flag === true ? 0x800 : 0) |
        (entry.hasDescriptor === true ? 8 : 0) |
        (entry.isEncrypted === true ? 1 : 0),
      method: entry.claims?.method ?? shared?.method ?? (entry.isStored === true ? 0 : 8),
      crc: entry.claims?.crc ?? shared?.crc ?? crc32(content),
      size: entry.claims?.size ?? shared?.size ?? content.length,
      packedSize: entry.claims?.packedSize ?? shared?.packedSize ?? packed.length,
      offset: shared?.offset ?? at,
    };
    placed.push(item);
    if (shared !== undefined) continue;
    push(localHeader(item));
    push(packed);
    if (entry.hasDescriptor === true) push(descriptor(item));
  }
  const start = at;
  for (const item of placed) push(directoryEntry(item));
  const size = at - start;
  if (archive.isZip64 === true) push(endOfDirectory64(placed.length, size, start, at));
  const comment = Buffer.from(archive.comment ?? '');
  push(endOfDirectory(placed.length, size, start, archive.isZip64 === true, comment));
  push(Buffer.from(archive.behind ?? []));
  return new Uint8Array(Buffer.concat(pieces));
}

/** The same parts in a plain archive, in this order. */
export function plainZip(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return rawZip([...parts].map(([name, content]) => ({ name, content })));
}

function localHeader({ name, entry, flags, method, crc, size, packedSize }: Placed): Buffer {
  const isLater = entry.hasDescriptor === true;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(0x21 << 16, 10);
  header.writeUInt32LE(isLater ? 0 : crc, 14);
  header.writeUInt32LE(isLater ? 0 : Math.min(packedSize, IN_EXTRA_FIELD), 18);
  header.writeUInt32LE(isLater ? 0 : Math.min(size, IN_EXTRA_FIELD), 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, size, packedSize }: Placed): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packedSize, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function directoryEntry({ name, entry, flags, method, crc, size, packedSize, offset }: Placed): Buffer {
  const extra = entry.isZip64 === true ? zip64Field([size, packedSize, offset]) : Buffer.alloc(0);
  const inField = entry.isZip64 === true;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(0x21 << 16, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(inField ? IN_EXTRA_FIELD : packedSize, 20);
  header.writeUInt32LE(inField ? IN_EXTRA_FIELD : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(inField ? IN_EXTRA_FIELD : offset, 42);
  return Buffer.concat([header, name, extra]);
}

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  numbers.forEach((number, index) => field.writeBigUInt64LE(BigInt(number), 4 + index * 8));
  return field;
}

function endOfDirectory64(count: number, size: number, start: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function endOfDirectory(
  count: number,
  size: number,
  start: number,
  isZip64: boolean,
  comment: Buffer,
): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isZip64 ? 0xffff : count, 8);
  end.writeUInt16LE(isZip64 ? 0xffff : count, 10);
  end.writeUInt32LE(isZip64 ? IN_EXTRA_FIELD : size, 12);
  end.writeUInt32LE(isZip64 ? IN_EXTRA_FIELD : start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}
