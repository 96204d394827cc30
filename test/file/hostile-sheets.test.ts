import { NODE_UNPACKING } from '../../src/file/node-compression';
import type { SheetEdit } from '../../src/ooxml/edit/sheet-patch';
import { WorkbookEditor } from '../../src/ooxml/edit/workbook-editor';
import { openArchive } from '../../src/ooxml/open-archive';
import { MAIN, OFFICE_RELATIONSHIPS, XML_START } from '../../src/ooxml/make/xml';
import {
  caseFile,
  caseFileWithSheet,
  caseRows,
  CASE_ROWS,
  CASE_SHEET,
  sheetPart,
} from '../builders/case-file';
import { refusal, writtenRight } from '../builders/written-file';
import { opened } from '../builders/xlsx';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A whole part around rows, in another spelling. */
function spelt(change: (xml: string) => string): Uint8Array {
  return caseFile({ [CASE_SHEET]: change(sheetPart(CASE_ROWS)) });
}

/** The case rows, with a change to each cell's XML. */
function cellsSpelt(change: (xml: string) => string): Uint8Array {
  return caseFileWithSheet(CASE_ROWS.replace(/<c .*?<\/c>/g, change));
}

function prefixed(xml: string, names = String.raw`\w+`): string {
  return xml
    .replace(new RegExp(`<(/?)(?=(?:${names})[ />])`, 'g'), '<$1x:')
    .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}" xmlns="${MAIN}"`);
}

