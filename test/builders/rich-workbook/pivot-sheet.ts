import { CASE_COUNT, CASE_HEADERS, STATUS_VALUES, caseRow } from './case-rows';
import { rowXml, type Content, type SharedStrings } from './sheet-cells';
import { MAIN, MC, MICROSOFT, OFFICE, SHEET_NAMESPACES, escaped, part, relationships } from './xml';

const STATUS_FIELD = CASE_HEADERS.indexOf('Fallstatus');
const STATUS = [...new Set(STATUS_VALUES)];

/** The sheet `Auswertung` with a pivot table over the table `Fallliste`. */
export function pivotSheetPart(strings: SharedStrings): string {
  const count = (status: string): number => STATUS_VALUES.filter((value) => value === status).length;
  const lines: readonly (readonly Content[])[] = [
    ['Zeilenbeschriftungen', 'Anzahl von Aktenzeichen'],
    ...[...STATUS].sort().map((status) => [status, count(status)]),
    ['Gesamtergebnis', CASE_COUNT],
  ];
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000004}">
    <dimension ref="A3:B${lines.length + 2}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>
    <sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/>
    <cols><col min="1" max="1" width="22.42578125" bestFit="1" customWidth="1"/></cols>
    <sheetData>${lines.map((contents, index) => rowXml(strings, index + 3, contents)).join('')}</sheetData>
    <pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/>
    </worksheet>`);
}

export function pivotSheetRelationships(): string {
  return relationships(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']);
}

export function pivotTablePart(): string {
  const order = [...STATUS].sort().map((status) => STATUS.indexOf(status));
  const fields = CASE_HEADERS.map((header, index) => {
    if (index === STATUS_FIELD) {
      const items = order.map((item) => `<item x="${item}"/>`).join('');
      return `<pivotField axis="axisRow" showAll="0"><items count="${order.length + 1}">${items}<item t="default"/></items></pivotField>`;
    }
    return header === 'Aktenzeichen'
      ? '<pivotField dataField="1" showAll="0"/>'
      : '<pivotField showAll="0"/>';
  });
  return part(`
    <pivotTableDefinition xmlns="${MAIN}" ${MC} mc:Ignorable="xr" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xr:uid="{66666666-2222-4333-8444-000000000001}"
      name="PivotTable1" cacheId="5" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Werte" updatedVersion="8" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="8" indent="0" outline="1" outlineData="1" multipleFieldFilters="0">
    <location ref="A3:B${order.length + 4}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>
    <pivotFields count="${fields.length}">${fields.join('')}</pivotFields>
    <rowFields count="1"><field x="${STATUS_FIELD}"/></rowFields>
    <rowItems count="${order.length + 1}"><i><x/></i>${order
      .slice(1)
      .map((_, index) => `<i><x v="${index + 1}"/></i>`)
      .join('')}<i t="grand"><x/></i></rowItems>
    <colItems count="1"><i/></colItems>
    <dataFields count="1"><dataField name="Anzahl von Aktenzeichen" fld="0" subtotal="count" baseField="0" baseItem="0"/></dataFields>
    <pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>
    </pivotTableDefinition>`);
}

export function pivotTableRelationships(): string {
  return relationships(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']);
}

export function pivotCachePart(): string {
  const fields = CASE_HEADERS.map((header, index) => {
    const items =
      index === STATUS_FIELD
        ? `<sharedItems count="${STATUS.length}">${STATUS.map((status) => `<s v="${status}"/>`).join('')}</sharedItems>`
        : '<sharedItems containsBlank="1" containsMixedTypes="1"/>';
    return `<cacheField name="${escaped(header)}" numFmtId="0">${items}</cacheField>`;
  });
  return part(`
    <pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" ${MC} mc:Ignorable="xr" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" r:id="rId1"
      refreshedBy="ASD" refreshedDate="45747.5" createdVersion="8" refreshedVersion="8" minRefreshableVersion="3" recordCount="${CASE_COUNT}" xr:uid="{66666666-2222-4333-8444-000000000002}">
    <cacheSource type="worksheet"><worksheetSource name="Fallliste"/></cacheSource>
    <cacheFields count="${fields.length}">${fields.join('')}</cacheFields>
    </pivotCacheDefinition>`);
}

export function pivotCacheRelationships(): string {
  return relationships(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']);
}

export function pivotRecordsPart(): string {
  const records = Array.from({ length: CASE_COUNT }, (_, index) => {
    const values = caseRow(index).map((content, field) =>
      field === STATUS_FIELD ? `<x v="${STATUS.indexOf(STATUS_VALUES[index] ?? '')}"/>` : recordXml(content),
    );
    return `<r>${values.join('')}</r>`;
  });
  return part(
    `<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${OFFICE}" count="${CASE_COUNT}">${records.join('')}</pivotCacheRecords>`,
  );
}

function recordXml(content: Content): string {
  if (typeof content === 'number') return `<n v="${content}"/>`;
  if (typeof content === 'boolean') return `<b v="${content ? 1 : 0}"/>`;
  if (typeof content === 'string')
    return `<s v="${escaped(content.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '))}"/>`;
  if (content === null) return '<m/>';
  if ('error' in content) return `<e v="${content.error}"/>`;
  return recordXml(content.result);
}
