import { setWidths } from '../../../src/ooxml/edit/columns-patch';

const PLAIN = { root: 'worksheet', prefix: '' };

function widths(
  ...columns: readonly (readonly [column: number, width: number])[]
): ReadonlyMap<number, number> {
  return new Map(columns);
}

function around(columns: string): string {
  return `<worksheet><sheetViews/>${columns}`;
}

test('a sheet without widths gets a list, right in front of its cells', () => {
  expect(setWidths(around(''), PLAIN, widths([5, 16], [6, 10]))).toBe(
    around(
      '<cols><col min="6" max="6" width="16" customWidth="1"/><col min="7" max="7" width="10" customWidth="1"/></cols>',
    ),
  );
});

test('nothing changes when no column gets a width', () => {
  expect(setWidths('<worksheet><cols><col', PLAIN, widths())).toBe('<worksheet><cols><col');
});

test('a group is taken apart; its pieces keep what it said, the new ones are shown', () => {
  const group =
    '<cols><col min="1" max="3" width="9" style="2" hidden="1" customWidth="1" bestFit="1"/></cols>';
  expect(setWidths(around(group), PLAIN, widths([1, 20]))).toBe(
    around(
      '<cols><col min="1" max="1" width="9" style="2" hidden="1" customWidth="1" bestFit="1"/>' +
        '<col min="2" max="2" width="20" style="2" customWidth="1"/>' +
        '<col min="3" max="3" width="9" style="2" hidden="1" customWidth="1" bestFit="1"/></cols>',
    ),
  );
});

test('new columns come between those that are there, in order', () => {
  const groups = '<cols><col min="1" max="1" width="5"/><col min="4" max="4" width="5"/></cols>';
  expect(setWidths(around(groups), PLAIN, widths([1, 20]))).toBe(
    around(
      '<cols><col min="1" max="1" width="5"/><col min="2" max="2" width="20" customWidth="1"/><col min="4" max="4" width="5"/></cols>',
    ),
  );
});

test.each([
  ['a list that closes itself', '<cols/>', '<cols><col min="1" max="1" width="9" customWidth="1"/></cols>'],
  [
    'a comment behind the list',
    '<cols></cols><!-- <cols> -->',
    '<cols><col min="1" max="1" width="9" customWidth="1"/></cols><!-- <cols> -->',
  ],
  [
    'a comment only',
    '<!-- <cols/> -->',
    '<!-- <cols/> --><cols><col min="1" max="1" width="9" customWidth="1"/></cols>',
  ],
])('%s', (_, before, after) => {
  expect(setWidths(around(before), PLAIN, widths([0, 9]))).toBe(around(after));
});

test('prefixes are kept', () => {
  expect(
    setWidths(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      { root: 'x:worksheet', prefix: 'x:' },
      widths([0, 9]),
    ),
  ).toContain('<x:cols><x:col min="1" max="1" width="9" customWidth="1"/></x:cols>');
});
