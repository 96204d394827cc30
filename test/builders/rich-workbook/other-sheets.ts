import { rowXml, type SharedStrings } from './sheet-cells';
import { MAIN, MC, MICROSOFT, OFFICE, SHEET_NAMESPACES, part, relationships } from './xml';

const FORMAT = '<sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/>';
const MARGINS =
  '<pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/>';
const TABLE = `xmlns="${MAIN}" ${MC} mc:Ignorable="xr xr3" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xmlns:xr3="${MICROSOFT}/spreadsheetml/2016/revision3"`;

export const MASTER_FORMULAS = ['B6'];

/** `Stammdaten`: a table with a totals row, and one that a query fills. */
export function masterSheetPart(strings: SharedStrings): string {
  const total = { formula: 'SUBTOTAL(109,Teams[Stellen])', result: 7.5 };
  const lines = [
    rowXml(strings, 1, ['Team', 'Stellen']),
    rowXml(strings, 2, ['Team 1', 2.5]),
    rowXml(strings, 3, ['Team 2', 3]),
    rowXml(strings, 4, ['Team 3', 2]),
    rowXml(strings, 6, ['Ergebnis', total]),
    rowXml(strings, 9, ['Träger', 'Ort']),
    rowXml(strings, 10, ['Träger A gGmbH', 'Elmshorn']),
  ];
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000005}">
    <dimension ref="A1:B10"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${FORMAT}
    <sheetData>${lines.join('')}</sheetData>${MARGINS}
    <tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>
    </worksheet>`);
}

export function masterSheetRelationships(): string {
  return relationships(['rId1', 'table', '../tables/table2.xml'], ['rId2', 'table', '../tables/table3.xml']);
}

export function totalsTablePart(): string {
  return part(`
    <table ${TABLE} id="2" xr:uid="{22222222-3333-4333-8444-000000000000}" name="Teams" displayName="Teams" ref="A1:B6" totalsRowCount="1">
    <autoFilter ref="A1:B5" xr:uid="{22222222-3333-4333-8444-0000000000FF}"/>
    <tableColumns count="2"><tableColumn id="1" xr3:uid="{22222222-3333-4333-8444-000000000001}" name="Team" totalsRowLabel="Ergebnis"/><tableColumn id="2" xr3:uid="{22222222-3333-4333-8444-000000000002}" name="Stellen" totalsRowFunction="sum"/></tableColumns>
    <tableStyleInfo name="Hausstil" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>
    </table>`);
}

export function queriedTablePart(): string {
  return part(`
    <table ${TABLE} id="3" xr:uid="{22222222-4444-4333-8444-000000000000}" name="Traeger" displayName="Traeger" ref="A9:B10" tableType="queryTable" totalsRowShown="0">
    <autoFilter ref="A9:B10" xr:uid="{22222222-4444-4333-8444-0000000000FF}"/>
    <tableColumns count="2"><tableColumn id="1" xr3:uid="{22222222-4444-4333-8444-000000000001}" uniqueName="1" name="Träger" queryTableFieldId="1"/><tableColumn id="2" xr3:uid="{22222222-4444-4333-8444-000000000002}" uniqueName="2" name="Ort" queryTableFieldId="2"/></tableColumns>
    <tableStyleInfo name="TableStyleMedium7" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>
    </table>`);
}

export function queriedTableRelationships(): string {
  return relationships(['rId1', 'queryTable', '../queryTables/queryTable1.xml']);
}

export function queryTablePart(): string {
  return part(`
    <queryTable xmlns="${MAIN}" ${MC} mc:Ignorable="xr16" xmlns:xr16="${MICROSOFT}/spreadsheetml/2017/revision16" name="ExterneDaten_1" connectionId="1" xr16:uid="{77777777-2222-4333-8444-000000000001}" autoFormatId="16" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="0">
    <queryTableRefresh nextId="3"><queryTableFields count="2"><queryTableField id="1" name="Träger" tableColumnId="1"/><queryTableField id="2" name="Ort" tableColumnId="2"/></queryTableFields></queryTableRefresh>
    </queryTable>`);
}

export function connectionsPart(): string {
  return part(`
    <connections xmlns="${MAIN}" ${MC} mc:Ignorable="xr16" xmlns:xr16="${MICROSOFT}/spreadsheetml/2017/revision16">
    <connection id="1" xr16:uid="{77777777-2222-4333-8444-000000000002}" keepAlive="1" name="Abfrage - Träger" description="Verbindung mit der Abfrage Träger" type="5" refreshedVersion="8" background="1" saveData="1"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Traeger" command="SELECT * FROM [Traeger]"/></connection>
    </connections>`);
}

/** `Daten`, hidden: the list behind a choice. */
export function dataSheetPart(strings: SharedStrings): string {
  const lines = ['Team', 'Team 1', 'Team 2', 'Team 3'].map((text, index) =>
    rowXml(strings, index + 1, [text]),
  );
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000006}">
    <dimension ref="A1:A4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${FORMAT}
    <sheetData>${lines.join('')}</sheetData>${MARGINS}
    </worksheet>`);
}

/** `Intern`, not even offered for showing. */
export function internalSheetPart(strings: SharedStrings): string {
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000007}">
    <dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${FORMAT}
    <sheetData>${rowXml(strings, 1, ['Fassung 7'])}</sheetData>${MARGINS}
    </worksheet>`);
}

/** `Hinweise`: protected, with one range that is open. */
export function protectedSheetPart(strings: SharedStrings): string {
  return part(`
    <worksheet ${SHEET_NAMESPACES} xr:uid="{11111111-2222-4333-8444-000000000008}">
    <dimension ref="A1:A2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${FORMAT}
    <sheetData>${rowXml(strings, 1, ['Bitte nur das gelbe Feld ausfüllen.'])}${rowXml(strings, 2, ['hier'], { styles: [9] })}</sheetData>
    <sheetProtection algorithmName="SHA-512" hashValue="3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+7w==" saltValue="AAECAwQFBgcICQoLDA0ODw==" spinCount="100000" sheet="1" objects="1" scenarios="1"/>
    <protectedRanges><protectedRange sqref="A2" name="Eingabe"/></protectedRanges>${MARGINS}
    </worksheet>`);
}

export function chartsheetPart(): string {
  return part(`
    <chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr/><sheetViews><sheetView zoomScale="80" workbookViewId="0" zoomToFit="1"/></sheetViews>
    <pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`);
}
