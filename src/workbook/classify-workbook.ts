import type { Day } from '../domain/calendar/day';
import { openRun } from '../domain/classify-run';
import { PROPOSALS, type Classification, type Proposal } from '../domain/classification';
import { createIdReader } from '../domain/intake/case-id';
import type { CaseTable } from '../domain/intake/case-table';
import { kaValues } from '../domain/ka-values';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { Knowledge } from '../domain/plan/knowledge';
import { readKnowledge, type KnowledgeReading } from '../domain/plan/read-knowledge';
import type { CasePlace } from './case-places';
import { isChosen } from './choices';
import { stretch } from './control';
import { obstacle } from './ka-places';
import { createQuestionCollector, type OpenQuestions } from './open-questions';
import { SLICE_CASES, type Pace } from './pace';
import type { Control, WorkbookOverview, WorkbookPort } from './port';
import { readWorkbook, type CaseList, type WorkbookReading } from './read-workbook';
import { planRegion, type KaValues } from './region-plan';
import { WORKBOOK_TEXTS } from './texts';

export interface RunOptions {
  /** The sheets to classify; `null`: the kept choice. */
  readonly sheetIds: readonly string[] | null;
  /** The machine's local calendar date (klassifikation.md §11 j). */
  readonly today: Day;
  /** An evaluation date that wins over the setting Stand; without one, the setting wins over today. */
  readonly stand?: Day | null;
  readonly observer?: RunObserver;
}

/** Who wants to know what becomes of each case. All calls come before anything is written; writing may still fail. */
export interface RunObserver {
  /** Once: the evaluation date and the lists of the run, in tab order and top down. */
  readonly onStart: (stand: Day, tables: readonly CaseTable[]) => void;
  /** List after list, row after row. */
  readonly onCase: (found: FoundCase) => void;
}

export interface FoundCase {
  readonly sheetName: string;
  /** Excel's row number, from 1. */
  readonly row: number;
  /** `null`: none, or an unreadable one. */
  readonly caseId: string | null;
  readonly classification: Classification;
}

export interface RunResult {
  /** The evaluation date: that of the options, else the setting, else today. */
  readonly stand: Day;
  readonly caseCount: number;
  /** In tab order. */
  readonly sheets: readonly { readonly name: string; readonly caseCount: number }[];
  readonly proposals: Readonly<Record<Proposal, number>>;
  readonly notices: readonly Problem[];
  /** What people have to clear up. */
  readonly questions: OpenQuestions;
  /** 0 when everything stood there already. */
  readonly changedCells: number;
}

/**
 * Classifies all cases of the chosen sheets and writes the KA columns (klassifikation.md §2, §10). If anything is wrong
 * anywhere (a damaged KA table, a protected sheet, cells in the way, a change meanwhile) nothing is written at all.
 */
