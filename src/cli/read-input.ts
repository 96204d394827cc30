import { readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { attempt } from './system-error';
import { INPUT } from './texts';

/** What is not even loaded. Below it the file itself is looked at, and what it would unpack to. */
const MOST_BYTES = 2 ** 30;

export interface InputFile {
  readonly bytes: Uint8Array;
  /** Permission bits. */
  readonly mode: number;
  /** Whether the file is still as it was read. */
  readonly isUnchanged: () => boolean;
}

/** Loads a file that is to be classified. */
export function readInput(file: string): Outcome<InputFile> {
  const found = attempt(() => statSync(file, { throwIfNoEntry: false }), notReadable);
  if (!found.ok) return found;
  const stats = found.value;
  if (stats === undefined) return failure({ code: 'file-missing', text: INPUT.missing });
  const fault = faultOf(file, stats);
  if (fault !== null) return failure({ code: 'file-unreadable', text: fault });
  const read = attempt(() => readFileSync(file), notReadable);
  if (!read.ok) return read;
  const isUnchanged = (): boolean => {
    const now = statSync(file, { throwIfNoEntry: false });
    return now?.mtimeMs === stats.mtimeMs && now.size === stats.size;
  };
  return success({ bytes: read.value, mode: stats.mode & 0o777, isUnchanged });
}

function faultOf(file: string, stats: Stats): string | null {
  if (stats.isDirectory()) return INPUT.isFolder;
  if (!stats.isFile()) return INPUT.notAFile;
  const name = path.basename(file);
  if (name.startsWith('~$')) return INPUT.lockFile(name.slice(2));
  return stats.size > MOST_BYTES ? INPUT.tooLarge : null;
}

function notReadable(reason: string): Problem {
  return { code: 'file-unreadable', text: INPUT.notReadable(reason) };
}
