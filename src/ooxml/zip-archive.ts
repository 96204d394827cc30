import type { Unpacking } from './compression';
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_TOTAL_BYTES } from './limits';
import { damaged, tooLarge } from './read-fault';

/** One file of a zip archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly flags: number;
  /** Time in the lower half, date in the upper, as the archive stores them. */
  readonly written: number;
  readonly rawName: Uint8Array;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;

const STORED = 0;
const DEFLATED = 8;

/** The stand-in for a number that is found in the ZIP64 extra field instead. */
const IN_EXTRA_FIELD = 0xffffffff;
const ZIP64_EXTRA_FIELD = 1;

/** A zip archive in memory. Entries are unpacked when asked for; what comes out is counted against the limits. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #unpacking: Unpacking;
  readonly #preloaded = new Map<ZipEntry, Uint8Array | null>();
  readonly #counted = new Set<ZipEntry>();
  #unpackedBytes = 0;

  /**
   * @param unpacking used for entries that are not there after {@link preload}
   * @throws FaultError when the directory cannot be read
   */
  constructor(bytes: Uint8Array, unpacking: Unpacking) {
    this.#bytes = bytes;
    this.#unpacking = unpacking;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = readDirectory(bytes, this.#view);
  }

  /** Unpacks entries ahead, where that cannot be done at once. @throws FaultError when one is too large */
  async preload(
    entries: readonly ZipEntry[],
    inflate: (data: Uint8Array, size: number) => Promise<Uint8Array | null>,
  ): Promise<void> {
    for (const entry of entries) {
      if (!isUsual(entry)) continue;
      this.#count(entry);
      const packed = this.packed(entry);
      this.#preloaded.set(entry, entry.method === STORED ? packed : await inflate(packed, entry.size));
    }
  }

  /** The entry's bytes. @throws FaultError when it is damaged or too large */
  read(entry: ZipEntry): Uint8Array {
    const preloaded = this.#preloaded.get(entry);
    if (preloaded === undefined) this.#count(entry);
    const packed = this.packed(entry);
    const content =
      preloaded ?? (entry.method === STORED ? packed : this.#unpacking.inflate(packed, entry.size));
    if (content === null || this.#unpacking.crc32(content) !== entry.crc) {
      throw damaged(`„${entry.name}“ lässt sich nicht auspacken`);
    }
    return content;
  }

  /** Each entry counts once, however often it is read. */
  #count(entry: ZipEntry): void {
    if (!this.#counted.has(entry)) this.#unpackedBytes += entry.size;
    this.#counted.add(entry);
    if (entry.size > MAX_PART_BYTES || this.#unpackedBytes > MAX_TOTAL_BYTES) {
      throw tooLarge(`„${entry.name}“ hat ausgepackt ${megabytes(entry.size)} MB`);
    }
  }

  /**
   * Makes sure that every entry can be copied, also those that nothing reads, and that none shares its data with another:
   * a few bytes could otherwise be copied thousands of times. @throws FaultError
   */
  checkEntries(): void {
    let end = 0;
    for (const entry of [...this.entries].sort((a, b) => a.offset - b.offset)) {
      const packed = this.packed(entry);
      if (entry.offset < end) throw damaged(`„${entry.name}“ und ein anderer Teil liegen übereinander`);
      end = packed.byteOffset - this.#bytes.byteOffset + packed.length;
    }
  }

  /** The entry's bytes as they stand in the archive. @throws FaultError when they are not there */
  packed(entry: ZipEntry): Uint8Array {
    const { offset } = entry;
    if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) {
      throw damaged(`„${entry.name}“ ist auf eine Art gepackt, die in Arbeitsmappen nicht vorkommt`);
    }
    if (
      offset + LOCAL_HEADER_BYTES > this.#bytes.length ||
      this.#view.getUint32(offset, true) !== LOCAL_HEADER
    ) {
      throw damaged(`„${entry.name}“ fehlt`);
    }
    // The local header may have another extra field than the directory, and sizes of zero: only its own lengths count.
    const start =
      offset +
      LOCAL_HEADER_BYTES +
      this.#view.getUint16(offset + 26, true) +
      this.#view.getUint16(offset + 28, true);
    const end = start + entry.packedSize;
    if (end > this.#bytes.length || (entry.method === STORED && entry.packedSize !== entry.size)) {
      throw damaged(`„${entry.name}“ ist unvollständig`);
    }
    return this.#bytes.subarray(start, end);
  }
}

/** Packed as workbooks are; what is not is reported when it is read. */
function isUsual({ isEncrypted, method }: ZipEntry): boolean {
  return !isEncrypted && (method === STORED || method === DEFLATED);
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const end = findDirectory(bytes, view);
  if (end.count > MAX_ENTRIES) throw tooLarge(`sie besteht aus ${String(end.count)} Teilen`);
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index++) {
    if (at + DIRECTORY_ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged('das Inhaltsverzeichnis der Datei ist unvollständig');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + DIRECTORY_ENTRY_BYTES + nameLength + extraLength + commentLength;
    if (next > bytes.length) throw damaged('das Inhaltsverzeichnis der Datei ist unvollständig');
    entries.push(readEntry(bytes, view, at));
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameStart = at + DIRECTORY_ENTRY_BYTES;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const large = largeNumbers(view, extraStart, extraEnd);
  const number = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === IN_EXTRA_FIELD ? (large.shift() ?? value) : value;
  };
  // The order matters: the extra field lists only the numbers that do not fit, in this order.
  const size = number(24);
  const packedSize = number(20);
  const offset = number(42);
  const flags = view.getUint16(at + 8, true);
  const rawName = bytes.subarray(nameStart, extraStart);
  return {
    name: readName(rawName),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    flags,
    written: view.getUint32(at + 12, true),
    rawName,
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    offset,
  };
}

/** Names are in UTF-8, or in a code page nobody knows: then different names stay different at least. */
function readName(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(bytes) : text;
}

function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end;) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA_FIELD) {
      const numbers: number[] = [];
      for (let item = at + 4; item + 8 <= Math.min(fieldEnd, end); item += 8) {
        numbers.push(Number(view.getBigUint64(item, true)));
      }
      return numbers;
    }
    at = fieldEnd;
  }
  return [];
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const end = findEnd(bytes, view);
  if (end === null) throw damaged('sie ist nicht vollständig gespeichert oder übertragen worden');
  return (
    findDirectory64(bytes, view, end) ?? {
      offset: view.getUint32(end + 16, true),
      count: view.getUint16(end + 10, true),
    }
  );
}

/** The end of the directory. One whose comment ends with the file wins: a comment may look like an end itself. */
function findEnd(bytes: Uint8Array, view: DataView): number | null {
  const lowest = Math.max(0, bytes.length - END_OF_DIRECTORY_BYTES - MAX_COMMENT_BYTES);
  let last: number | null = null;
  for (let at = bytes.length - END_OF_DIRECTORY_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_OF_DIRECTORY_BYTES + view.getUint16(at + 20, true) === bytes.length) return at;
    last ??= at;
  }
  return last;
}

function findDirectory64(bytes: Uint8Array, view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== DIRECTORY_64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > bytes.length || view.getUint32(at, true) !== END_OF_DIRECTORY_64) return null;
  return {
    offset: Number(view.getBigUint64(at + 48, true)),
    count: Number(view.getBigUint64(at + 32, true)),
  };
}

function megabytes(size: number): string {
  return String(Math.ceil(size / (1024 * 1024)));
}
