import path from 'node:path';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { attempt } from './system-error';
import { realPath, usage } from './target';
import { INPUT, OUTPUT } from './texts';
import { expandWildcards } from './wildcards';

/** A file that is to be read. */
export interface Input {
  /** As users know it. */
  readonly shown: string;
  /** Absolute, links followed where that is allowed. */
  readonly path: string;
}

/** The files behind the words of the call. None may come twice. */
export function findInputs(words: readonly string[], cwd: string): Outcome<readonly Input[]> {
  const inputs: Input[] = [];
  for (const word of words) {
    const files = attempt(
      () => expandWildcards(word, cwd),
      (reason): Problem => ({ code: 'file-unreadable', text: `${word}: ${INPUT.notReadable(reason)}` }),
    );
    if (!files.ok) return files;
    if (files.value.length === 0) return failure({ code: 'file-missing', text: `${word}: ${INPUT.noMatch}` });
    for (const shown of files.value) {
      const input = findInput(shown, cwd);
      if (inputs.some((other) => other.path === input.path)) return usage(OUTPUT.inputTwice(shown));
      inputs.push(input);
    }
  }
  return success(inputs);
}

/** One file, by its name. One that may not be looked at stays as it is named: reading it will say why. */
export function findInput(shown: string, cwd: string): Input {
  const file = path.resolve(cwd, shown);
  const found = attempt(
    () => realPath(file),
    (text): Problem => ({ code: 'file-unreadable', text }),
  );
  return { shown, path: found.ok ? found.value : file };
}
