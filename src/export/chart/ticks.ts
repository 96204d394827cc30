const MOST_STEPS = 6;
const ROUND_STEPS = [1, 2, 5, 10] as const;

/** Whole numbers from 0 in equal, round steps; the last one is not below `greatest`. */
export function ticks(greatest: number): readonly number[] {
  const rough = Math.max(greatest, 1) / MOST_STEPS;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const step = (ROUND_STEPS.find((round) => round * power >= rough) ?? 10) * power;
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}
