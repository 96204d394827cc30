import type { Day } from '../domain/calendar/day';
import { LEAST_COUNT_MINIMUM } from '../domain/plan/settings';
import type { ReportChoices } from '../domain/report/prepare-report';
import { PROTECTION_METHODS, type ProtectionMethod } from '../domain/report/published-report';
import { fault, type Fault } from './fault';
import { valueOf, type OptionName, type OptionWords } from './option-words';
import { readStand } from './read-stand';
import { USAGE } from './texts';

/** `stufenplan bericht` (bericht.md §4); names are as typed. */
export interface ReportCommand extends Pick<ReportChoices, 'layout' | 'method' | 'audience'> {
  readonly kind: 'report';
  readonly input: string;
  /** A file whose ending says the format, or a folder for CSV. */
  readonly output: string;
  readonly stand: Day | null;
  /** k; `null`: the setting Mindestfallzahl. */
  readonly leastCount: number | null;
  /** The JSON of a report that is out already. */
  readonly earlier: string | null;
  /** `null`: the choice kept in the workbook, else all visible ones. */
  readonly sheetNames: readonly string[] | null;
  /** `null`: all. */
  readonly teamNames: readonly string[] | null;
  readonly overwrite: boolean;
}

export const REPORT_OPTIONS: readonly OptionName[] = [
  'ausgabe',
  'stand',
  'k',
  'fein',
  'verfahren',
  'frueher',
  'blatt',
  'team',
  'intern',
  'ueberschreiben',
];

const WHOLE_NUMBER = /^\d{1,9}$/u;

export function readReportCommand(inputs: readonly string[], words: OptionWords): ReportCommand | Fault {
  const { given } = words;
  const [input] = inputs;
  if (input === undefined) return fault(USAGE.noReportInput());
  if (inputs.length > 1) return fault(USAGE.reportOfOneList());
  if (input === '-') return fault(USAGE.inputFromStandardInput());
  const output = valueOf(words, 'ausgabe');
  if (output === null) return fault(USAGE.noReportOutput());
  if (output === '-') return fault(USAGE.reportToStandardOutput());
  const stand = readStand(words);
  if (typeof stand === 'object' && stand !== null) return stand;
  const leastCount = readLeastCount(valueOf(words, 'k'));
  if (typeof leastCount === 'object' && leastCount !== null) return leastCount;
  const method = readMethod(valueOf(words, 'verfahren'));
  if (typeof method === 'object') return method;
  return {
    kind: 'report',
    input,
    output,
    stand,
    leastCount,
    layout: given.has('fein') ? 'fein' : 'grob',
    method,
    audience: given.has('intern') ? 'internal' : 'public',
    earlier: valueOf(words, 'frueher'),
    sheetNames: given.get('blatt') ?? null,
    teamNames: given.get('team') ?? null,
    overwrite: given.has('ueberschreiben'),
  };
}

function readLeastCount(text: string | null): number | null | Fault {
  if (text === null) return null;
  const count = WHOLE_NUMBER.test(text.trim()) ? Number(text) : NaN;
  return count >= LEAST_COUNT_MINIMUM ? count : fault(USAGE.unusableLeastCount(text));
}

function readMethod(text: string | null): ProtectionMethod | Fault {
  if (text === null) return 'sperrung';
  const method = PROTECTION_METHODS.find((known) => known === text.trim().toLowerCase());
  return method ?? fault(USAGE.unknownMethod(text));
}
