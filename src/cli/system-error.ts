import { types } from 'node:util';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { systemReason } from './texts';

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

/** A refusal of the operating system; anything else that is thrown is a bug. */
export function isSystemError(error: unknown): error is SystemError {
  // `instanceof Error` would miss errors from another realm.
  return types.isNativeError(error) && typeof Reflect.get(error, 'code') === 'string' && 'syscall' in error;
}

/** Does something with files; a refusal of the operating system becomes the problem. */
export function attempt<T>(work: () => T, refusal: (reason: string) => Problem): Outcome<T> {
  try {
    return success(work());
  } catch (error) {
    if (isSystemError(error)) return failure(refusal(systemReason(error.code)));
    throw error;
  }
}
