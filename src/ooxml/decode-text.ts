/**
 * The part's bytes in UTF-8, in which parts are searched and changed. Nearly all are: those stay the same bytes; of others
 * the XML declaration is corrected.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  if (encodingOf(bytes) === 'utf-8') return bytes;
  const text = decodeText(bytes).replace(
    /^(<\?xml[^>]*?\bencoding\s*=\s*["'])[\w.-]+/,
    (_, start: string) => `${start}UTF-8`,
  );
  return new TextEncoder().encode(text);
}

/** A part's characters. The byte order mark decides, then zero bytes, then the XML declaration, then UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/
    .exec(start)?.[1]
    ?.toLowerCase();
  return declared !== undefined && SINGLE_BYTE.has(declared) ? declared : 'utf-8';
}

/** Besides Unicode, what old programs write. */
const SINGLE_BYTE: ReadonlySet<string> = new Set([
  'iso-8859-1',
  'iso-8859-15',
  'latin1',
  'windows-1252',
  'us-ascii',
]);
