/** Characters of Windows-1252 that stand for the bytes 0x80–0x9F, by code point. */
const WINDOWS_1252_BYTES: ReadonlyMap<number, number> = new Map(
  [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
    0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ].map((codePoint, index) => [codePoint, 0x80 + index]),
);

/** A lead byte as Windows-1252 shows it, and what follows: `Ã¼`, `ÃŸ`, `Ìˆ`, `â€“`. A quotation may end with `Ä“`. */
const MISREAD_PIECE = /[ÂÃÅÌÍ][^\0-\x7f]|Ä[^\0-\x7f“”–—…§]|[áâ][^\0-\x7f][^\0-\x7f]/gu;

function byteOf(codePoint: number): number {
  return codePoint >= 0xa0 && codePoint <= 0xff
    ? codePoint
    : (WINDOWS_1252_BYTES.get(codePoint) ?? codePoint);
}

function decodePiece(piece: string): string {
  const [lead = 0, ...rest] = Array.from(piece, (character) => byteOf(character.codePointAt(0) ?? 0));
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return piece;
  const codePoint = rest.reduce(
    (value, byte) => (value << 6) | (byte & 0x3f),
    lead & (rest.length === 1 ? 0x1f : 0x0f),
  );
  return isPlausible(codePoint) ? String.fromCodePoint(codePoint) : piece;
}

/** Letters, accents and punctuation of European texts; anything else is a coincidence such as `Ö“` at the end of a quotation. */
function isPlausible(codePoint: number): boolean {
  return (
    (codePoint >= 0xa0 && codePoint <= 0x17f) ||
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x1e00 && codePoint <= 0x1eff) ||
    (codePoint >= 0x2010 && codePoint <= 0x20ac)
  );
}

/**
 * Text as it was meant: UTF-8 that was read as Windows-1252 (`MÃ¼ller`) is put right piece by piece, then composed
 * (NFC), so that decomposed umlauts equal composed ones (klassifikation.md §3, §11 u).
 */
export function repairText(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(MISREAD_PIECE, decodePiece).normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
