import { escapeText, MAIN, OFFICE_RELATIONSHIPS, PACKAGE, XML_START } from '../../src/ooxml/make/xml';
import { caseParts, caseRows, CASE_SHEET, withChanges, type Parts } from './case-file';
import { rawZip, type RawEntry } from './raw-zip';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats of many programs: the usual one, one with a look of its own, a date. */
const STYLES =
  `${XML_START}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>` +
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/>' +
  '<xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1"><alignment readingOrder="0"/></xf>' +
  '<xf borderId="0" fillId="0" fontId="0" numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** Texts that cells refer to by number. */
class SharedTexts {
  readonly #texts: string[] = [];

  index(text: string): string {
    const known = this.#texts.indexOf(text);
    return String(known >= 0 ? known : this.#texts.push(text) - 1);
  }

  part(): string {
    const items = this.#texts.map((text) => `<si><t>${escapeText(text)}</t></si>`).join('');
    const count = String(this.#texts.length);
    return `${XML_START}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">${items}</sst>`;
  }
}

/** The parts of the plain file with formats, shared texts and another sheet. @param root where targets begin */
function usualParts(sheet: string, texts: SharedTexts | null, root = ''): Map<string, string | Uint8Array> {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${root}${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override ContentType="${CONTENT}.${type}+xml" PartName="/xl/${part}"/>`;
  const hasTexts = texts !== null;
  return withChanges(caseParts(sheet), {
    'xl/styles.xml': STYLES,
    ...(hasTexts ? { 'xl/sharedStrings.xml': texts.part() } : {}),
    'xl/_rels/workbook.xml.rels':
      `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">` +
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relationship('rId2', 'styles', 'styles.xml') +
      (hasTexts ? relationship('rId3', 'sharedStrings', 'sharedStrings.xml') : '') +
      '</Relationships>',
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        `${override('styles.xml', 'styles')}${hasTexts ? override('sharedStrings.xml', 'sharedStrings') : ''}</Types>`,
      ),
  });
}

function zip(parts: Parts, entry: Partial<RawEntry>): Uint8Array {
  return rawZip([...parts].map(([name, content]) => ({ name, content, ...entry })));
}

/** Parts in another order: those named first, then the others. */
function startingWith(parts: Parts, ...names: readonly string[]): Parts {
  const first = names.flatMap((name): [string, string | Uint8Array][] => {
    const content = parts.get(name);
    return content === undefined ? [] : [[name, content]];
  });
  return new Map([...first, ...[...parts].filter(([name]) => !names.includes(name))]);
}

/** In the manner of Google Sheets: whole numbers as `2.0`, a drawing for each sheet, sizes behind the data. */
export function googleSheetsFile(): Uint8Array {
  const texts = new SharedTexts();
  const rows = caseRows((value, r) => {
    if (typeof value === 'string') return `<c r="${r}" s="1" t="s"><v>${texts.index(value)}</v></c>`;
    return `<c r="${r}" s="${r.startsWith('D') ? '2' : '1'}"><v>${value.toFixed(1)}</v></c>`;
  });
  const namespaces =
    `xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" ` +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" ' +
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ' +
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const sheet =
    `${XML_START}<worksheet ${namespaces}><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>' +
    `<sheetData>${rows}<row r="5"><c r="E5" s="1"/></row></sheetData><drawing r:id="rId1"/></worksheet>`;
  const parts = withChanges(usualParts(sheet, texts), {
    'xl/workbook.xml': (xml) =>
      xml
        .replace('<sheets><sheet ', '<workbookPr/><sheets><sheet state="visible" ')
        .replace('</sheets>', '</sheets><definedNames/><calcPr/>'),
    'xl/worksheets/_rels/sheet1.xml.rels':
      `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': `${XML_START}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override ContentType="application/vnd.openxmlformats-officedocument.drawing+xml" PartName="/xl/drawings/drawing1.xml"/></Types>',
      ),
  });
  return zip(startingWith(parts, 'xl/drawings/drawing1.xml', CASE_SHEET), {
    hasDescriptor: true,
    hasUtf8Flag: true,
  });
}

