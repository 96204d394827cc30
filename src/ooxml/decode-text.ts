import { XmlError } from './xml-error';

/**
 * The part's bytes in UTF-8, in which parts are searched and changed. Nearly all are: those stay the same bytes; of others
 * the XML declaration is corrected.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  if (encodingOf(bytes) === 'utf-8') return bytes;
  const text = decodeText(bytes).replace(
    /^(<\?xml[^>]*?\bencoding\s*=\s*["'])[\w.:-]+/,
    (_, start: string) => `${start}UTF-8`,
  );
  return new TextEncoder().encode(text);
}

/**
 * A part's characters. The byte order mark decides, then zero bytes, then the XML declaration, then UTF-8.
 * @throws XmlError for an encoding nobody knows
 */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** @throws XmlError */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase();
  // Who can be read so far cannot be in UTF-16, whatever is declared.
  if (declared === undefined || /^(?:utf|ucs|unicode)/.test(declared)) return 'utf-8';
  if (!OTHERS.has(declared)) throw new XmlError(`the encoding ${declared} is unknown`);
  return declared;
}

/** Besides Unicode, what old programs write. */
const OTHERS: ReadonlySet<string> = new Set([
  'us-ascii',
  'latin1',
  ...Array.from({ length: 15 }, (_, index) => `iso-8859-${String(index + 1)}`).filter(
    (name) => name !== 'iso-8859-12',
  ),
  ...Array.from({ length: 9 }, (_, index) => `windows-125${String(index)}`),
  'macintosh',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gbk',
  'gb2312',
  'gb18030',
  'big5',
]);
