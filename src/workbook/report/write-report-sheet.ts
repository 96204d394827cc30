import { failure, success, type Outcome, type Problem } from '../../domain/outcome';
import type { Paper } from '../../domain/report/paper/paper';
import { layOutPaper } from '../../domain/report/sheet-layout/lay-out-paper';
import { stretch } from '../control';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control, SheetOverview } from '../port';
import { sameName } from '../sheet-names';
import { WORKBOOK_TEXTS } from '../texts';
import { REPORT_SHEET_TEXTS } from './texts';

const SHEET_NAME = 'KA Bericht';
const TABLE_PREFIX = 'KA_';

/** What to do when the sheet is there already: only `replace` writes over it. */
export type ReportSheetMode = 'ask' | 'replace';

export interface ReportSheetResult {
  readonly sheetName: string;
  /** What did not come out as it should: charts, pages. */
  readonly notices: readonly Problem[];
}

/**
 * Writes the paper into the sheet `KA Bericht` of the open workbook (bericht.md §4): values only, as Excel tables and charts, to be
 * looked at and printed, never to be read again. A sheet that is there is replaced only when people said so
 * (`report-exists` asks them). The sheet says that the workbook must not be handed on, since it holds the cases.
 */
export async function writeReportSheet(
  port: OpenWorkbookPort,
  paper: Paper,
  mode: ReportSheetMode,
  control: Control,
): Promise<Outcome<ReportSheetResult>> {
  const overview = await port.overview(stretch(control, 0, 0.2));
  if (!overview.ok) return overview;
  const { sheets } = overview.value;
  const present = sheets.find(({ name }) => sameName(name, SHEET_NAME)) ?? null;
  const report = layOutPaper(paper, { notice: REPORT_SHEET_TEXTS.notice, tablePrefix: TABLE_PREFIX });
  const tableNames = report.tables.map(({ name }) => name);
  const taken = tableElsewhere(sheets, present, tableNames);
  if (taken !== null) return failure(WORKBOOK_TEXTS.tableNameTaken(SHEET_NAME, taken.table, taken.sheet));
  if (present?.isProtected === true) return failure(WORKBOOK_TEXTS.protectedSheet(present.name));
  if (mode === 'ask' && present !== null && present.used !== null)
    return failure(REPORT_SHEET_TEXTS.alreadyThere(present.name));
  const sheetName = present?.name ?? SHEET_NAME;
  const filled = await port.fillReportSheet({ sheetName, present }, report, stretch(control, 0.2, 0.7));
  if (!filled.ok) return filled;
  const drawn = await port.drawCharts(sheetName, report.charts, stretch(control, 0.7, 0.9));
  const laidOut = await port.layOutReportPages(sheetName, report.pages, stretch(control, 0.9, 1));
  return success({
    sheetName,
    notices: [
      ...(drawn.ok ? [] : [REPORT_SHEET_TEXTS.notDrawn(sheetName, drawn.problems)]),
      ...(laidOut.ok ? [] : [REPORT_SHEET_TEXTS.notLaidOut(sheetName, laidOut.problems)]),
    ],
  });
}

/** A table of one of these names on another sheet: names of tables are unique in a workbook. */
function tableElsewhere(
  sheets: readonly SheetOverview[],
  own: SheetOverview | null,
  names: readonly string[],
): { readonly sheet: string; readonly table: string } | null {
  for (const sheet of sheets) {
    if (sheet === own) continue;
    const table = sheet.tables.find(({ name }) => names.some((other) => sameName(other, name)));
    if (table !== undefined) return { sheet: sheet.name, table: table.name };
  }
  return null;
}
