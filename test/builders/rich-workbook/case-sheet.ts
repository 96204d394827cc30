import { AGE_FORMULA, CASE_COUNT, CASE_HEADERS, CASE_STYLES, caseRow, isFilteredOut } from './case-rows';
import { cellXml, rowXml, type Content, type SharedStrings } from './sheet-cells';
import {
  MAIN,
  MC,
  MICROSOFT,
  SHEET_NAMESPACES,
  X14,
  escaped,
  letters,
  oneLine,
  part,
  relationships,
} from './xml';

/** Excel's row number of the header of the table `Fallliste`. */
export const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const LAST_ROW = HEADER_ROW + CASE_COUNT;
const LAST_COLUMN = letters(CASE_HEADERS.length - 1);
const TABLE_AREA = `A${HEADER_ROW}:${LAST_COLUMN}${LAST_ROW}`;

/** Cells with a formula, in the order of the calculation chain. */
export const CASE_FORMULAS = Array.from({ length: CASE_COUNT }, (_, index) => `D${FIRST_ROW + index}`);

/** A column of the list, such as `I5:I34`. */
function body(header: string): string {
  const column = letters(CASE_HEADERS.indexOf(header));
  return `${column}${FIRST_ROW}:${column}${LAST_ROW}`;
}

function at(header: string, index: number): string {
  return `${letters(CASE_HEADERS.indexOf(header))}${FIRST_ROW + index}`;
}