describe('an unusual spelling of a sheet is read and written', () => {
  test.each<readonly [string, Uint8Array]>([
    ['plain', spelt((xml) => xml)],
    ['strict OOXML', spelt((xml) => xml.replace(MAIN, STRICT))],
    ['a prefix on every element', spelt((xml) => prefixed(xml).replace(` xmlns="${MAIN}"`, ''))],
    ['a prefix on some elements', spelt((xml) => prefixed(xml, 'row|v'))],
    ['a prefix on the cells', spelt((xml) => prefixed(xml, 'c|is'))],
    ['a prefix on the sheet only', spelt((xml) => prefixed(xml, 'worksheet|sheetData'))],
    [
      'rows that close themselves, with a prefix',
      spelt((xml) => prefixed(xml.replace('</sheetData>', '<row r="5"/></sheetData>'), 'row')),
    ],
    [
      'namespaces declared again on every row',
      spelt((xml) => xml.replaceAll('<row ', `<row xmlns="${MAIN}" `)),
    ],
    [
      'another default namespace, and Excel’s own declared on rows',
      spelt((xml) =>
        prefixed(xml, 'worksheet|sheetData')
          .replace(` xmlns="${MAIN}"`, ' xmlns="urn:other"')
          .replaceAll('<row ', `<row xmlns="${MAIN}" `),
      ),
    ],
    [
      'a prefix that only the row declares',
      spelt((xml) =>
        prefixed(xml, 'row|c|is|t|v')
          .replace(/ xmlns:x="[^"]*"/, '')
          .replaceAll('<x:row', `<x:row xmlns:x="${MAIN}"`),
      ),
    ],
    ['no namespace at all', spelt((xml) => xml.replace(` xmlns="${MAIN}"`, ''))],
    ['single quotes', spelt((xml) => xml.replaceAll('"', "'"))],
    ['CRLF between elements', spelt((xml) => xml.replaceAll('><', '>\r\n<'))],
    ['blanks and line breaks inside of tags', spelt((xml) => xml.replaceAll(' r=', '\r\n\t r = '))],
    ['a byte order mark', spelt((xml) => `\ufeff${xml}`)],
    ['no XML declaration', spelt((xml) => xml.slice(XML_START.length))],
    ['UTF-16 LE', encoded((xml) => Buffer.from(`\ufeff${declared(xml, 'UTF-16')}`, 'utf16le'))],
    ['UTF-16 LE without a mark', encoded((xml) => Buffer.from(declared(xml, 'UTF-16'), 'utf16le'))],
    ['UTF-16 BE', encoded((xml) => Buffer.from(`\ufeff${declared(xml, 'UTF-16')}`, 'utf16le').swap16())],
    [
      'UTF-16 BE without a mark',
      encoded((xml) => Buffer.from(declared(xml, 'UTF-16BE'), 'utf16le').swap16()),
    ],
    ['Windows-1252', encoded((xml) => Buffer.from(declared(xml, 'windows-1252'), 'latin1'))],
    ['ISO 8859-1 in capitals', encoded((xml) => Buffer.from(declared(xml, 'ISO-8859-1'), 'latin1'))],
    ['ISO 8859-2', encoded((xml) => Buffer.from(declared(xml, 'ISO-8859-2'), 'latin1'))],
    ['a comment before the cells', caseFileWithSheet(CASE_ROWS, { head: '<!-- <sheetData> -->' })],
    ['an instruction before the cells', caseFileWithSheet(CASE_ROWS, { head: '<?x <sheetData/> ?>' })],
    ['a comment behind the cells', caseFileWithSheet(CASE_ROWS, { tail: '<!-- </foo> -->' })],
    ['a comment behind the sheet', spelt((xml) => `${xml}<!-- </foo> -->\n<?y?>`)],
    ['comments among the rows', spelt((xml) => xml.replaceAll('<row', '<!-- <row r="9"> --><row'))],
    ['comments among the cells', cellsSpelt((xml) => `<!-- <c r="A9"/> -->${xml}<?x y="<c>"?>`)],
    ['comments inside the cells', cellsSpelt((xml) => xml.replace(/<(?=v|is)/g, '<!-- <v>7</v> --><'))],
    ['comments inside of values', cellsSpelt((xml) => xml.replace('<v>', '<v><!-- 7 -->'))],
    ['CDATA', cellsSpelt((xml) => xml.replace(/<t>(.*)<\/t>/g, '<t><![CDATA[$1]]></t>'))],
    ['CDATA in values', cellsSpelt((xml) => xml.replace(/<v>(.*)<\/v>/g, '<v><![CDATA[$1]]></v>'))],
    ['character references', cellsSpelt((xml) => xml.replaceAll('Sch', '&#x53;&#99;&#x68;'))],
    [
      'escaped control characters',
      cellsSpelt((xml) => xml.replace('Mündlich', 'Münd_x000D_\nlich _x005F_x000D_')),
    ],
    ['attributes on values', cellsSpelt((xml) => xml.replace('<v>', '<v xml:space="preserve" foo="1>2">'))],
    ['unknown attributes on cells', cellsSpelt((xml) => xml.replace('<c ', '<c foo="a>b" ph="0" vm=\'1\' '))],
    [
      'attributes of cells in another order',
      cellsSpelt((xml) => xml.replace(/<c (r="\w+") (t="\w+")/, '<c $2 $1')),
    ],
    ['cells that name their own type', cellsSpelt((xml) => xml.replace('"><v>', '" t="n"><v>'))],
    ['blanks in values', cellsSpelt((xml) => xml.replace(/<v>(.*)<\/v>/, '<v> $1\n</v>'))],
    [
      'empty values',
      caseFileWithSheet(CASE_ROWS.replace('</row>', '<c r="H1"><v></v></c><c r="I1"><v/></c></row>')),
    ],
    ['blank values', caseFileWithSheet(CASE_ROWS.replace('</row>', '<c r="F1"><v>  </v></c></row>'))],
    ['formats that do not exist', cellsSpelt((xml) => xml.replace('<c ', '<c s="4711" '))],
    ['formats that are none', cellsSpelt((xml) => xml.replace('<c ', '<c s="x" '))],
    [
      'rows with a format that is none',
      spelt((xml) => xml.replaceAll('<row ', '<row s="x" customFormat="1" ')),
    ],
    [
      'columns with a format that is none',
      caseFileWithSheet(CASE_ROWS, { head: '<cols><col min="1" max="30" style="1.5"/></cols>' }),
    ],
    ['cells without references', cellsSpelt((xml) => xml.replace(/ r="\w+"/, ''))],
    ['rows without numbers', spelt((xml) => xml.replaceAll(/<row r="\d+"/g, '<row'))],
    ['neither references nor numbers', spelt((xml) => xml.replaceAll(/ r="\w+"/g, ''))],
    ['references in small letters', spelt((xml) => xml.replaceAll(/ r="\w+"/g, (r) => r.toLowerCase()))],
    [
      'unknown elements in cells',
      cellsSpelt((xml) => xml.replace('</c>', '<extLst><ext uri="x"><v>9</v></ext></extLst></c>')),
    ],
    [
      'unknown elements in rows',
      spelt((xml) => xml.replaceAll('</row>', '<extLst><ext><c r="Z1"><v>1</v></c></ext></extLst></row>')),
    ],
    [
      'alternative contents',
      caseFileWithSheet(
        CASE_ROWS.replaceAll(
          '</row>',
          `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice Requires="x14"><c r="Z1"><v>1</v></c></mc:Choice></mc:AlternateContent></row>`,
        ),
      ),
    ],
    [
      '150 elements inside each other',
      cellsSpelt((xml) => xml.replace('</c>', `<z>${'<y>'.repeat(150)}${'</y>'.repeat(150)}</z></c>`)),
    ],
    [
      'thousands of elements inside each other in cells',
      caseFileWithSheet(CASE_ROWS.replace('</c>', `${'<y>'.repeat(2000)}${'</y>'.repeat(2000)}</c>`)),
    ],
    [
      'rich text and pronunciation',
      cellsSpelt((xml) =>
        xml.replace(
          '<is><t>b</t></is>',
          '<is><r><rPr><b/></rPr><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
        ),
      ),
    ],
    [
      'dates in ISO form',
      caseFileWithSheet(CASE_ROWS.replace(/<c r="D2"><v>\d+<\/v>/, '<c r="D2" t="d"><v>2025-07-31</v>')),
    ],
    [
      'texts of formulas',
      cellsSpelt((xml) => xml.replace('t="inlineStr"><is><t>b</t></is>', 't="str"><f>"b"</f><v>b</v>')),
    ],
    ['a text of 32,767 characters', cellsSpelt((xml) => xml.replace('<t>b<', `<t>${'ä'.repeat(32_767)}<`))],
    ['an absurd dimension', caseFileWithSheet(CASE_ROWS, { head: '<dimension ref="A1:XFD1048576"/>' })],
    ['a dimension that is none', caseFileWithSheet(CASE_ROWS, { head: '<dimension ref="Quatsch"/>' })],
    ['a dimension without a reference', caseFileWithSheet(CASE_ROWS, { head: '<dimension/>' })],
    ['no columns', caseFileWithSheet(CASE_ROWS, { head: '<cols/>' })],
    ['an empty list of columns', caseFileWithSheet(CASE_ROWS, { head: '<cols></cols>' })],
    [
      'columns in no order, overlapping',
      caseFileWithSheet(CASE_ROWS, {
        head: '<cols><col min="5" max="30" width="3"/><col min="1" max="7"/><col/><col min="9" max="2"/><col min="x" max="9999999"/></cols>',
      }),
    ],
    [
      'a prefix on the columns',
      caseFileWithSheet(CASE_ROWS, {
        head: `<y:cols xmlns:y="${MAIN}"><y:col min="5" max="30" width="3" hidden="1"/></y:cols>`,
      }),
    ],
    [
      '16,384 columns',
      caseFileWithSheet(CASE_ROWS, {
        head: `<cols>${Array.from({ length: 16_384 }, (_, c) => `<col min="${String(c + 1)}" max="${String(c + 1)}" width="9" style="0"/>`).join('')}</cols>`,
      }),
    ],
    [
      'validations everywhere',
      caseFileWithSheet(CASE_ROWS, {
        tail: `<dataValidations count="3"><dataValidation sqref="A1:XFD1048576"/><dataValidation sqref="${Array.from({ length: 20_000 }, (_, row) => `N${String(row + 1)}`).join(' ')}"/><dataValidation sqref="Quatsch"/></dataValidations>`,
      }),
    ],
    ['empty validations', caseFileWithSheet(CASE_ROWS, { tail: '<dataValidations count="0"/>' })],
    [
      'validations without a count',
      caseFileWithSheet(CASE_ROWS, {
        tail: '<conditionalFormatting sqref="A1"/><dataValidations><dataValidation sqref="A1"/></dataValidations><hyperlinks/>',
      }),
    ],
    ['spans in pieces', spelt((xml) => xml.replaceAll('<row ', '<row spans="1:2 4:5" '))],
    ['spans that are none', spelt((xml) => xml.replaceAll('<row ', '<row spans="x" '))],
    [
      'the last row and column in use',
      caseFileWithSheet(`${CASE_ROWS}<row r="1048576"><c r="A1048576"/></row>`),
    ],
    [
      'a DOCTYPE',
      spelt((xml) => xml.replace('\n', '\n<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n')),
    ],
  ])('%s', async (_, bytes) => {
    await writtenRight(bytes);
  });

  test('entities are never expanded', () => {
    const bytes = spelt((xml) =>
      xml
        .replace('\n', '\n<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "lang">]>\n')
        .replace('Mündlich', '&e;&f;'),
    );
    const [sheet] = opened(bytes).sheets;
    expect(sheet?.rows[1]?.cells[4]?.value).toBe('&e;&f;');
  });

  test('a line of typed texts, as other programs write them', async () => {
    await writtenRight(
      caseFileWithSheet(
        caseRows((value, r) =>
          typeof value === 'number'
            ? `<c r="${r}" s="0"><v>${String(value)}</v></c>`
            : `<c r="${r}" t="str"><v>${value}</v></c>`,
        ),
      ),
    );
  });
});

