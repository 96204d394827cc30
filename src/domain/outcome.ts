/**
 * What went wrong, as a German sentence that says what happened, where, and what to do.
 * Rows are Excel's row numbers (from 1).
 */
export interface Problem {
  readonly code: string;
  readonly text: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** What the program can do about it when the user wants it to. */
  readonly remedy?: 'insert-columns';
}

/** A result or the reasons why there is none. Faults a user can cause are values, not exceptions. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(...problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}
