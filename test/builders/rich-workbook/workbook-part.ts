import { CASE_COUNT, CASE_HEADERS } from './case-rows';
import { CASE_FORMULAS, HEADER_ROW } from './case-sheet';
import { MASTER_FORMULAS } from './other-sheets';
import { OVERVIEW_FORMULAS } from './overview-sheet';
import { RANGE_AREA, RANGE_FORMULAS } from './range-sheet';
import {
  MAIN,
  MC,
  MICROSOFT,
  OFFICE,
  X14,
  X15,
  letters,
  oneLine,
  part,
  relationships,
  type Relationship,
} from './xml';

/** Sheets in tab order; the ids are those of the file, not the places. */
const SHEETS = [
  { name: 'Übersicht', id: 1, state: '' },
  { name: 'Fälle', id: 2, state: '' },
  { name: 'Pflegestellen', id: 3, state: '' },
  { name: 'Auswertung', id: 4, state: '' },
  { name: 'Diagramm1', id: 9, state: '' },
  { name: 'Stammdaten', id: 5, state: '' },
  { name: 'Daten', id: 6, state: ' state="hidden"' },
  { name: 'Intern', id: 7, state: ' state="veryHidden"' },
  { name: 'Hinweise', id: 8, state: '' },
] as const;

export interface WorkbookVariant {
  readonly hasMacros: boolean;
  /** The structure of the workbook is protected. */
  readonly isProtected: boolean;
}

export function workbookPart({ hasMacros, isProtected }: WorkbookVariant): string {
  const protection = isProtected ? '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>' : '';
  const sheets = SHEETS.map(
    ({ name, id, state }, index) => `<sheet name="${name}" sheetId="${id}"${state} r:id="rId${index + 1}"/>`,
  );
  return part(`
    <workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" ${MC} mc:Ignorable="x15 xr xr6 xr10 xr2" ${X15}
      xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xmlns:xr6="${MICROSOFT}/spreadsheetml/2016/revision6"
      xmlns:xr10="${MICROSOFT}/spreadsheetml/2016/revision10" xmlns:xr2="${MICROSOFT}/spreadsheetml/2015/revision2">
    <fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/>
    <workbookPr ${hasMacros ? 'codeName="DieseArbeitsmappe" ' : ''}defaultThemeVersion="166925"/>
    <mc:AlternateContent ${MC}><mc:Choice Requires="x15"><x15ac:absPath url="D:\\Listen\\" xmlns:x15ac="${MICROSOFT}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>
    <xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{88888888-2222-4333-8444-000000000001}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/>
    ${protection}
    <bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" activeTab="1" xr2:uid="{88888888-2222-4333-8444-000000000002}"/></bookViews>
    <sheets>${sheets.join('')}</sheets>
    <externalReferences><externalReference r:id="rId10"/></externalReferences>
    ${definedNames()}
    <calcPr calcId="191029"/>
    <pivotCaches><pivotCache cacheId="5" r:id="rId11"/></pivotCaches>
    <extLst>
    <ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" ${X15}><x15:slicerCaches ${X14}><x14:slicerCache r:id="rId12"/></x15:slicerCaches></ext>
    <ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" ${X15}><x15:workbookPr chartTrackingRefBase="1"/></ext>
    </extLst>
    </workbook>`);
}

function definedNames(): string {
  const last = letters(CASE_HEADERS.length - 1);
  const end = HEADER_ROW + CASE_COUNT;
  const [from = '', to = ''] = RANGE_AREA.replace(/[A-Z]+|\d+/g, '$$$&').split(':');
  return oneLine(`
    <definedNames>
    <definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Pflegestellen!${from}:${to}</definedName>
    <definedName name="_xlnm.Print_Area" localSheetId="1">Fälle!$A$1:$${last}$${end}</definedName>
    <definedName name="_xlnm.Print_Area" localSheetId="2">Pflegestellen!$A$1:$I$17</definedName>
    <definedName name="_xlnm.Print_Titles" localSheetId="1">Fälle!$A:$B,Fälle!$${HEADER_ROW}:$${HEADER_ROW}</definedName>
    <definedName name="Datenschnitt_Fallstatus">#N/A</definedName>
    <definedName name="Ort" localSheetId="5">Stammdaten!$B$10</definedName>
    <definedName name="Partnerzahl">[1]Partner!$B$2</definedName>
    <definedName name="Status" comment="Alle Fallstatus der Liste">Fallliste[Fallstatus]</definedName>
    <definedName name="Stichtag">Übersicht!$B$2</definedName>
    </definedNames>`);
}

