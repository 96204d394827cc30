import { repairText } from './repair';

/** Blanks of every kind (NBSP, line breaks) as single ones, none at the ends. */
export function collapseBlanks(text: string): string {
  return /^\s|\s$|\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/**
 * The form in which headers, names and words are compared: repaired, NFC, lower case, umlauts spelt out,
 * `. : * ( ) / -` and all kinds of blanks as single blanks (klassifikation.md §2).
 */
export function normalise(text: string): string {
  return collapseBlanks(
    repairText(text)
      .toLowerCase()
      .replace(/[äöüß]/gu, spellOut)
      .replace(/[.:*()/-]/gu, ' '),
  );
}

function spellOut(letter: string): string {
  if (letter === 'ä') return 'ae';
  if (letter === 'ö') return 'oe';
  return letter === 'ü' ? 'ue' : 'ss';
}

/** The words of letters and digits in a text, normalised: `§ 35a SGB VIII` → `35a`, `sgb`, `viii` (klassifikation.md §11 x). */
export function wordsOf(text: string): readonly string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