/** In the manner of Numbers: the table's name as a merged title, all columns formatted, absolute targets, nothing packed. */
export function numbersFile(): Uint8Array {
  const texts = new SharedTexts();
  const rows = caseRows((value, r) => {
    const name = r.replace(/\d+/, (row) => String(Number(row) + 1));
    if (typeof value === 'string') return `<c r="${name}" t="s" s="1"><v>${texts.index(value)}</v></c>`;
    return `<c r="${name}" s="${r.startsWith('D') ? '2' : '1'}"><v>${String(value)}</v></c>`;
  }).replace(
    /<row r="(\d)"/g,
    (_, row: string) => `<row r="${String(Number(row) + 1)}" ht="20.25" customHeight="1"`,
  );
  const title = `<row r="1" ht="27.65" customHeight="1"><c r="A1" t="s" s="1"><v>${texts.index('Tabelle 1')}</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="1"/></row>`;
  const sheet =
    `${XML_START}<worksheet xmlns:r="${OFFICE_RELATIONSHIPS}" xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0" defaultGridColor="1"><pane topLeftCell="B3" xSplit="1" ySplit="2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="16.3333" defaultRowHeight="19.9" customHeight="1" outlineLevelRow="0" outlineLevelCol="0"/>' +
    '<cols><col min="1" max="5" width="16.3516" style="1" customWidth="1"/><col min="6" max="16384" width="16.3516" style="1" customWidth="1"/></cols>' +
    `<sheetData>${title}${rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>` +
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0.25" footer="0.25"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter></worksheet>';
  const parts = withChanges(usualParts(sheet, texts, '/xl/'), {
    '_rels/.rels': (xml) => xml.replace('Target="', 'Target="/'),
  });
  return zip(startingWith(parts, 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', CASE_SHEET), {
    isStored: true,
  });
}

/** In the manner of SheetJS: no spans, texts as results of formulas, hardly any formats, nothing packed. */
export function sheetJsFile(): Uint8Array {
  const rows = caseRows((value, r) =>
    typeof value === 'string'
      ? `<c r="${r}" t="str"><v>${value}</v></c>`
      : `<c r="${r}"><v>${String(value)}</v></c>`,
  );
  const sheet =
    `${XML_START.replace('\n', '\r\n')}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><dimension ref="A1:E4"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    `<sheetData>${rows}</sheetData><ignoredErrors><ignoredError numberStoredAsText="1" sqref="A1:E4"/></ignoredErrors></worksheet>`;
  return zip(usualParts(sheet, null), { isStored: true });
}

/** In the manner of ExcelJS and write-excel-file: spans, inline texts, columns with widths, formats on all cells. */
export function excelJsFile(): Uint8Array {
  const texts = new SharedTexts();
  const rows = caseRows((value, r) =>
    typeof value === 'string'
      ? `<c r="${r}" s="1" t="s"><v>${texts.index(value)}</v></c>`
      : `<c r="${r}" s="${r.startsWith('D') ? '2' : '1'}"><v>${String(value)}</v></c>`,
  ).replace(/<row (r="\d")/g, '<row $1 spans="1:5" x14ac:dyDescent="0.25"');
  const sheet =
    `${XML_START}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
    '<sheetPr/><dimension ref="A1:E4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="0" outlineLevelCol="0" x14ac:dyDescent="55"/>' +
    '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="5" width="9.140625" customWidth="1"/></cols>' +
    `<sheetData>${rows}</sheetData><autoFilter ref="A1:E4"/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="portrait"/></worksheet>';
  return zip(usualParts(sheet, texts), {});
}

/** In the manner of programs built on the Open XML SDK: a prefix everywhere, absolute targets, no references in cells. */
export function openXmlSdkFile(): Uint8Array {
  const rows = caseRows((value) =>
    typeof value === 'string'
      ? `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`
      : `<x:c><x:v>${String(value)}</x:v></x:c>`,
  ).replace(/<(\/?)row(?: r="\d")?/g, '<$1x:row');
  const sheet = `\ufeff<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  const parts = withChanges(caseParts(sheet), {
    'xl/workbook.xml': `\ufeff<?xml version="1.0" encoding="utf-8"?><x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="Fälle" sheetId="1" r:id="R7d2f" xmlns:r="${OFFICE_RELATIONSHIPS}"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace('rId1', 'R7d2f').replace('worksheets', '/xl/worksheets'),
  });
  return zip(startingWith(parts, 'xl/workbook.xml', CASE_SHEET), { hasDescriptor: true });
}
