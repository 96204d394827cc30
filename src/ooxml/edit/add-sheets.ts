import { cellXml } from './cell-xml';
import type { SheetDescription } from '../make/description';
import { sheetXml, tableXml, type Shared } from '../make/sheet-part';
import { MAIN, OFFICE_RELATIONSHIPS } from '../make/xml';
import type { Package, Relationship } from '../package';
import { child, children, numberOf } from '../xml-tree';
import type { PartReference } from './frame-patch';
import { addPart, addRelationship, freePart, putText } from './package-edits';
import type { StylesEditor } from './styles-editor';
import { newTableXml, type NewTable } from './table-edit';
import { listNewSheets } from './workbook-patch';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The namespaces of strict files. */
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Names that new parts use, and what they are in strict files. */
const STRICT_NAMES: readonly (readonly [usual: string, strict: string])[] = [
  [MAIN, STRICT_MAIN],
  [OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
];

/** The part with the list of sheets. */
export interface WorkbookPart {
  readonly part: string;
  readonly relationships: readonly Relationship[];
}

/**
 * Adds sheets with their tables at the end of a workbook.
 * @param tableParts the tables that are there, whose ids are taken
 */
export function addSheets(
  file: Package,
  workbook: WorkbookPart,
  sheets: readonly SheetDescription[],
  tableParts: readonly string[],
  styles: StylesEditor,
): void {
  const { relationships, inVocabulary } = newParts(workbook);
  const shared: Shared = {
    styles: { index: (format) => styles.index(format) },
    textCell: (row, column, s, text) => cellXml('', row, column, s ?? 0, text, null),
  };
  const root = file.tree(workbook.part);
  const ids = children(child(root, 'sheets'), 'sheet').map((sheet) => numberOf(sheet, 'sheetId', 0));
  let sheetId = Math.max(0, ...ids);
  let tableId = lastTableId(file, tableParts);
  const entries = sheets.map((sheet) => {
    const part = freePart(file, 'xl/worksheets/sheet#.xml');
    addPart(file, part, inVocabulary(sheetXml(sheet, false, shared)), `${CONTENT}.worksheet+xml`);
    for (const table of sheet.tables ?? []) {
      const tablePart = freePart(file, 'xl/tables/table#.xml');
      addPart(file, tablePart, inVocabulary(tableXml(table, ++tableId, sheet)), `${CONTENT}.table+xml`);
      // `rId1`, … in their order: that is how the sheet refers to them.
      addRelationship(file, part, `${relationships}/table`, tablePart);
    }
    const id = addRelationship(file, workbook.part, `${relationships}/worksheet`, part);
    return { name: sheet.name, sheetId: ++sheetId, id };
  });
  putText(
    file,
    workbook.part,
    file.parse(workbook.part, (xml) => listNewSheets(xml, entries, relationships)),
  );
}

/**
 * Adds a table over cells of a sheet and gives the reference the sheet has to name it by.
 * @param tableParts the tables that are there, whose ids are taken
 */
export function addTable(
  file: Package,
  workbook: WorkbookPart,
  sheetPart: string,
  table: NewTable,
  tableParts: readonly string[],
): PartReference {
  const { relationships, inVocabulary } = newParts(workbook);
  const part = freePart(file, 'xl/tables/table#.xml');
  const xml = newTableXml(table, lastTableId(file, tableParts) + 1);
  addPart(file, part, inVocabulary(xml), `${CONTENT}.table+xml`);
  const id = addRelationship(file, sheetPart, `${relationships}/table`, part);
  return { id, namespace: relationships };
}

/** How new parts are written: files are strict or not as a whole. */
export function newParts(workbook: WorkbookPart): {
  readonly relationships: string;
  readonly inVocabulary: (xml: string) => string;
} {
  const isStrict = workbook.relationships.some(({ typeBase }) => typeBase.startsWith(STRICT_RELATIONSHIPS));
  return {
    relationships: isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS,
    inVocabulary: (xml) =>
      isStrict ? STRICT_NAMES.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml) : xml,
  };
}

function lastTableId(file: Package, tableParts: readonly string[]): number {
  return Math.max(0, ...tableParts.map((part) => numberOf(file.tree(part), 'id', 0)));
}

/** Adds the part with the formats to a workbook that has none, or only a reference to one that is gone. */
export function addStyles(file: Package, { part, relationships }: WorkbookPart, xml: string): void {
  const missing = relationships.find(({ type }) => type === 'styles')?.target;
  const stylesPart = missing ?? freePart(file, 'xl/styles#.xml');
  addPart(file, stylesPart, xml, `${CONTENT}.styles+xml`);
  if (missing !== undefined) return;
  const base = relationships.find(({ type }) => type === 'worksheet')?.typeBase ?? `${OFFICE_RELATIONSHIPS}/`;
  addRelationship(file, part, `${base}styles`, stylesPart);
}