export async function classifyWorkbook(
  port: WorkbookPort,
  options: RunOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<RunResult>> {
  const choose = (places: readonly CasePlace[], overview: WorkbookOverview): Outcome<readonly CasePlace[]> =>
    choosePlaces(port, options.sheetIds, places, overview);
  const reading = await readWorkbook(port, choose, pace, stretch(control, 0, 0.45));
  if (!reading.ok) return reading;
  const knowledge = checkReading(reading.value);
  if (!knowledge.ok) return knowledge;
  const computed = await compute(
    reading.value,
    knowledge.value.knowledge,
    options,
    pace,
    stretch(control, 0.45, 0.6),
  );
  if (!computed.ok) return computed;
  const plans = reading.value.lists.map((list) =>
    planRegion(list, computed.value.values.get(list) ?? new Map()),
  );
  const regions = plans.flatMap(({ write }) => write ?? []);
  if (regions.length > 0) {
    const written = await port.write(regions, reading.value.seen, stretch(control, 0.6, 1));
    if (!written.ok) return written;
  }
  control.onProgress(1);
  return success({
    stand: computed.value.stand,
    caseCount: countCases(reading.value.lists),
    sheets: casesPerSheet(reading.value),
    proposals: computed.value.proposals,
    notices: knowledge.value.notices,
    questions: computed.value.questions,
    changedCells: plans.reduce((sum, { changedCells }) => sum + changedCells, 0),
  });
}

function choosePlaces(
  port: WorkbookPort,
  sheetIds: readonly string[] | null,
  places: readonly CasePlace[],
  { sheets }: WorkbookOverview,
): Outcome<readonly CasePlace[]> {
  if (sheets.every(({ used }) => used === null)) return failure(WORKBOOK_TEXTS.emptyWorkbook());
  if (sheetIds?.some((id) => !sheets.some((sheet) => sheet.id === id)) === true) {
    return failure(WORKBOOK_TEXTS.unknownSheetGone());
  }
  if (places.length === 0) return failure(WORKBOOK_TEXTS.noCaseSheet());
  const strangers = sheets.filter(
    ({ id }) => sheetIds?.includes(id) === true && !places.some(({ sheet }) => sheet.id === id),
  );
  if (strangers.length > 0)
    return failure(...strangers.map(({ name }) => WORKBOOK_TEXTS.noLongerCaseSheet(name)));
  const chosen = places.filter(({ sheet }) => sheetIds?.includes(sheet.id) ?? isChosen(port, sheet));
  return chosen.length === 0 ? failure(WORKBOOK_TEXTS.noneChosen()) : success(chosen);
}

/** All that can be wrong before anything is computed, told together. */
function checkReading({ lists, owned, overview }: WorkbookReading): Outcome<KnowledgeReading> {
  const knowledge = readKnowledge(owned, overview.dateSystem);
  const isProtected = lists.flatMap(({ place }) => (place.sheet.isProtected ? [place.sheet.name] : []));
  const problems = [
    ...(knowledge.ok ? [] : knowledge.problems),
    ...[...new Set(isProtected)].map(WORKBOOK_TEXTS.protectedSheet),
    ...lists.flatMap(({ place, beside }) => obstacle(place, beside) ?? []),
    ...(countCases(lists) === 0 && !lists.some(hasKaValues)
      ? [WORKBOOK_TEXTS.noCases([...new Set(lists.map(({ place }) => place.sheet.name))])]
      : []),
  ];
  return knowledge.ok && problems.length === 0 ? knowledge : failure(...problems);
}

interface Computed {
  readonly stand: Day;
  readonly values: ReadonlyMap<CaseList, KaValues>;
  readonly proposals: Readonly<Record<Proposal, number>>;
  readonly questions: OpenQuestions;
}

/** An earlier run wrote into this list; what it wrote is cleared even when no case is left (klassifikation.md §10). */
function hasKaValues({ table }: CaseList): boolean {
  return table.columns.some(({ reading }) => reading.kind === 'ka');
}

/** Classifies in slices, so that Excel and the pane stay responsive. */
async function compute(
  { lists, overview }: WorkbookReading,
  knowledge: Knowledge,
  { today, stand: givenStand, observer }: RunOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<Computed>> {
  const { dateSystem } = overview;
  const stand = givenStand ?? knowledge.settings.stand ?? today;
  const ordered = inReadingOrder(lists, overview);
  const tables = ordered.map(({ table }) => table);
  const run = openRun({ knowledge, stand, dateSystem, tables });
  observer?.onStart(stand, tables);
  const counts = new Map<Proposal, number>(PROPOSALS.map((proposal) => [proposal, 0]));
  const collector = createQuestionCollector(knowledge.schools);
  const total = countCases(lists);
  const values = new Map<CaseList, KaValues>();
  let done = 0;
  for (const list of ordered) {
    const { sheetName, firstRow } = list.table;
    const idOf = createIdReader(list.table);
    const rows: Parameters<Map<number, ReturnType<typeof kaValues>>['set']>[] = [];
    for (const row of list.table.caseRows) {
      if (done % SLICE_CASES === 0) {
        control.onProgress(done / total);
        await pace.pause();
        if (control.signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
      }
      const { classification, openPoints } = run.assess(list.table, row);
      collector.add(list, row, openPoints);
      observer?.onCase({ sheetName, row: firstRow + row + 1, caseId: idOf(row), classification });
      rows.push([row, kaValues(classification, dateSystem)]);
      counts.set(classification.proposal, (counts.get(classification.proposal) ?? 0) + 1);
      done += 1;
    }
    values.set(list, new Map(rows));
  }
  await pace.pause();
  if (control.signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  const proposals = Object.fromEntries(counts) as Record<Proposal, number>;
  return success({ stand, values, proposals, questions: collector.questions() });
}

/** Sheets in tab order, the lists of a sheet top down. */
function inReadingOrder(lists: readonly CaseList[], { sheets }: WorkbookOverview): readonly CaseList[] {
  return sheets.flatMap((sheet) =>
    lists
      .filter(({ place }) => place.sheet === sheet)
      .sort((a, b) => a.place.area.top - b.place.area.top || a.place.area.left - b.place.area.left),
  );
}

function countCases(lists: readonly CaseList[]): number {
  return lists.reduce((sum, { table }) => sum + table.caseRows.length, 0);
}

function casesPerSheet({ overview, lists }: WorkbookReading): RunResult['sheets'] {
  return overview.sheets.flatMap((sheet) => {
    const own = lists.filter(({ place }) => place.sheet === sheet);
    return own.length === 0 ? [] : [{ name: sheet.name, caseCount: countCases(own) }];
  });
}
