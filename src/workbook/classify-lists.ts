import type { Day } from '../domain/calendar/day';
import { openRun } from '../domain/classify-run';
import { PROPOSALS, type Classification, type Proposal } from '../domain/classification';
import { createIdReader } from '../domain/intake/case-id';
import type { Cell } from '../domain/cell';
import type { CaseTable } from '../domain/intake/case-table';
import type { RewrittenColumn } from '../domain/intake/ka-columns';
import { kaValues } from '../domain/ka-values';
import type { Assessment } from '../domain/open-points';
import { failure, success, type Outcome } from '../domain/outcome';
import type { Knowledge } from '../domain/plan/knowledge';
import { createQuestionCollector, type OpenQuestions } from './open-questions';
import { SLICE_CASES, type Pace } from './pace';
import type { Control, WorkbookOverview } from './port';
import type { CaseList, WorkbookReading } from './read-workbook';
import type { KaValues } from './region-plan';
import { WORKBOOK_TEXTS } from './texts';

/** As of which day cases are judged, and who watches. */
export interface EvaluationOptions {
  /** The machine's local calendar date (klassifikation.md §11 j). */
  readonly today: Day;
  /** An evaluation date that wins over the setting Stand; without one, the setting wins over today. */
  readonly stand?: Day | null;
  readonly observer?: RunObserver;
}

/** Who wants to know what becomes of each case. All calls come before anything is written; writing may still fail. */
export interface RunObserver {
  /** The evaluation date and the lists of the run, in tab order and top down; once more when a run has to begin anew. */
  readonly onStart: (stand: Day, tables: readonly CaseTable[]) => void;
  /** List after list, row after row. */
  readonly onCase: (found: AssessedCase) => void;
}

export interface FoundCase {
  readonly sheetName: string;
  /** Excel's row number, from 1. */
  readonly row: number;
  /** `null`: none, or an unreadable one. */
  readonly caseId: string | null;
  readonly classification: Classification;
}

/** A case of a run with all that was found out about it. */
export interface AssessedCase extends FoundCase {
  readonly list: CaseList;
  /** One of `list.table.caseRows`. */
  readonly caseRow: number;
  readonly assessment: Assessment;
  /** What a run writes. */
  readonly values: Readonly<Record<RewrittenColumn, Cell>>;
}

export interface Computed {
  readonly stand: Day;
  readonly values: ReadonlyMap<CaseList, KaValues>;
  readonly proposals: ProposalCounts;
  readonly perList: ReadonlyMap<CaseList, ProposalCounts>;
  readonly questions: OpenQuestions;
}

export type ProposalCounts = Readonly<Record<Proposal, number>>;

function noProposals(): Record<Proposal, number> {
  return Object.fromEntries(PROPOSALS.map((proposal) => [proposal, 0])) as Record<Proposal, number>;
}

export function sumOf(counts: readonly ProposalCounts[]): ProposalCounts {
  const sum = noProposals();
  for (const proposal of PROPOSALS) for (const count of counts) sum[proposal] += count[proposal];
  return sum;
}

/** Classifies all cases in slices, so that Excel and the pane stay responsive. */
export async function classifyLists(
  { lists, overview }: WorkbookReading,
  knowledge: Knowledge,
  { today, stand: givenStand, observer }: EvaluationOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<Computed>> {
  const { dateSystem } = overview;
  const stand = givenStand ?? knowledge.settings.stand ?? today;
  const ordered = inReadingOrder(lists, overview);
  const tables = ordered.map(({ table }) => table);
  const run = openRun({ knowledge, stand, dateSystem, tables });
  observer?.onStart(stand, tables);
  const total = countCases(lists);
  const values = new Map<CaseList, KaValues>();
  const perList = new Map<CaseList, ProposalCounts>();
  const collector = createQuestionCollector(knowledge.schools);
  let done = 0;
  for (const list of ordered) {
    const { sheetName, firstRow } = list.table;
    const idOf = createIdReader(list.table);
    const counts = noProposals();
    const written = new Map<number, AssessedCase['values']>();
    for (const row of list.table.caseRows) {
      if (done % SLICE_CASES === 0) {
        control.onProgress(done / total);
        await pace.pause();
        if (control.signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
      }
      const assessment = run.assess(list.table, row);
      const { classification } = assessment;
      collector.add(list, row, assessment.openPoints);
      const cells = kaValues(classification, dateSystem);
      observer?.onCase({
        sheetName,
        row: firstRow + row + 1,
        caseId: idOf(row),
        classification,
        list,
        caseRow: row,
        assessment,
        values: cells,
      });
      written.set(row, cells);
      counts[classification.proposal] += 1;
      done += 1;
    }
    values.set(list, written);
    perList.set(list, counts);
  }
  await pace.pause();
  if (control.signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  return success({
    stand,
    values,
    proposals: sumOf([...perList.values()]),
    perList,
    questions: collector.questions(),
  });
}

/** Sheets in tab order, the lists of a sheet top down. */
export function inReadingOrder(
  lists: readonly CaseList[],
  { sheets }: WorkbookOverview,
): readonly CaseList[] {
  return sheets.flatMap((sheet) =>
    lists
      .filter(({ place }) => place.sheet === sheet)
      .sort((a, b) => a.place.area.top - b.place.area.top || a.place.area.left - b.place.area.left),
  );
}

export function countCases(lists: readonly CaseList[]): number {
  return lists.reduce((sum, { table }) => sum + table.caseRows.length, 0);
}
