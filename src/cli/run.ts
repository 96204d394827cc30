import { version } from '../../package.json';
import { readArguments } from './arguments';
import { classifyAll } from './classify-all';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code';
import { HELP } from './help';
import { planReport } from './plan-report';
import { planRun } from './plan-run';
import { printLines, textsOf } from './print-lines';
import { reportOnce } from './report-once';
import type { Surroundings } from './surroundings';
import { USAGE } from './texts';

/** Does what the words behind `stufenplan` ask for, and gives the exit code. Only bugs reject. */
export async function runCommand(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, cwd } = surroundings;
  const command = readArguments(words);
  switch (command.kind) {
    case 'help':
      await stdout.write(`${HELP}\n`);
      return EXIT.done;
    case 'version':
      await stdout.write(`stufenplan ${version}\n`);
      return EXIT.done;
    case 'fault':
      await printLines(stderr, [command.text, USAGE.seeHelp]);
      return EXIT.usage;
    case 'classify': {
      const plan = planRun(command, cwd);
      if (plan.ok) return classifyAll(command, plan.value, surroundings);
      await printLines(stderr, textsOf(plan.problems));
      return exitCodeOf(plan.problems);
    }
    case 'report': {
      const plan = planReport(command, cwd);
      if (plan.ok) return reportOnce(command, plan.value, surroundings);
      await printLines(stderr, textsOf(plan.problems));
      return exitCodeOf(plan.problems);
    }
  }
}
