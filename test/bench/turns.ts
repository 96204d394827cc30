/**
 * The least CPU time of each piece of work in milliseconds, all threads together, taken in turns: what the machine can do
 * when nobody disturbs it. Neighbours on a shared machine stretch the time on the clock far more.
 */
export async function leastTimes(
  rounds: number,
  ...works: readonly (() => void | Promise<void>)[]
): Promise<readonly number[]> {
  const least = works.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      least[index] = Math.min(least[index] ?? Infinity, (user + system) / 1000);
    }
  }
  return least;
}

export function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
