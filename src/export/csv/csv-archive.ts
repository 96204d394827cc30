import { zipSync, type Zippable } from 'fflate';
import { FILE_TIME } from '../zip-time';
import type { CsvFile } from './report-csv';

/** The files in one ZIP, for where only one file can be handed out. The same files give the same bytes. */
export function csvArchive(files: readonly CsvFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ name, bytes }) => [name, [bytes, { mtime: FILE_TIME }]]),
  );
  return zipSync(entries, { level: 6 });
}
