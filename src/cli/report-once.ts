import { EXIT, exitCodeOf, type ExitCode } from './exit-code';
import { makeReport } from './make-report';
import type { ReportPlan } from './plan-report';
import { printLines, textsOf } from './print-lines';
import type { ReportCommand } from './report-command';
import { reportSummaryLines } from './report-summary';
import type { Surroundings } from './surroundings';
import { REPORT, RESULT } from './texts';

/** Makes the report of the call and tells what has become of it. */
export async function reportOnce(
  command: ReportCommand,
  plan: ReportPlan,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  const { shown } = plan.input;
  const made = await makeReport(plan, command, surroundings);
  if (made.ok) {
    await printLines(stdout, reportSummaryLines(shown, made.value));
    return EXIT.done;
  }
  const code = exitCodeOf(made.problems);
  await printLines(
    stderr,
    code === EXIT.cancelled
      ? [RESULT.cancelled(shown)]
      : [REPORT.failed(shown), ...textsOf(made.problems).map((text) => `  ${text}`)],
  );
  return code;
}
