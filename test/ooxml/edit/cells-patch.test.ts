import type { CellValue } from '../../../src/ooxml/cell-value';
import { parseCell } from '../../../src/ooxml/cell-reference';
import { asItIs, columnWrites, type ColumnOfCells } from '../../../src/ooxml/edit/cell-writes';
import { patchCells, type CellsEdit } from '../../../src/ooxml/edit/cells-patch';
import type { AttributeChanges } from '../../../src/ooxml/edit/xml-patch';
import { findSheetData } from '../../../src/ooxml/sheet-place';
import { sheetPart } from '../../builders/case-file';

const CONTEXT = { sheetName: 'Fälle', dateSystem: 1900, sharedStrings: () => ['eins', 'zwei'] } as const;

/** What becomes of the rows, without the tags around them. */
function patched(
  rows: string,
  writes: Readonly<Record<string, CellValue>>,
  {
    columnStyle = () => 0,
    rowChanges = new Map(),
  }: {
    readonly columnStyle?: (column: number) => number;
    readonly rowChanges?: ReadonlyMap<number, AttributeChanges>;
  } = {},
): string {
  const bytes = new TextEncoder().encode(
    rows === '' ? sheetPart('').replace('></sheetData>', '/>') : sheetPart(rows),
  );
  const edit: CellsEdit = { cells: columnWrites(Object.entries(writes).map(columnOf)), rows: rowChanges };
  const pieces = [...patchCells(bytes, findSheetData(bytes), edit, columnStyle, CONTEXT)];
  return Buffer.concat(pieces)
    .toString()
    .replace(/^<sheetData>|<\/sheetData>$/g, '');
}

function columnOf([name, value]: readonly [string, CellValue]): ColumnOfCells {
  const place = parseCell(name);
  if (place === null) throw new Error(`${name} is no cell`);
  return { column: place.column, firstRow: place.row, values: [value], style: asItIs };
}

describe('cells and rows that are not there', () => {
  it('are made at their places', () => {
    expect(
      patched('<row r="2"><c r="B2"/><c r="D2"/></row>', {
        A2: 1,
        C2: 'x',
        E2: true,
        A1: 0,
        B4: { error: '#N/A' },
      }),
    ).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"/><c r="C2" t="inlineStr"><is><t>x</t></is></c><c r="D2"/><c r="E2" t="b"><v>1</v></c></row>' +
        '<row r="4"><c r="B4" t="e"><v>#N/A</v></c></row>',
    );
  });

  it('are made in a sheet without any', () => {
    expect(patched('', { B2: 5 })).toBe('<row r="2"><c r="B2"><v>5</v></c></row>');
  });

  it('are made in a row that closes itself, whatever its prefix', () => {
    expect(patched('<row r="2" ht="9" />', { B2: 5 })).toBe(
      '<row r="2" ht="9" ><c r="B2"><v>5</v></c></row>',
    );
  });

  it('are not made to hold nothing', () => {
    expect(patched('<row r="2"/>', { B2: null, C7: null })).toBe('<row r="2"/>');
  });

  it('look like their row, else like their column', () => {
    const columnStyle = (): number => 4;
    expect(
      patched(
        '<row r="1" s="7" customFormat="1"/><row r="2" s="7"/>',
        { A1: 1, A2: 1, A3: 1 },
        { columnStyle },
      ),
    ).toBe(
      '<row r="1" s="7" customFormat="1"><c r="A1" s="7"><v>1</v></c></row>' +
        '<row r="2" s="7"><c r="A2" s="4"><v>1</v></c></row><row r="3"><c r="A3" s="4"><v>1</v></c></row>',
    );
  });

  it.each([Number.NaN, 1.5, -1])('look like nothing where the format is %d', (format) => {
    expect(patched('', { A1: 1 }, { columnStyle: () => format })).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    );
  });
});

