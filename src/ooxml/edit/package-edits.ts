import { element } from '../make/xml';
import { partKey, relationshipsPart, type Package } from '../package';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The part that says what kind of content each part has. */
export const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

export function putText(file: Package, part: string, xml: string): void {
  file.put(part, new TextEncoder().encode(xml));
}

/** Adds a new part and says what kind of content it has. */
export function addPart(file: Package, part: string, xml: string, contentType: string): void {
  putText(file, part, xml);
  if (file.contentType(part) === contentType) return;
  // One that is said of a part that was gone, and is not true any more.
  removeItem(
    file,
    CONTENT_TYPES,
    (scanner) => partKey(scanner.attribute('PartName') ?? '') === partKey(part),
  );
  patchList(file, CONTENT_TYPES, (prefix) =>
    element(`${prefix}Override`, { PartName: `/${part}`, ContentType: contentType }),
  );
}

/** Takes a part away, with all that names it: content type, and the relationship from `from`. */
export function removePart(file: Package, part: string, from: string): void {
  removeItem(
    file,
    CONTENT_TYPES,
    (scanner) => partKey(scanner.attribute('PartName') ?? '') === partKey(part),
  );
  const ids = new Set(
    file.relationships(from).flatMap(({ id, target }) => (partKey(target) === partKey(part) ? [id] : [])),
  );
  removeItem(file, relationshipsPart(from), (scanner) => ids.has(scanner.attribute('Id') ?? ''));
  file.drop(part);
}

/** Adds a relationship from one part to another and gives its id. @param type the whole type, an address */
export function addRelationship(file: Package, from: string, type: string, target: string): string {
  const list = relationshipsPart(from);
  if (!file.has(list)) {
    addPart(file, list, `<Relationships xmlns="${PACKAGE}/relationships"/>`, RELATIONSHIPS_TYPE);
  }
  const taken = new Set(
    (file.tree(list)?.children ?? []).map(({ attributes }) => attributes.get('Id') ?? ''),
  );
  let number = taken.size + 1;
  while (taken.has(`rId${String(number)}`)) number += 1;
  const Id = `rId${String(number)}`;
  // From the root of the package: true wherever the list lies.
  patchList(file, list, (prefix) =>
    element(`${prefix}Relationship`, { Id, Type: type, Target: `/${target}` }),
  );
  return Id;
}

/** The first name of this kind that no part has: `xl/tables/table3.xml`. @param pattern with `#` for the number */
export function freePart(file: Package, pattern: string): string {
  for (let number = 1; ; number++) {
    const name = pattern.replace('#', String(number));
    if (!file.has(name)) return name;
  }
}

/** Adds to the end of the root element. @throws FaultError when the part cannot be read */
function patchList(file: Package, part: string, item: (prefix: string) => string): void {
  const changed = file.parse(part, (xml) => {
    const scanner = new XmlScanner(xml);
    const patch = new XmlPatch(xml);
    let prefix = '';
    while (scanner.next() !== 'end') {
      if (scanner.token === 'open' && scanner.depth === 1) ({ prefix } = scanner);
      else if (scanner.token === 'close' && scanner.depth === 0) patch.append(scanner, item(prefix));
    }
    return patch.toString();
  });
  putText(file, part, changed);
}

function removeItem(file: Package, part: string, isMeant: (scanner: XmlScanner) => boolean): void {
  if (!file.has(part)) return;
  const changed = file.parse(part, (xml) => {
    const scanner = new XmlScanner(xml);
    const patch = new XmlPatch(xml);
    while (scanner.next() !== 'end') {
      if (scanner.token !== 'open' || scanner.depth !== 2) continue;
      const { start } = scanner;
      const isRemoved = isMeant(scanner);
      scanner.skip();
      if (isRemoved) patch.replace(start, scanner.end, '');
    }
    return patch.toString();
  });
  putText(file, part, changed);
}
