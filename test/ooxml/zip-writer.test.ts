import { deflateRawSync, crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { NODE_UNPACKING } from '../../src/file/node-compression';
import type { PackedPart } from '../../src/ooxml/compression';
import { ZipArchive } from '../../src/ooxml/zip-archive';
import { writeZip } from '../../src/ooxml/zip-writer';
import { rawZip } from '../builders/raw-zip';

function packed(text: string): PackedPart {
  const content = Buffer.from(text);
  const data = deflateRawSync(content);
  const pieces = [data.subarray(0, 3), data.subarray(3)];
  return { pieces, packedSize: data.length, size: content.length, crc: crc32(content) };
}

const SOURCE = new ZipArchive(
  rawZip([
    { name: 'stored', content: 'wie es ist', isStored: true },
    { name: 'später', content: 'hinten', hasDescriptor: true, hasUtf8Flag: true },
    { name: 'groß', content: 'ZIP64', isZip64: true, hasUtf8Flag: true },
    { name: 'leer', content: '', isStored: true },
  ]),
  NODE_UNPACKING,
);

test('other programs unpack new and kept entries, in their order', () => {
  const kept = SOURCE.entries.map((entry) => ({ kind: 'kept', entry }) as const);
  const bytes = writeZip(SOURCE, [
    { kind: 'packed', name: 'neu ü', part: packed('neu '.repeat(50)) },
    ...kept,
  ]);
  const texts = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    Buffer.from(content).toString(),
  ]);
  expect(texts).toEqual([
    ['neu ü', 'neu '.repeat(50)],
    ['stored', 'wie es ist'],
    ['später', 'hinten'],
    ['groß', 'ZIP64'],
    ['leer', ''],
  ]);
});

test('kept entries keep packed bytes, way of packing and time; sizes stand in front of the data', () => {
  const bytes = writeZip(
    SOURCE,
    SOURCE.entries.map((entry) => ({ kind: 'kept', entry })),
  );
  const copy = new ZipArchive(bytes, NODE_UNPACKING);
  expect(
    copy.entries.map(({ name, method, written, crc, size }) => ({ name, method, written, crc, size })),
  ).toEqual(
    SOURCE.entries.map(({ name, method, written, crc, size }) => ({ name, method, written, crc, size })),
  );
  expect(copy.entries.map((entry) => copy.packed(entry))).toEqual(
    SOURCE.entries.map((entry) => SOURCE.packed(entry)),
  );
  expect(copy.entries.map(({ flags }) => flags & 8)).toEqual([0, 0, 0, 0]);
});

test('an archive may be empty', () => {
  expect(new ZipArchive(writeZip(null, []), NODE_UNPACKING).entries).toEqual([]);
});
