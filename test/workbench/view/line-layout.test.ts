import { LineLayout } from '../../../src/workbench/view/line-layout';

/** Ten lines of 20 pixels; line 3 is twice as large, lines 5 and 6 are hidden. */
const layout = new LineLayout(10, {
  size: (index) => (index === 3 ? 40 : 20),
  isHidden: (index) => index === 5 || index === 6,
});

it('adds up sizes and leaves out hidden lines', () => {
  expect([0, 3, 4, 5, 7, 10].map((index) => layout.offset(index))).toEqual([0, 60, 100, 120, 120, 180]);
  expect(layout.total).toBe(180);
  expect(layout.extent(5)).toBe(0);
});

it.each([
  [0, 0],
  [59, 2],
  [60, 3],
  [99, 3],
  [119, 4],
  [120, 7],
  [9999, 9],
])('finds the line at %d pixels', (place, line) => {
  expect(layout.at(place)).toBe(line);
});

it('steps over hidden lines and stops at the ends', () => {
  expect(layout.next(4, 1)).toBe(7);
  expect(layout.next(7, -1)).toBe(4);
  expect(layout.next(9, 1)).toBe(9);
  expect(layout.next(0, -1)).toBe(0);
});

it('lists the visible lines of a stretch', () => {
  expect(layout.between(50, 130)).toEqual([2, 3, 4, 7]);
});
