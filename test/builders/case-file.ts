import { MAIN, OFFICE_RELATIONSHIPS, PACKAGE, XML_START } from '../../src/ooxml/make/xml';
import { serial } from './case-list';
import { rawZip, type RawArchive, type RawEntry } from './raw-zip';

/** The parts of a file as text or bytes, by their names, in the order of the archive. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

export const CASE_SHEET = 'xl/worksheets/sheet1.xml';

/** The headers of {@link CASE_ROWS}, A to E; the KA columns come from F on. */
const HEADERS = ['Aktenzeichen', 'Schule', 'Klasse', 'Bewilligt bis', 'Notiz'];

const CASES: readonly (readonly (string | number)[])[] = [
  ['51-1', 'Gottfried-Semper-Schule', 2, serial('2025-07-31'), 'Mündlich'],
  ['51-2', 'Gottfried-Semper-Schule', 3, serial('2026-07-31'), 'b'],
  ['51-3', 'Nirgendschule', 1, serial('2024-07-31'), 'c'],
];

/** Three cases below their headers, A1:E4, in the plainest XML that every program understands. */
export const CASE_ROWS = caseRows();

/** @param cell the XML of one cell; `row` and `column` from 1 */
export function caseRows(cell: (value: string | number, name: string) => string = inlineCell): string {
  return [HEADERS, ...CASES]
    .map((values, row) => {
      const cells = values.map((value, column) => cell(value, `${letter(column)}${String(row + 1)}`));
      return `<row r="${String(row + 1)}">${cells.join('')}</row>`;
    })
    .join('');
}

/** Letters of a column from A to Z. */
function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function inlineCell(value: string | number, r: string): string {
  return typeof value === 'number'
    ? `<c r="${r}"><v>${String(value)}</v></c>`
    : `<c r="${r}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** A sheet's part: `sheetData` with these rows, and what stands before and behind it. */
export function sheetPart(rows: string, { head = '', tail = '' } = {}): string {
  return (
    `${XML_START}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    `${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`
  );
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet, `Fälle`; without formats and shared strings, as the format allows. */
export function caseParts(
  sheet: string | Uint8Array = sheetPart(CASE_ROWS),
): Map<string, string | Uint8Array> {
  const relationship = (type: string, target: string): string =>
    `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/></Relationships>`;
  return new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `${XML_START}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
        `<Override PartName="/${CASE_SHEET}" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relationship('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
        '<sheets><sheet name="Fälle" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ],
    ['xl/_rels/workbook.xml.rels', relationship('worksheet', 'worksheets/sheet1.xml')],
    [CASE_SHEET, sheet],
  ]);
}

/** What becomes of a part: new content, or `null` to leave it out. */
export type PartChanges = Readonly<Record<string, string | Uint8Array | null | ((xml: string) => string)>>;

export function withChanges(parts: Parts, changes: PartChanges): Map<string, string | Uint8Array> {
  const result = new Map(parts);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) result.delete(name);
    else if (typeof change === 'function') result.set(name, change(String(parts.get(name))));
    else result.set(name, change);
  }
  return result;
}

/** A file with a case list in the plainest form, after changes to its parts. */
export function caseFile(
  changes: PartChanges = {},
  entry: (entry: RawEntry) => RawEntry = (plain) => plain,
  archive: RawArchive = {},
): Uint8Array {
  const entries = [...withChanges(caseParts(), changes)].map(([name, content]) => entry({ name, content }));
  return rawZip(entries, archive);
}

/** The same with this sheet. */
export function caseFileWithSheet(rows: string, around: { head?: string; tail?: string } = {}): Uint8Array {
  return caseFile({ [CASE_SHEET]: sheetPart(rows, around) });
}
