import type { Day } from '../calendar/day';

/** How a wave takes over its cases (klassifikation.md §7). */
export const STRATEGIES = ['STICHTAG', 'AUSLAUFEND', 'AUFWACHSEND', 'NUR_NEUFAELLE'] as const;

export type Strategy = (typeof STRATEGIES)[number];

/** One row of `KA Stufenplan`: what happens in one region, and when. */
export interface Wave {
  /** The value of the cell in column Stufe; `null` when empty. */
  readonly stage: string | number | null;
  readonly region: string;
  /** W, Klassenassistenz ab; `null`: no date yet. */
  readonly startsOn: Day | null;
  /** S, the first school day with Klassenassistenz (klassifikation.md §4, §11 rr); `null` without W. */
  readonly firstSchoolDay: Day | null;
  readonly strategy: Strategy;
}

/** Regions are the same when they differ in case or blanks only. */
export function regionKey(region: string): string {
  return region.replace(/\s+/gu, ' ').trim().toLowerCase();
}
