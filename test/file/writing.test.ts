import type { ColumnWrite, RegionWrite } from '../../src/workbook/port';
import { openWorkbookFile } from '../../src/file/workbook-file';
import type { SheetDescription } from '../../src/ooxml/make/description';
import type { Sheet } from '../../src/ooxml/sheet';
import { NODE_PACKING } from '../../src/file/node-compression';
import { openFile, type OpenFile } from '../builders/workbook-port-file';
import { patientControl, valueOf } from '../builders/workbook-port-spec';
import { FIRST_SHEET, opened, xlsx, type PartChange } from '../builders/xlsx';

const LIST: SheetDescription = {
  name: 'Fälle',
  rows: [
    ['Name', 'Wert'],
    ['a', 1],
    ['b', 2],
  ],
};
const TABLE: SheetDescription = { ...LIST, tables: [{ name: 'Liste', range: 'A1:B3' }] };

const TEXTS: ColumnWrite = { column: 2, newHeader: 'Neu', format: 'general', values: ['x', 'y'] };
const DATES: ColumnWrite = { column: 2, newHeader: 'Tag', format: 'date', values: [45870, null] };

function file(sheet: SheetDescription, changes: Readonly<Record<string, PartChange>> = {}): OpenFile {
  return openFile(xlsx({ sheets: [sheet] }, changes));
}

/** Writes columns into the rows 2 and 3 of the only sheet, and gives the outcome. */
async function write({ port }: OpenFile, ...columns: readonly ColumnWrite[]): ReturnType<typeof port.write> {
  const overview = valueOf(await port.overview(patientControl()));
  const areas = overview.sheets.flatMap(({ used }) => used ?? []);
  const grids = valueOf(await port.read(areas, patientControl()));
  const [sheet] = overview.sheets;
  const region: RegionWrite = {
    sheetId: sheet?.id ?? '',
    sheetName: 'Fälle',
    tableId: sheet?.tables[0]?.id ?? null,
    headerRow: 0,
    firstRow: 1,
    rowCount: 2,
    columns,
    keyColumns: [0],
  };
  return port.write(
    { regions: [region], appends: [] },
    { sheets: overview.sheets, areas, grids },
    patientControl(),
  );
}

/** The sheet as it is read from the saved file. */
async function savedSheet({ editor }: OpenFile): Promise<Sheet & { readonly formats: readonly string[] }> {
  const workbook = opened(await editor.save(NODE_PACKING));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('there is no sheet');
  return { ...sheet, formats: workbook.formats.map(({ numberFormat }) => numberFormat) };
}

async function savedXml({ editor }: OpenFile, part: string): Promise<string> {
  return openFile(await editor.save(NODE_PACKING)).editor.file.text(part);
}

function formatAt(
  { rows, formats }: Awaited<ReturnType<typeof savedSheet>>,
  row: number,
  column: number,
): string {
  const format = rows
    .find((other) => other.row === row)
    ?.cells.find((cell) => cell.column === column)?.format;
  return formats[format ?? 0] ?? '';
}