const MASTER = '<c r="H3"><f t="shared" ref="H3:H4" si="0">A3&amp;"x"</f><v>1</v></c>';
const SHARER = '<c r="H4"><f t="shared" si="0"/><v>2</v></c>';

/** A row with another cell at its end. */
function ended(row: string | undefined, cell: string): string {
  return (row ?? '').replace('</row>', `${cell}</row>`);
}

describe('rows and cells in another order are read and written', () => {
  const rows = CASE_ROWS.split(/(?=<row)/);
  test.each<readonly [string, string]>([
    ['rows upside down', [...rows].reverse().join('')],
    [
      'cells from right to left',
      CASE_ROWS.replace(/(?<=<row[^>]*>).*?(?=<\/row>)/g, (cells) =>
        cells
          .split(/(?=<c )/)
          .reverse()
          .join(''),
      ),
    ],
    ['a row in two pieces', CASE_ROWS.replace('<c r="C3">', '</row><row r="3"><c r="C3">')],
    [
      'a row in two pieces far apart',
      `${CASE_ROWS.replace(/<c r="E2".*?<\/c>/, '')}<row r="2"><c r="E2" t="inlineStr"><is><t>spät</t></is></c></row>`,
    ],
    ['a cell twice', CASE_ROWS.replace('<c r="C3">', '<c r="C3"><v>9</v></c><c r="C3">')],
    [
      'a cell twice, the later one in another piece',
      `${CASE_ROWS}<row r="2"><c r="E2" t="inlineStr"><is><t>zuletzt</t></is></c></row>`,
    ],
    ['a cell twice, empty at last', `${CASE_ROWS}<row r="2"><c r="E2"/></row>`],
    ['an empty row twice', CASE_ROWS.replace('<row r="3">', '<row r="3" ht="20"/><row r="3">')],
    [
      'rows in no order and without references',
      [...rows]
        .reverse()
        .join('')
        .replace(/ r="[A-Z]\d"/g, ''),
    ],
    [
      'unknown elements among rows in no order',
      [...rows].reverse().join('<extLst><ext/></extLst><!-- x -->'),
    ],
    ['shared formulas', [rows[1], rows[0], ended(rows[2], MASTER), ended(rows[3], SHARER)].join('')],
    [
      'shared formulas whose first cell is overwritten',
      `${CASE_ROWS.replace(/<row r="3".*$/, '')}${ended(rows[2], MASTER)}${ended(rows[3], SHARER)}<row r="3"><c r="H3"><v>7</v></c></row>`,
    ],
  ])('%s', async (_, xml) => {
    await writtenRight(caseFileWithSheet(xml));
  });
});

