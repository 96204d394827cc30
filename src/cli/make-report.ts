import { version } from '../../package.json';
import type { CaseTable } from '../domain/intake/case-table';
import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import type { EarlierReport } from '../domain/report/earlier-report';
import { prepareReport, type PreparedReport } from '../domain/report/prepare-report';
import { foldValue } from '../domain/views/selection';
import { readReportJson } from '../export/json/read-report-json';
import { stretch } from '../workbook/control';
import type { Control } from '../workbook/port';
import { collectReportCases, type ReportBasis } from '../workbook/report/collect-report-cases';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import { explainNoneChosen } from './choose-sheets';
import { columnNotices } from './column-notices';
import type { Input } from './find-inputs';
import { openInput } from './open-input';
import { PACE } from './pace';
import type { ReportPlan } from './plan-report';
import { ProgressLine } from './progress';
import { readInput, type InputFile } from './read-input';
import type { ReportCommand } from './report-command';
import type { Surroundings } from './surroundings';
import { PHASE, REPORT_INPUT } from './texts';
import { writeReport } from './write-report';

/** A report that is written. */
export interface ReportResult extends PreparedReport {
  /** As users know them. */
  readonly files: readonly string[];
  /** The names of the sheets that were counted. */
  readonly sheets: readonly string[];
  /** Sentences about the list. */
  readonly notices: readonly string[];
}

/** Shares of the whole work at which a phase ends. */
const OPENED = 0.1;
const CLASSIFIED = 0.3;
const PROTECTED = 0.9;

/** Makes the report of one list and writes it; when anything fails, nothing is written (bericht.md §4). */
export async function makeReport(
  plan: ReportPlan,
  command: ReportCommand,
  surroundings: Surroundings,
): Promise<Outcome<ReportResult>> {
  const progress = new ProgressLine(surroundings.stderr, plan.input.shown);
  try {
    await progress.show(PHASE.open, 0);
    const input = readInput(plan.input.path);
    if (!input.ok) return input;
    const earlier = plan.earlier === null ? success(null) : readEarlierReport(plan.earlier);
    if (!earlier.ok) return earlier;
    return await fromInput(plan, command, input.value, earlier.value, progress, surroundings);
  } finally {
    await progress.clear();
  }
}

async function fromInput(
  plan: ReportPlan,
  command: ReportCommand,
  input: InputFile,
  earlier: EarlierReport | null,
  progress: ProgressLine,
  surroundings: Surroundings,
): Promise<Outcome<ReportResult>> {
  const { signal, now, protect } = surroundings;
  const controlOf = (phase: string): Control => ({
    signal,
    onWaiting: () => undefined,
    onProgress: (share) => void progress.show(phase, share),
  });
  const tables: CaseTable[] = [];
  const basis = await collect(
    plan,
    command,
    input,
    (found) => tables.push(...found),
    stretch(controlOf(PHASE.classify), OPENED, CLASSIFIED),
    surroundings,
  );
  if (!basis.ok) return basis;
  const teams = command.teamNames === null ? success(null) : chooseTeams(command.teamNames, basis.value);
  if (!teams.ok) return teams;

  const { layout, method, audience } = command;
  const leastCount = command.leastCount ?? basis.value.knowledge.settings.leastCount;
  const protecting = stretch(controlOf(PHASE.protect), CLASSIFIED, PROTECTED);
  await progress.show(PHASE.protect, CLASSIFIED);
  const prepared = await prepareReport(
    basis.value,
    { teams: teams.value, layout, method, leastCount, earlier, audience },
    { date: now.day, version },
    (job) => protect(job, protecting),
  );
  // Before anything is said of it: a protection that was cancelled has shown nothing.
  if (signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  if (!prepared.ok) return withChoices(prepared.problems);

  await progress.show(PHASE.save, PROTECTED);
  const files = await writeReport(prepared.value.report, plan, input.mode);
  if (!files.ok) return files;
  return success({
    ...prepared.value,
    files: files.value,
    sheets: [...new Set(tables.map(({ sheetName }) => sheetName))],
    notices: [...tables.flatMap(columnNotices), ...basis.value.notices.map(({ text }) => text)],
  });
}

async function collect(
  { input: { shown } }: ReportPlan,
  { stand, sheetNames }: ReportCommand,
  input: InputFile,
  onTables: (tables: readonly CaseTable[]) => void,
  control: Control,
  surroundings: Surroundings,
): Promise<Outcome<ReportBasis>> {
  const opened = await openInput(
    { shown, output: null },
    input,
    { setUp: false, sheetNames },
    { ...control, onProgress: () => undefined },
    surroundings,
  );
  if (!opened.ok) return opened;
  const { file, sheetIds } = opened.value;
  const basis = await collectReportCases(
    file.port,
    { today: surroundings.now.day, stand, sheetIds, onTables },
    PACE,
    control,
  );
  if (basis.ok) return basis;
  const isNoneChosen = basis.problems.some(({ code }) => code === 'none-chosen');
  return isNoneChosen ? explainNoneChosen(file.port, control) : basis;
}

function readEarlierReport({ shown, path }: Input): Outcome<EarlierReport> {
  const input = readInput(path);
  const report = input.ok ? readReportJson(new TextDecoder().decode(input.value.bytes)) : input;
  if (report.ok) return report;
  return failure(
    ...report.problems.map((problem): Problem => ({
      ...problem,
      text: REPORT_INPUT.earlier(shown, problem.text),
    })),
  );
}

/** The teams of the list that were named, as T7 calls them. */
function chooseTeams(names: readonly string[], { teams }: ReportBasis): Outcome<readonly string[]> {
  const unknown = names.filter((name) => !teams.some((team) => isSame(team, name)));
  if (unknown.length > 0) {
    return failure(
      ...unknown.map((name): Problem => ({ code: 'no-team', text: REPORT_INPUT.noSuchTeam(name, teams) })),
    );
  }
  return success(teams.filter((team) => names.some((name) => isSame(team, name))));
}

function isSame(team: string, name: string): boolean {
  return foldValue(team.normalize('NFC')) === foldValue(name.normalize('NFC'));
}

/** The sentences say what to choose; here it is said how. */
function withChoices(problems: readonly Problem[]): Outcome<never> {
  const [first] = problems;
  if (first === undefined) return failure();
  return failure(...problems, { code: first.code, text: REPORT_INPUT.howToChoose });
}
