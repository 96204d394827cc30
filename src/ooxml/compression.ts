/** Unpacks raw DEFLATE data that gives exactly `size` bytes; `null` when it is damaged or gives more or fewer. */
export type Inflate = (data: Uint8Array, size: number) => Uint8Array | null;

export type Checksum = (bytes: Uint8Array, before?: number) => number;

/** What reading a zip archive asks of the platform. */
export interface Unpacking {
  readonly inflate: Inflate;
  /** The checksum of zip files, that of what comes before included. */
  readonly crc32: Checksum;
}

/** What writing a zip archive asks of the platform. Node's answer is in `file/`, the browser's beside this file. */
export interface Packing {
  /** Packs one part; its pieces are asked for one after the other, so that it is never in memory as a whole. */
  readonly deflate: (pieces: Iterable<Uint8Array>) => Promise<PackedPart>;
}

/** A part as raw DEFLATE data. Sizes in bytes. */
export interface PackedPart {
  readonly pieces: readonly Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** What one byte can unpack to at most, by the format's design. */
export const MAX_RATIO = 1032;
