import { dayFromSerial, type DateSystem, type Day } from '../../domain/calendar/day';
import type { Cell, CellGrid } from '../../domain/cell';
import { PROPOSALS } from '../../domain/classification';
import { cellText } from '../../domain/intake/reading';
import { normalise } from '../../domain/text/normalise';
import { sumOf, type ProposalCounts } from '../classify-lists';
import type { LocalTime } from '../local-time';
import { LOG_HEADERS } from '../run-log';
import { sheetKey } from '../sheet-names';

/** What `KA Protokoll` says of the last run of some sheets. */
export interface LastRun {
  /** When the latest of them was run. */
  readonly time: LocalTime;
  readonly stand: Day | null;
  readonly caseCount: number;
  readonly proposals: ProposalCounts;
  /** Sheets of which no run is noted: the numbers are without them. */
  readonly missing: readonly string[];
}

interface LogRow {
  readonly time: number;
  readonly sheetKey: string;
  readonly stand: Day | null;
  readonly caseCount: number;
  readonly proposals: ProposalCounts;
}

/**
 * The last row of each of these sheets, summed up. Rows that cannot be read are passed over: the log is for people, who may
 * have changed it. `null` when nothing is noted.
 * @param log the table, header row first
 */
export function lastRunOf(
  log: CellGrid,
  sheetNames: readonly string[],
  dateSystem: DateSystem,
): LastRun | null {
  const latest = new Map<string, LogRow>();
  for (const row of logRows(log, dateSystem)) {
    const known = latest.get(row.sheetKey);
    // Of two rows of one minute the lower one is the later.
    if (known === undefined || row.time >= known.time) latest.set(row.sheetKey, row);
  }
  const own = sheetNames.flatMap((name) => latest.get(sheetKey(name)) ?? []);
  const [last] = [...own].sort((a, b) => b.time - a.time);
  const time = last === undefined ? null : timeOf(last.time, dateSystem);
  if (last === undefined || time === null) return null;
  return {
    time,
    stand: last.stand,
    caseCount: own.reduce((sum, { caseCount }) => sum + caseCount, 0),
    proposals: sumOf(own.map(({ proposals }) => proposals)),
    missing: sheetNames.filter((name) => !latest.has(sheetKey(name))),
  };
}

function logRows({ rows }: CellGrid, dateSystem: DateSystem): readonly LogRow[] {
  const [header = [], ...entries] = rows;
  const headers = header.map((cell) => normalise(cellText(cell)));
  return entries.flatMap((cells): readonly LogRow[] => {
    const cellOf = (name: string): Cell => cells[headers.indexOf(normalise(name))] ?? null;
    const numberOf = (name: string): number | null => {
      const cell = cellOf(name);
      return typeof cell === 'number' ? cell : null;
    };
    const time = numberOf(LOG_HEADERS.time);
    const caseCount = numberOf(LOG_HEADERS.caseCount);
    const counts = PROPOSALS.map((proposal) => [proposal, numberOf(proposal)] as const);
    const sheet = cellText(cellOf(LOG_HEADERS.sheet));
    if (time === null || caseCount === null || sheet === '' || counts.some(([, count]) => count === null))
      return [];
    const stand = numberOf(LOG_HEADERS.stand);
    return [
      {
        time,
        sheetKey: sheetKey(sheet),
        stand: stand === null ? null : dayFromSerial(stand, dateSystem),
        caseCount,
        proposals: Object.fromEntries(counts) as ProposalCounts,
      },
    ];
  });
}

const MINUTES_OF_DAY = 24 * 60;

function timeOf(serial: number, dateSystem: DateSystem): LocalTime | null {
  // To the minute first: fractions of a day are not exact.
  const all = Math.round(serial * MINUTES_OF_DAY);
  const day = dayFromSerial(Math.floor(all / MINUTES_OF_DAY), dateSystem);
  return day === null ? null : { day, minutes: all % MINUTES_OF_DAY };
}
