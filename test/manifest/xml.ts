import { DOMParser, type Element } from '@xmldom/xmldom';

/** An element as the tests of the manifest need it. */
export interface XmlElement {
  /** Local name, without a prefix. */
  readonly name: string;
  readonly namespace: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of an element without children, trimmed. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Reads well-formed XML; throws on anything else. */
export function parseXml(text: string): XmlElement {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('The document is empty.');
  return toElement(root);
}

/** All elements below `element` (and itself) with this local name, in document order. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  const below = element.children.flatMap((child) => all(child, name));
  return element.name === name ? [element, ...below] : below;
}

/** The one child reached by this path of local names; throws when a step is missing or not the only one. */
export function at(element: XmlElement, ...path: readonly string[]): XmlElement {
  return path.reduce((current, step) => {
    const found = current.children.filter((child) => child.name === step);
    const [only] = found;
    if (only === undefined || found.length !== 1) {
      throw new Error(`<${current.name}> has ${found.length} children <${step}>; one was expected.`);
    }
    return only;
  }, element);
}

function toElement(node: Element): XmlElement {
  const children = Array.from(node.childNodes).filter(isElement).map(toElement);
  return {
    name: node.localName ?? node.nodeName,
    namespace: node.namespaceURI,
    attributes: Object.fromEntries(
      Array.from(node.attributes).map((attribute) => [attribute.name, attribute.value]),
    ),
    text: children.length === 0 ? (node.textContent ?? '').trim() : '',
    children,
  };
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
