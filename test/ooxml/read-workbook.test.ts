import { readFileSync } from 'node:fs';
import path from 'node:path';
import { firstSheet, opened, valuesOf, xlsx } from '../builders/xlsx';
import type { PartChange } from '../builders/xlsx';

const CASES = {
  sheets: [
    {
      name: 'Fälle',
      rows: [
        ['Aktenzeichen', 'Träger'],
        ['51-1', 'Süd gGmbH'],
      ],
    },
  ],
};

const VALUES = [
  ['Aktenzeichen', 'Träger'],
  ['51-1', 'Süd gGmbH'],
];

const XML_PARTS = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];

/** The same change of all parts that hold content. */
function everywhere(change: (xml: string) => string | Uint8Array): Readonly<Record<string, PartChange>> {
  return Object.fromEntries(XML_PARTS.map((part) => [part, change as PartChange]));
}

/** The bytes of a text in UTF-16, with its byte order mark. */
function utf16(xml: string, order: 'little' | 'big'): Uint8Array {
  const little = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return order === 'little' ? little : little.swap16();
}

it.each([
  ['UTF-16, little endian', everywhere((xml) => utf16(xml, 'little'))],
  ['UTF-16, big endian', everywhere((xml) => utf16(xml, 'big'))],
  ['UTF-8 with a byte order mark', everywhere((xml) => `\ufeff${xml}`)],
  ['ISO 8859-1', everywhere((xml) => Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1'))],
  ['lines that end with CRLF', everywhere((xml) => xml.replace(/></g, '>\r\n<'))],
  [
    'the strict format',
    everywhere((xml) =>
      xml
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006/g,
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
    ),
  ],
  [
    'names with a prefix',
    everywhere((xml) =>
      xml
        .replace(/(<\/?)(?!\?)(?=[a-z])/gi, '$1x:')
        .replace('xmlns=', 'xmlns:x=')
        .replace(/xmlns:r=/, 'xmlns:rel=')
        .replace(/r:id=/g, 'rel:id='),
    ),
  ],
])('reads a workbook in %s', (_, changes) => {
  const bytes = xlsx(CASES, changes);
  expect(opened(bytes).sheets[0]?.name).toBe('Fälle');
  expect(valuesOf(firstSheet(bytes))).toEqual(VALUES);
});

it.each([
  [
    'targets with a leading slash',
    { 'xl/_rels/workbook.xml.rels': (xml: string) => xml.replace('"worksheets/', '"/xl/worksheets/') },
  ],
  [
    'targets with backslashes',
    { 'xl/_rels/workbook.xml.rels': (xml: string) => xml.replace('"worksheets/', '".\\worksheets\\') },
  ],
  [
    'targets in other case',
    { 'xl/_rels/workbook.xml.rels': (xml: string) => xml.replace('"worksheets/', '"Worksheets/') },
  ],
  ['no list of relationships at the root', { '_rels/.rels': null }],
  ['no list of content types', { '[Content_Types].xml': null }],
  [
    'macros',
    {
      '[Content_Types].xml': (xml: string) =>
        xml.replace(
          'openxmlformats-officedocument.spreadsheetml.sheet.main',
          'ms-excel.sheet.macroEnabled.main',
        ),
    },
  ],
])('reads a workbook with %s', (_, changes) => {
  expect(valuesOf(firstSheet(xlsx(CASES, changes)))).toEqual(VALUES);
});

it('reads a workbook whose bytes lie inside a larger buffer', () => {
  const bytes = xlsx(CASES);
  const buffer = new Uint8Array(bytes.length + 20);
  buffer.set(bytes, 7);
  expect(valuesOf(firstSheet(buffer.subarray(7, 7 + bytes.length)))).toEqual(VALUES);
});

it('knows the date system', () => {
  expect(opened(xlsx({ ...CASES, dateSystem: 1904 })).dateSystem).toBe(1904);
  expect(opened(xlsx(CASES)).dateSystem).toBe(1900);
});

it('knows defined names, those of a sheet and hidden ones', () => {
  const workbook = opened(
    xlsx({
      sheets: [{ name: 'A', autoFilter: { range: 'A1:C3' } }, { name: 'B' }],
      names: [{ name: 'Stand', formula: 'A!$A$1' }],
    }),
  );
  expect(workbook.names).toEqual([
    { name: 'Stand', formula: 'A!$A$1', sheet: null, isHidden: false },
    { name: '_xlnm._FilterDatabase', formula: "'A'!$A$1:$C$3", sheet: 0, isHidden: true },
  ]);
});

it('reads the example of 120 cases: sheets, tables, dates as serial numbers, texts with NBSP', () => {
  const workbook = opened(readFileSync(path.join(__dirname, '../fixtures/beispiel-120.xlsx')));
  expect(workbook.sheets.map(({ name, tables }) => [name, tables.map((table) => table.name)])).toEqual([
    ['Team Elmshorn', []],
    ['Pflegestellen', ['Pflegestellen_Liste']],
    ['KA Einstellungen', ['KA_Einstellungen']],
    ['KA Schulen', ['KA_Schulen']],
    ['KA Stufenplan', ['KA_Stufenplan']],
  ]);
  const [team, , settings] = workbook.sheets;
  expect(team?.rows).toHaveLength(64);
  expect(team?.rows[2]?.cells[10]).toMatchObject({ column: 10, value: 'Bew.\u00a0bis *' });
  const stand = settings?.rows[1]?.cells[1];
  expect([stand?.value, workbook.formats[stand?.format ?? 0]?.numberFormat]).toEqual([45747, 'dd.mm.yyyy']);
});
