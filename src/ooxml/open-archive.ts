import { inflateInBrowser, WEB_UNPACKING } from './web-compression';
import type { Unpacking } from './compression';
import { foreignFile, isZip } from './foreign-file';
import { MAX_FILE_BYTES } from './limits';
import { FaultError, tooLarge } from './read-fault';
import { ZipArchive } from './zip-archive';

/** The zip archive in these bytes. @throws FaultError when they are something else */
export function openArchive(bytes: Uint8Array, unpacking: Unpacking): ZipArchive {
  if (bytes.length > MAX_FILE_BYTES)
    throw tooLarge(`sie hat mehr als ${String(MAX_FILE_BYTES / 1024 / 1024)} MB`);
  if (!isZip(bytes)) throw new FaultError(foreignFile(bytes));
  return new ZipArchive(bytes, unpacking);
}

/** What no sheet, list or table is ever kept in. */
const NEVER_READ = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|bin|vml|ico|mp4|wav)$/i;

/** The same in a browser, where all that may be read is unpacked ahead, whatever its name. @throws FaultError */
export async function openArchiveInBrowser(bytes: Uint8Array): Promise<ZipArchive> {
  const archive = openArchive(bytes, WEB_UNPACKING);
  const readable = archive.entries.filter(({ name }) => !NEVER_READ.test(name));
  await archive.preload(readable, inflateInBrowser);
  return archive;
}
