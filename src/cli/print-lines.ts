import type { Problem } from '../domain/outcome';
import { printable } from './printable';
import type { Output } from './surroundings';

/** Writes sentences, one on each line. */
export async function printLines(output: Output, lines: readonly string[]): Promise<void> {
  await output.write(lines.map((line) => `${printable(line)}\n`).join(''));
}

export function textsOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ text }) => text);
}