describe('a sheet whose cells were put in order', () => {
  test('has each row and cell once, with its place, and keeps what stands between them', () => {
    const rows =
      '<row r="2" ht="20"><c r="B2"><v>2</v></c><!-- hier --><c><v>3</v></c></row><row r="1"/>' +
      '<row r="2" spans="1:1"><c r="A2"><v>1</v></c><c r="B2" s="0"><v>9</v></c><extLst/></row>';
    const editor = editorOf(caseFileWithSheet(rows));
    const [sheet] = editor.sheets;
    if (sheet === undefined) throw new Error('there is one sheet');
    editor.edit(sheet, NO_EDIT, []);
    editor.survey(sheet);
    expect(editor.file.text(CASE_SHEET)).toContain(
      '<sheetData><row r="1"></row><row r="2" ht="20"><c r="A2"><v>1</v></c><c r="B2" s="0"><v>9</v></c>' +
        '<c r="C2"><v>3</v></c><!-- hier --><extLst/></row></sheetData>',
    );
  });

  test('has formulas of its own where the cell they were shared from is gone', () => {
    const rows = `<row r="3">${MASTER}</row><row r="4">${SHARER}</row><row r="3"><c r="H3"><v>7</v></c></row>`;
    const editor = editorOf(caseFileWithSheet(rows));
    const [sheet] = editor.sheets;
    if (sheet === undefined) throw new Error('there is one sheet');
    editor.edit(sheet, NO_EDIT, []);
    editor.survey(sheet);
    expect(editor.file.text(CASE_SHEET)).toContain('<c r="H4"><f>A4&amp;"x"</f><v>2</v></c>');
  });
});