export function workbookRelationships({ hasMacros }: WorkbookVariant): string {
  const worksheets = SHEETS.map(({ id }, index): Relationship => {
    const relationship = `rId${index + 1}`;
    return id === 9
      ? [relationship, 'chartsheet', 'chartsheets/sheet1.xml']
      : [relationship, 'worksheet', `worksheets/sheet${id}.xml`];
  });
  return relationships(
    ...worksheets,
    ['rId10', 'externalLink', 'externalLinks/externalLink1.xml'],
    ['rId11', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId12', `${MICROSOFT}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
    ['rId13', 'theme', 'theme/theme1.xml'],
    ['rId14', 'connections', 'connections.xml'],
    ['rId15', 'styles', 'styles.xml'],
    ['rId16', 'sharedStrings', 'sharedStrings.xml'],
    ['rId17', 'sheetMetadata', 'metadata.xml'],
    ['rId18', `${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml'],
    ['rId19', 'calcChain', 'calcChain.xml'],
    ['rId20', 'customXml', '../customXml/item1.xml'],
    ...(hasMacros
      ? [['rId21', `${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin'] as const]
      : []),
  );
}

/** All formulas in the order in which Excel last computed them. */
export function calcChainPart(): string {
  const cells = [
    ...CASE_FORMULAS.map((address) => `<c r="${address}" i="2"/>`),
    ...OVERVIEW_FORMULAS.map(
      ([address, kind]) => `<c r="${address}" i="1"${kind === '' ? '' : ` ${kind}="1"`}/>`,
    ),
    ...RANGE_FORMULAS.map((address) => `<c r="${address}" i="3"/>`),
    ...MASTER_FORMULAS.map((address) => `<c r="${address}" i="5"/>`),
  ];
  return part(`<calcChain xmlns="${MAIN}">${cells.join('')}</calcChain>`);
}

/** Says that a formula spills (`cm="1"`). */
export function metadataPart(): string {
  return part(`
    <metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray">
    <metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>
    <futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>
    <cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>
    </metadata>`);
}

export function externalLinkPart(): string {
  return part(`
    <externalLink xmlns="${MAIN}" ${MC} mc:Ignorable="x14" ${X14}>
    <externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Partner"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>42</v></cell></row></sheetData></sheetDataSet></externalBook>
    </externalLink>`);
}

export function externalLinkRelationships(): string {
  return relationships(['rId1', 'externalLinkPath', 'Partner.xlsx', true]);
}

export function slicerPart(): string {
  return part(
    `<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" ${MC} mc:Ignorable="x xr10" xmlns:x="${MAIN}" xmlns:xr10="${MICROSOFT}/spreadsheetml/2016/revision10"><slicer name="Fallstatus" xr10:uid="{99999999-2222-4333-8444-000000000001}" cache="Datenschnitt_Fallstatus" caption="Fallstatus" rowHeight="241300"/></slicers>`,
  );
}

export function slicerCachePart(): string {
  return part(`
    <slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" ${MC} mc:Ignorable="x xr10" xmlns:x="${MAIN}" xmlns:xr10="${MICROSOFT}/spreadsheetml/2016/revision10" name="Datenschnitt_Fallstatus" xr10:uid="{99999999-2222-4333-8444-000000000002}" sourceName="Fallstatus">
    <extLst><x:ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" ${X15}><x15:tableSlicerCache tableId="1" column="5"/></x:ext></extLst>
    </slicerCacheDefinition>`);
}