/** The sheet `Fälle`: a title, the table, notes beside and below it, and all that Excel can hang on a sheet. */
export function caseSheetPart(strings: SharedStrings): string {
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000002}">
    <sheetPr codeName="Tabelle2"><tabColor theme="5"/><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>
    <dimension ref="A1:AH${LAST_ROW + 2}"/>
    <sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0">
    <pane xSplit="2" ySplit="${HEADER_ROW}" topLeftCell="C${FIRST_ROW}" activePane="bottomRight" state="frozen"/>
    <selection pane="topRight" activeCell="C1" sqref="C1"/>
    <selection pane="bottomLeft" activeCell="A${FIRST_ROW}" sqref="A${FIRST_ROW}"/>
    <selection pane="bottomRight" activeCell="E${FIRST_ROW}" sqref="E${FIRST_ROW}"/>
    </sheetView></sheetViews>
    <sheetFormatPr baseColWidth="10" defaultRowHeight="15" outlineLevelCol="1" x14ac:dyDescent="0.25"/>
    <cols>
    <col min="1" max="1" width="14.7109375" customWidth="1"/>
    <col min="2" max="2" width="17" bestFit="1" customWidth="1"/>
    <col min="3" max="3" width="11.28515625" style="1" bestFit="1" customWidth="1"/>
    <col min="6" max="7" width="15.140625" customWidth="1" outlineLevel="1"/>
    <col min="14" max="14" width="0" hidden="1" customWidth="1"/>
    <col min="15" max="15" width="30.5703125" customWidth="1"/>
    <col min="30" max="30" width="28" style="6" customWidth="1"/>
    <col min="31" max="16384" width="11.42578125" style="10"/>
    </cols>
    <sheetData>${rows(strings)}</sheetData>
    <mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:D2"/></mergeCells>
    <phoneticPr fontId="1"/>
    ${conditionalFormats()}
    ${validations()}
    <hyperlinks>
    <hyperlink ref="${at('Bemerkung', 0)}" r:id="rId1" tooltip="Fachverfahren" xr:uid="{11111111-2222-4333-8444-0000000000A1}"/>
    <hyperlink ref="${at('Bemerkung', 1)}" location="Übersicht!A1" display="siehe Übersicht" xr:uid="{11111111-2222-4333-8444-0000000000A2}"/>
    </hyperlinks>
    <printOptions horizontalCentered="1"/>
    <pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/>
    <pageSetup paperSize="8" orientation="landscape" fitToHeight="0" r:id="rId2"/>
    <headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"-,Fett"Fallliste&amp;R&amp;D</oddHeader><oddFooter>&amp;CSeite &amp;P von &amp;N</oddFooter></headerFooter>
    <rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks>
    <colBreaks count="1" manualBreakCount="1"><brk id="14" max="1048575" man="1"/></colBreaks>
    <customProperties><customPr name="Fachverfahren" r:id="rId3"/></customProperties>
    <ignoredErrors><ignoredError sqref="${body('Dienststellennummer')}" numberStoredAsText="1"/></ignoredErrors>
    <drawing r:id="rId4"/>
    <legacyDrawing r:id="rId5"/>
    ${control()}
    <tableParts count="1"><tablePart r:id="rId7"/></tableParts>
    ${extensions()}
    </worksheet>`);
}

function rows(strings: SharedStrings): string {
  const wide = { styles: CASE_STYLES };
  const title: readonly Content[] = [
    'Schulbegleitungen – Fallliste',
    ...Array.from({ length: 7 }, () => null),
  ];
  const note = cellXml(strings, 'AH2', 'Nur für den Dienstgebrauch', 8);
  const header = rowXml(strings, HEADER_ROW, CASE_HEADERS, {
    styles: CASE_HEADERS.map(() => 2),
    attributes: 's="2" customFormat="1" ht="45" customHeight="1"',
  });
  const cases = Array.from({ length: CASE_COUNT }, (_, index) =>
    rowXml(strings, FIRST_ROW + index, caseRow(index), { ...wide, attributes: rowAttributes(index) }),
  );
  return [
    rowXml(strings, 1, title, { styles: title.map(() => 3), attributes: 'ht="21" customHeight="1"' }),
    rowXml(strings, 2, ['Stand: 31.03.2025', null, null, null]).replace('</row>', `${note}</row>`),
    header,
    ...cases,
    rowXml(strings, LAST_ROW + 2, ['Bearbeitet von Team 2']).replace(
      '</row>',
      `${cellXml(strings, `AF${LAST_ROW + 2}`, 'Fußnote', 0)}</row>`,
    ),
  ].join('');
}

function rowAttributes(index: number): string {
  const filtered = isFilteredOut(index) ? 'hidden="1"' : '';
  return index === 2 ? `${filtered} ht="30" customHeight="1" thickBot="1"`.trim() : filtered;
}

function conditionalFormats(): string {
  const bar = '{DA7ABA51-AAAA-BBBB-0001-000000000001}';
  return oneLine(`
    <conditionalFormatting sqref="${body('Bewilligung bis')}"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>45747</formula></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="A${FIRST_ROW}:${LAST_COLUMN}${LAST_ROW}"><cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$E${FIRST_ROW}="beendet"</formula></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="${body('Wochenstunden')}"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>
    <extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${X14}><x14:id>${bar}</x14:id></ext></extLst></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="${body('Alter')}"><cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFCFCFF"/><color rgb="FF63BE7B"/></colorScale></cfRule>
    <cfRule type="iconSet" priority="5"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>`);
}

function validations(): string {
  return oneLine(`
    <dataValidations count="3" xWindow="400" yWindow="300">
    <dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Fallstatus" error="Bitte wählen." sqref="${body('Fallstatus')}" xr:uid="{11111111-2222-4333-8444-0000000000B1}"><formula1>"neu,laufend,lfd.,beendet"</formula1></dataValidation>
    <dataValidation type="decimal" allowBlank="1" showErrorMessage="1" sqref="${body('Wochenstunden')}" xr:uid="{11111111-2222-4333-8444-0000000000B2}"><formula1>0</formula1><formula2>40</formula2></dataValidation>
    <dataValidation type="date" operator="greaterThan" allowBlank="1" showInputMessage="1" promptTitle="Datum" prompt="TT.MM.JJJJ" sqref="${body('Geburtsdatum')} ${body('Letzte Hilfeplanung')}" xr:uid="{11111111-2222-4333-8444-0000000000B3}"><formula1>36526</formula1></dataValidation>
    </dataValidations>`);
}

/** A check box, as Excel writes it: for readers that know its extension, and for none. */
function control(): string {
  return oneLine(`
    <mc:AlternateContent ${MC}><mc:Choice Requires="x14"><controls><mc:AlternateContent ${MC}><mc:Choice Requires="x14">
    <control shapeId="2051" r:id="rId6" name="Kontrollkästchen 3"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1">
    <from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></from>
    <to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></to>
    </anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`).replace(
    '<controls>',
    '<controls xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">',
  );
}

function extensions(): string {
  const xm = `xmlns:xm="${MICROSOFT}/excel/2006/main"`;
  return oneLine(`
    <extLst>
    <ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>
    <x14:conditionalFormatting ${xm}><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${body('Wochenstunden')}</xm:sqref></x14:conditionalFormatting>
    <x14:conditionalFormatting ${xm}><x14:cfRule type="expression" priority="6" id="{DA7ABA51-AAAA-BBBB-0001-000000000002}"><xm:f>COUNTIF(Daten!$A$2:$A$4,$AC${FIRST_ROW})=0</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFC000"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>${body('ASD-Team')}</xm:sqref></x14:conditionalFormatting>
    </x14:conditionalFormattings></ext>
    <ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1" ${xm}><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" xr:uid="{11111111-2222-4333-8444-0000000000B4}"><x14:formula1><xm:f>Daten!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>${body('ASD-Team')}</xm:sqref></x14:dataValidation></x14:dataValidations></ext>
    <ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" ${X14}><x14:slicerList><x14:slicer r:id="rId8"/></x14:slicerList></ext>
    </extLst>`);
}

export function caseSheetRelationships(): string {
  return relationships(
    ['rId1', 'hyperlink', 'https://fachverfahren.example/akte?nr=1&ansicht=kurz', true],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'customProperty', '../customProperty1.bin'],
    ['rId4', 'drawing', '../drawings/drawing2.xml'],
    ['rId5', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId6', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ['rId7', 'table', '../tables/table1.xml'],
    ['rId8', `${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml'],
    ['rId9', 'comments', '../comments1.xml'],
    [
      'rId10',
      `${MICROSOFT}/2017/10/relationships/threadedComment`,
      '../threadedComments/threadedComment1.xml',
    ],
  );
}

