import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { attempt, isSystemError } from './system-error';
import { OUTPUT } from './texts';

/** A file that is to be written. */
export interface Target {
  /** As users know it. */
  readonly shown: string;
  /** Absolute, links followed. */
  readonly path: string;
  /** There is a file that may be replaced. */
  readonly replaces: boolean;
}

/** Whether a word behind an option means a folder: it ends like one, or there is one. */
export function meansFolder(word: string, cwd: string): boolean {
  if (word.endsWith('/') || word.endsWith(path.sep)) return true;
  // What may not be looked at is no folder yet; looking for the file in it will say why.
  const found = attempt(() => statSync(path.resolve(cwd, word), { throwIfNoEntry: false }), refusal(word));
  return found.ok && found.value?.isDirectory() === true;
}

/** A name for comparisons: links followed as far as there is something. */
export function realPath(file: string): string {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return realpathSync.native(file);
  const folder = path.dirname(file);
  return folder === file ? file : path.join(realPath(folder), path.basename(file));
}

interface Demands {
  readonly cwd: string;
  readonly overwrite: boolean;
  /** Real paths of what is read. */
  readonly inputs: ReadonlySet<string>;
}

/** Looks whether a file can be written, before any work is done. */
export function findTarget(shown: string, demands: Demands): Outcome<Target> {
  const found = attempt(() => find(shown, demands), refusal(shown));
  return found.ok ? found.value : found;
}

function find(shown: string, { cwd, overwrite, inputs }: Demands): Outcome<Target> {
  const named = path.resolve(cwd, shown);
  const folder = path.dirname(named);
  const shownFolder = path.dirname(shown);
  const place = statSync(folder, { throwIfNoEntry: false });
  if (place === undefined) return usage(OUTPUT.folderMissing(shownFolder));
  if (!place.isDirectory()) return usage(OUTPUT.folderIsFile(shownFolder));
  const target = realPath(named);
  const present = statSync(target, { throwIfNoEntry: false });
  const isThere = present !== undefined || lstatSync(named, { throwIfNoEntry: false }) !== undefined;
  if (present?.isFile() === false) return usage(OUTPUT.notAFile(shown));
  if (isThere && !overwrite) return usage(inputs.has(target) ? OUTPUT.isInput(shown) : OUTPUT.exists(shown));
  if (present !== undefined && !isWritable(target)) return usage(OUTPUT.writeProtected(shown));
  if (!isWritable(path.dirname(target))) return usage(OUTPUT.folderNotWritable(shownFolder));
  return success({ shown, path: target, replaces: isThere });
}

/** A folder that gets files. */
export interface TargetFolder {
  /** As users know it. */
  readonly shown: string;
  /** Absolute, links followed. */
  readonly path: string;
  /** It has to be made first. */
  readonly isNew: boolean;
}

/** Looks whether files can be written into a folder that is there, or that can be made in one that is. */
export function findTargetFolder(shown: string, cwd: string): Outcome<TargetFolder> {
  const found = attempt(() => findFolder(shown, cwd), refusal(shown));
  return found.ok ? found.value : found;
}

function findFolder(shown: string, cwd: string): Outcome<TargetFolder> {
  const folder = realPath(path.resolve(cwd, shown));
  const place = statSync(folder, { throwIfNoEntry: false });
  if (place?.isDirectory() === false) return usage(OUTPUT.folderIsFile(shown));
  if (place !== undefined) {
    return isWritable(folder)
      ? success({ shown, path: folder, isNew: false })
      : usage(OUTPUT.folderNotWritable(shown));
  }
  const parent = path.dirname(folder);
  const shownParent = path.dirname(shown);
  const parentPlace = statSync(parent, { throwIfNoEntry: false });
  if (parentPlace === undefined) return usage(OUTPUT.folderMissing(shownParent));
  if (!parentPlace.isDirectory()) return usage(OUTPUT.folderIsFile(shownParent));
  if (!isWritable(parent)) return usage(OUTPUT.folderNotWritable(shownParent));
  return success({ shown, path: folder, isNew: true });
}

function refusal(shown: string): (reason: string) => Problem {
  return (reason) => ({ code: 'usage', text: OUTPUT.notWritten(shown, reason) });
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

export function usage(text: string): ReturnType<typeof failure> {
  return failure({ code: 'usage', text });
}
