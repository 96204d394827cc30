/** Levenshtein distance: insertions, deletions and replacements count 1, so a swap counts 2 (klassifikation.md §11 ee). */
export function editDistance(a: string, b: string): number {
  const costs = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    // One line of the table is enough: `diagonal` is the cost above and to the left of the current place.
    let diagonal = row - 1;
    let left = row;
    costs[0] = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const above = costs[column] ?? 0;
      const replaced = diagonal + (letter === b.charCodeAt(column - 1) ? 0 : 1);
      left = Math.min(replaced, above + 1, left + 1);
      costs[column] = left;
      diagonal = above;
    }
  }
  return costs[b.length] ?? a.length;
}

/** Whether the texts differ by exactly one insertion, deletion or replacement. */
export function isAtDistanceOne(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return false;
  let start = 0;
  while (start < shorter.length && longer[start] === shorter[start]) start += 1;
  const rest = longer.slice(start + 1);
  return longer.length === shorter.length
    ? start < shorter.length && rest === shorter.slice(start + 1)
    : rest === shorter.slice(start);
}
