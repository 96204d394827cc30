/** Heavy work gives way between its slices. */
export interface Pace {
  /** Resolves after the host had a chance to draw and to handle input. */
  pause(): Promise<void>;
}

/** So many cases are classified between two pauses; they take a few milliseconds. */
export const SLICE_CASES = 100;
