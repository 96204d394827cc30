import { withoutFormulas } from '../../../src/ooxml/edit/calc-chain-patch';

const A1 = { row: 0, column: 0 };
const B2 = { row: 1, column: 1 };

function chain(...cells: readonly string[]): string {
  return `<calcChain>${cells.join('')}</calcChain>`;
}

test('cells of the sheet are taken out, those of others stay', () => {
  const xml = chain('<c r="A1" i="1"/>', '<c r="A1" i="2"/>', '<c r="B2" i="1" l="1"/>');
  expect(withoutFormulas(xml, 1, [A1, B2])).toBe(chain('<c r="A1" i="2"/>'));
});

test('a cell that relied on the one before for its sheet tells it itself', () => {
  const xml = chain('<c r="A1" i="3"/>', '<c r="C1"/>', '<c r="D1"/>');
  expect(withoutFormulas(xml, 3, [A1])).toBe(chain('<c r="C1" i="3"/>', '<c r="D1"/>'));
});

test('several in a row are taken out together', () => {
  const xml = chain('<c r="A1" i="3"/>', '<c r="B2"/>', '<c r="D1"/>');
  expect(withoutFormulas(xml, 3, [A1, B2])).toBe(chain('<c r="D1" i="3"/>'));
});

test('nothing is left when no cell is', () => {
  expect(withoutFormulas(chain('<c r="A1" i="1"/>'), 1, [A1])).toBeNull();
});

test('an order without these cells stays as it is', () => {
  const xml = chain('<c r="C9" i="1"/>', '<c r="A1" i="2"/>');
  expect(withoutFormulas(xml, 1, [A1])).toBe(xml);
});
