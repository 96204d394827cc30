import { cellXml } from './cell-xml';
import type { SheetDescription } from '../make/description';
import { sheetXml, tableXml, type Shared } from '../make/sheet-part';
import { MAIN, OFFICE_RELATIONSHIPS } from '../make/xml';
import type { Package, Relationship } from '../package';
import { child, children, numberOf } from '../xml-tree';
import { addPart, addRelationship, freePart, putText } from './package-edits';
import type { StylesEditor } from './styles-editor';
import { listNewSheets } from './workbook-patch';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The namespaces of strict files. */
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

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
  const isStrict = workbook.relationships.some(({ typeBase }) => typeBase.startsWith(STRICT_RELATIONSHIPS));
  const relationships = isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  const inVocabulary = (xml: string): string =>
    isStrict ? xml.replace(MAIN, STRICT_MAIN).replace(OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS) : xml;
  const shared: Shared = {
    styles: { index: (format) => styles.index(format) },
    textCell: (row, column, s, text) => cellXml('', row, column, s ?? 0, text, null),
  };
  const root = file.tree(workbook.part);
  const ids = children(child(root, 'sheets'), 'sheet').map((sheet) => numberOf(sheet, 'sheetId', 0));
  let sheetId = Math.max(0, ...ids);
  let tableId = Math.max(0, ...tableParts.map((part) => numberOf(file.tree(part), 'id', 0)));
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

/** Adds the part with the formats to a workbook that has none. */
export function addStyles(file: Package, { part, relationships }: WorkbookPart, xml: string): void {
  const stylesPart = freePart(file, 'xl/styles#.xml');
  addPart(file, stylesPart, xml, `${CONTENT}.styles+xml`);
  const base = relationships.find(({ type }) => type === 'worksheet')?.typeBase ?? `${OFFICE_RELATIONSHIPS}/`;
  addRelationship(file, part, `${base}styles`, stylesPart);
}
