/**
 * All numbers of a report as one system of equations (bericht.md §2: "All public tables of one report are protected
 * together"). A number that stands in several tables is one cell.
 */
export interface CellSystem {
  readonly cells: readonly SystemCell[];
  /** Each says that a sum of cells, with signs, is 0; it holds for the true values. */
  readonly equations: readonly (readonly Term[])[];
  /** For each cell the equations in which it stands. */
  readonly equationsOf: readonly (readonly CellEquation[])[];
}

export interface SystemCell {
  /** For tests and for finding it again. */
  readonly name: string;
  /** The true value: whole, 0 or more. */
  readonly value: number;
  /** What an attacker knows of it while its number is printed; both ends the value itself when it is printed as it is. */
  readonly shown: Range;
  /** What an attacker knows of it while it is hidden, or of a number that is never printed. */
  readonly hidden: Range;
  /** In how many places it is printed; 0: never printed, such as the difference of two numbers. */
  readonly places: number;
  /** Hiding it is a last resort: it makes tables hang together (bericht.md §2). */
  readonly isMargin: boolean;
}

/** Whole numbers from `low` to `high`, which may be Infinity. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Term {
  readonly cell: number;
  readonly sign: Sign;
}

export interface CellEquation {
  readonly equation: number;
  readonly sign: Sign;
}

export type Sign = 1 | -1;

/** For each cell the range that an attacker knows. */
export interface Knowledge {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A whole-number table that an attacker cannot tell from the true one: one value for each cell. */
export type PossibleTable = Float64Array;

/** How far a cell can move, and a table in which it has moved so far. */
export interface Change {
  /** 0 or more; whole. */
  readonly amount: number;
  readonly table: PossibleTable;
}

export function cellSystem(
  cells: readonly SystemCell[],
  equations: readonly (readonly Term[])[],
): CellSystem {
  const equationsOf: CellEquation[][] = cells.map(() => []);
  equations.forEach((terms, equation) => {
    for (const { cell, sign } of terms) equationsOf[cell]?.push({ equation, sign });
  });
  return { cells, equations, equationsOf };
}

export function trueTable({ cells }: CellSystem): PossibleTable {
  return Float64Array.from(cells, ({ value }) => value);
}

/**
 * What is known of each cell when these cells are hidden.
 * @param insider cells of which an insider knows the true value
 */
export function knowledgeOf(
  { cells }: CellSystem,
  isHidden: (cell: number) => boolean,
  insider: ReadonlySet<number> = NOBODY,
): Knowledge {
  const low = new Float64Array(cells.length);
  const high = new Float64Array(cells.length);
  cells.forEach(({ value, shown, hidden, places }, cell) => {
    const range = places === 0 || isHidden(cell) ? hidden : shown;
    const isKnown = insider.has(cell);
    low[cell] = isKnown ? value : range.low;
    high[cell] = isKnown ? value : range.high;
  });
  return { low, high };
}

const NOBODY: ReadonlySet<number> = new Set();

/** Whether a table fits all that is known: whole numbers within the ranges, and every equation holds exactly. */
export function fits(system: CellSystem, { low, high }: Knowledge, table: PossibleTable): boolean {
  const isWithin = table.every(
    (value, cell) => Number.isSafeInteger(value) && value >= (low[cell] ?? 0) && value <= (high[cell] ?? 0),
  );
  return (
    isWithin &&
    system.equations.every(
      (terms) => terms.reduce((sum, { cell, sign }) => sum + sign * (table[cell] ?? 0), 0) === 0,
    )
  );
}
