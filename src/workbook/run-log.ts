import { serialFromDay, type DateSystem, type Day } from '../domain/calendar/day';
import { isBlank, type Cell, type CellGrid } from '../domain/cell';
import { PROPOSALS, type Proposal } from '../domain/classification';
import { cellText } from '../domain/intake/reading';
import type { Problem } from '../domain/outcome';
import { normalise } from '../domain/text/normalise';
import { bottomOf, intersection } from './area';
import type { LocalTime } from './local-time';
import type { Area, NewTableColumn, NewTableSheet, SheetOverview, TableAppend, TableOverview } from './port';
import { sameName } from './sheet-names';
import { WORKBOOK_TEXTS } from './texts';

/** What is told of one sheet in one run: counts only, no data of any case. */
export interface LogEntry {
  readonly time: LocalTime;
  readonly sheetName: string;
  readonly stand: Day;
  readonly caseCount: number;
  readonly proposals: Readonly<Record<Proposal, number>>;
  /** Mark of the decisions the run went by. */
  readonly fingerprint: string;
  readonly version: string;
}

const SHEET_NAME = 'KA Protokoll';
const TABLE_NAME = 'KA_Protokoll';

/** Besides these there is one column for each proposal. */
export const LOG_HEADERS = { time: 'Zeitpunkt', sheet: 'Blatt', stand: 'Stand', caseCount: 'Fälle' } as const;

const COLUMNS: readonly NewTableColumn[] = [
  { header: LOG_HEADERS.time, width: 18, format: 'time' },
  { header: LOG_HEADERS.sheet, width: 24, format: 'general' },
  { header: LOG_HEADERS.stand, width: 12, format: 'date' },
  { header: LOG_HEADERS.caseCount, width: 8, format: 'general' },
  ...PROPOSALS.map((header): NewTableColumn => ({ header, width: header.length + 4, format: 'general' })),
  { header: 'Regelstand', width: 16, format: 'text' },
  { header: 'Programmversion', width: 17, format: 'text' },
];

/** Where the log is, as far as it is there. */
export interface LogPlace {
  readonly sheet: SheetOverview;
  readonly table: TableOverview | null;
}

export function findLog(sheets: readonly SheetOverview[]): LogPlace | null {
  const sheet = sheets.find(({ name }) => sameName(name, SHEET_NAME));
  if (sheet === undefined) return null;
  return { sheet, table: sheet.tables.find(({ hasHeaders }) => hasHeaders) ?? null };
}

/** The header row of the log, and what stands right below its table. */
export function logAreas({ sheet, table }: LogPlace, rows: number): readonly Area[] {
  if (table === null) return [];
  const below = { ...table.area, top: bottomOf(table.area), rows };
  const filled = sheet.used === null ? null : intersection(sheet.used, below);
  return [{ ...table.area, rows: 1 }, ...(filled === null ? [] : [filled])];
}

/** Why a run cannot be noted in the log that is there. @param grids the cells of {@link logAreas} */
export function logProblems({ sheet, table }: LogPlace, grids: readonly CellGrid[]): readonly Problem[] {
  if (sheet.isProtected) return [WORKBOOK_TEXTS.protectedSheet(sheet.name)];
  if (table === null) return [WORKBOOK_TEXTS.logWithoutTable(sheet.name)];
  if (table.hasTotals) return [WORKBOOK_TEXTS.logWithTotals(sheet.name)];
  const [header, below] = grids;
  const present = (header?.rows[0] ?? []).map((cell) => normalise(cellText(cell)));
  const missing = COLUMNS.filter((column) => !present.includes(normalise(column.header)));
  const isTaken = below?.rows.some((row) => row.some((cell) => !isBlank(cell))) ?? false;
  return [
    ...missing.map((column) =>
      WORKBOOK_TEXTS.logColumnMissing(sheet.name, table.area.top + 1, column.header),
    ),
    ...(isTaken ? [WORKBOOK_TEXTS.logRowsInWay(sheet.name, bottomOf(table.area) + 1)] : []),
  ];
}

/** The rows of a run below those of earlier ones. @param header the header row of the table */
export function logAppend(
  { sheet, table }: LogPlace,
  header: CellGrid,
  entries: readonly LogEntry[],
  dateSystem: DateSystem,
): TableAppend | null {
  if (table === null) return null;
  const columns = (header.rows[0] ?? []).map((cell) =>
    COLUMNS.findIndex((column) => normalise(column.header) === normalise(cellText(cell))),
  );
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    tableId: table.id,
    area: table.area,
    rows: entries.map((entry) => {
      const values = logRow(entry, dateSystem);
      return columns.map((column) => values[column] ?? null);
    }),
    formats: columns.map((column) => COLUMNS[column]?.format ?? 'general'),
  };
}

/** The log as it is made at the first run. */
export function newLog(entries: readonly LogEntry[], dateSystem: DateSystem): NewTableSheet {
  return {
    sheetName: SHEET_NAME,
    tableName: TABLE_NAME,
    columns: COLUMNS,
    rows: entries.map((entry) => logRow(entry, dateSystem)),
  };
}

const MINUTES_OF_DAY = 24 * 60;

function logRow(entry: LogEntry, dateSystem: DateSystem): readonly Cell[] {
  const { time, sheetName, stand, caseCount, proposals, fingerprint, version } = entry;
  return [
    serialFromDay(time.day, dateSystem) + time.minutes / MINUTES_OF_DAY,
    sheetName,
    serialFromDay(stand, dateSystem),
    caseCount,
    ...PROPOSALS.map((proposal) => proposals[proposal]),
    fingerprint,
    version,
  ];
}
