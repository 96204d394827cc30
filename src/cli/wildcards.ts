import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The files that `*.xlsx` means, sorted, for shells that hand it over as it is (those of Windows). A name that is there, or
 * that has no `*` and no `?` in its last part, means itself.
 */
export function expandWildcards(name: string, cwd: string): readonly string[] {
  const last = path.basename(name);
  if (!/[*?]/u.test(last) || existsSync(path.resolve(cwd, name))) return [name];
  const folder = name.slice(0, name.length - last.length);
  const absolute = path.resolve(cwd, folder);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const pattern = new RegExp(`^${[...last].map(patternOf).join('')}$`, 'iu');
  return readdirSync(absolute)
    .filter((entry) => pattern.test(entry) && !isNotMeant(entry))
    .sort()
    .map((entry) => folder + entry);
}

function patternOf(letter: string): string {
  if (letter === '*') return '.*';
  return letter === '?' ? '.' : letter.replace(/[\\^$.+()[\]{}|/-]/u, '\\$&');
}

/** Hidden files, and the notes Excel leaves beside an open file. */
function isNotMeant(entry: string): boolean {
  return entry.startsWith('.') || entry.startsWith('~$');
}
