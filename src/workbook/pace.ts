/** Heavy work gives way between its slices. */
export interface Pace {
  /** Resolves after the host had a chance to draw and to handle input. */
  pause(): Promise<void>;
}

/** So many cases are classified between two pauses; they take a millisecond, and at worst
 * (a school name nobody knows in each) a few dozen. */
export const SLICE_CASES = 25;