describe('cells that are there', () => {
  it.each<readonly [string, string, CellValue]>([
    ['a number', '<c r="A1"><v>1.50</v></c>', 1.5],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'zwei'],
    ['rich text', '<c r="A1" t="inlineStr"><is><r><t>zw</t></r><r><t>ei</t></r></is></c>', 'zwei'],
    ['nothing', '<c r="A1" s="3"/>', null],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  ])('stay as they are to the byte when they hold that already: %s', (_, cell, value) => {
    expect(patched(`<row r="1">${cell}</row>`, { A1: value })).toBe(`<row r="1">${cell}</row>`);
  });

  it('keep their format and lose everything else', () => {
    expect(
      patched('<row r="1"><c r="A1" s="3" cm="1" vm="2" t="s"><v>0</v><extLst/></c></row>', { A1: 2 }),
    ).toBe('<row r="1"><c r="A1" s="3"><v>2</v></c></row>');
  });

  it('lose a formula, also one with the same result', () => {
    expect(patched('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', { A1: 2 })).toBe(
      '<row r="1"><c r="A1"><v>2</v></c></row>',
    );
  });
});

describe('a formula that several cells share', () => {
  const rows =
    '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1&amp;"A1"</f><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="C3" s="1"><f t="shared" si="0"/></c><c r="D3"><f t="shared" si="1"/></c></row>';

  it('is written out in the others when the cell that holds it is overwritten', () => {
    expect(patched(rows, { C1: 9 })).toBe(
      '<row r="1"><c r="C1"><v>9</v></c></row><row r="2"><c r="C2"><f>A2*$B$1&amp;"A1"</f><v>2</v></c></row>' +
        '<row r="3"><c r="C3" s="1"><f>A3*$B$1&amp;"A1"</f></c><c r="D3"><f t="shared" si="1"/></c></row>',
    );
  });

  it('stays where it is when another one is overwritten', () => {
    expect(patched(rows, { C2: 9 })).toBe(rows.replace(/<c r="C2">.*?<\/c>/, '<c r="C2"><v>9</v></c>'));
  });

  it('is not put in the place of one that begins anew under the same number', () => {
    const anew = rows.replace(
      '<c r="C2"><f t="shared" si="0"/>',
      '<c r="C2"><f t="shared" ref="C2:C3" si="0">Z9</f>',
    );
    expect(patched(anew, { C1: 9 })).toContain(
      '<c r="C2"><f t="shared" ref="C2:C3" si="0">Z9</f><v>2</v></c>',
    );
  });
});

describe('a row', () => {
  it.each([
    ['1:3', '1:5'],
    ['5:9', '1:9'],
    ['2:3 7:8', '1:8'],
    ['x', 'x'],
  ])('that says it reaches over %s says %s', (before, after) => {
    expect(patched(`<row r="1" spans="${before}"/>`, { A1: 1, E1: 1 })).toContain(`spans="${after}"`);
  });

  it('can be changed, made and written in one go', () => {
    const rowChanges = new Map<number, AttributeChanges>([
      [0, { hidden: 1, ht: null }],
      [4, { hidden: 1 }],
    ]);
    expect(patched('<row r="1" ht="20" spans="1:1"><c r="A1"/></row>', { B1: 1 }, { rowChanges })).toBe(
      '<row r="1" spans="1:2" hidden="1"><c r="A1"/><c r="B1"><v>1</v></c></row><row r="5" hidden="1"/>',
    );
  });
});

it('hands over long sheets in pieces that fit together', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) => `<row r="${String(row + 1)}"><c r="A${String(row + 1)}"><v>1</v></c></row>`,
  );
  const bytes = new TextEncoder().encode(sheetPart(rows.join('')));
  const column = { column: 1, firstRow: 0, values: rows.map((_, row) => row), style: asItIs };
  const edit: CellsEdit = { cells: columnWrites([column]), rows: new Map() };
  const pieces = [...patchCells(bytes, findSheetData(bytes), edit, () => 0, CONTEXT)];
  const expected = rows.map((row, index) =>
    row.replace('</row>', `<c r="B${String(index + 1)}"><v>${String(index)}</v></c></row>`),
  );
  expect(pieces.length).toBeGreaterThan(2);
  expect(Buffer.concat(pieces).toString()).toBe(`<sheetData>${expected.join('')}</sheetData>`);
});
