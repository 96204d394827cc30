import { formulaText } from '../../src/ooxml/shared-formula';

/** The formula of A1 as it reads two rows below and one column to the right. */
function moved(text: string): string {
  return formulaText({ text, from: { row: 0, column: 0 } }, { row: 2, column: 1 });
}

it.each([
  ['A1', 'B3'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(A1:B9)', 'SUM(B3:C11)'],
  ['SUM(A:B)+SUM(2:3)', 'SUM(B:C)+SUM(4:5)'],
  ['SUM($A:$A)+SUM($2:$2)', 'SUM($A:$A)+SUM($2:$2)'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ["'A1 B2'!C3", "'A1 B2'!D5"],
  ['Tab1!C3', 'Tab1!D5'],
  ['"A1"&A1', '"A1"&B3'],
  ['Fälle[[#This Row],[A1]]&A1', 'Fälle[[#This Row],[A1]]&B3'],
  ['XFD1', '#REF!'],
  ['A1048576', '#REF!'],
  ['Name_A1+1.5E3', 'Name_A1+1.5E3'],
])('moves %s to %s', (before, after) => {
  expect(moved(before)).toBe(after);
});

it('moves nothing in structured references, and is not held up by brackets that never end', () => {
  const move = (text: string): string =>
    formulaText({ text, from: { row: 0, column: 0 } }, { row: 1, column: 0 });
  expect(move("SUM(Liste[[#This Row],[A1]])+A1+Liste['[A1']]+[1]S!B2")).toBe(
    "SUM(Liste[[#This Row],[A1]])+A2+Liste['[A1']]+[1]S!B3",
  );
  const brackets = '['.repeat(100_000);
  expect(move(`${brackets}A1`)).toBe(`${brackets}A2`);
});
