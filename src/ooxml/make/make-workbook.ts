import { strToU8, zipSync } from 'fflate';
import type { WorkbookDescription } from './description';
import { workbookParts } from './workbook-parts';

/** Always the same time in the zip directory, so that the same description gives the same bytes. In local time, as zip stores it. */
const WRITTEN = new Date(2026, 0, 1);

/** The bytes of a new .xlsx file. */
export function makeWorkbook(description: WorkbookDescription): Uint8Array {
  return zipParts(workbookParts(description));
}

/** Parts, as text or bytes, as one zip file in this order. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: WRITTEN, level: 9 });
}
