import { colorReader } from './colors';
import { readRuleLooks } from './conditional-format';
import { binaryWorkbook, foreignArchive } from './foreign-file';
import { Package, readingXml, type Relationship } from './package';
import { damaged, FaultError } from './read-fault';
import type { Sheet, Visibility } from './sheet';
import { readSharedStrings } from './shared-strings';
import { readFormats } from './styles';
import { readTable, type Table } from './table';
import type { DefinedName, Workbook } from './workbook';
import { readWorksheet, type SheetContent } from './worksheet';
import { decodeControlCharacters } from './xml-text';
import { child, children, flag, numberOf, parseXml, type XmlElement } from './xml-tree';
import type { ZipArchive } from './zip-archive';

/**
 * Reads an .xlsx file (also .xlsm, .xltx): all its cells and what this product shows or needs of the rest.
 * @throws FaultError for a file that is something else, damaged or too large
 */
export function readWorkbook(archive: ZipArchive): Workbook {
  const file = new Package(archive);
  const part = workbookPart(file, archive);
  const root = file.tree(part);
  if (root?.name !== 'workbook' || root.vocabulary !== 'main')
    throw damaged('der Teil mit den Blättern fehlt');
  const relationships = file.relationships(part);
  const target = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type)?.target;
  const styles = file.tree(target('styles'));
  const theme = file.tree(target('theme'));
  const dateSystem = flag(child(root, 'workbookPr'), 'date1904') ? 1904 : 1900;
  const budget = { cells: 0 };
  let strings: readonly string[] | null = null;
  const context = {
    dateSystem,
    sharedStrings: () => {
      const stringsPart = target('sharedStrings');
      return (strings ??= stringsPart === undefined ? [] : file.parse(stringsPart, readSharedStrings));
    },
  } as const;
  const color = colorReader(theme, child(child(styles, 'colors'), 'indexedColors'));
  const listed = listSheets(root, relationships);
  const sheets = listed.flatMap((entry): readonly Sheet[] => {
    if (!isWorksheet(entry)) return [];
    const { name, part: sheetPart, visibility } = entry;
    const readContent = (): SheetContent =>
      readWorksheet(file.bytes(sheetPart), { ...context, sheetName: name }, budget, color);
    const content = readingXml(`das Blatt „${name}“`, readContent);
    return [{ name, part: sheetPart, visibility, tables: readTables(file, sheetPart), ...content }];
  });
  if (sheets.length === 0) throw damaged('sie enthält kein Tabellenblatt');
  const place = placesOfWorksheets(listed);
  return {
    dateSystem,
    sheets,
    activeSheet: place(numberOf(child(child(root, 'bookViews'), 'workbookView'), 'activeTab', 0)) ?? 0,
    names: children(child(root, 'definedNames'), 'definedName').map((name) => readName(name, place)),
    formats: readFormats(styles, theme),
    ruleLooks: readRuleLooks(styles, color),
  };
}

const USUAL_WORKBOOK_PART = 'xl/workbook.xml';

/** The part with the list of sheets. @throws FaultError for archives that are something else */
export function workbookPart(file: Package, archive: ZipArchive): string {
  const mimeEntry = archive.entries.find(({ name, size }) => name === 'mimetype' && size < 200);
  const mimeType = mimeEntry === undefined ? '' : new TextDecoder().decode(archive.read(mimeEntry));
  const names = archive.entries.map(({ name }) => name);
  const target = file.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const main = target ?? (file.has(USUAL_WORKBOOK_PART) ? USUAL_WORKBOOK_PART : undefined);
  if (main === undefined || mimeType.includes('opendocument'))
    throw new FaultError(foreignArchive(names, mimeType));
  const type = file.contentType(main);
  if (type.includes('sheet.binary') || main.toLowerCase().endsWith('.bin'))
    throw new FaultError(binaryWorkbook());
  if (/wordprocessingml|presentationml/.test(type)) throw new FaultError(foreignArchive(names, mimeType));
  return main;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Its number for other parts; it keeps it when sheets are moved. */
  readonly sheetId: number;
  readonly visibility: Visibility;
  /** `null` for chart sheets and the like. */
  readonly part: string | null;
}

export function isWorksheet(sheet: ListedSheet): sheet is ListedSheet & { readonly part: string } {
  return sheet.part !== null;
}

export function listSheets(root: XmlElement, relationships: readonly Relationship[]): readonly ListedSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return children(child(root, 'sheets'), 'sheet').map((sheet) => {
    const name = decodeControlCharacters(sheet.attributes.get('name') ?? '');
    const relationship = byId.get(sheet.attributes.get('relationships:id') ?? '');
    if (relationship === undefined) throw damaged(`das Blatt „${name}“ fehlt`, name);
    const state = sheet.attributes.get('state');
    return {
      name,
      sheetId: numberOf(sheet, 'sheetId', 0),
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: relationship.type === 'worksheet' ? relationship.target : null,
    };
  });
}

/** The file counts chart sheets, the workbook does not: from a place in the file to one among the worksheets. */
function placesOfWorksheets(listed: readonly ListedSheet[]): (place: number) => number | null {
  let next = 0;
  const places = listed.map(({ part }) => (part === null ? null : next++));
  return (place) => places[place] ?? null;
}

function readName(element: XmlElement, place: (sheet: number) => number | null): DefinedName {
  return {
    name: element.attributes.get('name') ?? '',
    sheet: place(numberOf(element, 'localSheetId', -1)),
    formula: decodeControlCharacters(element.text),
    isHidden: flag(element, 'hidden'),
  };
}

function readTables(file: Package, sheetPart: string): readonly Table[] {
  return file
    .relationships(sheetPart)
    .filter(({ type, target }) => type === 'table' && file.has(target))
    .map(({ target }) => file.parse(target, (xml) => readTable(parseXml(xml))))
    .filter((table) => table !== null);
}