describe('how written cells look', () => {
  it('shows dates as dates', async () => {
    const open = file(LIST);
    valueOf(await write(open, DATES));
    expect(formatAt(await savedSheet(open), 1, 2)).toBe('dd.mm.yyyy');
  });

  it('keeps the date format people chose', async () => {
    const format = { numberFormat: 'd. mmmm yyyy' };
    const open = file({ ...LIST, rows: [['Name', 'Tag'], ['a', { value: 1, format }], ['b']] });
    valueOf(await write(open, { ...DATES, column: 1, newHeader: null }));
    expect(formatAt(await savedSheet(open), 1, 1)).toBe('d. mmmm yyyy');
  });

  it('shows no number as a date in a column whose empty cells have a date format', async () => {
    const format = { numberFormat: 'dd.mm.yyyy' };
    const open = file({ ...LIST, rows: [['Name', 'Stufe'], ['a', { value: null, format }], ['b']] });
    valueOf(await write(open, { column: 1, newHeader: null, format: 'general', values: [2, 3] }));
    expect(formatAt(await savedSheet(open), 1, 1)).toBe('General');
  });

  it('gives a new header the look of the one beside it', async () => {
    const format = { bold: true, fill: 'DDEBF7' };
    const open = file({
      ...LIST,
      rows: [
        ['Name', { value: 'Wert', format }],
        ['a', 1],
        ['b', 2],
      ],
    });
    valueOf(await write(open, TEXTS));
    const workbook = opened(await open.editor.save(NODE_PACKING));
    const header = workbook.sheets[0]?.rows[0]?.cells[2];
    expect(workbook.formats[header?.format ?? 0]).toMatchObject({ fill: '#DDEBF7', font: { bold: true } });
  });

  it('gives a new column its width, also where the file has one group of columns to the right edge', async () => {
    const cols = '<cols><col min="2" max="16384" width="9" hidden="1"/></cols>';
    const open = file(LIST, { [FIRST_SHEET]: (xml) => xml.replace('<sheetData>', `${cols}<sheetData>`) });
    valueOf(await write(open, { ...TEXTS, width: 30 }));
    expect((await savedSheet(open)).columns).toEqual([
      expect.objectContaining({ first: 1, last: 1, width: 9, isHidden: true }),
      expect.objectContaining({ first: 2, last: 2, width: 30, isHidden: false }),
      expect.objectContaining({ first: 3, last: 16383, width: 9, isHidden: true }),
    ]);
  });

  it('offers the values of a list, and takes the cells from the rule they had', async () => {
    const open = file({ ...LIST, validations: [{ ranges: 'B1:D9', list: ['1', '2'] }] });
    valueOf(
      await write(open, {
        column: 2,
        newHeader: 'Neu',
        format: 'general',
        values: null,
        list: ['ja', 'nein'],
      }),
    );
    const { validations } = await savedSheet(open);
    expect(validations.map(({ formulas }) => formulas)).toEqual([['"1,2"'], ['"ja,nein"']]);
    expect(validations[1]?.ranges).toEqual([{ top: 1, left: 2, rows: 2, columns: 1 }]);
    expect(validations[0]?.ranges).not.toContainEqual(expect.objectContaining({ left: 2, top: 1 }));
  });
});

describe('tables', () => {
  it('grow with their columns and their filter', async () => {
    const open = file(TABLE);
    valueOf(await write(open, TEXTS));
    expect((await savedSheet(open)).tables).toEqual([
      expect.objectContaining({
        range: { top: 0, left: 0, rows: 3, columns: 3 },
        columns: ['Name', 'Wert', 'Neu'],
        autoFilter: expect.objectContaining({ range: { top: 0, left: 0, rows: 3, columns: 3 } }) as unknown,
      }),
    ]);
  });

  it('give each new column an id of its own', async () => {
    const open = file(TABLE, {
      'xl/tables/table1.xml': (xml) => xml.replace('<tableColumn id="2"', '<tableColumn id="7"'),
    });
    valueOf(await write(open, TEXTS, { ...TEXTS, column: 3, newHeader: 'Neu 2' }));
    const xml = await savedXml(open, 'xl/tables/table1.xml');
    expect([...xml.matchAll(/<tableColumn id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '7', '8', '9']);
    expect(xml).toContain('<tableColumns count="4">');
  });
});

describe('formulas', () => {
  const CHAIN =
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/><c r="B2"/></calcChain>';
  /** A workbook with an order of calculation. */
  const withChain = (sheet: SheetDescription): OpenFile =>
    file(sheet, {
      'xl/calcChain.xml': CHAIN,
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
    });
  const FORMULAS: SheetDescription = {
    ...LIST,
    rows: [
      ['Name', 'Wert', 'Neu'],
      ['a', { value: 2, formula: '1+1' }, { value: 3, formula: 'B2+1' }],
      ['b', 2],
    ],
  };

  it('are calculated anew when the file is opened, since they may rest on what was written', async () => {
    const open = file({
      ...LIST,
      rows: [
        ['Name', 'Wert'],
        ['a', { value: 2, formula: 'COUNTA(C:C)' }],
        ['b', 2],
      ],
    });
    valueOf(await write(open, TEXTS));
    expect(await savedXml(open, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it('leave the workbook part alone where there are none', async () => {
    const open = file(LIST);
    valueOf(await write(open, TEXTS));
    await open.editor.save(NODE_PACKING);
    expect([...open.editor.file.changed.keys()]).not.toContain('xl/workbook.xml');
  });

  it('leave the order of calculation when they are overwritten', async () => {
    const open = withChain(FORMULAS);
    valueOf(await write(open, { ...TEXTS, newHeader: null }));
    expect(await savedXml(open, 'xl/calcChain.xml')).toContain('<c r="B2" i="1"/></calcChain>');
  });

  it('take the order of calculation with them when they were the last', async () => {
    const open = withChain(FORMULAS);
    valueOf(await write(open, { ...TEXTS, newHeader: null }, { ...TEXTS, column: 1, newHeader: null }));
    const saved = openFile(await open.editor.save(NODE_PACKING)).editor.file;
    expect(saved.has('xl/calcChain.xml')).toBe(false);
    expect(saved.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('without a visible result are in the way of new columns all the same', async () => {
    const open = file({
      ...LIST,
      rows: [
        ['Name', 'Wert'],
        ['a', 1, { value: null, formula: '""' }],
        ['b', 2],
      ],
    });
    const outcome = await write(open, TEXTS);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'cells-in-way' }] });
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('(C2)');
  });

  it('that fill several cells are not broken', async () => {
    const rows = '<row r="2"><c r="B2"><f t="array" ref="B2:B3">A2:A3</f><v>1</v></c></row>';
    const open = file(LIST, { [FIRST_SHEET]: (xml) => xml.replace(/<row r="2">.*?<\/row>/, rows) });
    const outcome = await write(open, { ...TEXTS, column: 1, newHeader: null });
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('Matrixformel (B2:B3)');
  });

  it('that were written in an overwritten cell only are written in the others', async () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c></row>';
    const open = file(LIST, { [FIRST_SHEET]: (xml) => xml.replace(/<row r="2">.*<\/row>/, rows) });
    valueOf(await write(open, { ...TEXTS, column: 1, newHeader: null }));
    const { rows: saved } = await savedSheet(open);
    expect(saved[3]?.cells[1]).toMatchObject({ formula: 'A4*2', value: 6 });
  });
});

describe('what stands in the way', () => {
  it('are merged cells, which are named', async () => {
    const open = file({ ...LIST, merges: ['C2:D3'] });
    const outcome = await write(open, TEXTS);
    expect(outcome.ok ? '' : outcome.problems[0]?.text).toContain('Verbundene Zellen (C2:D3)');
  });

  it('is a protected structure when sheets are to be added', async () => {
    const open = file(LIST, {
      'xl/workbook.xml': (xml) =>
        xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    });
    const outcome = await open.port.createTableSheets(
      [{ sheetName: 'KA', tableName: 'KA', columns: [], rows: [] }],
      patientControl(),
    );
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'protected' }] });
  });
});

