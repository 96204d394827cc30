import { statSync } from 'node:fs';
import { success, type Outcome, type Problem } from '../domain/outcome';
import type { ClassifyCommand } from './classify-command';
import { classifyFile } from './classify-file';
import { EXIT, exitCodeOf, worst, type ExitCode } from './exit-code';
import { JsonDocument } from './json-document';
import { MemorySink } from './memory-sink';
import type { Job, RunPlan } from './plan-run';
import { printLines, textsOf } from './print-lines';
import { OutputSet } from './safe-write';
import { summaryLines } from './summary';
import type { Surroundings } from './surroundings';
import { attempt } from './system-error';
import { RESULT } from './texts';

/** Classifies all lists of the call, each for itself, and tells what has become of them. */
export async function classifyAll(
  command: ClassifyCommand,
  plan: RunPlan,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stdout, stderr, signal } = surroundings;
  // On the standard output there is the JSON and nothing else.
  const report = plan.json.kind === 'standard-output' ? stderr : stdout;
  const memory = new MemorySink();
  const outputs = new OutputSet(commonMode(plan.jobs));
  try {
    const common = commonJson(plan, memory, outputs);
    if (!common.ok) {
      await printLines(stderr, textsOf(common.problems));
      return exitCodeOf(common.problems);
    }
    const codes: ExitCode[] = [];
    let caseCount = 0;
    for (const job of plan.jobs) {
      if (signal.aborted) {
        await printLines(stderr, [RESULT.cancelled(job.shown)]);
        return EXIT.cancelled;
      }
      const result = await classifyFile(job, command, common.value, surroundings);
      codes.push(result.ok ? EXIT.done : exitCodeOf(result.problems));
      if (result.ok) {
        caseCount += result.value.run.caseCount;
        await printLines(report, [...summaryLines(job, result.value), '']);
        for (const chunk of memory.take()) await stdout.write(chunk);
      } else {
        const code = exitCodeOf(result.problems);
        await printLines(stderr, failureLines(job, result.problems));
        if (code === EXIT.cancelled) return code;
      }
    }
    const done = codes.filter((code) => code === EXIT.done).length;
    if (common.value !== null && done > 0) {
      const ended = endCommonJson(plan, common.value, outputs);
      if (!ended.ok) {
        await printLines(stderr, [RESULT.jsonFailed, ...textsOf(ended.problems)]);
        return worst([...codes, exitCodeOf(ended.problems)]);
      }
      for (const chunk of memory.take()) await stdout.write(chunk);
      if (plan.json.kind === 'file') await printLines(report, [RESULT.json(plan.json.target.shown)]);
    }
    if (codes.length > 1) await printLines(report, [RESULT.total(done, codes.length, caseCount)]);
    if (done > 0) await printLines(report, [RESULT.proposalsOnly]);
    return worst(codes);
  } finally {
    outputs.discard();
  }
}

/** The JSON that several inputs share, if there is one. */
function commonJson({ json }: RunPlan, memory: MemorySink, outputs: OutputSet): Outcome<JsonDocument | null> {
  if (json.kind === 'none') return success(null);
  if (json.kind === 'standard-output') return success(new JsonDocument(memory, json.isList));
  const file = outputs.create(json.target);
  return file.ok ? success(new JsonDocument(file.value, true)) : file;
}

function endCommonJson(plan: RunPlan, json: JsonDocument, outputs: OutputSet): Outcome<null> {
  const ended = json.end();
  return ended.ok && plan.json.kind === 'file' ? outputs.publish() : ended;
}

/** What all lists allow: JSON that holds one protected list is as protected. */
function commonMode(jobs: readonly Job[]): number {
  const modes = jobs.map(({ path }) =>
    attempt(
      () => statSync(path, { throwIfNoEntry: false })?.mode ?? 0,
      (text): Problem => ({ code: 'file-unreadable', text }),
    ),
  );
  // One that cannot be looked at cannot be read either, and brings nothing.
  return modes.reduce((bits, mode) => (mode.ok && mode.value !== 0 ? bits & mode.value : bits), 0o666);
}

function failureLines({ shown }: Job, problems: readonly Problem[]): readonly string[] {
  if (exitCodeOf(problems) === EXIT.cancelled) return [RESULT.cancelled(shown)];
  return [RESULT.failed(shown), ...problems.map(({ text }) => `  ${text}`)];
}
