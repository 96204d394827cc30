import { version } from '../../package.json';
import { failure, success, type Outcome } from '../domain/outcome';
import type { WorkbookFile } from '../file/workbook-file';
import type { RunObserver } from '../workbook/classify-lists';
import { classifyWorkbook, type RunResult } from '../workbook/classify-workbook';
import { stretch } from '../workbook/control';
import type { Control } from '../workbook/port';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import type { ClassifyCommand } from './classify-command';
import { explainNoneChosen } from './choose-sheets';
import { columnNotices } from './column-notices';
import { JsonDocument } from './json-document';
import { openInput } from './open-input';
import { PACE } from './pace';
import type { Job } from './plan-run';
import { ProgressLine } from './progress';
import { readInput, type InputFile } from './read-input';
import { OutputSet } from './safe-write';
import type { Surroundings } from './surroundings';
import type { Target } from './target';
import { INPUT, PHASE } from './texts';
import { withoutWriting } from './without-writing';

/** What has become of one input. */
export interface FileResult {
  readonly run: RunResult;
  /** KA sheets that were created. */
  readonly created: readonly string[];
  /** Sentences a reader of the result should know. */
  readonly notices: readonly string[];
}

/** Shares of the whole work at which a phase ends. */
const OPENED = 0.3;
const CLASSIFIED = 0.85;

/**
 * Classifies one file. Its outputs appear together, or none of them does.
 * @param common JSON that several inputs share; this input is added, and taken back if anything fails
 */
export async function classifyFile(
  job: Job,
  command: ClassifyCommand,
  common: JsonDocument | null,
  surroundings: Surroundings,
): Promise<Outcome<FileResult>> {
  const progress = new ProgressLine(surroundings.stderr, job.shown);
  await progress.show(PHASE.open, 0);
  const input = readInput(job.path);
  if (!input.ok) return input;
  const outputs = new OutputSet(input.value.mode);
  try {
    const result = await classify(job, command, common, input.value, outputs, progress, surroundings);
    if (!result.ok) common?.takeBack();
    return result;
  } finally {
    outputs.discard();
    await progress.clear();
  }
}

async function classify(
  job: Job,
  command: ClassifyCommand,
  common: JsonDocument | null,
  input: InputFile,
  outputs: OutputSet,
  progress: ProgressLine,
  surroundings: Surroundings,
): Promise<Outcome<FileResult>> {
  const { signal, now } = surroundings;
  const control: Control = {
    signal,
    onWaiting: () => undefined,
    onProgress: (share) => void progress.show(PHASE.classify, share),
  };
  const opened = await openInput(
    job,
    input,
    command,
    { ...control, onProgress: () => undefined },
    surroundings,
  );
  if (!opened.ok) return opened;
  const { file, created, sheetIds } = opened.value;

  const own = job.json === null ? success(null) : jsonFile(outputs, job.json);
  if (!own.ok) return own;
  const json = own.value ?? common;
  const columns: string[] = [];
  const observer: RunObserver = {
    onStart: (stand, tables) => {
      columns.push(...tables.flatMap(columnNotices));
      json?.begin(job.shown, stand);
    },
    onCase: (found) => json?.addCase(found),
  };
  const run = await classifyWorkbook(
    job.output === null ? withoutWriting(file.port) : file.port,
    {
      sheetIds,
      today: now.day,
      stand: command.stand,
      observer,
      // Nothing is written, so nothing is noted.
      ...(job.output === null ? {} : { log: { time: now, version, isCreated: command.setUp } }),
    },
    PACE,
    stretch(control, OPENED, CLASSIFIED),
  );
  if (!run.ok) {
    const isNoneChosen = run.problems.some(({ code }) => code === 'none-chosen');
    return isNoneChosen ? explainNoneChosen(file.port, control) : run;
  }

  await progress.show(PHASE.save, CLASSIFIED);
  const written = await writeAll(file, job, json, own.value, outputs);
  if (!written.ok) return written;
  if (job.replacesInput && !input.isUnchanged()) {
    return failure({ code: 'changed-meanwhile', text: INPUT.changedMeanwhile });
  }
  // The last moment: what follows is one step.
  if (signal.aborted) return failure(WORKBOOK_TEXTS.cancelled());
  const published = outputs.publish();
  if (!published.ok) return published;
  json?.keep();
  const problems = [...run.value.notices, ...(job.output === null ? [] : file.notices())];
  return success({ run: run.value, created, notices: [...columns, ...problems.map(({ text }) => text)] });
}

function jsonFile(outputs: OutputSet, target: Target): Outcome<JsonDocument> {
  const file = outputs.create(target);
  return file.ok ? success(new JsonDocument(file.value, false)) : file;
}

/** Everything is beside its place. */
async function writeAll(
  file: WorkbookFile,
  job: Job,
  json: JsonDocument | null,
  own: JsonDocument | null,
  outputs: OutputSet,
): Promise<Outcome<null>> {
  const completed = json === null ? success(null) : json.complete();
  if (!completed.ok) return completed;
  const ended = own === null ? success(null) : own.end();
  if (!ended.ok || job.output === null) return ended;
  const bytes = await file.save();
  if (!bytes.ok) return bytes;
  const workbook = outputs.create(job.output);
  return workbook.ok ? workbook.value.write(bytes.value) : workbook;
}