/** Changes nothing, but needs a sheet in order. */
const NO_EDIT: SheetEdit = {
  cells: { rows: () => [], of: () => [] },
  rows: new Map(),
  written: null,
  widths: new Map(),
  lists: [],
};

function editorOf(bytes: Uint8Array): WorkbookEditor {
  return new WorkbookEditor(openArchive(bytes, NODE_UNPACKING));
}

describe('a damaged sheet is named', () => {
  test.each<readonly [string, string, RegExp]>([
    ['a row with the number 0', CASE_ROWS.replace('r="2"', 'r="0"'), /Zeile mit der Nummer „0“/],
    ['a row far too low', `${CASE_ROWS}<row r="1048577"/>`, /„1048577“/],
    ['a row behind the last one', `${CASE_ROWS}<row r="1048576"/><row/>`, /„1048577“/],
    ['a cell far too far right', CASE_ROWS.replace('r="E3"', 'r="XFE3"'), /„XFE3“/],
    [
      'a cell behind the last one',
      CASE_ROWS.replace('r="E3"', 'r="XFD3"').replace('</row><row r="4"', '<c/></row><row r="4"'),
      /rechts von XFD3/,
    ],
    ['a cell without a row number', CASE_ROWS.replace('r="E3"', 'r="E"'), /„E“/],
    ['a cell of another row', CASE_ROWS.replace('r="E3"', 'r="E7"'), /Zeile 3.*„E7“/],
    ['a cell of another row, in single quotes', CASE_ROWS.replace('r="E3"', "r='E7'"), /Zeile 3.*„E7“/],
    ['a number that is none', CASE_ROWS.replace('<v>2<', '<v>zwei<'), /unlesbare Zahl/],
    ['a number in hexadecimal', CASE_ROWS.replace('<v>2<', '<v>0x10<'), /unlesbare Zahl/],
    [
      'a shared text that does not exist',
      CASE_ROWS.replace('<c r="C3"><v>', '<c r="C3" t="s"><v>'),
      /C3 .*Text, den es nicht gibt/,
    ],
    ['an end tag that fits nothing', CASE_ROWS.replace('</row>', '</zeile>'), /nicht lesbar/],
  ])('%s', async (_, rows, sentence) => {
    expect(await refusal(caseFileWithSheet(rows))).toMatch(sentence);
  });

  test('one that is nested too deep', async () => {
    const tail = `<a>${'<b>'.repeat(300)}${'</b>'.repeat(300)}</a>`;
    expect(await refusal(caseFileWithSheet(CASE_ROWS, { tail }))).toMatch(/Blatt „Fälle“ ist nicht lesbar/);
  });

  test('one that is stretched over all rows and columns', async () => {
    const far = `${CASE_ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await refusal(caseFileWithSheet(far))).toMatch(/XFD1048576/);
  });

  test('an own sheet that is stretched over all rows and columns', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `<row><c><v>${String(row)}</v></c></row>`).join(
      '',
    );
    const bytes = caseFile({
      'xl/worksheets/sheet2.xml': sheetPart(rows.replace('</row>', '<c r="XFD1"><v>1</v></c></row>')),
      'xl/workbook.xml': (xml) =>
        xml.replace('</sheets>', '<sheet name="KA Schulen" sheetId="2" r:id="rId2"/></sheets>'),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Rel',
          `<Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"/></Rel`,
        ),
    });
    expect(await refusal(bytes)).toMatch(/Blatt „KA Schulen“/);
  });
});

function declared(xml: string, encoding: string): string {
  return xml.replace('UTF-8', encoding);
}

function encoded(encode: (xml: string) => Uint8Array): Uint8Array {
  return caseFile({ [CASE_SHEET]: encode(sheetPart(CASE_ROWS)) });
}
