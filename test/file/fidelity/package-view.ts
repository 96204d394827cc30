import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package in the order in which they stand in the file, unpacked by a library that the product does not use here. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export function partsOf(file: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(file)));
}

/** The text of a part; one that is missing is empty. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes === undefined ? '' : strFromU8(bytes);
}

/** Names of parts whose bytes differ, or that only one of the packages has, in the order of the first. */
export function differences(before: Parts, after: Parts): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => {
    const [a, b] = [before.get(name), after.get(name)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

/** Tags and texts of an XML part, one after the other. */
export function tokensOf(xml: string): readonly string[] {
  return xml.match(/<[^>]+>|[^<]+/g) ?? [];
}

/** The start tags of an element, whatever its prefix. */
export function tagsOf(xml: string, element: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${element}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

/** The value of an attribute in a start tag, or `null`. */
export function attributeOf(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
