import { hatchPath } from '../../../src/export/chart/hatch';

const BOX = { x: 10, y: 20, width: 50, height: 22 };
const PARTS = [0, 1, 2, 3, 4, 5, 6];

test('seven parts differ without any colour', () => {
  expect(new Set(PARTS.map((part) => hatchPath(part, BOX))).size).toBe(PARTS.length);
});

test('no stroke leaves its box', () => {
  for (const path of PARTS.map((part) => hatchPath(part, BOX))) {
    for (const [, x = '', y = ''] of path.matchAll(/[ML](\S+?) ([\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(60);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(42);
    }
  }
});
