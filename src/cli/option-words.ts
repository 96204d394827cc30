import { parseArgs } from 'node:util';
import { editDistance } from '../domain/text/edit-distance';
import { fault, type Fault } from './fault';
import { USAGE } from './texts';

/** All options of all commands. */
const OPTIONS = {
  ausgabe: { type: 'string' },
  json: { type: 'string' },
  stand: { type: 'string' },
  blatt: { type: 'string', multiple: true },
  einrichten: { type: 'boolean' },
  k: { type: 'string' },
  fein: { type: 'boolean' },
  verfahren: { type: 'string' },
  frueher: { type: 'string' },
  team: { type: 'string', multiple: true },
  intern: { type: 'boolean' },
  ueberschreiben: { type: 'boolean' },
  hilfe: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type OptionName = keyof typeof OPTIONS;

const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** Other ways to type an option. */
const ALIASES = {
  überschreiben: 'ueberschreiben',
  früher: 'frueher',
  help: 'hilfe',
} as const satisfies Readonly<Record<string, OptionName>>;

type Alias = keyof typeof ALIASES;

const ALIAS_NAMES = Object.keys(ALIASES) as readonly Alias[];

/** The words of a call, sorted out. */
export interface OptionWords {
  readonly kind: 'words';
  /** Command and files. */
  readonly positionals: readonly string[];
  /** In the order of typing; a switch has one empty value. */
  readonly given: ReadonlyMap<OptionName, readonly string[]>;
}

/** Sorts words into options and others. Which options go with which command is for the commands to say. */
export function readOptionWords(words: readonly string[]): OptionWords | Fault {
  // Not `strict`: its errors are English sentences. What it would refuse is refused below, in the order of typing.
  const { tokens } = parseArgs({
    args: words.map(composed),
    options: {
      ...OPTIONS,
      ...Object.fromEntries(ALIAS_NAMES.map((alias) => [alias, OPTIONS[ALIASES[alias]]])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = optionCalled(token.name);
    if (name === null) return fault(USAGE.unknownOption(token.rawName, nearestOption(token.name)));
    const { value } = token;
    const option = OPTIONS[name];
    if (option.type === 'boolean') {
      if (value !== undefined) return fault(USAGE.needlessValue(token.rawName));
    } else if (value === undefined || value === '' || (!token.inlineValue && /^-./u.test(value))) {
      return fault(USAGE.valueMissing(token.rawName));
    }
    const values = given.get(name) ?? [];
    if (values.length > 0 && option.type === 'string' && !('multiple' in option)) {
      return fault(USAGE.repeated(token.rawName));
    }
    given.set(name, [...values, value ?? '']);
  }
  return { kind: 'words', positionals, given };
}

/** The value of an option that may come once. */
export function valueOf({ given }: OptionWords, name: OptionName): string | null {
  return given.get(name)?.[0] ?? null;
}

function optionCalled(name: string): OptionName | null {
  const alias = ALIAS_NAMES.find((known) => known === name);
  return alias === undefined ? (OPTION_NAMES.find((known) => known === name) ?? null) : ALIASES[alias];
}

/** macOS may hand over umlauts as letter and dots. File names stay as they were typed. */
function composed(word: string): string {
  return word.startsWith('--') && !word.includes('=') ? word.normalize('NFC') : word;
}

/** The option that was probably meant; one that shares no letter with what was typed is none. */
function nearestOption(name: string): string | null {
  const typed = name.toLowerCase();
  const [near] = OPTION_NAMES.map((known) => ({ known, distance: editDistance(known, typed) }))
    .filter(({ known, distance }) => distance <= 2 && distance < known.length)
    .sort((one, other) => one.distance - other.distance);
  return near === undefined ? null : `--${near.known}`;
}
