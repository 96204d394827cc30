/** Characters that Windows-1252 shows for the bytes 0x80–0x9F; `null` where it has none. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text as it looks when its UTF-8 bytes were read as Windows-1252: `Müller` → `MÃ¼ller`. */
export function asMojibake(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] ?? '') : String.fromCharCode(byte),
  ).join('');
}
