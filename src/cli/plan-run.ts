import path from 'node:path';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { ClassifyCommand } from './arguments';
import { attempt } from './system-error';
import { findTarget, meansFolder, realPath, usage, type Target } from './target';
import { INPUT, OUTPUT } from './texts';
import { expandWildcards } from './wildcards';

/** One input with all that becomes of it. */
export interface Job {
  /** As users know it. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
  readonly output: Target | null;
  /** A JSON file of its own. */
  readonly json: Target | null;
  /** The output replaces the input. */
  readonly replacesInput: boolean;
}

/** JSON that is not one file for each input. */
export type CommonJson =
  | { readonly kind: 'none' }
  /** One file with a list of all inputs. */
  | { readonly kind: 'file'; readonly target: Target }
  | { readonly kind: 'standard-output'; readonly isList: boolean };

export interface RunPlan {
  readonly jobs: readonly Job[];
  readonly json: CommonJson;
}

const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xltm)$/iu;
const TABLE_NAME = /\.(?:xls\w|xlt\w|xls|ods)$/iu;

/** Finds all inputs and outputs, and refuses what cannot work before anything is read or written. */
export function planRun(command: ClassifyCommand, cwd: string): Outcome<RunPlan> {
  const planned = attempt(
    () => plan(command, cwd),
    (reason): Problem => ({ code: 'usage', text: INPUT.notReadable(reason) }),
  );
  return planned.ok ? planned.value : planned;
}

function plan(command: ClassifyCommand, cwd: string): Outcome<RunPlan> {
  const inputs: string[] = [];
  for (const word of command.inputs) {
    const files = expandWildcards(word, cwd);
    if (files.length === 0) return failure({ code: 'file-missing', text: `${word}: ${INPUT.noMatch}` });
    inputs.push(...files);
  }
  const paths = inputs.map((shown) => inputPath(path.resolve(cwd, shown)));
  const repeated = inputs.find((_, index) => paths.indexOf(paths[index] ?? '') < index);
  if (repeated !== undefined) return usage(OUTPUT.inputTwice(repeated));

  const outputNames = namesInTarget(command.output, inputs, cwd, (file) => path.basename(file));
  if (!outputNames.ok) return outputNames;
  if (outputNames.value === 'one file' && inputs.length > 1) return usage(OUTPUT.folderNeeded());
  const isOneJson = command.json === '-' || (inputs.length > 1 && !meansJsonFolder(command.json, cwd));
  const jsonNames = isOneJson
    ? success<Names>(null)
    : namesInTarget(command.json, inputs, cwd, (file) => `${path.parse(file).name}.json`);
  if (!jsonNames.ok) return jsonNames;

  const places = { cwd, overwrite: command.overwrite, inputs: new Set(paths) };
  const taken = new Set<string>();
  const find = (shown: string, isJson: boolean): Outcome<Target> => {
    const fault = isJson ? faultOfJsonName(shown, cwd, places.inputs) : faultOfWorkbookName(shown);
    if (fault !== null) return usage(fault);
    const target = findTarget(shown, places);
    if (!target.ok) return target;
    if (taken.has(target.value.path)) return usage(OUTPUT.sameOutputs(shown));
    taken.add(target.value.path);
    return target;
  };

  const jobs: Job[] = [];
  for (const [index, shown] of inputs.entries()) {
    const output = findIfAny(nameAt(outputNames.value, index, command.output), (name) => find(name, false));
    if (!output.ok) return output;
    const json = findIfAny(nameAt(jsonNames.value, index, command.json), (name) => find(name, true));
    if (!json.ok) return json;
    const file = path.resolve(cwd, shown);
    const replacesInput = output.value?.path === paths[index];
    jobs.push({ shown, path: file, output: output.value, json: json.value, replacesInput });
  }
  if (!isOneJson || command.json === null) return success({ jobs, json: { kind: 'none' } });
  if (command.json === '-') {
    return success({ jobs, json: { kind: 'standard-output', isList: inputs.length > 1 } });
  }
  const target = find(command.json, true);
  return target.ok ? success({ jobs, json: { kind: 'file', target: target.value } }) : target;
}

/** The real path; one that may not be looked at stays as it is, and reading it will say why. */
function inputPath(file: string): string {
  const found = attempt(
    () => realPath(file),
    (text): Problem => ({ code: 'file-unreadable', text }),
  );
  return found.ok ? found.value : file;
}

/** Names in a folder, one for each input; the one file that was named; or none at all. */
type Names = readonly string[] | 'one file' | null;

function namesInTarget(
  target: string | null,
  inputs: readonly string[],
  cwd: string,
  nameOf: (input: string) => string,
): Outcome<Names> {
  if (target === null) return success(null);
  if (!meansFolder(target, cwd)) return success('one file');
  const names = inputs.map(nameOf);
  const keys = names.map((name) => name.normalize('NFC').toLowerCase());
  const repeated = names.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  return repeated === undefined
    ? success(names.map((name) => path.join(target, name)))
    : usage(OUTPUT.sameName(repeated));
}

function nameAt(names: Names, index: number, target: string | null): string | null {
  return names === 'one file' ? target : (names?.[index] ?? null);
}

function findIfAny(name: string | null, find: (name: string) => Outcome<Target>): Outcome<Target | null> {
  return name === null ? success(null) : find(name);
}

function meansJsonFolder(json: string | null, cwd: string): boolean {
  return json !== null && meansFolder(json, cwd);
}

function faultOfWorkbookName(shown: string): string | null {
  return WORKBOOK_NAME.test(shown) ? null : OUTPUT.notAWorkbookName(shown);
}

function faultOfJsonName(shown: string, cwd: string, inputs: ReadonlySet<string>): string | null {
  if (inputs.has(realPath(path.resolve(cwd, shown)))) return OUTPUT.jsonIsInput(shown);
  return TABLE_NAME.test(shown) ? OUTPUT.jsonIsWorkbook(shown) : null;
}
