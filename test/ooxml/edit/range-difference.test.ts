import fc from 'fast-check';
import type { CellRange } from '../../../src/ooxml/cell-reference';
import { difference } from '../../../src/ooxml/edit/range-difference';

const RANGE: fc.Arbitrary<CellRange> = fc.record({
  top: fc.nat(6),
  left: fc.nat(6),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

function cellsOf({ top, left, rows, columns }: CellRange): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const row = top + Math.floor(index / columns);
    return `${String(row)}:${String(left + (index % columns))}`;
  });
}

test('what is left holds exactly the other cells, each once', () => {
  fc.assert(
    fc.property(RANGE, RANGE, (range, other) => {
      const taken = new Set(cellsOf(other));
      const left = difference(range, other).flatMap(cellsOf);
      expect([...left].sort()).toEqual(
        cellsOf(range)
          .filter((cell) => !taken.has(cell))
          .sort(),
      );
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a range that loses nothing is the same one', () => {
  const range = { top: 0, left: 0, rows: 2, columns: 2 };
  expect(difference(range, { top: 2, left: 0, rows: 1, columns: 2 })[0]).toBe(range);
});
