import { MICROSOFT, part, relationships, type Relationship } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWINGS = 'application/vnd.openxmlformats-officedocument.drawingml';
const EXCEL = 'application/vnd.ms-excel';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';

export interface PackageVariant {
  readonly hasMacros: boolean;
  readonly isSigned: boolean;
}

const RANGES: readonly (readonly [pattern: string, from: number, to: number, type: string])[] = [
  ['/xl/worksheets/sheet#.xml', 1, 8, `${SHEETS}.worksheet+xml`],
  ['/xl/chartsheets/sheet#.xml', 1, 1, `${SHEETS}.chartsheet+xml`],
  ['/xl/externalLinks/externalLink#.xml', 1, 1, `${SHEETS}.externalLink+xml`],
  ['/xl/pivotCache/pivotCacheDefinition#.xml', 1, 1, `${SHEETS}.pivotCacheDefinition+xml`],
  ['/xl/pivotCache/pivotCacheRecords#.xml', 1, 1, `${SHEETS}.pivotCacheRecords+xml`],
  ['/xl/pivotTables/pivotTable#.xml', 1, 1, `${SHEETS}.pivotTable+xml`],
  ['/xl/slicerCaches/slicerCache#.xml', 1, 1, `${EXCEL}.slicerCache+xml`],
  ['/xl/slicers/slicer#.xml', 1, 1, `${EXCEL}.slicer+xml`],
  ['/xl/drawings/drawing#.xml', 1, 3, `${DRAWINGS.replace('drawingml', 'drawing')}+xml`],
  ['/xl/charts/chart#.xml', 1, 3, `${DRAWINGS}.chart+xml`],
  ['/xl/charts/style#.xml', 1, 1, 'application/vnd.ms-office.chartstyle+xml'],
  ['/xl/charts/colors#.xml', 1, 1, 'application/vnd.ms-office.chartcolorstyle+xml'],
  ['/xl/ctrlProps/ctrlProp#.xml', 1, 1, `${EXCEL}.controlproperties+xml`],
  ['/xl/tables/table#.xml', 1, 3, `${SHEETS}.table+xml`],
  ['/xl/queryTables/queryTable#.xml', 1, 1, `${SHEETS}.queryTable+xml`],
  ['/xl/comments#.xml', 1, 1, `${SHEETS}.comments+xml`],
  ['/xl/threadedComments/threadedComment#.xml', 1, 1, `${EXCEL}.threadedcomments+xml`],
];

const SINGLES: readonly (readonly [name: string, type: string])[] = [
  ['/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['/xl/connections.xml', `${SHEETS}.connections+xml`],
  ['/xl/styles.xml', `${SHEETS}.styles+xml`],
  ['/xl/sharedStrings.xml', `${SHEETS}.sharedStrings+xml`],
  ['/xl/metadata.xml', `${SHEETS}.sheetMetadata+xml`],
  ['/xl/persons/person.xml', `${EXCEL}.person+xml`],
  ['/xl/calcChain.xml', `${SHEETS}.calcChain+xml`],
  ['/xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml'],
  ['/xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'],
  ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ['/docMetadata/LabelInfo.xml', 'application/vnd.ms-office.classificationlabels+xml'],
];

export function contentTypesPart({ hasMacros, isSigned }: PackageVariant): string {
  const type = hasMacros ? `${EXCEL}.sheet.macroEnabled.main+xml` : `${SHEETS}.sheet.main+xml`;
  const defaults: readonly (readonly [string, string])[] = [
    ['bin', `${SHEETS}.printerSettings`],
    ['png', 'image/png'],
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
    ['xml', 'application/xml'],
    ...(isSigned
      ? [['sigs', 'application/vnd.openxmlformats-package.digital-signature-origin'] as const]
      : []),
  ];
  const overrides: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', type],
    ...RANGES.flatMap(([pattern, from, to, kind]) =>
      Array.from(
        { length: to - from + 1 },
        (_, index) => [pattern.replace('#', String(from + index)), kind] as const,
      ),
    ),
    ...SINGLES,
    ['/xl/customProperty1.bin', `${SHEETS}.customProperty`],
    ...(hasMacros ? [['/xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'] as const] : []),
    ...(isSigned
      ? [
          [
            '/_xmlsignatures/sig1.xml',
            'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
          ] as const,
        ]
      : []),
  ];
  return part(`
    <Types xmlns="${PACKAGE}/content-types">
    ${defaults.map(([extension, kind]) => `<Default Extension="${extension}" ContentType="${kind}"/>`).join('')}
    ${overrides.map(([name, kind]) => `<Override PartName="${name}" ContentType="${kind}"/>`).join('')}
    </Types>`);
}

