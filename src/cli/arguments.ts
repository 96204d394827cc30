import { parseArgs } from 'node:util';
import type { Day } from '../domain/calendar/day';
import { parseStart } from '../domain/intake/parse-date';
import { editDistance } from '../domain/text/edit-distance';
import { USAGE } from './texts';

/** What the command was asked for; names are as typed. */
export interface ClassifyCommand {
  readonly kind: 'classify';
  /** At least one. */
  readonly inputs: readonly string[];
  /** A file, or a folder in which each input keeps its name. */
  readonly output: string | null;
  /** A file, a folder, or `-` for the standard output. */
  readonly json: string | null;
  readonly stand: Day | null;
  /** `null`: the choice kept in the workbook, else all visible ones. */
  readonly sheetNames: readonly string[] | null;
  readonly setUp: boolean;
  readonly overwrite: boolean;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'fault'; readonly text: string }
  | ClassifyCommand;

const OPTIONS = {
  ausgabe: { type: 'string' },
  json: { type: 'string' },
  stand: { type: 'string' },
  blatt: { type: 'string', multiple: true },
  einrichten: { type: 'boolean' },
  ueberschreiben: { type: 'boolean' },
  überschreiben: { type: 'boolean' },
  hilfe: { type: 'boolean', short: 'h' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];
const COMMAND = 'klassifizieren';
const DATE_FORMS = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})$/u;

/** Reads what stands behind `stufenplan`. Anything that is not understood is a fault with a sentence. */
export function readArguments(words: readonly string[]): Command {
  // Not `strict`: its errors are English sentences. What it would refuse is refused below, in the order of typing.
  const { tokens } = parseArgs({
    args: words.map(composed),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = OPTION_NAMES.find((known) => known === token.name);
    if (name === undefined) return fault(USAGE.unknownOption(token.rawName, nearestOption(token.name)));
    const { value } = token;
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) return fault(USAGE.needlessValue(token.rawName));
    } else if (value === undefined || value === '' || (!token.inlineValue && /^-./u.test(value))) {
      return fault(USAGE.valueMissing(token.rawName));
    }
    const values = given.get(name) ?? [];
    if (values.length > 0 && OPTIONS[name].type === 'string' && name !== 'blatt') {
      return fault(USAGE.repeated(token.rawName));
    }
    given.set(name, [...values, value ?? '']);
  }
  if (given.has('hilfe') || given.has('help')) return { kind: 'help' };
  if (given.has('version')) return { kind: 'version' };
  const [command, ...inputs] = positionals;
  if (command === undefined) return fault(USAGE.noCommand());
  if (command !== COMMAND) return fault(USAGE.unknownCommand(command));
  return classifyCommand(inputs, given);
}

function classifyCommand(
  inputs: readonly string[],
  given: ReadonlyMap<OptionName, readonly string[]>,
): Command {
  const single = (name: OptionName): string | null => given.get(name)?.[0] ?? null;
  if (inputs.length === 0) return fault(USAGE.noInput());
  if (inputs.includes('-')) return fault(USAGE.inputFromStandardInput());
  const [output, json, standText] = [single('ausgabe'), single('json'), single('stand')];
  if (output === null && json === null) return fault(USAGE.noOutput());
  if (output === '-') return fault(USAGE.workbookToStandardOutput());
  if (given.has('einrichten') && output === null) return fault(USAGE.setUpWithoutOutput());
  const stand = standText === null ? null : readStand(standText);
  if (standText !== null && stand === null) return fault(USAGE.unreadableStand(standText));
  return {
    kind: 'classify',
    inputs,
    output,
    json,
    stand,
    sheetNames: given.get('blatt') ?? null,
    setUp: given.has('einrichten'),
    overwrite: given.has('ueberschreiben') || given.has('überschreiben'),
  };
}

/** `2025-03-31` or `31.03.2025`; `null` for anything else, and for days that no calendar has. */
function readStand(text: string): Day | null {
  const bare = text.trim();
  return DATE_FORMS.test(bare) ? parseStart(bare) : null;
}

/** macOS may hand over umlauts as letter and dots. File names stay as they were typed. */
function composed(word: string): string {
  return word.startsWith('--') && !word.includes('=') ? word.normalize('NFC') : word;
}

function nearestOption(name: string): string | null {
  const near = OPTION_NAMES.find((known) => editDistance(known, name.toLowerCase()) <= 2);
  return near === undefined ? null : `--${near}`;
}

function fault(text: string): Command {
  return { kind: 'fault', text };
}
