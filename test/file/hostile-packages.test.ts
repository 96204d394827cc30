import { unzipSync } from 'fflate';
import { MAIN, OFFICE_RELATIONSHIPS, PACKAGE, XML_START } from '../../src/ooxml/make/xml';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import { workbookParts } from '../../src/ooxml/make/workbook-parts';
import {
  caseFile,
  CASE_ROWS,
  CASE_SHEET,
  sheetPart,
  withChanges,
  type PartChanges,
} from '../builders/case-file';
import { caseList } from '../builders/case-list';
import { plainZip } from '../builders/raw-zip';
import { refusal, writtenRight } from '../builders/written-file';

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';

/** A file in the manner of Excel, with a table, formats and shared strings, after changes. */
function tableFile(changes: PartChanges): Uint8Array {
  const rows = caseList(3);
  const parts = workbookParts({
    sheets: [{ name: 'Fälle', rows, tables: [{ name: 'Fallliste', range: 'A1:E4' }] }],
  });
  return plainZip(withChanges(new Map(Object.entries(parts)), changes));
}

const TABLE = 'xl/tables/table1.xml';
const TABLE_RELATIONSHIPS = 'xl/worksheets/_rels/sheet1.xml.rels';

/** The sheet's part is called and referred to like this. */
function named(part: string, target: string): Uint8Array {
  return caseFile({
    [CASE_SHEET]: null,
    [part]: sheetPart(CASE_ROWS),
    [WORKBOOK_RELATIONSHIPS]: (xml) => xml.replace('worksheets/sheet1.xml', target),
  });
}

/** A second entry in the list of sheets. */
function second(name: string, target: string, type = 'worksheet'): PartChanges {
  return {
    [WORKBOOK]: (xml) => xml.replace('</sheets>', `<sheet name="${name}" sheetId="2" r:id="rId2"/></sheets>`),
    [WORKBOOK_RELATIONSHIPS]: (xml) =>
      xml.replace(
        '</Rel',
        `<Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/></Rel`,
      ),
  };
}

function encodedAll(encode: (xml: string) => Uint8Array): Uint8Array {
  const parts = unzipSync(
    makeWorkbook({ sheets: [{ name: 'Fälle', rows: caseList(3), tables: [{ name: 'T', range: 'A1:E4' }] }] }),
  );
  return plainZip(
    new Map(
      Object.entries(parts).map(([name, content]) => [name, encode(new TextDecoder().decode(content))]),
    ),
  );
}