export function packageRelationships({ isSigned }: PackageVariant): string {
  const signature: readonly Relationship[] = isSigned
    ? [['rId7', `${PACKAGE}/relationships/digital-signature/origin`, '_xmlsignatures/origin.sigs']]
    : [];
  return relationships(
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
    ['rId4', 'custom-properties', 'docProps/custom.xml'],
    ['rId5', `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml'],
    ['rId6', `${MICROSOFT}/2020/02/relationships/classificationlabels`, 'docMetadata/LabelInfo.xml'],
    ...signature,
  );
}

export function corePropertiesPart(): string {
  return part(`
    <cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>Fallliste</dc:title><dc:creator>Testperson</dc:creator><cp:keywords>Schulbegleitung</cp:keywords><cp:lastModifiedBy>Testperson</cp:lastModifiedBy>
    <dcterms:created xsi:type="dcterms:W3CDTF">2024-08-01T07:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2025-03-31T10:00:00Z</dcterms:modified>
    </cp:coreProperties>`);
}

export function appPropertiesPart(): string {
  return part(
    `<Properties xmlns="${PROPERTIES}/extended-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><Company>Testamt</Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion></Properties>`,
  );
}

export function customPropertiesPart(): string {
  return part(
    `<Properties xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Aktenplan"><vt:lpwstr>51.3</vt:lpwstr></property></Properties>`,
  );
}

export function labelPart(): string {
  return part(
    `<clbl:labelList xmlns:clbl="${MICROSOFT}/2020/mipLabelMetadata"><clbl:label id="{aaaaaaaa-2222-4333-8444-000000000001}" enabled="1" method="Standard" siteId="{aaaaaaaa-2222-4333-8444-000000000002}" contentBits="0" removed="0"/></clbl:labelList>`,
  );
}

export function customXmlPart(): string {
  return '<?xml version="1.0" encoding="utf-8"?><akte xmlns="urn:example:akte"><nummer>51.3</nummer></akte>';
}

export function customXmlPropertiesPart(): string {
  return part(
    `<ds:datastoreItem ds:itemID="{BBBBBBBB-2222-4333-8444-000000000001}" xmlns:ds="${PROPERTIES}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:akte"/></ds:schemaRefs></ds:datastoreItem>`,
  );
}

export function customXmlRelationships(): string {
  return relationships(['rId1', 'customXmlProps', 'itemProps1.xml']);
}

/** Another add-in has its pane in this workbook. */
export function taskPanesPart(): string {
  return part(
    `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${PROPERTIES}/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
}

export function taskPanesRelationships(): string {
  return relationships(['rId1', `${MICROSOFT}/2011/relationships/webextension`, 'webextension1.xml']);
}

export function webExtensionPart(): string {
  return part(
    `<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{CCCCCCCC-2222-4333-8444-000000000001}"><we:reference id="cccccccc-2222-4333-8444-000000000002" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="fremd" value="&quot;bleibt&quot;"/></we:properties><we:bindings/><we:snapshot xmlns:r="${PROPERTIES}/relationships"/></we:webextension>`,
  );
}

export function signatureOriginRelationships(): string {
  return relationships(['rId1', `${PACKAGE}/relationships/digital-signature/signature`, 'sig1.xml']);
}

export function signaturePart(): string {
  return part(`
    <Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><Reference Type="http://www.w3.org/2000/09/xmldsig#Object" URI="#idPackageObject"><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8=</DigestValue></Reference></SignedInfo><SignatureValue>3q2+7w==</SignatureValue></Signature>`);
}
