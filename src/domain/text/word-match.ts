/** Whether one of the words is in the list (klassifikation.md §11 x, "whole words"). Words and lists are normalised. */
export function hasWord(words: readonly string[], list: ReadonlySet<string>): boolean {
  return words.some((word) => list.has(word));
}

/** Whether one of the words begins with one of the beginnings (§11 x, "beginnings"). */
export function hasBeginning(words: readonly string[], beginnings: readonly string[]): boolean {
  return words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}

/** Whether neighbouring words begin with these beginnings, in this order: `aufl` `bed` in `auflösende Bedingung`. */
export function hasSequence(words: readonly string[], beginnings: readonly string[]): boolean {
  return words.some((_, start) =>
    beginnings.every((beginning, step) => words[start + step]?.startsWith(beginning)),
  );
}

/** Whether neighbouring words equal these words, in this order: `ka` `klausel` in `KA-Klausel`. */
export function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, start) => phrase.every((word, step) => words[start + step] === word));
}
