import type { Day } from '../domain/calendar/day';
import { fault, type Fault } from './fault';
import { valueOf, type OptionName, type OptionWords } from './option-words';
import { readStand } from './read-stand';
import { USAGE } from './texts';

/** `stufenplan klassifizieren`; names are as typed. */
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

export const CLASSIFY_OPTIONS: readonly OptionName[] = [
  'ausgabe',
  'json',
  'stand',
  'blatt',
  'einrichten',
  'ueberschreiben',
];

export function readClassifyCommand(inputs: readonly string[], words: OptionWords): ClassifyCommand | Fault {
  const { given } = words;
  if (inputs.length === 0) return fault(USAGE.noInput());
  if (inputs.includes('-')) return fault(USAGE.inputFromStandardInput());
  const [output, json] = [valueOf(words, 'ausgabe'), valueOf(words, 'json')];
  if (output === null && json === null) return fault(USAGE.noOutput());
  if (output === '-') return fault(USAGE.workbookToStandardOutput());
  if (given.has('einrichten') && output === null) return fault(USAGE.setUpWithoutOutput());
  const stand = readStand(words);
  if (typeof stand === 'object' && stand !== null) return stand;
  return {
    kind: 'classify',
    inputs,
    output,
    json,
    stand,
    sheetNames: given.get('blatt') ?? null,
    setUp: given.has('einrichten'),
    overwrite: given.has('ueberschreiben'),
  };
}
