import path from 'node:path';
import { success, type Outcome } from '../domain/outcome';
import type { ClassifyCommand } from './classify-command';
import { findInputs, type Input } from './find-inputs';
import { findTarget, meansFolder, usage, type Target } from './target';
import { OUTPUT } from './texts';

/** One input with all that becomes of it. */
export interface Job extends Input {
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

/** Looks for a file that is to be written. */
type Find = (shown: string) => Outcome<Target>;

const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xltm)$/iu;
const TABLE_NAME = /\.(?:xls\w?|xlt\w|ods)$/iu;

/** Finds all inputs and outputs, and refuses what cannot work before anything is read or written. */
export function planRun(command: ClassifyCommand, cwd: string): Outcome<RunPlan> {
  const found = findInputs(command.inputs, cwd);
  if (!found.ok) return found;
  const inputs = found.value;
  const { findWorkbook, findJson } = finders(command, cwd, inputs);

  const isFolder = command.output !== null && meansFolder(command.output, cwd);
  if (command.output !== null && inputs.length > 1 && !isFolder) return usage(OUTPUT.folderNeeded());
  const outputs = targets(inputs, command.output, isFolder, (file) => path.basename(file), findWorkbook);
  if (!outputs.ok) return outputs;

  const isJsonFolder = command.json !== null && command.json !== '-' && meansFolder(command.json, cwd);
  const isOwnJson = isJsonFolder || (inputs.length === 1 && command.json !== '-');
  const jsons = targets(inputs, isOwnJson ? command.json : null, isJsonFolder, jsonName, findJson);
  if (!jsons.ok) return jsons;
  const common = isOwnJson ? success<CommonJson>({ kind: 'none' }) : commonJson(command, inputs, findJson);
  if (!common.ok) return common;

  const jobs = inputs.map((input, index): Job => {
    const output = outputs.value[index] ?? null;
    return {
      ...input,
      output,
      json: jsons.value[index] ?? null,
      replacesInput: output?.path === input.path,
    };
  });
  return success({ jobs, json: common.value });
}

/** No two outputs may be the same file. */
function finders(
  { overwrite }: ClassifyCommand,
  cwd: string,
  inputs: readonly Input[],
): { readonly findWorkbook: Find; readonly findJson: Find } {
  const read = new Set(inputs.map((input) => input.path));
  const taken = new Set<string>();
  const find: Find = (shown) => {
    const target = findTarget(shown, { cwd, overwrite, inputs: read });
    if (!target.ok) return target;
    if (taken.has(target.value.path)) return usage(OUTPUT.sameOutputs(shown));
    taken.add(target.value.path);
    return target;
  };
  return {
    findWorkbook: (shown) =>
      WORKBOOK_NAME.test(shown) ? find(shown) : usage(OUTPUT.notAWorkbookName(shown)),
    findJson: (shown) => {
      if (TABLE_NAME.test(shown)) return usage(OUTPUT.jsonIsWorkbook(shown));
      const target = find(shown);
      return target.ok && read.has(target.value.path) ? usage(OUTPUT.jsonIsInput(shown)) : target;
    },
  };
}

/** One file for each input: in a folder, or the one that was named for the only input. */
function targets(
  inputs: readonly Input[],
  word: string | null,
  isFolder: boolean,
  nameOf: (input: string) => string,
  find: Find,
): Outcome<readonly Target[]> {
  if (word === null) return success([]);
  const names = inputs.map(({ shown }) => nameOf(shown));
  // Some file systems take names for the same that differ in capitals, or in how an umlaut is put together.
  const keys = names.map((name) => name.normalize('NFC').toLowerCase());
  const repeated = names.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  if (repeated !== undefined) return usage(OUTPUT.sameName(repeated));
  const found: Target[] = [];
  for (const name of names) {
    const target = find(isFolder ? path.join(word, name) : word);
    if (!target.ok) return target;
    found.push(target.value);
  }
  return success(found);
}

function commonJson(
  { json }: ClassifyCommand,
  inputs: readonly Input[],
  findJson: Find,
): Outcome<CommonJson> {
  if (json === null) return success({ kind: 'none' });
  if (json === '-') return success({ kind: 'standard-output', isList: inputs.length > 1 });
  const target = findJson(json);
  return target.ok ? success({ kind: 'file', target: target.value }) : target;
}

/** `liste.json` for `liste.xlsx` */
function jsonName(input: string): string {
  return `${path.parse(input).name}.json`;
}
