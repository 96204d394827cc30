import type { Day } from '../domain/calendar/day';
import type { CaseColumn } from '../domain/intake/case-table';
import { isUnsure } from '../domain/intake/unsure-column';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { OwnedSheet } from '../domain/plan/owned-sheets';
import { refuseTooLarge } from './case-places';
import { isChosen } from './choices';
import type { ColumnQuestion } from './column-questions';
import { missingOwnedSheets } from './owned-sheets';
import type { Pace } from './pace';
import type { Control, WorkbookPort } from './port';
import { readWorkbook, type CaseList, type WorkbookReading } from './read-workbook';

/** One list of cases: a table, or a sheet's used range. */
export interface CaseTableSummary {
  /** The table's name, or the sheet's. */
  readonly label: string;
  /** Excel's row number, from 1. */
  readonly headerRow: number;
  readonly caseCount: number;
  readonly columns: readonly CaseColumn[];
  /** Columns to ask people about, with example values of cases: for the screen only. */
  readonly questions: readonly ColumnQuestion[];
  /** Headers as users know them. */
  readonly missingMandatory: readonly string[];
}

/** A sheet with at least one list of cases. */
export interface SheetSummary {
  readonly sheetId: string;
  readonly name: string;
  readonly hidden: boolean;
  /** The kept choice, else visible sheets are chosen. */
  readonly chosen: boolean;
  readonly tables: readonly CaseTableSummary[];
  readonly caseCount: number;
}

/** What the first screen shows. */
export interface WorkbookInspection {
  /** In tab order. */
  readonly sheets: readonly SheetSummary[];
  readonly missingOwnedSheets: readonly OwnedSheet[];
  /** What stands in the way of any run: damaged KA tables. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** The evaluation date of a run that would start now. */
  readonly stand: Day;
  /** The setting Mindestfallzahl; `null`: the default counts. */
  readonly leastCount: number | null;
  readonly isEmpty: boolean;
  readonly sheetCount: number;
}

/** Looks which sheets hold cases and how their columns are read. Changes nothing (klassifikation.md §2). */
export async function inspectWorkbook(
  port: WorkbookPort,
  today: Day,
  pace: Pace,
  control: Control,
): Promise<Outcome<WorkbookInspection>> {
  const tooLarge: Problem[] = [];
  const reading = await readWorkbook(
    port,
    (places) => {
      // A stray entry in the last row of one sheet must not hide the lists of the others.
      const refused = places.map((place) => ({ place, fault: refuseTooLarge([place]) }));
      tooLarge.push(...refused.flatMap(({ fault }) => (fault.ok ? [] : fault.problems)));
      const readable = refused.flatMap(({ place, fault }) => (fault.ok ? [place] : []));
      return readable.length === 0 && tooLarge.length > 0 ? failure(...tooLarge) : success(readable);
    },
    pace,
    control,
  );
  if (!reading.ok) return reading;
  const { overview, lists } = reading.value;
  const knowledge = await readOwned(reading.value);
  const questions = await questionsOf(reading.value);
  const sheets = overview.sheets.flatMap((sheet): readonly SheetSummary[] => {
    const tables = lists
      .filter(({ place }) => place.sheet === sheet)
      .map((list) => summaryOf(list, questions.get(list) ?? []));
    if (tables.length === 0) return [];
    return [
      {
        sheetId: sheet.id,
        name: sheet.name,
        hidden: sheet.visibility !== 'visible',
        chosen: isChosen(port, sheet),
        tables,
        caseCount: tables.reduce((sum, { caseCount }) => sum + caseCount, 0),
      },
    ];
  });
  return success({
    sheets,
    missingOwnedSheets: missingOwnedSheets(overview),
    problems: knowledge.ok ? [] : knowledge.problems,
    notices: [...tooLarge, ...(knowledge.ok ? knowledge.value.notices : [])],
    stand: (knowledge.ok ? knowledge.value.stand : null) ?? today,
    leastCount: knowledge.ok ? knowledge.value.leastCount : null,
    isEmpty: overview.sheets.every(({ used }) => used === null),
    sheetCount: overview.sheets.length,
  });
}

/** Without sheets of the add-in the defaults count, which are sound; so the first screen can do without loading them. */
async function readOwned({ owned, overview }: WorkbookReading): Promise<Outcome<OwnedFindings>> {
  if (Object.keys(owned).length === 0) return success({ stand: null, leastCount: null, notices: [] });
  const { readKnowledge } = await import('../domain/plan/read-knowledge');
  const reading = readKnowledge(owned, overview.dateSystem);
  if (!reading.ok) return reading;
  const { knowledge, notices } = reading.value;
  const { stand, leastCount } = knowledge.settings;
  return success({ stand, leastCount, notices });
}

/** What the first screen tells of the sheets of the add-in. */
interface OwnedFindings {
  /** `null`: today. */
  readonly stand: Day | null;
  readonly leastCount: number | null;
  readonly notices: readonly Problem[];
}

/** Most columns are read from their headers alone; what asks about the others is loaded when there are some. */
async function questionsOf({
  lists,
  overview,
}: WorkbookReading): Promise<ReadonlyMap<CaseList, readonly ColumnQuestion[]>> {
  if (!lists.some(({ table }) => table.columns.some(isUnsure))) return new Map();
  const { columnQuestions } = await import('./column-questions');
  return new Map(lists.map((list) => [list, columnQuestions(list.table, overview.dateSystem)]));
}

function summaryOf({ place, table }: CaseList, questions: readonly ColumnQuestion[]): CaseTableSummary {
  return {
    label: place.table?.name ?? place.sheet.name,
    headerRow: table.headerRow + 1,
    caseCount: table.caseRows.length,
    columns: table.columns,
    questions,
    missingMandatory: table.missingMandatory,
  };
}
