import type { PackedPart, Packing } from '../compression';
import { partKey, type Package } from '../package';
import type { ZipArchive } from '../zip-archive';
import { writeZip, type WrittenEntry } from '../zip-writer';

/**
 * The file with its changed parts; all others are copied byte by byte and keep their places.
 * @param packed parts that are packed already, by their keys
 */
export async function savePackage(
  archive: ZipArchive,
  file: Package,
  packed: ReadonlyMap<string, PackedPart>,
  packing: Packing,
): Promise<Uint8Array> {
  const entries: WrittenEntry[] = [];
  const written = new Set<string>();
  const add = async (name: string): Promise<void> => {
    const key = partKey(name);
    const content = file.changed.get(key)?.content;
    const part = packed.get(key) ?? (content === undefined ? null : await packing.deflate([content]));
    if (part !== null) entries.push({ kind: 'packed', name, part });
    written.add(key);
  };
  for (const entry of archive.entries) {
    const key = partKey(entry.name);
    if (file.changed.get(key) === null || written.has(key)) continue;
    if (packed.has(key) || file.changed.has(key)) await add(entry.name);
    else entries.push({ kind: 'kept', entry });
  }
  for (const [key, change] of file.changed) {
    if (change !== null && !written.has(key) && !archive.entries.some(({ name }) => partKey(name) === key)) {
      await add(change.name);
    }
  }
  return writeZip(archive, entries);
}
