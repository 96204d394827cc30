import { strToU8, zipSync, type Zippable } from 'fflate';
import { caseSheetPart, caseSheetRelationships, caseTablePart } from './case-sheet';
import {
  caseDrawingPart,
  caseDrawingRelationships,
  chartColorsPart,
  chartPart,
  chartRelationships,
  chartStylePart,
  chartsheetDrawingPart,
  chartsheetDrawingRelationships,
  overviewDrawingPart,
  overviewDrawingRelationships,
  pngPicture,
} from './drawings';
import {
  checkBoxPart,
  commentsPart,
  headerPictureDrawing,
  notesDrawing,
  personsPart,
  threadedCommentsPart,
} from './notes';
import {
  chartsheetPart,
  connectionsPart,
  dataSheetPart,
  internalSheetPart,
  masterSheetPart,
  masterSheetRelationships,
  protectedSheetPart,
  queriedTablePart,
  queriedTableRelationships,
  queryTablePart,
  totalsTablePart,
} from './other-sheets';
import { overviewSheetPart, overviewSheetRelationships } from './overview-sheet';
import {
  appPropertiesPart,
  contentTypesPart,
  corePropertiesPart,
  customPropertiesPart,
  customXmlPart,
  customXmlPropertiesPart,
  customXmlRelationships,
  labelPart,
  packageRelationships,
  signatureOriginRelationships,
  signaturePart,
  taskPanesPart,
  taskPanesRelationships,
  webExtensionPart,
} from './package-parts';
import {
  pivotCachePart,
  pivotCacheRelationships,
  pivotRecordsPart,
  pivotSheetPart,
  pivotSheetRelationships,
  pivotTablePart,
  pivotTableRelationships,
} from './pivot-sheet';
import { rangeSheetPart, rangeSheetRelationships } from './range-sheet';
import { SharedStrings } from './sheet-cells';
import { stylesPart } from './styles';
import { themePart } from './theme';
import {
  calcChainPart,
  externalLinkPart,
  externalLinkRelationships,
  metadataPart,
  slicerCachePart,
  slicerPart,
  workbookPart,
  workbookRelationships,
} from './workbook-part';
import { DECLARATION, MAIN, relationships } from './xml';

export interface RichVariant {
  /** A file for the ending .xlsm, with a macro project (whose bytes mean nothing). */
  readonly hasMacros?: boolean;
  /** The structure of the workbook is protected. */
  readonly isProtected?: boolean;
  /** With a digital signature (which fits nothing). */
  readonly isSigned?: boolean;
}

type Parts = Readonly<Record<string, string | Uint8Array>>;

/**
 * A workbook in the manner of Excel that holds what Excel can put into one: two case lists (the table `Fallliste` on the
 * sheet `Fälle`, a plain range on `Pflegestellen`), and on them and around them formulas of all kinds, charts, a pivot table,
 * a slicer, formats, validations, notes, threads, links, names, protection, and parts of other programs.
 */
export function richWorkbook(variant: RichVariant = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(richParts(variant))) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // A picture is compressed already; Excel stores it so, and a copy must too.
    files[name] = name.endsWith('.png') ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The parts in the order in which Excel writes them. */
function richParts({ hasMacros = false, isProtected = false, isSigned = false }: RichVariant): Parts {
  const strings = new SharedStrings();
  const sheets = sheetParts(strings);
  return {
    '[Content_Types].xml': contentTypesPart({ hasMacros, isSigned }),
    '_rels/.rels': packageRelationships({ hasMacros, isSigned }),
    'xl/workbook.xml': workbookPart({ hasMacros, isProtected }),
    'xl/_rels/workbook.xml.rels': workbookRelationships({ hasMacros, isProtected }),
    ...sheets,
    'xl/theme/theme1.xml': themePart(),
    'xl/styles.xml': stylesPart(),
    'xl/sharedStrings.xml': DECLARATION + strings.xml(MAIN),
    ...tableParts(),
    ...drawingParts(),
    ...noteParts(),
    ...calculationParts(),
    ...propertyParts(),
    ...(hasMacros ? { 'xl/vbaProject.bin': bytesOf(3000) } : {}),
    ...(isSigned ? signatureParts() : {}),
  };
}

