import { openArchiveInBrowser } from '../../ooxml/open-archive';
import { Package } from '../../ooxml/package';
import { withFaults } from '../../ooxml/read-fault';
import { readWorkbook } from '../../ooxml/read-workbook';
import { workbookFromFile } from '../model/from-ooxml';
import { stylesFromFile } from '../model/from-ooxml-style';
import type { Workbook } from '../model/workbook';
import { knownSheets, type OpenedFile } from '../saving/opened-file';
import { settingsOfFile } from '../saving/setting-differences';
import { TEXTS } from './texts';

/** A workbook, or a sentence that says why the file could not be opened and what to do. */
export type OpenResult =
  | { readonly ok: true; readonly workbook: Workbook; readonly file: OpenedFile }
  | { readonly ok: false; readonly sentence: string };

export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenResult> {
  const result = await withFaults(async () => {
    const archive = await openArchiveInBrowser(bytes);
    return { read: readWorkbook(archive), settings: settingsOfFile(new Package(archive)) };
  });
  if (result.ok) {
    const { read, settings } = result.value;
    const styles = stylesFromFile(read.formats);
    const workbook = workbookFromFile(read, { name }, styles);
    workbook.settings.load(settings);
    return { ok: true, workbook, file: { bytes, styles, sheets: knownSheets(workbook) } };
  }
  return { ok: false, sentence: TEXTS.notOpened(name, result.problems.map(({ text }) => text).join(' ')) };
}

/** The name a server gives a file (RFC 6266), or the fallback. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded === undefined || /%(?![\da-f]{2})/i.test(encoded)) return fallback;
  return new TextDecoder().decode(
    Uint8Array.from(encoded.match(/%[\da-f]{2}|[\s\S]/gi) ?? [], (piece) =>
      piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0),
    ),
  );
}
