import type { Unpacking } from '../../src/ooxml/compression';
import { MAX_PART_BYTES, MAX_TOTAL_BYTES } from '../../src/ooxml/limits';
import { ZipArchive } from '../../src/ooxml/zip-archive';
import { rawZip } from '../builders/raw-zip';

/** Says of everything that it was unpacked well, so that no test has to fill the memory. */
const BELIEVING: Unpacking = { inflate: () => new Uint8Array(0), crc32: () => 0 };

function archiveOf(...sizes: readonly number[]): ZipArchive {
  const entries = sizes.map((size, index) => ({
    name: `part${String(index)}`,
    content: 'x',
    claims: { size, crc: 0 },
  }));
  return new ZipArchive(rawZip(entries), BELIEVING);
}

test('a part may be as long as the limit, and no byte longer', () => {
  const archive = archiveOf(MAX_PART_BYTES, MAX_PART_BYTES + 1);
  const [allowed, tooLarge] = archive.entries;
  expect(allowed && archive.read(allowed)).toEqual(new Uint8Array(0));
  expect(() => tooLarge && archive.read(tooLarge)).toThrow(/zu groß/);
});

test('parts may be as long together as the limit, however often each is read, and no byte longer', () => {
  const archive = archiveOf(MAX_TOTAL_BYTES / 2, MAX_TOTAL_BYTES / 2, 1);
  const [first, second, third] = archive.entries;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three parts');
  archive.read(first);
  archive.read(first);
  archive.read(second);
  expect(() => archive.read(third)).toThrow(/zu groß/);
});

test('what is unpacked ahead counts against the same limit', async () => {
  const archive = archiveOf(MAX_TOTAL_BYTES / 2, MAX_TOTAL_BYTES / 2, 1);
  const preloading = archive.preload(archive.entries, () => Promise.resolve(new Uint8Array(0)));
  await expect(preloading).rejects.toThrow(/zu groß/);
});
