import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve('src');

/** What is written in the files under `src/` whose path fits. */
export function sourceText(fits: (file: string) => boolean): string {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(SOURCES, name))
    .filter((file) => fits(file) && statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** The parts of a saying that are the same for every workbook: sentences, without what stands for names. */
export function fixedParts(saying: string): readonly string[] {
  return saying
    .split(/Blatt „…“:? ?|„?…“?|(?<=[.:]) /u)
    .map((part) =>
      part
        .trim()
        .replace(/^[).]+|\($/gu, '')
        .trim(),
    )
    .filter((part) => part.length > 3);
}
