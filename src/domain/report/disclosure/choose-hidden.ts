import type { CellSystem } from './cell-system';
import { cheapestHittingSet } from './hitting-set';
import { isMet, type Requirement } from './requirement';

/** After so many rounds the choice is completed in a simpler way. */
const MOST_ROUNDS = 60;

export interface HiddenChoice {
  /** All hidden cells, the forced ones too. */
  readonly hidden: ReadonlySet<number>;
  /** Requirements that are not met whatever is hidden. */
  readonly hopeless: readonly Requirement[];
}

/**
 * Chooses the cells to hide so that all requirements are met, as cheaply as possible.
 *
 * What a requirement lacks is a set of shown cells of which at least one must be hidden: the rest of a largest set of
 * hidden cells that is still not enough. The cheapest choice is the cheapest set that hits all of those, which are found
 * one after the other (implicit hitting set; the cuts of Fischetti and Salazar-González, Management Science 47, 2001, as
 * sets). This works because hiding more never lets an attacker know more.
 * @param forced cells that are hidden in any case
 * @param candidates cells that may be hidden besides
 */
export function chooseHidden(
  system: CellSystem,
  forced: ReadonlySet<number>,
  candidates: readonly number[],
  requirements: readonly Requirement[],
  onProgress: (share: number) => void = () => undefined,
): HiddenChoice {
  const weightOf = (cell: number): number => system.cells[cell]?.weight ?? 1;
  const heavyFirst = [...candidates].sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const hopeless = new Set<Requirement>();
  const cuts: (readonly number[])[] = [];
  let chosen: ReadonlySet<number> = new Set();
  for (let round = 0; ; round += 1) {
    onProgress(round / MOST_ROUNDS);
    const completed = new Set([...forced, ...chosen]);
    let isEnough = true;
    for (const requirement of requirements) {
      while (!hopeless.has(requirement) && !isMet(system, (cell) => completed.has(cell), requirement)) {
        const cut = cutOf(system, completed, heavyFirst, requirement);
        if (cut.length === 0) {
          hopeless.add(requirement);
          break;
        }
        isEnough = false;
        cuts.push(cut);
        completed.add(mostUseful(cut, cuts, weightOf));
      }
    }
    if (isEnough || round >= MOST_ROUNDS) {
      const hopeful = requirements.filter((requirement) => !hopeless.has(requirement));
      return {
        hidden: lean(system, forced, completed, heavyFirst, hopeful),
        hopeless: [...hopeless],
      };
    }
    chosen = cheapestHittingSet(cuts, weightOf);
  }
}

/**
 * Cells of which one must be hidden for the requirement: it stays unmet although all others are. As few as possible, and
 * rather cheap ones.
 */
function cutOf(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  heavyFirst: readonly number[],
  requirement: Requirement,
): readonly number[] {
  const growing = new Set(hidden);
  const cut: number[] = [];
  const addAll = (cells: readonly number[]): void => {
    if (cells.length === 0) return;
    const more = new Set([...growing, ...cells]);
    if (!isMet(system, (cell) => more.has(cell), requirement)) {
      for (const cell of cells) growing.add(cell);
      return;
    }
    const [first] = cells;
    if (cells.length === 1 && first !== undefined) {
      cut.push(first);
      return;
    }
    const middle = Math.ceil(cells.length / 2);
    addAll(cells.slice(0, middle));
    addAll(cells.slice(middle));
  };
  addAll(heavyFirst.filter((cell) => !hidden.has(cell)));
  return cut;
}

function mostUseful(
  cut: readonly number[],
  cuts: readonly (readonly number[])[],
  weightOf: (cell: number) => number,
): number {
  const use = (cell: number): number => cuts.filter((other) => other.includes(cell)).length / weightOf(cell);
  const [best] = [...cut].sort((a, b) => use(b) - use(a) || a - b);
  if (best === undefined) throw new RangeError('a hopeful requirement is met when all is hidden');
  return best;
}

/** Without the cells that are not needed. */
function lean(
  system: CellSystem,
  forced: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  heavyFirst: readonly number[],
  requirements: readonly Requirement[],
): ReadonlySet<number> {
  const result = new Set(hidden);
  for (const cell of heavyFirst) {
    if (!result.has(cell) || forced.has(cell)) continue;
    result.delete(cell);
    if (!requirements.every((requirement) => isMet(system, (other) => result.has(other), requirement)))
      result.add(cell);
  }
  return result;
}
