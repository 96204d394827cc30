import type { PackedPart } from './compression';
import type { ZipArchive, ZipEntry } from './zip-archive';

/** An entry of the archive to be written: one of another archive as it stands there, or a new one. */
export type WrittenEntry =
  | { readonly kind: 'kept'; readonly entry: ZipEntry }
  | { readonly kind: 'packed'; readonly name: string; readonly part: PackedPart };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_ENTRY_BYTES = 46;
const END_OF_DIRECTORY_BYTES = 22;

const VERSION = 20;
const DEFLATED = 8;
/** Names are in UTF-8. */
const UTF8_FLAG = 0x0800;
/** Sizes stand in front of the data, so none stand behind it. */
const KEPT_FLAGS = UTF8_FLAG | 0x0006;
/** 1 January 1980, the earliest a zip archive can tell, as Excel writes it. */
const DATE = 0x0021;

/**
 * A zip archive with these entries in this order. Packed data of kept entries is copied byte by byte.
 * @param source the archive the kept entries come from
 */
export function writeZip(source: ZipArchive | null, entries: readonly WrittenEntry[]): Uint8Array {
  const prepared = entries.map((entry) => prepare(source, entry));
  const directorySize = prepared.reduce((sum, { name }) => sum + DIRECTORY_ENTRY_BYTES + name.length, 0);
  const dataSize = prepared.reduce(
    (sum, { name, size }) => sum + LOCAL_HEADER_BYTES + name.length + size.packed,
    0,
  );
  const bytes = new Uint8Array(dataSize + directorySize + END_OF_DIRECTORY_BYTES);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = prepared.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.name, at + LOCAL_HEADER_BYTES);
    at += LOCAL_HEADER_BYTES + entry.name.length;
    for (const piece of entry.data) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return offset;
  });
  const directoryStart = at;
  prepared.forEach((entry, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + DIRECTORY_ENTRY_BYTES);
    at += DIRECTORY_ENTRY_BYTES + entry.name.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, prepared.length, true);
  view.setUint16(at + 10, prepared.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, directoryStart, true);
  return bytes;
}

interface Prepared {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time in the lower half, date in the upper. */
  readonly written: number;
  readonly crc: number;
  readonly size: { readonly packed: number; readonly unpacked: number };
  readonly data: readonly Uint8Array[];
}

function prepare(source: ZipArchive | null, written: WrittenEntry): Prepared {
  if (written.kind === 'packed') {
    const { crc, size, packedSize, pieces } = written.part;
    return {
      name: new TextEncoder().encode(written.name),
      flags: /^[\x20-\x7e]*$/.test(written.name) ? 0 : UTF8_FLAG,
      method: DEFLATED,
      written: DATE << 16,
      crc,
      size: { packed: packedSize, unpacked: size },
      data: pieces,
    };
  }
  const { entry } = written;
  if (source === null) throw new Error('an entry is kept without an archive');
  return {
    name: entry.rawName,
    flags: entry.flags & KEPT_FLAGS,
    method: entry.method,
    written: entry.written,
    crc: entry.crc,
    size: { packed: entry.packedSize, unpacked: entry.size },
    data: [source.packed(entry)],
  };
}

/** What local header and directory entry have in common, from the version that is needed to the length of the name. */
function writeCommon(
  view: DataView,
  at: number,
  { flags, method, written, crc, size, name }: Prepared,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, written, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size.packed, true);
  view.setUint32(at + 18, size.unpacked, true);
  view.setUint16(at + 22, name.length, true);
}
