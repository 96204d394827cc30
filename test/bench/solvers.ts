import { solve, type Constraint } from 'yalps';
import { loadSolver } from '../builders/whole-number-program';
import { linkedPrograms, type LinkedProgram } from './linked-programs';
import { leastTimes, ratio } from './turns';

const ROUNDS = 3;
const TOLERANCE = 1e-6;

/** The product's solver and another one on the same linked programs of a report. */
async function main(): Promise<void> {
  const solverFor = await loadSolver();
  for (const [caseCount, leastCount] of [
    [400, 5],
    [1000, 5],
  ] as const) {
    const programs = linkedPrograms(caseCount, leastCount);
    const answers: Record<'yalps' | 'highs', number[]> = { yalps: [], highs: [] };
    const [yalps = NaN, highs = NaN] = await leastTimes(
      ROUNDS,
      () => {
        answers.yalps = programs.map(byYalps);
      },
      () => {
        answers.highs = programs.map(
          ({ program, column, direction }) => solverFor(program).furthest(column, direction)[column] ?? NaN,
        );
      },
    );
    const same = programs.filter((_, index) => answers.yalps[index] === answers.highs[index]).length;
    const { columns = [], rows = [] } = programs[0]?.program ?? {};
    console.log(
      `${String(programs.length)} linked programs (${String(columns.length)} numbers, ${String(rows.length)} equations) of ${String(caseCount)} cases, k = ${String(leastCount)}: ` +
        `yalps : highs = ${ratio(yalps, highs)}, ${String(same)} answers the same`,
    );
  }
}

/** NaN when it finds no whole-number table. */
function byYalps({ program, column, direction }: LinkedProgram): number {
  const constraints = new Map<string, Constraint>();
  const terms = program.columns.map((): Map<string, number> => new Map());
  program.rows.forEach((row, index) => {
    const shift = row.terms.reduce((sum, [other, sign]) => sum + sign * lowOf(program, other), 0);
    constraints.set(`e${String(index)}`, { equal: row.low - shift });
    for (const [other, sign] of row.terms) terms[other]?.set(`e${String(index)}`, sign);
  });
  program.columns.forEach(({ low, high }, index) => {
    constraints.set(`c${String(index)}`, { max: high - low });
    terms[index]?.set(`c${String(index)}`, 1);
  });
  terms[column]?.set('goal', direction);
  const model = {
    direction: 'maximize' as const,
    objective: 'goal',
    constraints,
    variables: terms.map((own, index): [number, Map<string, number>] => [index, own]),
  };
  for (const integers of [false, true]) {
    const { status, variables } = solve({ ...model, integers });
    if (status !== 'optimal') continue;
    if (variables.every(([, value]) => Math.abs(value - Math.round(value)) < TOLERANCE)) {
      const moved = variables.find(([index]) => index === column)?.[1] ?? 0;
      return lowOf(program, column) + Math.round(moved);
    }
  }
  return NaN;
}

function lowOf({ columns }: LinkedProgram['program'], column: number): number {
  return columns[column]?.low ?? 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
