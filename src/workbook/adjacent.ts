/** Runs of columns side by side, so that each is written as one block. */
export function adjacent<T extends { readonly column: number }>(
  columns: readonly T[],
): readonly (readonly T[])[] {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  return sorted.reduce<readonly (readonly T[])[]>((runs, column) => {
    const last = runs.at(-1);
    const continues = last?.at(-1)?.column === column.column - 1;
    return last !== undefined && continues ? [...runs.slice(0, -1), [...last, column]] : [...runs, [column]];
  }, []);
}
