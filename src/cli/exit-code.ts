import type { Problem } from '../domain/outcome';

/** What the command tells the program that started it; the help text lists these. */
export const EXIT = {
  done: 0,
  /** Nothing was written for a reason in the data. */
  data: 1,
  /** Wrong use, or a place that cannot be written to. */
  usage: 2,
  unreadable: 3,
  /** A bug of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Ctrl+C, as shells report it. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const UNREADABLE_CODES: ReadonlySet<string> = new Set([
  'not-a-workbook',
  'encrypted',
  'damaged',
  'too-large',
  'file-missing',
  'file-unreadable',
]);

/** The exit code for problems with one input; parts of a file may prove damaged as late as when they are read. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  if (problems.some(({ code }) => code === 'cancelled')) return EXIT.cancelled;
  if (problems.some(({ code }) => UNREADABLE_CODES.has(code))) return EXIT.unreadable;
  return problems.some(({ code }) => code === 'usage' || code === 'not-written') ? EXIT.usage : EXIT.data;
}

/** The exit code of several runs: a bug or Ctrl+C, else the highest. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((most, code) => (code > most ? code : most), EXIT.done);
}
