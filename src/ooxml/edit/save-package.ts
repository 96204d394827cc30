import type { Packing } from '../compression';
import { partKey, type Package } from '../package';
import type { ZipArchive } from '../zip-archive';
import { writeZip, type WrittenEntry } from '../zip-writer';

/** Parts whose content is made while it is packed, by their keys. */
export type PartStreams = ReadonlyMap<string, () => Iterable<Uint8Array>>;

/** The file with its changed parts; all others are copied byte by byte and keep their places. */
export async function savePackage(
  archive: ZipArchive,
  file: Package,
  streams: PartStreams,
  packing: Packing,
): Promise<Uint8Array> {
  const entries: WrittenEntry[] = [];
  const written = new Set<string>();
  const add = async (name: string): Promise<void> => {
    const key = partKey(name);
    const stream = streams.get(key);
    const content = file.changed.get(key)?.content;
    const pieces = stream === undefined ? (content === undefined ? null : [content]) : stream();
    if (pieces !== null) entries.push({ kind: 'packed', name, part: await packing.deflate(pieces) });
    written.add(key);
  };
  for (const entry of archive.entries) {
    const key = partKey(entry.name);
    if (file.changed.get(key) === null || written.has(key)) continue;
    if (streams.has(key) || file.changed.has(key)) await add(entry.name);
    else entries.push({ kind: 'kept', entry });
  }
  for (const [key, change] of file.changed) {
    if (change !== null && !written.has(key) && !archive.entries.some(({ name }) => partKey(name) === key)) {
      await add(change.name);
    }
  }
  return writeZip(archive, entries);
}
