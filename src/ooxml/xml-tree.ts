import { MAX_TREE_ELEMENTS } from './limits';
import { tooLarge } from './read-fault';
import type { Vocabulary } from './vocabulary';
import { XmlError } from './xml-error';
import { XmlScanner } from './xml-scanner';

/** An element of a small part with all that is in it. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly vocabulary: Vocabulary;
  /** As {@link XmlScanner.attributes} gives them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The characters directly inside it. */
  readonly text: string;
}

/** The root element. @throws XmlError when the text is not well-formed, be it behind that element */
export function parseXml(text: string): XmlElement {
  const scanner = new XmlScanner(text);
  while (scanner.next() !== 'open') {
    if (scanner.token === 'end') throw new XmlError('there is no element');
  }
  const root = readElement(scanner);
  while (scanner.next() !== 'end');
  return root;
}

/** The element that was just opened, to behind its `close`. */
export function readElement(scanner: XmlScanner): XmlElement {
  interface Draft extends XmlElement {
    readonly children: Draft[];
    text: string;
  }
  const draft = (): Draft => ({
    name: scanner.local,
    vocabulary: scanner.vocabulary,
    attributes: scanner.attributes(),
    children: [],
    text: '',
  });
  const root = draft();
  const open = [root];
  let count = 1;
  for (let parent: Draft | undefined = root; parent !== undefined; parent = open.at(-1)) {
    const token = scanner.next();
    if (token === 'text') {
      parent.text += scanner.content();
    } else if (token === 'close') {
      open.pop();
    } else {
      if (++count > MAX_TREE_ELEMENTS)
        throw tooLarge('ein Teil der Mappe, etwa die Formate, hat zu viele Einträge');
      const child = draft();
      parent.children.push(child);
      open.push(child);
    }
  }
  return root;
}

/** The first child of that name, of Excel's own vocabulary unless another is given. */
export function child(
  parent: XmlElement | undefined,
  name: string,
  vocabulary: Vocabulary = 'main',
): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name && element.vocabulary === vocabulary);
}

export function children(
  parent: XmlElement | undefined,
  name: string,
  vocabulary: Vocabulary = 'main',
): readonly XmlElement[] {
  return (
    parent?.children.filter((element) => element.name === name && element.vocabulary === vocabulary) ?? []
  );
}

/** A truth value of XML Schema; `fallback` when it is absent. */
export function flag(element: XmlElement | undefined, name: string, fallback = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? fallback : isTrue(value);
}

export function isTrue(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A number, or `fallback` when it is absent or none. */
export function numberOf(element: XmlElement | undefined, name: string, fallback: number): number {
  const value = Number(element?.attributes.get(name) ?? Number.NaN);
  return Number.isFinite(value) ? value : fallback;
}
