import type { Problem } from '../../domain/outcome';

/** The user has stopped a call: its end is no error. */
export function isCancelled(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => code === 'cancelled');
}
