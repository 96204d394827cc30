import { types } from 'node:util';
import { bugSentence } from './texts';

/** What is said of a bug of ours: its kind and place. Its own text may hold case data and is not shown. */
export function bugReport(error: unknown): string {
  if (!types.isNativeError(error)) return bugSentence(typeof error, null);
  return bugSentence(error.constructor.name, placeOf(error.stack ?? ''));
}

/** Line and column in the bundle, of the innermost frame. Only digits are taken. */
function placeOf(stack: string): string | null {
  return /^ {4}at .*\bstufenplan\.cjs:(\d+:\d+)\)?$/mu.exec(stack)?.[1] ?? null;
}
