import type { ColumnWrite } from './port';

/** Runs of columns side by side, so that each is written as one block. */
export function adjacent(columns: readonly ColumnWrite[]): readonly (readonly ColumnWrite[])[] {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  return sorted.reduce<readonly (readonly ColumnWrite[])[]>((runs, column) => {
    const last = runs.at(-1);
    const continues = last?.at(-1)?.column === column.column - 1;
    return last !== undefined && continues ? [...runs.slice(0, -1), [...last, column]] : [...runs, [column]];
  }, []);
}
