import type { Day } from '../../domain/calendar/day';
import type { CaseTable } from '../../domain/intake/case-table';
import { success, type Outcome, type Problem } from '../../domain/outcome';
import type { Knowledge } from '../../domain/plan/knowledge';
import { createReportCaseMaker, type ReportCase } from '../../domain/report/report-case';
import { teamsOf } from '../../domain/report/report-teams';
import type { AssessedCase } from '../classify-lists';
import type { Pace } from '../pace';
import type { Control, WorkbookPort } from '../port';
import type { CaseList } from '../read-workbook';
import { assessWorkbook } from '../survey/assess-workbook';
import { createListTexts, teamOf, type ListTexts } from '../survey/list-texts';

export interface CollectOptions {
  /** The machine's local calendar date. */
  readonly today: Day;
  /** Wins over the setting Stand; without either, today counts. */
  readonly stand?: Day | null;
  /** The sheets to look at; `null`: the kept choice. */
  readonly sheetIds: readonly string[] | null;
  /** Told which lists are counted, in tab order and top down. */
  readonly onTables?: (tables: readonly CaseTable[]) => void;
}

/** What a report is counted from. Kept in memory only: it holds data of cases. */
export interface ReportBasis {
  /** Sheets in tab order, their lists top down; ended cases too. */
  readonly cases: readonly ReportCase[];
  readonly knowledge: Knowledge;
  readonly stand: Day;
  /** Among which people choose what the report is about. */
  readonly teams: readonly string[];
  readonly notices: readonly Problem[];
}

/** Classifies all cases of the chosen sheets in one run for the report, and writes nothing (bericht.md §1). */
export async function collectReportCases(
  port: WorkbookPort,
  { today, stand = null, sheetIds, onTables }: CollectOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<ReportBasis>> {
  const itemMaker = ({ settings }: Knowledge, day: Day): ((found: AssessedCase) => ReportCase) => {
    const caseOf = createReportCaseMaker(settings, day);
    const texts = new Map<CaseList, ListTexts>();
    return ({ assessment, list, caseRow, sheetName }) => {
      const textOf = texts.get(list) ?? createListTexts(list.table);
      texts.set(list, textOf);
      return caseOf(assessment, teamOf(textOf, caseRow, sheetName));
    };
  };
  const assessed = await assessWorkbook(port, { today, stand, sheetIds, itemMaker }, pace, control);
  if (!assessed.ok) return assessed;
  const { items, knowledge, stand: day, notices, reading } = assessed.value;
  onTables?.(reading.lists.map(({ table }) => table));
  return success({ cases: items, knowledge, stand: day, teams: teamsOf(items), notices });
}
