import { CLASSIFY_OPTIONS, readClassifyCommand, type ClassifyCommand } from './classify-command';
import { fault, type Fault } from './fault';
import { readOptionWords, type OptionName, type OptionWords } from './option-words';
import { readReportCommand, REPORT_OPTIONS, type ReportCommand } from './report-command';
import { USAGE } from './texts';

export type Command =
  { readonly kind: 'help' } | { readonly kind: 'version' } | Fault | ClassifyCommand | ReportCommand;

interface CommandWord {
  readonly options: readonly OptionName[];
  readonly read: (inputs: readonly string[], words: OptionWords) => Command;
}

const COMMANDS: ReadonlyMap<string, CommandWord> = new Map([
  ['klassifizieren', { options: CLASSIFY_OPTIONS, read: readClassifyCommand }],
  ['bericht', { options: REPORT_OPTIONS, read: readReportCommand }],
]);

/** Reads what stands behind `stufenplan`. Anything that is not understood is a fault with a sentence. */
export function readArguments(typed: readonly string[]): Command {
  const words = readOptionWords(typed);
  if (words.kind === 'fault') return words;
  const { given, positionals } = words;
  if (given.has('hilfe')) return { kind: 'help' };
  if (given.has('version')) return { kind: 'version' };
  const [name, ...inputs] = positionals;
  if (name === undefined) return fault(USAGE.noCommand());
  const command = COMMANDS.get(name);
  if (command === undefined) return fault(USAGE.unknownCommand(name));
  const foreign = [...given.keys()].find((option) => !command.options.includes(option));
  if (foreign !== undefined) return fault(USAGE.foreignOption(`--${foreign}`, name));
  return command.read(inputs, words);
}
