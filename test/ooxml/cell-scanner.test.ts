import { CellScanner, PlaceError } from '../../src/ooxml/cell-scanner';
import { findSheetData } from '../../src/ooxml/sheet-place';
import { decodeUtf8 } from '../../src/ooxml/xml-bytes';
import { XmlError } from '../../src/ooxml/xml-error';
import { sheetPart } from '../builders/case-file';

function scannerOver(rows: string): { scanner: CellScanner; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(sheetPart(rows));
  const place = findSheetData(bytes);
  return { bytes, scanner: new CellScanner(bytes, place.contentStart, place.prefixes) };
}

/** What the scanner tells of each token, in short form. */
function tokens(rows: string): readonly string[] {
  const { bytes, scanner } = scannerOver(rows);
  const text = (start: number, end: number): string => (start < 0 ? '' : decodeUtf8(bytes, start, end));
  const found: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { row, column, type, style, isPlain } = scanner;
    if (token === 'row') found.push(`row ${String(row)} ${text(scanner.rowStart, scanner.rowTagEnd)}`);
    else if (token === 'row-end') found.push(`end ${text(scanner.rowCloseStart, scanner.rowEnd)}`.trim());
    else {
      const value = text(scanner.valueStart, scanner.valueEnd) + text(scanner.inlineStart, scanner.inlineEnd);
      const formula = text(scanner.formulaStart, scanner.formulaEnd);
      const place = `${String(row)}:${String(column)}`;
      found.push(`${place} ${type} ${String(style)} ${isPlain ? '' : '!'}${value}${formula}`.trim());
    }
  }
  return found;
}

it('tells rows and cells with their places, types, formats and contents', () => {
  expect(
    tokens(
      '<row r="2" spans="1:3"><c r="B2" s="7" t="s"><v>0</v></c><c r="AA2"><f>1+1</f><v>2</v></c></row>' +
        '<row r="5"/><row r="6"><c r="A6" t="inlineStr"><is><t>x</t></is></c><c r="B6"/></row>',
    ),
  ).toEqual([
    'row 1 <row r="2" spans="1:3">',
    '1:1 s 7 0',
    '1:26 n 0 2<f>1+1</f>',
    'end </row>',
    'row 4 <row r="5"/>',
    'end',
    'row 5 <row r="6">',
    '5:0 inlineStr 0 <is><t>x</t></is>',
    '5:1 n 0',
    'end </row>',
  ]);
});

it('gives rows and cells that do not tell their place the one behind the last', () => {
  expect(
    tokens('<row><c/></row><row r="4"><c r="C4"/><c/></row><row><c/></row>').filter((t) => /^\d/.test(t)),
  ).toEqual(['0:0 n 0', '3:2 n 0', '3:3 n 0', '4:0 n 0']);
});

it('tells values that hold more than characters as whole elements', () => {
  expect(
    tokens('<row><c><v><![CDATA[1]]></v></c><c><v a="/>">2</v></c><c><v/></c></row>').slice(1, 4),
  ).toEqual(['0:0 n 0 !<v><![CDATA[1]]></v>', '0:1 n 0 2', '0:2 n 0']);
});

it.each([
  ['in order', '<row r="1"><c/><c/></row><row r="3"/>', true],
  ['with a row again', '<row r="1"/><row r="1"/>', false],
  ['with a row too late', '<row r="2"/><row r="1"/>', false],
  ['with a cell again', '<row><c r="A1"/><c r="A1"/></row>', false],
  ['with a cell too late', '<row><c r="B1"/><c r="A1"/></row>', false],
])('knows whether rows and cells are in order (%s)', (_, rows, isOrdered) => {
  const { scanner } = scannerOver(rows);
  while (scanner.next() !== 'end');
  expect(scanner.isOrdered).toBe(isOrdered);
});

it.each([
  ['<row r="0"/>', 'row', '0'],
  ['<row r="1048577"/>', 'row', '1048577'],
  ['<row r="1048576"/><row/>', 'row', '1048577'],
  ['<row r="x"/>', 'row', 'x'],
  ['<row><c r="XFE1"/></row>', 'cell', 'XFE1'],
  ['<row><c r="A"/></row>', 'cell', 'A'],
  ['<row><c r="A0"/></row>', 'cell', 'A0'],
  ['<row><c r="A2"/></row>', 'cell', 'A2'],
  ['<row><c r="A1x"/></row>', 'cell', 'A1x'],
  ["<row><c r='A2'/></row>", 'cell', 'A2'],
  ['<row><c r="XFD1"/><c/></row>', 'behind', 'XFD1'],
])('refuses places that are none: %s', (rows, kind, reference) => {
  const { scanner } = scannerOver(rows);
  let fault: unknown = null;
  try {
    while (scanner.next() !== 'end');
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(PlaceError);
  expect(fault).toMatchObject({ kind, reference });
});

it.each([
  '<row>',
  '<row><c>',
  '<row><c></row>',
  '<row><c a></c></row>',
  '</row>',
  '<row><c><v>1',
  '<c',
  '<row <c/>',
])('refuses what is not well-formed: %s', (rows) => {
  expect(() => tokens(rows)).toThrow(XmlError);
});

it('refuses a namespace that changes among the cells', () => {
  expect(() => tokens('<row xmlns="urn:other"><c/></row>')).toThrow(XmlError);
});
