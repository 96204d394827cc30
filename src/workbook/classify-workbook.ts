import type { Day } from '../domain/calendar/day';
import type { Proposal } from '../domain/classification';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { readKnowledge, type KnowledgeReading } from '../domain/plan/read-knowledge';
import type { CasePlace } from './case-places';
import { choosePlaces } from './choose-places';
import { classifyLists, countCases, type EvaluationOptions } from './classify-lists';
import { stretch } from './control';
import type { ColumnInsertion } from './column-insertion';
import { obstacle } from './obstacle';
import type { OpenQuestions } from './open-questions';
import type { Pace } from './pace';
import { areasOfLog, planLog, type LogOptions } from './plan-log';
import type { Control, Receipt, Seen, WorkbookOverview, WorkbookPort } from './port';
import { readWorkbook, type CaseList, type WorkbookReading } from './read-workbook';
import { planRegion } from './region-plan';
import { findLog, logProblems } from './run-log';
import { WORKBOOK_TEXTS } from './texts';

export interface RunOptions extends EvaluationOptions {
  /** The sheets to classify; `null`: the kept choice. */
  readonly sheetIds: readonly string[] | null;
  /** Without it no run is noted, whatever the setting says. */
  readonly log?: LogOptions;
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
  /** What it takes to bring back what was there before; `null` when nothing was written, or where that is not possible. */
  readonly undo: RunUndo | null;
}

/** Kept in memory only: it holds data of cases. */
export interface RunUndo {
  readonly receipt: Receipt;
  /** What was read before. */
  readonly seen: Seen;
  /** Columns that were inserted for the run, where they are now. */
  readonly inserted?: readonly ColumnInsertion[];
}

/** So often is everything read anew when somebody changes what was read before it could be written. */
const MOST_TRIES = 3;

/**
 * Classifies all cases of the chosen sheets and writes the KA columns (klassifikation.md §2, §10). If anything is wrong
 * anywhere (a damaged KA table, a protected sheet, cells in the way) nothing is written at all. If somebody else changes or
 * moves what was read, before it could be written, the run begins anew with what is there then; when that happens again and
 * again it ends with `changed-meanwhile`.
 */
export async function classifyWorkbook(
  port: WorkbookPort,
  options: RunOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<RunResult>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await classifyOnce(port, options, pace, control);
    if (outcome.ok) {
      const notices = [...(tries > 1 ? [WORKBOOK_TEXTS.begunAnew()] : []), ...outcome.value.notices];
      return success({ ...outcome.value, notices });
    }
    if (tries === MOST_TRIES || !outcome.problems.some(({ code }) => code === 'changed-meanwhile'))
      return outcome;
  }
}

async function classifyOnce(
  port: WorkbookPort,
  options: RunOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<RunResult>> {
  const reading = await readForRun(port, options, pace, stretch(control, 0, 0.45));
  if (!reading.ok) return reading;
  const knowledge = checkReading(reading.value, options);
  if (!knowledge.ok) return knowledge;
  const computed = await classifyLists(
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
  const log = planLog(reading.value, knowledge.value, computed.value, options.log);
  let receipt: Receipt | null = null;
  if (regions.length > 0 || log.appends.length > 0) {
    const batch = { regions, appends: log.appends };
    const written = await port.write(batch, reading.value.seen, stretch(control, 0.6, 0.95));
    if (!written.ok) return written;
    receipt = written.value;
  }
  const logged = log.sheet === null ? success(null) : await port.createTableSheets([log.sheet], control);
  control.onProgress(1);
  return success({
    stand: computed.value.stand,
    caseCount: countCases(reading.value.lists),
    sheets: casesPerSheet(reading.value),
    proposals: computed.value.proposals,
    notices: [
      ...knowledge.value.notices,
      ...(receipt?.notices ?? []),
      ...(logged.ok ? [] : [notLogged(logged.problems)]),
    ],
    questions: computed.value.questions,
    changedCells: plans.reduce((sum, { changedCells }) => sum + changedCells, 0),
    undo: receipt === null || regions.length === 0 ? null : { receipt, seen: reading.value.seen },
  });
}

/** Reads all that a run rests on. */
export function readForRun(
  port: WorkbookPort,
  { sheetIds, log }: RunOptions,
  pace: Pace,
  control: Control,
): Promise<Outcome<WorkbookReading>> {
  const choose = (places: readonly CasePlace[], overview: WorkbookOverview): Outcome<readonly CasePlace[]> =>
    choosePlaces(port, sheetIds, places, overview);
  return readWorkbook(port, choose, pace, control, (overview, places) =>
    log === undefined ? [] : areasOfLog(overview, places),
  );
}

function notLogged(problems: readonly Problem[]): Problem {
  return WORKBOOK_TEXTS.logNotCreated(problems.map(({ text }) => text).join(' '));
}

/** All that can be wrong before anything is computed, told together. */
export function checkReading(
  { lists, owned, overview, others }: WorkbookReading,
  { log }: RunOptions,
): Outcome<KnowledgeReading> {
  const knowledge = readKnowledge(owned, overview.dateSystem);
  const keepsLog = log !== undefined && knowledge.ok && knowledge.value.knowledge.settings.keepsLog;
  const logPlace = keepsLog ? findLog(overview.sheets) : null;
  const isProtected = lists.flatMap(({ place }) => (place.sheet.isProtected ? [place.sheet.name] : []));
  const problems = [
    ...(knowledge.ok ? [] : knowledge.problems),
    ...[...new Set(isProtected)].map(WORKBOOK_TEXTS.protectedSheet),
    ...lists.flatMap(({ place, beside }) => obstacle(place, beside)?.problem ?? []),
    ...(logPlace === null ? [] : logProblems(logPlace, others)),
    ...(countCases(lists) === 0 && !lists.some(hasKaValues)
      ? [WORKBOOK_TEXTS.noCases([...new Set(lists.map(({ place }) => place.sheet.name))])]
      : []),
  ];
  return knowledge.ok && problems.length === 0 ? knowledge : failure(...problems);
}

/** An earlier run wrote into this list; what it wrote is cleared even when no case is left (klassifikation.md §10). */
function hasKaValues({ table }: CaseList): boolean {
  return table.columns.some(({ reading }) => reading.kind === 'ka');
}

function casesPerSheet({ overview, lists }: WorkbookReading): RunResult['sheets'] {
  return overview.sheets.flatMap((sheet) => {
    const own = lists.filter(({ place }) => place.sheet === sheet);
    return own.length === 0 ? [] : [{ name: sheet.name, caseCount: countCases(own) }];
  });
}
