import { textWidth } from './text-width';

/**
 * The lines of a text that is to be no wider than `width`: broken at blanks, after `/` and `-`, before the year of
 * a date, else inside a word.
 */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable(text).flatMap((whole) => cutToFit(whole, width, fontSize))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The widest piece of a text that is not to be broken. */
export function longestPiece(text: string, fontSize: number): number {
  return Math.max(0, ...breakable(text).map((piece) => textWidth(piece.trimEnd(), fontSize)));
}

/** Pieces with what they end with; a date may be broken before its year. */
function breakable(text: string): readonly string[] {
  const words =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[^ /-]*[ /-]?/g) ?? [];
  return words.flatMap((word) => word.split(/(?<=^\d\d\.\d\d\.)(?=\d{4})/)).filter((piece) => piece !== '');
}

function cutToFit(piece: string, width: number, fontSize: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of piece) {
    if (part !== '' && letter !== ' ' && textWidth(part + letter, fontSize) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