function sheetParts(strings: SharedStrings): Parts {
  return {
    'xl/worksheets/sheet1.xml': overviewSheetPart(strings),
    'xl/worksheets/sheet2.xml': caseSheetPart(strings),
    'xl/worksheets/sheet3.xml': rangeSheetPart(strings),
    'xl/worksheets/sheet4.xml': pivotSheetPart(strings),
    'xl/worksheets/sheet5.xml': masterSheetPart(strings),
    'xl/worksheets/sheet6.xml': dataSheetPart(strings),
    'xl/worksheets/sheet7.xml': internalSheetPart(strings),
    'xl/worksheets/sheet8.xml': protectedSheetPart(strings),
    'xl/chartsheets/sheet1.xml': chartsheetPart(),
    'xl/worksheets/_rels/sheet1.xml.rels': overviewSheetRelationships(),
    'xl/worksheets/_rels/sheet2.xml.rels': caseSheetRelationships(),
    'xl/worksheets/_rels/sheet3.xml.rels': rangeSheetRelationships(),
    'xl/worksheets/_rels/sheet4.xml.rels': pivotSheetRelationships(),
    'xl/worksheets/_rels/sheet5.xml.rels': masterSheetRelationships(),
    'xl/chartsheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing3.xml']),
  };
}

function tableParts(): Parts {
  return {
    'xl/tables/table1.xml': caseTablePart(),
    'xl/tables/table2.xml': totalsTablePart(),
    'xl/tables/table3.xml': queriedTablePart(),
    'xl/tables/_rels/table3.xml.rels': queriedTableRelationships(),
    'xl/queryTables/queryTable1.xml': queryTablePart(),
    'xl/connections.xml': connectionsPart(),
    'xl/pivotTables/pivotTable1.xml': pivotTablePart(),
    'xl/pivotTables/_rels/pivotTable1.xml.rels': pivotTableRelationships(),
    'xl/pivotCache/pivotCacheDefinition1.xml': pivotCachePart(),
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': pivotCacheRelationships(),
    'xl/pivotCache/pivotCacheRecords1.xml': pivotRecordsPart(),
    'xl/slicerCaches/slicerCache1.xml': slicerCachePart(),
    'xl/slicers/slicer1.xml': slicerPart(),
  };
}

function drawingParts(): Parts {
  return {
    'xl/drawings/drawing1.xml': overviewDrawingPart(),
    'xl/drawings/drawing2.xml': caseDrawingPart(),
    'xl/drawings/drawing3.xml': chartsheetDrawingPart(),
    'xl/drawings/_rels/drawing1.xml.rels': overviewDrawingRelationships(),
    'xl/drawings/_rels/drawing2.xml.rels': caseDrawingRelationships(),
    'xl/drawings/_rels/drawing3.xml.rels': chartsheetDrawingRelationships(),
    'xl/charts/chart1.xml': chartPart('bar'),
    'xl/charts/chart2.xml': chartPart('pie'),
    'xl/charts/chart3.xml': chartPart('bar'),
    'xl/charts/_rels/chart1.xml.rels': chartRelationships(),
    'xl/charts/style1.xml': chartStylePart(),
    'xl/charts/colors1.xml': chartColorsPart(),
    'xl/media/image1.png': pngPicture(),
  };
}

function noteParts(): Parts {
  return {
    'xl/drawings/vmlDrawing1.vml': notesDrawing(),
    'xl/drawings/vmlDrawing2.vml': headerPictureDrawing(),
    'xl/drawings/_rels/vmlDrawing2.vml.rels': relationships(['rId1', 'image', '../media/image1.png']),
    'xl/comments1.xml': commentsPart(),
    'xl/threadedComments/threadedComment1.xml': threadedCommentsPart(),
    'xl/persons/person.xml': personsPart(),
    'xl/ctrlProps/ctrlProp1.xml': checkBoxPart(),
  };
}

function calculationParts(): Parts {
  return {
    'xl/calcChain.xml': calcChainPart(),
    'xl/metadata.xml': metadataPart(),
    'xl/externalLinks/externalLink1.xml': externalLinkPart(),
    'xl/externalLinks/_rels/externalLink1.xml.rels': externalLinkRelationships(),
    'xl/printerSettings/printerSettings1.bin': bytesOf(220),
    'xl/customProperty1.bin': strToU8('51.3'),
  };
}

function propertyParts(): Parts {
  return {
    'xl/webextensions/webextension1.xml': webExtensionPart(),
    'xl/webextensions/taskpanes.xml': taskPanesPart(),
    'xl/webextensions/_rels/taskpanes.xml.rels': taskPanesRelationships(),
    'customXml/item1.xml': customXmlPart(),
    'customXml/itemProps1.xml': customXmlPropertiesPart(),
    'customXml/_rels/item1.xml.rels': customXmlRelationships(),
    'docProps/core.xml': corePropertiesPart(),
    'docProps/app.xml': appPropertiesPart(),
    'docProps/custom.xml': customPropertiesPart(),
    'docMetadata/LabelInfo.xml': labelPart(),
  };
}

function signatureParts(): Parts {
  return {
    '_xmlsignatures/origin.sigs': new Uint8Array(0),
    '_xmlsignatures/_rels/origin.sigs.rels': signatureOriginRelationships(),
    '_xmlsignatures/sig1.xml': signaturePart(),
  };
}

/** Bytes without a meaning, always the same. */
function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 37 + (index >> 8)) & 0xff);
}
