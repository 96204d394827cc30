import { changedColumns, shownColumns } from '../../../src/ooxml/edit/column-looks';

function changed(
  existing: string | null,
  ...widths: readonly (readonly [column: number, width: number])[]
): string {
  return changedColumns(existing, '', shownColumns(new Map(widths)));
}

test('a sheet without widths gets a list', () => {
  expect(changed(null, [5, 16], [6, 10])).toBe(
    '<cols><col min="6" max="6" width="16" customWidth="1"/><col min="7" max="7" width="10" customWidth="1"/></cols>',
  );
});

test('a group is taken apart; its pieces keep what it said, the new ones are shown', () => {
  const group =
    '<cols><col min="1" max="3" width="9" style="2" hidden="1" customWidth="1" bestFit="1"/></cols>';
  expect(changed(group, [1, 20])).toBe(
    '<cols><col min="1" max="1" width="9" style="2" hidden="1" customWidth="1" bestFit="1"/>' +
      '<col min="2" max="2" width="20" style="2" customWidth="1"/>' +
      '<col min="3" max="3" width="9" style="2" hidden="1" customWidth="1" bestFit="1"/></cols>',
  );
});

test('new columns come between those that are there, in order', () => {
  const groups = '<cols><col min="1" max="1" width="5"/><col min="4" max="4" width="5"/></cols>';
  expect(changed(groups, [1, 20])).toBe(
    '<cols><col min="1" max="1" width="5"/><col min="2" max="2" width="20" customWidth="1"/><col min="4" max="4" width="5"/></cols>',
  );
});

test('a list that closes itself is opened', () => {
  expect(changed('<cols/>', [0, 9])).toBe('<cols><col min="1" max="1" width="9" customWidth="1"/></cols>');
});

test('prefixes are kept', () => {
  expect(
    changedColumns(
      '<x:cols><x:col min="1" max="1" width="5"/></x:cols>',
      '',
      shownColumns(new Map([[1, 9]])),
    ),
  ).toBe(
    '<x:cols><x:col min="1" max="1" width="5"/><x:col min="2" max="2" width="9" customWidth="1"/></x:cols>',
  );
});
