import { serialFromDay, type DateSystem } from '../../domain/calendar/day';
import type { Cell } from '../../domain/cell';
import { failure, success, type Outcome, type Problem } from '../../domain/outcome';
import { proposalText } from '../../domain/views/texts';
import { stretch } from '../control';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control, NewTableColumn, NewTableSheet } from '../port';
import { sameName } from '../sheet-names';
import type { SurveyCase } from '../survey/survey-case';
import { WORKBOOK_TEXTS } from '../texts';
import { WORK_SHEET_TEXTS, WORK_TEXTS } from './texts';
import type { WorkEntry } from './work-entries';

const SHEET_NAME = 'KA Arbeitsliste';
const TABLE_NAME = 'KA_Arbeitsliste';

const COLUMNS: readonly NewTableColumn[] = [
  { header: 'Fällig am', width: 12, format: 'date' },
  { header: 'Überfällig', width: 14, format: 'general' },
  { header: 'Anlass', width: 18, format: 'general' },
  // Digits of an Aktenzeichen stay as they are, and nothing in it becomes a formula.
  { header: 'Aktenzeichen', width: 16, format: 'text' },
  { header: 'Blatt', width: 16, format: 'text' },
  { header: 'Zeile', width: 7, format: 'general' },
  { header: 'Schule', width: 30, format: 'text', wrap: true },
  { header: 'Vorschlag', width: 20, format: 'text', wrap: true },
  { header: 'Frühester Termin', width: 17, format: 'date' },
  { header: 'Entscheidung', width: 15, format: 'text', wrap: true },
  { header: 'Was zu tun ist', width: 60, format: 'text', wrap: true },
];

/** What to do when the sheet is there already: only `replace` writes over it. */
export type WorkListMode = 'ask' | 'replace';

export interface WorkListResult {
  readonly sheetName: string;
  readonly entryCount: number;
  readonly notices: readonly Problem[];
}

/**
 * Writes the work list into the sheet `KA Arbeitsliste`: values only, as a table to be printed. It is a copy of one moment and
 * is never read again. A sheet that is there is replaced only when people said so (`work-list-exists` asks them).
 */
export async function writeWorkList(
  port: OpenWorkbookPort,
  entries: readonly WorkEntry<SurveyCase>[],
  mode: WorkListMode,
  control: Control,
): Promise<Outcome<WorkListResult>> {
  if (entries.length === 0) return failure(WORK_SHEET_TEXTS.nothingDue());
  const overview = await port.overview(stretch(control, 0, 0.2));
  if (!overview.ok) return overview;
  const { sheets, dateSystem } = overview.value;
  const present = sheets.find(({ name }) => sameName(name, SHEET_NAME));
  const owner = sheets.find(
    (sheet) => sheet !== present && sheet.tables.some(({ name }) => sameName(name, TABLE_NAME)),
  );
  if (owner !== undefined) return failure(WORKBOOK_TEXTS.tableNameTaken(SHEET_NAME, TABLE_NAME, owner.name));
  const content = workListSheet(entries, dateSystem);
  const rest = stretch(control, 0.2, 1);
  if (present?.isProtected === true) return failure(WORKBOOK_TEXTS.protectedSheet(present.name));
  if (mode === 'ask' && present !== undefined && present.used !== null)
    return failure(WORK_SHEET_TEXTS.alreadyThere(present.name));
  const filled =
    present === undefined
      ? await port.createTableSheets([content], rest)
      : await port.refillTableSheet(present, content, rest);
  if (!filled.ok) return filled;
  const sheetName = present?.name ?? SHEET_NAME;
  const laidOut = await port.layOutPages(sheetName, control);
  return success({
    sheetName,
    entryCount: entries.length,
    notices: laidOut.ok ? [] : [WORK_SHEET_TEXTS.notLaidOut(sheetName, laidOut.problems)],
  });
}

function workListSheet(entries: readonly WorkEntry<SurveyCase>[], dateSystem: DateSystem): NewTableSheet {
  return {
    sheetName: SHEET_NAME,
    tableName: TABLE_NAME,
    columns: COLUMNS,
    rows: entries.map(({ item, dueOn, occasion, isOverdue, text }): readonly Cell[] => [
      serialFromDay(dueOn, dateSystem),
      isOverdue ? 'ja' : null,
      WORK_TEXTS.occasions[occasion],
      item.caseId,
      item.sheetName,
      item.row,
      item.school,
      proposalText(item.proposal),
      item.earliestDate === null ? null : serialFromDay(item.earliestDate, dateSystem),
      item.decision,
      text,
    ]),
  };
}
