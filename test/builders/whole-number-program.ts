import loadHighs, { type Highs } from 'highs';

/** All tables of whole numbers that somebody must take for possible. */
export interface WholeNumberProgram {
  /** The range of each number; at most {@link UNBOUNDED}. */
  readonly columns: readonly { readonly low: number; readonly high: number }[];
  readonly rows: readonly WholeNumberRow[];
}

export interface WholeNumberRow {
  /** The sum of the numbers, with signs, is between these. */
  readonly low: number;
  readonly high: number;
  readonly terms: readonly (readonly [column: number, sign: number])[];
}

/** Stands for "without end": far above every count in a test. */
export const UNBOUNDED = 1e6;

export interface Solver {
  /** A possible table in which the number is as great (1) or as small (−1) as it can be. */
  readonly furthest: (column: number, direction: 1 | -1) => Float64Array;
}

const OPTIMAL = 7;
const INTEGER = 1;
const TOLERANCE = 1e-6;

/** A solver that the product does not use, so that both cannot be wrong in the same way. */
export async function loadSolver(): Promise<(program: WholeNumberProgram) => Solver> {
  const highs = await loadHighs();
  return (program) => solverFor(highs, program);
}

function solverFor(highs: Highs, program: WholeNumberProgram): Solver {
  const { columns, rows } = program;
  const run = (column: number, direction: 1 | -1, isWhole: boolean): Float64Array =>
    highs.withModel((model) => {
      model.options.set('output_flag', false);
      model.options.set('mip_rel_gap', 0);
      model.passModel({
        numCols: columns.length,
        numRows: rows.length,
        colCost: columns.map((_, index) => (index === column ? -direction : 0)),
        colLower: columns.map(({ low }) => low),
        colUpper: columns.map(({ high }) => high),
        rowLower: rows.map(({ low }) => low),
        rowUpper: rows.map(({ high }) => high),
        matrix: matrixOf(program),
        ...(isWhole ? { integrality: columns.map(() => INTEGER) } : {}),
      });
      if (model.run().modelStatus !== OPTIMAL) throw new Error('no possible table was found');
      return model.getSolution().colValue;
    });
  return {
    furthest(column, direction) {
      const loose = run(column, direction, false);
      const isWhole = loose.every((value) => Math.abs(value - Math.round(value)) < TOLERANCE);
      return (isWhole ? loose : run(column, direction, true)).map(Math.round);
    },
  };
}

function matrixOf({ columns, rows }: WholeNumberProgram) {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: columns.length,
    starts,
    indices: terms.map(([column]) => column),
    values: terms.map(([, sign]) => sign),
  };
}