/** The table `Fallliste`: filtered, sorted, with a calculated column and a number format for each date column. */
export function caseTablePart(): string {
  const columns = CASE_HEADERS.map((header, index) => {
    const uid = `xr3:uid="{22222222-2222-4333-8444-${String(index + 1).padStart(12, '0')}}"`;
    const format = CASE_STYLES[index] === 1 ? ' dataDxfId="2"' : '';
    const start = `<tableColumn id="${index + 1}" ${uid} name="${escaped(header)}"${format}`;
    return header === 'Alter'
      ? `${start} dataDxfId="3"><calculatedColumnFormula>${escaped(AGE_FORMULA)}</calculatedColumnFormula></tableColumn>`
      : `${start}/>`;
  });
  return part(`
    <table xmlns="${MAIN}" ${MC} mc:Ignorable="xr xr3" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision"
      xmlns:xr3="${MICROSOFT}/spreadsheetml/2016/revision3" id="1" xr:uid="{22222222-2222-4333-8444-000000000000}"
      name="Fallliste" displayName="Fallliste" ref="${TABLE_AREA}" totalsRowShown="0">
    <autoFilter ref="${TABLE_AREA}" xr:uid="{22222222-2222-4333-8444-0000000000FF}">
    <filterColumn colId="4"><filters><filter val="laufend"/><filter val="lfd."/><filter val="neu"/></filters></filterColumn>
    </autoFilter>
    <sortState xmlns:xlrd2="${MICROSOFT}/spreadsheetml/2017/richdata2" ref="A${FIRST_ROW}:${LAST_COLUMN}${LAST_ROW}"><sortCondition ref="${body('Aktenzeichen')}"/></sortState>
    <tableColumns count="${CASE_HEADERS.length}">${columns.join('')}</tableColumns>
    <tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>
    </table>`);
}
