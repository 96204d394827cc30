import { element } from '../make/xml';
import type { Package } from '../package';
import { XmlScanner } from '../xml-scanner';
import { addPart, addRelationship, freePart, putText } from './package-edits';
import { XmlPatch } from './xml-patch';

/** The add-in whose settings they are: the id of its manifest, and its version. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
}

const CONTENT_TYPE = 'application/vnd.ms-office.webextension+xml';
const PANES_CONTENT_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships';
const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * What add-ins keep in the workbook (`Office.context.document.settings`), by their keys; values that are no JSON are left
 * out. In the file they are properties of "web extensions" (MS-OWEXML 2.2).
 */
export function readSettings(file: Package): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const part of extensionParts(file)) {
    file.parse(part, (xml) => {
      for (const { name, value } of properties(xml)) {
        const parsed = fromJson(value);
        if (parsed !== undefined) settings.set(name, parsed);
      }
    });
  }
  return settings;
}

/** Keeps a value where the add-in's other values are, or in a web extension of its own. */
export function writeSetting(file: Package, addIn: AddInReference, key: string, value: unknown): void {
  const json = plainJson(value);
  const part =
    extensionParts(file).find((name) => file.parse(name, (xml) => belongsTo(xml, addIn))) ??
    addExtension(file, addIn);
  putText(
    file,
    part,
    file.parse(part, (xml) => withProperty(xml, key, json)),
  );
}

/** Forgets a value, whichever web extension keeps it. */
export function removeSetting(file: Package, key: string): void {
  for (const part of extensionParts(file)) {
    const xml = file.text(part);
    const left = file.parse(part, (text) => withoutProperty(text, key));
    if (left !== xml) putText(file, part, left);
  }
}

function extensionParts(file: Package): readonly string[] {
  return file.parts.filter((part) => file.contentType(part) === CONTENT_TYPE);
}

interface Property {
  readonly name: string;
  readonly value: string;
}

function properties(xml: string): readonly Property[] {
  const found: Property[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.local !== 'property') continue;
    found.push({ name: scanner.attribute('name') ?? '', value: scanner.attribute('value') ?? '' });
  }
  return found;
}

function belongsTo(xml: string, { id }: AddInReference): boolean {
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.local !== 'reference') continue;
    if (scanner.attribute('id')?.toLowerCase() === id.toLowerCase()) return true;
  }
  return false;
}

/** The children of a web extension behind its properties. */
const AFTER_PROPERTIES: ReadonlySet<string> = new Set(['bindings', 'snapshot', 'extLst']);

function withProperty(xml: string, name: string, value: string): string {
  const scanner = new XmlScanner(xml);
  const patch = new XmlPatch(xml);
  let prefix = '';
  let hasList = false;
  let at = -1;
  while (scanner.next() !== 'end') {
    const { token, local, depth } = scanner;
    if (token === 'open' && local === 'property' && scanner.attribute('name') === name) {
      patch.setAttributes(scanner, { value });
      return patch.toString();
    }
    if (token === 'open' && depth === 1) ({ prefix } = scanner);
    else if (token === 'open' && depth === 2 && AFTER_PROPERTIES.has(local) && at < 0) at = scanner.start;
    else if (token === 'close' && local === 'properties' && depth === 1) {
      patch.append(scanner, element(`${prefix}property`, { name, value }));
      hasList = true;
    } else if (token === 'close' && depth === 0 && !hasList) {
      const list = element(`${prefix}properties`, {}, element(`${prefix}property`, { name, value }));
      if (at < 0) patch.append(scanner, list);
      else patch.insert(at, list);
    }
  }
  return patch.toString();
}

function withoutProperty(xml: string, name: string): string {
  const scanner = new XmlScanner(xml);
  const patch = new XmlPatch(xml);
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.local !== 'property' || scanner.attribute('name') !== name)
      continue;
    const { start } = scanner;
    scanner.skip();
    patch.replace(start, scanner.end, '');
  }
  return patch.toString();
}

/** A web extension without a pane that would open by itself. */
function addExtension(file: Package, { id, version }: AddInReference): string {
  const part = freePart(file, 'xl/webextensions/webextension#.xml');
  const xml =
    `<we:webextension xmlns:we="${NAMESPACE}/webextension/2010/11" id="{${id.toUpperCase()}}">` +
    `<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/>` +
    '<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>';
  addPart(file, part, xml, CONTENT_TYPE);
  const panes = file.relationships('').find(({ type }) => type === 'webextensiontaskpanes')?.target;
  if (panes === undefined) {
    const panesPart = freePart(file, 'xl/webextensions/taskpanes#.xml');
    addPart(
      file,
      panesPart,
      `<wetp:taskpanes xmlns:wetp="${NAMESPACE}/taskpanes/2010/11"/>`,
      PANES_CONTENT_TYPE,
    );
    addRelationship(file, '', `${RELATIONSHIP}/webextensiontaskpanes`, panesPart);
    addPane(file, panesPart, part);
  } else {
    addPane(file, panes, part);
  }
  return part;
}

function addPane(file: Package, panes: string, part: string): void {
  const reference = addRelationship(file, panes, `${RELATIONSHIP}/webextension`, part);
  const pane =
    `<wetp:taskpane xmlns:wetp="${NAMESPACE}/taskpanes/2010/11" dockstate="right" visibility="0" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${reference}"/></wetp:taskpane>`;
  const changed = file.parse(panes, (xml) => {
    const scanner = new XmlScanner(xml);
    const patch = new XmlPatch(xml);
    while (scanner.next() !== 'end') {
      if (scanner.token === 'close' && scanner.depth === 0) patch.append(scanner, pane);
    }
    return patch.toString();
  });
  putText(file, panes, changed);
}

/**
 * As JSON without what Excel's parts write in a way of their own: control characters, and underscores that look like one.
 * Office reads these values as they stand.
 */
function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /_(?=x)|[\ufffe\uffff]/gi,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The value of a setting; `undefined` when another program wrote something else. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