describe('the file', () => {
  it('stays the same to the byte when nothing was written', async () => {
    const bytes = xlsx({ sheets: [LIST] });
    expect(valueOf(await valueOf(await openWorkbookFile(bytes)).save())).toBe(bytes);
  });

  it('changes only in the parts that have to change', async () => {
    const open = file(TABLE);
    valueOf(await write(open, TEXTS));
    await open.editor.save(NODE_PACKING);
    expect([...open.editor.file.changed.keys()]).toEqual(['xl/tables/table1.xml']);
  });

  it('says that a signature no longer fits, once something was written', async () => {
    const signature =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
    const bytes = xlsx(
      { sheets: [LIST] },
      {
        '_rels/.rels': (xml) => xml.replace('</Relationships>', `${signature}</Relationships>`),
        '_xmlsignatures/origin.sigs': '',
      },
    );
    const open = valueOf(await openWorkbookFile(bytes));
    expect(open.notices()).toEqual([]);
    valueOf(await open.port.saveSetting('a', 1));
    expect(open.notices()).toEqual([expect.objectContaining({ code: 'signature' })]);
  });

  it.each([
    ['sheet.main', 'xlsx'],
    ['sheet.macroEnabled.main', 'xlsm'],
    ['template.main', 'xltx'],
  ])('knows from its content types which kind it is: %s', async (type, kind) => {
    const bytes = xlsx(
      { sheets: [LIST] },
      { '[Content_Types].xml': (xml) => xml.replace('sheet.main+xml', `${type}+xml`) },
    );
    expect(valueOf(await openWorkbookFile(bytes)).kind).toBe(kind);
  });
});

describe('settings of the add-in', () => {
  it('are there again in the saved file', async () => {
    const open = file(LIST);
    valueOf(await open.port.saveSetting('stufenplan.blaetter', { fälle: true }));
    expect((await open.saved()).port.setting('stufenplan.blaetter')).toEqual({ fälle: true });
  });

  it('are read as Office writes them', () => {
    const extension =
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{0}">' +
      '<we:reference id="other" version="1.0" store="x" storeType="Registry"/><we:alternateReferences/>' +
      '<we:properties><we:property name="stufenplan.blaetter" value="{&quot;asd&quot;:false}"/><we:property name="x" value="no json"/></we:properties>' +
      '<we:bindings/></we:webextension>';
    const open = file(LIST, {
      'xl/webextensions/webextension1.xml': extension,
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>',
        ),
    });
    expect(open.port.setting('stufenplan.blaetter')).toEqual({ asd: false });
    expect(open.port.setting('x')).toBeUndefined();
  });
});
