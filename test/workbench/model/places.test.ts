import fc from 'fast-check';
import {
  columnIndex,
  columnLetters,
  looksLikeCellAddress,
  parseRect,
  quotedSheetName,
  rectAddress,
  splitReference,
} from '../../../src/workbench/model/address';
import { bottomOf, hasCell, rectOf, rightOf, subtract, type Rect } from '../../../src/workbench/model/rect';
import { shifted } from '../../../src/workbench/model/shift';

const small = fc
  .tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map(([top, left, rows, columns]) => rectOf(top, left, rows, columns));

function cellsOf(rect: Rect): readonly string[] {
  const cells: string[] = [];
  for (let row = rect.top; row < bottomOf(rect); row++) {
    for (let column = rect.left; column < rightOf(rect); column++)
      cells.push(`${String(row)} ${String(column)}`);
  }
  return cells;
}

it('names columns and finds them again', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(columnIndex(columnLetters(column))).toBe(column);
    }),
  );
});

it('writes addresses and reads them again', () => {
  fc.assert(
    fc.property(small, (rect) => {
      expect(parseRect(rectAddress(rect))).toEqual(rect);
    }),
  );
});

it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B2:C3', 'Fälle'])(
  'has no cells for %j',
  (address) => {
    expect(parseRect(address)).toBeNull();
  },
);

it.each([
  ['Liste', 'Liste'],
  ['Team Nord', "'Team Nord'"],
  ["Müller's", "'Müller''s'"],
  ['A1', "'A1'"],
  ['2025', "'2025'"],
])('quotes the sheet name %s as it must, and reads it again', (name, quoted) => {
  expect(quotedSheetName(name)).toBe(quoted);
  expect(splitReference(`${quoted}!A1`)).toEqual({ sheet: name, local: 'A1' });
});

it.each([
  ['T1', true],
  ['TAB1', true],
  ['R1C1', true],
  ['R', true],
  ['Tabelle1', false],
  ['KA_Regeln', false],
])('tells whether %s looks like a cell', (name, isCell) => {
  expect(looksLikeCellAddress(name)).toBe(isCell);
});

it('takes a rectangle out of another, cell by cell', () => {
  fc.assert(
    fc.property(small, small, (rect, hole) => {
      const rest = subtract(rect, hole).flatMap(cellsOf);
      const expected = cellsOf(rect).filter((cell) => !cellsOf(hole).includes(cell));
      expect([...rest].sort()).toEqual([...expected].sort());
    }),
  );
});

describe('a rectangle moves with its cells', () => {
  it.each<[string, 'Down' | 'Up' | 'Right' | 'Left', string, string | null]>([
    ['B3:C4', 'Down', '1:2', 'B5:C6'],
    ['B3:C4', 'Down', '4:4', 'B3:C5'],
    ['B3:C4', 'Down', '5:5', 'B3:C4'],
    ['B3:C4', 'Down', 'B1', 'B3:C4'],
    ['B3:C4', 'Up', '1:1', 'B2:C3'],
    ['B3:C4', 'Up', '4:9', 'B3:C3'],
    ['B3:C4', 'Up', '2:3', 'B2:C2'],
    ['B3:C4', 'Up', '3:4', null],
    ['B3:C4', 'Right', 'A1:A9', 'C3:D4'],
    ['B3:C4', 'Left', 'A:B', 'A3:A4'],
  ])('%s after %s of %s', (address, shift, cells, expected) => {
    const [rect, moved] = [parseRect(address), parseRect(cells)];
    if (rect === null || moved === null) throw new Error('no address');
    const after = shifted(rect, { rect: moved, shift });
    expect(after === null ? null : rectAddress(after)).toBe(expected);
  });

  it('and is where it was after rows were inserted and deleted again', () => {
    fc.assert(
      fc.property(small, fc.nat(12), fc.integer({ min: 1, max: 4 }), (rect, top, rows) => {
        const line = rectOf(top, 0, rows, 16_384);
        const down = shifted(rect, { rect: line, shift: 'Down' });
        expect(down === null ? null : shifted(down, { rect: line, shift: 'Up' })).toEqual(rect);
        if (down !== null && hasCell(rect, top, rect.left) && top > rect.top)
          expect(down.rows).toBe(rect.rows + rows);
      }),
    );
  });
});
