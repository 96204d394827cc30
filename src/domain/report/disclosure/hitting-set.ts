import { solve } from 'yalps';

/** Beyond this many nodes the best set found so far is taken. */
const MOST_NODES = 100;

/**
 * The cheapest set that holds at least one member of each of the given sets (weighted hitting set), exact within the
 * solver's limits, else a good one. Deterministic.
 */
export function cheapestHittingSet(
  sets: readonly (readonly number[])[],
  weightOf: (member: number) => number,
): ReadonlySet<number> {
  const result = new Set<number>();
  for (const group of joined(sets)) for (const member of hit(group, weightOf)) result.add(member);
  return result;
}

function hit(sets: readonly (readonly number[])[], weightOf: (member: number) => number): readonly number[] {
  const members = [...new Set(sets.flat())].sort((a, b) => a - b);
  const greedy = greedyHittingSet(sets, weightOf);
  const constraints = sets.map((_, index): [string, { min: number }] => [String(index), { min: 1 }]);
  const variables = members.map((member): [number, [string, number][]] => [
    member,
    [
      ['cost', weightOf(member)],
      ...sets.flatMap((set, index): [string, number][] => (set.includes(member) ? [[String(index), 1]] : [])),
    ],
  ]);
  const { status, variables: chosen } = solve(
    { direction: 'minimize', objective: 'cost', constraints, variables, integers: true },
    { maxIterations: MOST_NODES, maxPivots: 4000 },
  );
  const solved = chosen.flatMap(([member, value]) => (Math.round(value) >= 1 ? [member] : []));
  const isValid = status === 'optimal' || status === 'timedout';
  const hitsAll = isValid && sets.every((set) => set.some((member) => solved.includes(member)));
  return hitsAll && cost(solved, weightOf) <= cost(greedy, weightOf) ? solved : greedy;
}

function greedyHittingSet(
  sets: readonly (readonly number[])[],
  weightOf: (member: number) => number,
): readonly number[] {
  const chosen: number[] = [];
  let open = sets;
  while (open.length > 0) {
    const hits = new Map<number, number>();
    for (const set of open) for (const member of set) hits.set(member, (hits.get(member) ?? 0) + 1);
    const [best] = [...hits].sort(
      ([a, hitsOfA], [b, hitsOfB]) => hitsOfB / weightOf(b) - hitsOfA / weightOf(a) || a - b,
    );
    if (best === undefined) throw new RangeError('an empty set cannot be hit');
    chosen.push(best[0]);
    open = open.filter((set) => !set.includes(best[0]));
  }
  return chosen.filter((member) => {
    const others = new Set(chosen);
    others.delete(member);
    return !sets.every((set) => set.some((other) => others.has(other)));
  });
}

function cost(members: readonly number[], weightOf: (member: number) => number): number {
  return members.reduce((sum, member) => sum + weightOf(member), 0);
}

/** Sets that share members, together; each group can be solved by itself. */
function joined(sets: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  let groups: { readonly members: ReadonlySet<number>; readonly sets: readonly (readonly number[])[] }[] = [];
  for (const set of sets) {
    const touching = groups.filter(({ members }) => set.some((member) => members.has(member)));
    groups = [
      ...groups.filter((group) => !touching.includes(group)),
      {
        members: new Set([...set, ...touching.flatMap(({ members }) => [...members])]),
        sets: [...touching.flatMap((group) => group.sets), set],
      },
    ];
  }
  return groups.map((group) => group.sets);
}
