import type { KnowledgeReading } from '../domain/plan/read-knowledge';
import type { CasePlace } from './case-places';
import { countCases, sumOf, type Computed } from './classify-lists';
import type { LocalTime } from './local-time';
import type { Area, NewTableSheet, TableAppend, WorkbookOverview } from './port';
import type { WorkbookReading } from './read-workbook';
import { findLog, logAppend, logAreas, newLog, type LogEntry } from './run-log';

/** How a run is noted in `KA Protokoll`, unless the setting says no (klassifikation.md §1). */
export interface LogOptions {
  readonly time: LocalTime;
  readonly version: string;
  /** Whether the sheet is made when it is missing. */
  readonly isCreated: boolean;
}

/** What has to be read of the log that is there. */
export function areasOfLog({ sheets }: WorkbookOverview, places: readonly CasePlace[]): readonly Area[] {
  const log = findLog(sheets);
  return log === null ? [] : logAreas(log, new Set(places.map(({ sheet }) => sheet)).size);
}

export interface PlannedLog {
  readonly appends: readonly TableAppend[];
  /** To be made after the run. */
  readonly sheet: NewTableSheet | null;
}

/** One row for each sheet of the run (klassifikation.md §1, `KA Protokoll`). */
export function planLog(
  { overview, others, lists }: WorkbookReading,
  { knowledge, fingerprint }: KnowledgeReading,
  { stand, perList }: Computed,
  options: LogOptions | undefined,
): PlannedLog {
  if (options === undefined || !knowledge.settings.keepsLog) return { appends: [], sheet: null };
  const { time, version, isCreated } = options;
  const sheets = [...new Set(lists.map(({ place }) => place.sheet))];
  const entries = sheets.map((sheet): LogEntry => {
    const own = lists.filter(({ place }) => place.sheet === sheet);
    return {
      time,
      sheetName: sheet.name,
      stand,
      caseCount: countCases(own),
      proposals: sumOf(own.flatMap((list) => perList.get(list) ?? [])),
      fingerprint,
      version,
    };
  });
  const place = findLog(overview.sheets);
  if (place === null) return { appends: [], sheet: isCreated ? newLog(entries, overview.dateSystem) : null };
  const [header] = others;
  const append = header === undefined ? null : logAppend(place, header, entries, overview.dateSystem);
  return { appends: append === null ? [] : [append], sheet: null };
}
