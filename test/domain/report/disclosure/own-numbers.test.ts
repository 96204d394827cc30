import { ownNumbers } from '../../../../src/domain/report/disclosure/own-numbers';
import { systemBuilder, type SystemBuilder } from '../../../../src/domain/report/disclosure/system-builder';

/** A total with its parts; each number is named by its letter. */
function aSum(total: number, ...parts: readonly number[]): SystemBuilder {
  const builder = systemBuilder(5, 'sperrung');
  const all = builder.addPrinted('total', total);
  builder.addSum(
    all,
    parts.map((part, index) => builder.addPrinted(`part ${String(index)}`, part)),
  );
  return builder;
}

function known(builder: SystemBuilder, ...names: readonly string[]): readonly string[] {
  const line = new Set(names.map((name) => builder.find(name) ?? NaN));
  return [...ownNumbers(builder, line)].map((index) => builder.cell(index).name);
}

describe('what an insider can tell from his own cases', () => {
  test('is the total to which nobody else adds', () => {
    expect(known(aSum(3, 3, 0), 'part 0')).toContain('total');
  });

  test('is not the total to which others add', () => {
    expect(known(aSum(7, 3, 4), 'part 0')).not.toContain('total');
  });

  test('is a split of his cases into as many numbers as there are cases', () => {
    expect(known(aSum(3, 1, 1, 1), 'total')).toEqual(['total', 'part 0', 'part 1', 'part 2']);
  });

  test('is not a split that leaves room', () => {
    expect(known(aSum(4, 2, 1, 1), 'total')).toEqual(['total']);
  });

  test('is the remainder of his own', () => {
    expect(known(aSum(7, 3, 4), 'total', 'part 0')).toContain('part 1');
  });

  test('is what several sums settle together', () => {
    const builder = systemBuilder(5, 'sperrung');
    const [a, b, c] = ['a', 'b', 'c'].map((name) => builder.addPrinted(name, 10));
    if (a === undefined || b === undefined || c === undefined) throw new Error('no cells');
    // a + b, b + c and a + c are his: half of their sum is a + b + c.
    for (const [name, parts] of [
      ['ab', [a, b]],
      ['bc', [b, c]],
      ['ac', [a, c]],
    ] as const)
      builder.addSum(builder.addPrinted(name, 20), parts);
    expect(known(builder, 'ab', 'bc', 'ac')).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  });
});
