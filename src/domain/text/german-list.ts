/** `A`, `A und B`, `A, B und C`; empty for no words. */
export function germanList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} und ${last}`;
}
