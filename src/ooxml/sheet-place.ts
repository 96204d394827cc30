import type { Vocabulary } from './vocabulary';
import { decodeUtf8, MARK } from './xml-bytes';
import { XmlError } from './xml-error';
import { XmlScanner } from './xml-scanner';

/** Where the cells stand in the bytes (UTF-8) of a sheet's part, and what surrounds them. */
export interface SheetDataPlace {
  /** The start tag of `sheetData`. */
  readonly start: number;
  readonly contentStart: number;
  /** `<sheetData/>`: there are no cells. */
  readonly isEmpty: boolean;
  /** The root element's name as it is written. */
  readonly root: string;
  /** As Excel's own elements are written here: empty, or `x:`. */
  readonly prefix: string;
  /** What prefixes mean among the cells. */
  readonly prefixes: ReadonlyMap<string, Vocabulary>;
}

/** How much is looked at first; the part in front of the cells is nearly always shorter. */
const FIRST_LOOK = 16 * 1024;

/** Each byte as one character: places are the same in bytes and text. */
const bytewise = new TextDecoder('latin1');

/** @throws XmlError when the part is no worksheet */
export function findSheetData(bytes: Uint8Array): SheetDataPlace {
  for (let size = FIRST_LOOK; ; size *= 16) {
    const text = bytewise.decode(bytes.subarray(0, size));
    try {
      const place = search(text);
      if (place !== null) return place;
      if (size >= bytes.length) throw new XmlError('there are no cells');
    } catch (error) {
      if (!(error instanceof XmlError) || size >= bytes.length) throw error;
    }
  }
}

function search(text: string): SheetDataPlace | null {
  const scanner = new XmlScanner(text);
  let root = '';
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open') continue;
    const isMain = scanner.vocabulary === 'main';
    if (scanner.depth === 1) {
      if (!isMain || scanner.local !== 'worksheet') throw new XmlError('no worksheet');
      root = scanner.prefix + scanner.local;
    } else if (isMain && scanner.local === 'sheetData') {
      const { start, end, prefixes } = scanner;
      return {
        start,
        contentStart: end,
        isEmpty: text.charCodeAt(end - 2) === MARK.SLASH,
        root,
        prefix: text.slice(start + 1, text.indexOf('sheetData', start)),
        prefixes,
      };
    } else {
      scanner.skip();
    }
  }
  return null;
}

/** The part without its cells. @param end the place behind `</sheetData>` */
export function withoutCells(bytes: Uint8Array, { start }: SheetDataPlace, end: number): string {
  return decodeUtf8(bytes, 0, start) + decodeUtf8(bytes, end, bytes.length);
}