describe('an unusual package is read and written', () => {
  test.each<readonly [string, Uint8Array]>([
    ['in the manner of Excel', tableFile({})],
    [
      'all parts in UTF-16',
      encodedAll((xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    ],
    [
      'all parts in Windows-1252',
      encodedAll((xml) => Buffer.from(xml.replace('UTF-8', 'windows-1252'), 'latin1')),
    ],
    ['all parts with a byte order mark', encodedAll((xml) => Buffer.from(`\ufeff${xml}`))],
    [
      'all parts with a comment at both ends',
      encodedAll((xml) => Buffer.from(`${xml.replace('\n', '\n<!-- <a> -->')}<!-- </a> -->`)),
    ],
    ['parts in capitals', named('XL/WorkSheets/SHEET1.XML', 'worksheets/sheet1.xml')],
    ['parts with backslashes', named('xl\\worksheets\\sheet1.xml', 'worksheets\\sheet1.xml')],
    ['absolute targets', named(CASE_SHEET, '/xl/worksheets/sheet1.xml')],
    ['targets that go round about', named(CASE_SHEET, '../xl/./worksheets/../worksheets/sheet1.xml')],
    ['targets that go too far up', named(CASE_SHEET, '../../../../xl/worksheets/sheet1.xml')],
    ['a blank in a name', named('xl/worksheets/Blatt 1.xml', 'worksheets/Blatt 1.xml')],
    ['a blank encoded in the target only', named('xl/worksheets/Blatt 1.xml', 'worksheets/Blatt%201.xml')],
    ['a blank encoded in both', named('xl/worksheets/Blatt%201.xml', 'worksheets/Blatt%201.xml')],
    ['an umlaut encoded in both', named('xl/worksheets/Bl%C3%A4tter.xml', 'worksheets/Bl%c3%a4tter.xml')],
    [
      'an umlaut encoded in the target only',
      named('xl/worksheets/Blätter.xml', 'worksheets/Bl%C3%A4tter.xml'),
    ],
    ['a percent sign that means itself', named('xl/worksheets/100%.xml', 'worksheets/100%.xml')],
    [
      'content types without an entry',
      caseFile({ [CONTENT_TYPES]: `<Types xmlns="${PACKAGE}/content-types"/>` }),
    ],
    [
      'wrong content types',
      caseFile({ [CONTENT_TYPES]: (xml) => xml.replaceAll('spreadsheetml', 'quatsch') }),
    ],
    ['no relationships of the package', caseFile({ '_rels/.rels': null })],
    [
      'a workbook in another place',
      caseFile({
        [WORKBOOK]: null,
        [WORKBOOK_RELATIONSHIPS]: null,
        'mappe.xml': caseWorkbook(),
        '_rels/mappe.xml.rels': caseRelationships(),
        '_rels/.rels': (xml) => xml.replace('xl/workbook.xml', 'mappe.xml'),
      }),
    ],
    [
      'a prefix in all lists',
      caseFile(
        Object.fromEntries(
          [CONTENT_TYPES, '_rels/.rels', WORKBOOK_RELATIONSHIPS].map((name) => [name, prefixedList]),
        ),
      ),
    ],
    [
      'a chart sheet',
      caseFile({
        ...second('Diagramm', 'chartsheets/sheet1.xml', 'chartsheet'),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      }),
    ],
    [
      'an empty sheet',
      caseFile({
        ...second('Leer', 'worksheets/sheet2.xml'),
        'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      }),
    ],
    [
      'a theme, properties and macros that are damaged',
      caseFile({ 'xl/theme/theme1.xml': '<a', 'docProps/app.xml': '<b', 'xl/vbaProject.bin': 'x' }),
    ],
    [
      'a table that is listed twice',
      tableFile({
        [TABLE_RELATIONSHIPS]: (xml) =>
          xml.replace(
            '</Rel',
            `<Relationship Id="rId9" Type="${OFFICE_RELATIONSHIPS}/table" Target="../tables/table1.xml"/></Rel`,
          ),
      }),
    ],
    [
      'a table without ids and counts',
      tableFile({
        [TABLE]: (xml) =>
          xml.replace(/ count="\d+"/, '').replace(/<tableColumn id="\d+"/g, '<tableColumn id="x"'),
      }),
    ],
    [
      'a table with prefixes',
      tableFile({
        [TABLE]: (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
      }),
    ],
    ['a table without its range', tableFile({ [TABLE]: (xml) => xml.replace(/ ref="[^"]*"/, '') })],
    [
      'a table that lies elsewhere',
      tableFile({ [TABLE]: (xml) => xml.replaceAll('A1:E4', 'XFA1:XFD1048576') }),
    ],
    ['a table that is gone', tableFile({ [TABLE]: null })],
    [
      'formats without number formats',
      tableFile({ 'xl/styles.xml': (xml) => xml.replace(/<numFmts.*<\/numFmts>/, '') }),
    ],
    [
      'formats with prefixes',
      tableFile({
        'xl/styles.xml': (xml) =>
          xml
            .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
            .replace('xmlns=', 'xmlns:x=')
            .replace(/<x:(?=\?)/, '<'),
      }),
    ],
    [
      'formats with lists that are empty',
      tableFile({ 'xl/styles.xml': (xml) => xml.replace(/<(fonts|fills|borders).*?<\/\1>/g, '<$1/>') }),
    ],
    ['formats that are gone', tableFile({ 'xl/styles.xml': null })],
    [
      'shared texts with pronunciation and prefixes',
      tableFile({
        'xl/sharedStrings.xml': (xml) =>
          xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
      }),
    ],
  ])('%s', async (_, bytes) => {
    await writtenRight(bytes);
  });
});

describe('a damaged package is refused', () => {
  const cut = (xml: string): string => xml.slice(0, -12);
  test.each<readonly [string, Uint8Array, RegExp]>([
    [
      'two entries for one sheet',
      caseFile(second('Kopie', 'worksheets/sheet1.xml')),
      /sheet1\.xml“ gehört zu den Blättern „Fälle“ und „Kopie“/,
    ],
    ['a sheet that is no part', caseFile(second('Weg', 'worksheets/sheet2.xml')), /sheet2\.xml“ fehlt/],
    [
      'a sheet without a relationship',
      caseFile({ [WORKBOOK]: (xml) => xml.replace('rId1', 'rId7') }),
      /das Blatt „Fälle“ fehlt/,
    ],
    [
      'a sheet in another file',
      caseFile({
        [WORKBOOK_RELATIONSHIPS]: (xml) => xml.replace('Target=', 'TargetMode="External" Target='),
      }),
      /das Blatt „Fälle“ fehlt/,
    ],
    ['a damaged list of sheets', caseFile({ [WORKBOOK]: cut }), /workbook\.xml“ ist nicht lesbar/],
    ['no content types', caseFile({ [CONTENT_TYPES]: null }), /Content_Types\]\.xml“ fehlt/],
    ['damaged content types', caseFile({ [CONTENT_TYPES]: cut }), /Content_Types\]\.xml“ ist nicht lesbar/],
    [
      'damaged relationships',
      caseFile({ [WORKBOOK_RELATIONSHIPS]: cut }),
      /workbook\.xml\.rels“ ist nicht lesbar/,
    ],
    [
      'damaged relationships of a sheet',
      tableFile({ [TABLE_RELATIONSHIPS]: cut }),
      /sheet1\.xml\.rels“ ist nicht lesbar/,
    ],
    ['a damaged table', tableFile({ [TABLE]: cut }), /table1\.xml“ ist nicht lesbar/],
    [
      'no formats of cells',
      tableFile({ 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` }),
      /Formate der Zellen fehlen/,
    ],
    [
      'no formats of cells in their list',
      tableFile({ 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="0"/></styleSheet>` }),
      /Formate der Zellen fehlen/,
    ],
    ['damaged formats', tableFile({ 'xl/styles.xml': cut }), /styles\.xml“ ist nicht lesbar/],
    [
      'damaged shared texts',
      tableFile({ 'xl/sharedStrings.xml': cut }),
      /sharedStrings\.xml“ ist nicht lesbar/,
    ],
    [
      'a part in an unknown encoding',
      caseFile({ [CASE_SHEET]: (xml) => xml.replace('UTF-8', 'klingon') }),
      /nicht lesbar/,
    ],
    [
      'a table that belongs to two sheets',
      tableFile({
        ...second('Zwei', 'worksheets/sheet2.xml'),
        [WORKBOOK]: (xml) =>
          xml.replace('</sheets>', '<sheet name="Zwei" sheetId="2" r:id="rId9"/></sheets>'),
        [WORKBOOK_RELATIONSHIPS]: (xml) =>
          xml.replace(
            '</Rel',
            `<Relationship Id="rId9" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"/></Rel`,
          ),
        'xl/worksheets/sheet2.xml': sheetPart(CASE_ROWS),
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/table" Target="../tables/table1.xml"/></Relationships>`,
      }),
      /table1\.xml“ gehört zu den Blättern „Fälle“ und „Zwei“/,
    ],
    [
      'damaged settings of add-ins',
      caseFile({
        'xl/webextensions/webextension1.xml': '<we:webextension',
        [CONTENT_TYPES]: (xml) =>
          xml.replace(
            '</Types>',
            '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>',
          ),
      }),
      /webextension1\.xml“ ist nicht lesbar/,
    ],
    [
      'a query that is damaged',
      tableFile({
        'xl/tables/_rels/table1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>`,
        'xl/queryTables/queryTable1.xml': '<queryTable',
      }),
      /queryTable1\.xml“ ist nicht lesbar/,
    ],
    [
      'a query that is gone',
      tableFile({
        'xl/tables/_rels/table1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>`,
      }),
      /queryTable1\.xml“ fehlt/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });
});

function caseWorkbook(): string {
  return (
    `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    '<sheets><sheet name="Fälle" sheetId="1" r:id="rId1"/></sheets></workbook>'
  );
}

function caseRelationships(): string {
  return (
    `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`
  );
}

function prefixedList(xml: string): string {
  return xml.replace(/<(\/?)(?=[a-z])/gi, '<$1p:').replace('xmlns=', 'xmlns:p=');
}
