import { findFormulas } from '../../src/ooxml/formula-places';
import { findSheetData } from '../../src/ooxml/sheet-place';
import { sheetPart } from '../builders/case-file';

function formulasIn(rows: string): ReturnType<typeof findFormulas> {
  const bytes = new TextEncoder().encode(sheetPart(rows));
  return findFormulas(bytes, findSheetData(bytes));
}

test('all cells with formulas are found, and which cells a matrix or a data table fills together', () => {
  expect(
    formulasIn(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/></c></row>' +
        '<row r="2"><c r="A2"><f t="array" ref="A2:B3">C1:D2</f></c><c r="D2"><f t="dataTable" ref="D2:D9" r1="A1"/></c></row>' +
        '<row r="4"><c r="A4"><f t="array" ref="Quatsch">1</f></c></row>',
    ),
  ).toEqual([
    { row: 0, column: 1, together: null },
    { row: 0, column: 2, together: null },
    { row: 1, column: 0, together: { top: 1, left: 0, rows: 2, columns: 2 } },
    { row: 1, column: 3, together: { top: 1, left: 3, rows: 8, columns: 1 } },
    { row: 3, column: 0, together: null },
  ]);
});
