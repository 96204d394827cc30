import type { CellSystem } from './cell-system';
import { cheapestHittingSet } from './hitting-set';
import type { Prover } from './prover';
import type { Requirement } from './requirement';

/** After so many rounds the cheapest choice found so far is taken. */
const MOST_ROUNDS = 24;

export interface ChoiceOptions {
  readonly system: CellSystem;
  readonly prover: Prover;
  /** Cells that are hidden in any case. */
  readonly forced: ReadonlySet<number>;
  /** Cells that may be hidden besides. */
  readonly candidates: readonly number[];
  readonly requirements: readonly Requirement[];
  /** Called with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Chooses the cells to hide so that all requirements are met that can be, in as few places as possible.
 *
 * What a requirement lacks is a set of shown cells of which at least one must be hidden: the rest of a largest set of
 * hidden cells that is still not enough. The cheapest choice is the cheapest set that hits all of those, which are found
 * one after the other (implicit hitting set; the cuts of Fischetti and Salazar-González, Management Science 47, 2001, as
 * sets). This works because hiding more never lets an attacker know more. Margins are thought of only where no other cell
 * helps; without them the tables do not hang together, and the choice is the cheapest there is.
 * @returns all hidden cells, the forced ones too
 */
export function chooseHidden({
  system,
  prover,
  forced,
  candidates,
  requirements,
  onProgress = () => undefined,
}: ChoiceOptions): ReadonlySet<number> {
  const priceOf = (cell: number): number => system.cells[cell]?.places ?? 1;
  const isMargin = (cell: number): boolean => system.cells[cell]?.isMargin === true;
  const dearFirst = [...candidates].sort((a, b) => priceOf(b) - priceOf(a) || a - b);
  const inner = dearFirst.filter((cell) => !isMargin(cell));
  const marginsFirst = [...dearFirst.filter(isMargin), ...inner];
  const hopeless = new Set<Requirement>();
  const cuts: (readonly number[])[] = [];
  const priceOfAll = (cells: ReadonlySet<number>): number =>
    [...cells].reduce((sum, cell) => sum + (forced.has(cell) ? 0 : priceOf(cell)), 0);
  let best: ReadonlySet<number> | null = null;
  for (let round = 0; ; round += 1) {
    onProgress(round / MOST_ROUNDS);
    // What hits all that is known to be lacking costs no more than the cheapest choice.
    const chosen = cheapestHittingSet(cuts, priceOf);
    if (best !== null && (round > MOST_ROUNDS || priceOfAll(chosen) >= priceOfAll(best))) return best;
    const completed = new Set([...forced, ...chosen]);
    for (const requirement of requirements) {
      while (!hopeless.has(requirement) && !prover.isMet(completed, requirement)) {
        const cut =
          cutOf(prover, completed, inner, requirement) ?? cutOf(prover, completed, marginsFirst, requirement);
        if (cut === null) {
          hopeless.add(requirement);
          break;
        }
        cuts.push(cut);
        completed.add(mostUseful(cut, cuts, priceOf));
      }
    }
    const hopeful = requirements.filter((requirement) => !hopeless.has(requirement));
    const enough = lean(prover, forced, completed, marginsFirst, hopeful);
    if (best === null || priceOfAll(enough) < priceOfAll(best)) best = enough;
  }
}

/**
 * Cells of which one must be hidden for the requirement: it stays unmet although all others are.
 * @returns as few as possible, rather the last ones; `null` when it is not met whatever is hidden
 */
function cutOf(
  prover: Prover,
  hidden: ReadonlySet<number>,
  cells: readonly number[],
  requirement: Requirement,
): readonly number[] | null {
  const growing = new Set(hidden);
  const cut: number[] = [];
  const addAll = (more: readonly number[]): void => {
    if (more.length === 0) return;
    const grown = new Set([...growing, ...more]);
    if (!prover.isMet(grown, requirement)) {
      for (const cell of more) growing.add(cell);
      return;
    }
    const [first] = more;
    if (more.length === 1 && first !== undefined) {
      cut.push(first);
      return;
    }
    const middle = Math.ceil(more.length / 2);
    addAll(more.slice(0, middle));
    addAll(more.slice(middle));
  };
  addAll(cells.filter((cell) => !hidden.has(cell)));
  return cut.length === 0 ? null : cut;
}

function mostUseful(
  cut: readonly number[],
  cuts: readonly (readonly number[])[],
  priceOf: (cell: number) => number,
): number {
  const use = (cell: number): number => cuts.filter((other) => other.includes(cell)).length / priceOf(cell);
  return cut.reduce((best, cell) =>
    use(cell) > use(best) || (use(cell) === use(best) && cell < best) ? cell : best,
  );
}

/** Without the cells that are not needed. */
function lean(
  prover: Prover,
  forced: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  dearFirst: readonly number[],
  requirements: readonly Requirement[],
): ReadonlySet<number> {
  const result = new Set(hidden);
  for (const cell of dearFirst) {
    if (!result.has(cell) || forced.has(cell)) continue;
    result.delete(cell);
    const isNeeded =
      requirements.some((requirement) => prover.isKnownUnmet(result, requirement)) ||
      !requirements.every((requirement) => prover.isMet(result, requirement));
    if (isNeeded) result.add(cell);
  }
  return result;
}
