import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { attempt } from './system-error';
import type { Target } from './target';
import { OUTPUT } from './texts';

/**
 * A file that grows beside its target and takes its place only when all is well. Until then the target stays as it was,
 * whatever happens.
 */
export class GrowingFile {
  readonly target: Target;
  readonly #file: string;
  #descriptor: number | null;
  #size = 0;
  readonly #discardAtExit = (): void => this.discard();

  private constructor(target: Target, file: string, descriptor: number) {
    this.target = target;
    this.#file = file;
    this.#descriptor = descriptor;
    // Case data must not be left behind, however the process ends.
    process.on('exit', this.#discardAtExit);
  }

  /** Permissions are those of the file that is replaced, else those of the input: a protected list has a protected result. */
  static create(target: Target, inputMode: number): Outcome<GrowingFile> {
    const file = neighbour(target.path);
    return attempt(
      () => {
        const replaced = target.replaces ? statSync(target.path, { throwIfNoEntry: false }) : undefined;
        const mode = (inputMode & 0o666) | 0o600;
        const descriptor = openSync(file, 'wx', replaced === undefined ? mode : 0o600);
        const growing = new GrowingFile(target, file, descriptor);
        if (replaced !== undefined) fchmodSync(descriptor, replaced.mode & 0o7777);
        return growing;
      },
      (reason) => notWritten(target, reason),
    );
  }

  get size(): number {
    return this.#size;
  }

  write(bytes: Uint8Array): Outcome<null> {
    return this.#attempt((descriptor) => {
      let done = 0;
      while (done < bytes.length) {
        done += writeSync(descriptor, bytes, done, bytes.length - done, this.#size + done);
      }
      this.#size += bytes.length;
      return null;
    });
  }

  /** Takes back what was written beyond this size. */
  cutTo(size: number): Outcome<null> {
    return this.#attempt((descriptor) => {
      ftruncateSync(descriptor, size);
      this.#size = size;
      return null;
    });
  }

  /** Everything is on the disk; nothing more comes. */
  finish(): Outcome<null> {
    return this.#attempt((descriptor) => {
      fsyncSync(descriptor);
      closeSync(descriptor);
      this.#descriptor = null;
      return null;
    });
  }

  /** Puts it in the place of the target. */
  moveIntoPlace(): Outcome<null> {
    if (!this.target.replaces && existsSync(this.target.path)) {
      return failure({ code: 'usage', text: OUTPUT.appeared(this.target.shown) });
    }
    return attempt(
      () => {
        renameSync(this.#file, this.target.path);
        return null;
      },
      (reason) => notWritten(this.target, reason),
    );
  }

  /** Removes it, unless it has taken its place. */
  discard(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    process.off('exit', this.#discardAtExit);
    rmSync(this.#file, { force: true });
  }

  #attempt(work: (descriptor: number) => null): Outcome<null> {
    const descriptor = this.#descriptor;
    if (descriptor === null) throw new Error('the file is closed');
    return attempt(
      () => work(descriptor),
      (reason) => notWritten(this.target, reason),
    );
  }
}

/** Files that appear together, or not at all. */
export class OutputSet {
  readonly #inputMode: number;
  readonly #files: GrowingFile[] = [];

  /** @param inputMode permissions of the list that is read */
  constructor(inputMode: number) {
    this.#inputMode = inputMode;
  }

  create(target: Target): Outcome<GrowingFile> {
    const file = GrowingFile.create(target, this.#inputMode);
    if (file.ok) this.#files.push(file.value);
    return file;
  }

  /** Puts all files in their places, or none: when one cannot be, the earlier ones are taken back. */
  publish(): Outcome<null> {
    for (const file of this.#files) {
      const finished = file.finish();
      if (!finished.ok) return finished;
    }
    const placed: Placed[] = [];
    for (const [index, file] of this.#files.entries()) {
      // The last one needs no copy: nothing can fail after it.
      const isLast = index === this.#files.length - 1;
      const copy = isLast ? success(null) : copyOf(file.target);
      const moved = copy.ok ? file.moveIntoPlace() : copy;
      if (!moved.ok) {
        if (copy.ok && copy.value !== null) rmSync(copy.value);
        placed.reverse().forEach(putBack);
        return moved;
      }
      if (copy.ok) placed.push({ target: file.target, copy: copy.value });
    }
    for (const { copy } of placed) if (copy !== null) rmSync(copy);
    return success(null);
  }

  /** Removes what has not taken its place. */
  discard(): void {
    for (const file of this.#files) file.discard();
  }
}

/** A file in its place, and a copy of the one that was there. */
interface Placed {
  readonly target: Target;
  readonly copy: string | null;
}

function putBack({ target, copy }: Placed): void {
  if (copy === null) rmSync(target.path);
  else renameSync(copy, target.path);
}

/** A copy of what will be replaced; `null` when there is nothing. */
function copyOf(target: Target): Outcome<string | null> {
  if (!existsSync(target.path)) return success(null);
  const copy = neighbour(target.path);
  return attempt(
    () => {
      copyFileSync(target.path, copy);
      return copy;
    },
    (reason) => notWritten(target, reason),
  );
}

/** A hidden file in the same folder, so that renaming is one step; its name says nothing. */
function neighbour(file: string): string {
  return path.join(path.dirname(file), `.stufenplan-${randomBytes(6).toString('hex')}.tmp`);
}

function notWritten(target: Target, reason: string): Problem {
  return { code: 'not-written', text: OUTPUT.notWritten(target.shown, reason) };
}
