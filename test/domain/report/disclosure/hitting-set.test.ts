import { createRandom } from '../../../../scripts/make-sample/random';
import { cheapestHittingSet } from '../../../../src/domain/report/disclosure/hitting-set';

const byName = (members: ReadonlySet<number>): readonly number[] => [...members].sort((a, b) => a - b);

function cheapestCost(sets: readonly (readonly number[])[], weights: readonly number[]): number {
  let best = Infinity;
  for (let choice = 0; choice < 1 << weights.length; choice += 1) {
    const isIn = (member: number): boolean => (choice & (1 << member)) !== 0;
    if (!sets.every((set) => set.some(isIn))) continue;
    best = Math.min(
      best,
      weights.reduce((cost, weight, member) => cost + (isIn(member) ? weight : 0), 0),
    );
  }
  return best;
}

describe('the cheapest set that hits all sets', () => {
  test('is empty when there is nothing to hit', () => {
    expect(byName(cheapestHittingSet([], () => 1))).toEqual([]);
  });

  test('takes a member that many sets share', () => {
    expect(
      byName(
        cheapestHittingSet(
          [
            [1, 2],
            [2, 3],
            [2, 4],
          ],
          () => 1,
        ),
      ),
    ).toEqual([2]);
  });

  test('leaves a member that costs more than the others together', () => {
    const sets = [
      [1, 2],
      [2, 3],
    ];
    expect(byName(cheapestHittingSet(sets, (member) => (member === 2 ? 5 : 1)))).toEqual([1, 3]);
  });

  test('costs no more than any other choice', () => {
    const random = createRandom(4);
    for (let round = 0; round < 200; round += 1) {
      const weights = Array.from({ length: 8 }, () => random.whole(1, 4));
      const sets = Array.from({ length: random.whole(1, 7) }, () => {
        const members = weights.flatMap((_, member) => (random.chance(0.3) ? [member] : []));
        return members.length === 0 ? [0] : members;
      });
      const chosen = cheapestHittingSet(sets, (member) => weights[member] ?? 1);
      const cost = [...chosen].reduce((sum, member) => sum + (weights[member] ?? 0), 0);
      expect(cost).toBe(cheapestCost(sets, weights));
    }
  });
});
