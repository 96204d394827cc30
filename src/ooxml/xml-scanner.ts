import { MAX_XML_DEPTH } from './limits';
import { vocabularyOf, type Vocabulary } from './vocabulary';
import { XmlError } from './xml-error';
import { decodeAttribute, decodeContent, isXmlSpace, trimXmlSpace } from './xml-text';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

interface ElementName {
  readonly local: string;
  readonly vocabulary: Vocabulary;
}

/** What an element says of prefixes; all others mean what they mean outside. */
interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, Vocabulary>;
  /** Names as written, already resolved. */
  readonly names: Map<string, ElementName>;
}

/** A part without namespaces is taken for Excel's. */
const OUTERMOST: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  ['', 'main'],
  ['xml', 'xml'],
]);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/**
 * Walks through XML text token by token. An element that closes itself gives `open`, then `close`. There is no DTD:
 * a DOCTYPE is passed over, and what it would define stays unresolved. Text and attributes are decoded only when
 * asked for, so that passing over a part costs little.
 */
export class XmlScanner {
  token: XmlToken = 'end';
  /** Of `open` and `close`: the name without its prefix, and whose it is. An unknown default namespace is `other`. */
  local = '';
  vocabulary: Vocabulary = 'other';
  /** The token's place in the text. */
  start = 0;
  end = 0;
  /** How many elements are open, the one just opened included. */
  depth = 0;

  readonly #text: string;
  #isCdata = false;
  #closesItself = false;
  #hasRoot = false;
  /** Name start, name end, value start, value end of each attribute of the opened element. */
  readonly #attributes: number[] = [];
  readonly #open: string[] = [];
  readonly #scopes: Scope[];

  /** @param prefixes what prefixes mean outside the text, when it is a piece of a part */
  constructor(text: string, prefixes: ReadonlyMap<string, Vocabulary> = OUTERMOST) {
    this.#text = text;
    this.#scopes = [{ depth: 0, prefixes, names: new Map() }];
  }

  /** What prefixes mean inside the element that was just opened; `''` is the default namespace. */
  get prefixes(): ReadonlyMap<string, Vocabulary> {
    return new Map(this.#scopes.flatMap(({ prefixes }) => [...prefixes]));
  }

  /** Goes to the next token. @throws XmlError when the text is not well-formed */
  next(): XmlToken {
    if (this.#closesItself) {
      this.#closesItself = false;
      this.#close();
      return (this.token = 'close');
    }
    while (this.end < this.#text.length) {
      this.start = this.end;
      if (this.#text.charCodeAt(this.start) !== LESS) return this.#readText();
      const next = this.#text.charCodeAt(this.start + 1);
      if (next === SLASH) return this.#readClose();
      if (next === 0x21 && this.#text.startsWith('<![CDATA[', this.start)) return this.#readCdata();
      if (next === 0x21 || next === 0x3f) this.#passOver();
      else return this.#readOpen();
    }
    if (this.depth > 0) throw new XmlError(`<${this.#open.at(-1) ?? ''}> is not closed`);
    return (this.token = 'end');
  }

  /** The characters of a `text` token. */
  content(): string {
    return this.#isCdata
      ? this.#text.slice(this.start + 9, this.end - 3).replace(/\r\n?/g, '\n')
      : decodeContent(this.#text.slice(this.start, this.end));
  }

  /** An attribute of the opened element that has no prefix. */
  attribute(name: string): string | undefined {
    const list = this.#attributes;
    for (let index = 0; index < list.length; index += 4) {
      const start = list[index] ?? 0;
      const end = list[index + 1] ?? 0;
      if (end - start === name.length && this.#text.startsWith(name, start)) return this.#value(index);
    }
    return undefined;
  }

  /** All attributes of the opened element: without prefix by name, those of a known vocabulary as `relationships:id`. */
  attributes(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (let index = 0; index < this.#attributes.length; index += 4) {
      const name = this.#text.slice(this.#attributes[index], this.#attributes[index + 1]);
      const colon = name.indexOf(':');
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const vocabulary = colon < 0 ? null : this.#meaning(name.slice(0, colon));
      if (vocabulary === 'other') continue;
      found.set(vocabulary === null ? name : `${vocabulary}:${name.slice(colon + 1)}`, this.#value(index));
    }
    return found;
  }

  /** How the opened element's name is written before its own part: empty, or `x:`. */
  get prefix(): string {
    const name = this.#open.at(-1) ?? '';
    return name.slice(0, name.indexOf(':') + 1);
  }

  /** Where an attribute of the opened element that has no prefix stands: its name, and its value without the quotes. */
  attributePlace(
    name: string,
  ): { readonly start: number; readonly valueStart: number; readonly valueEnd: number } | undefined {
    const list = this.#attributes;
    for (let index = 0; index < list.length; index += 4) {
      const [start = 0, end = 0, valueStart = 0, valueEnd = 0] = list.slice(index, index + 4);
      if (this.#text.slice(start, end) === name) return { start, valueStart, valueEnd };
    }
    return undefined;
  }

  /** From an `open` token to the element's `close`. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  #value(index: number): string {
    return decodeAttribute(this.#text.slice(this.#attributes[index + 2], this.#attributes[index + 3]));
  }

  #scope(): Scope {
    const scope = this.#scopes.at(-1);
    if (scope === undefined) throw new Error('the outermost scope is never left');
    return scope;
  }

  /** What a prefix means here. The scopes are no more than the elements that are open. */
  #meaning(prefix: string): Vocabulary {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const vocabulary = this.#scopes[index]?.prefixes.get(prefix);
      if (vocabulary !== undefined) return vocabulary;
    }
    return 'other';
  }

  #readText(): XmlToken {
    const next = this.#text.indexOf('<', this.start);
    this.end = next < 0 ? this.#text.length : next;
    this.#isCdata = false;
    if (this.depth === 0 && !isOutside(this.#text.slice(this.start, this.end)))
      throw new XmlError('there is text outside of the root');
    return (this.token = 'text');
  }

  #readCdata(): XmlToken {
    this.end = this.#behind(']]>', this.start + 9);
    this.#isCdata = true;
    return (this.token = 'text');
  }

  /** Comments, processing instructions, the XML declaration, DOCTYPE. */
  #passOver(): void {
    const text = this.#text;
    if (text.startsWith('<!--', this.start)) this.end = this.#behind('-->', this.start + 4);
    else if (text.startsWith('<?', this.start)) this.end = this.#behind('?>', this.start + 2);
    else if (text.startsWith('<!DOCTYPE', this.start)) this.end = this.#behindDoctype();
    else throw new XmlError('unknown markup');
  }

  #behind(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    if (at < 0) throw new XmlError(`${mark} is missing`);
    return at + mark.length;
  }

  #behindDoctype(): number {
    const close = this.#behind('>', this.start);
    const subset = this.#text.indexOf('[', this.start);
    return subset < 0 || subset > close ? close : this.#behind('>', this.#behind(']', subset));
  }

  #readClose(): XmlToken {
    const at = this.start + 2;
    const name = this.#open.at(-1);
    if (name === undefined || !this.#text.startsWith(name, at)) throw new XmlError('unexpected end tag');
    let end = at + name.length;
    while (isXmlSpace(this.#text.charCodeAt(end))) end++;
    if (this.#text.charCodeAt(end) !== GREATER) throw new XmlError('unexpected end tag');
    this.end = end + 1;
    this.#close();
    return (this.token = 'close');
  }

  #close(): void {
    const name = this.#open.pop() ?? '';
    this.#resolve(name);
    if (this.#scope().depth === this.depth) this.#scopes.pop();
    this.depth--;
  }

  #readOpen(): XmlToken {
    const text = this.#text;
    let at = this.start + 1;
    while (!endsName(text.charCodeAt(at))) at++;
    const name = text.slice(this.start + 1, at);
    if (name === '') throw new XmlError('a tag has no name');
    this.#readAttributes(at);
    if (this.depth === 0 && this.#hasRoot) throw new XmlError('there are two roots');
    this.#hasRoot = true;
    if (++this.depth > MAX_XML_DEPTH) throw new XmlError('too many elements inside each other');
    this.#open.push(name);
    this.#declareNamespaces();
    this.#resolve(name);
    return (this.token = 'open');
  }

  #readAttributes(from: number): void {
    const text = this.#text;
    const list = this.#attributes;
    list.length = 0;
    let at = from;
    for (;;) {
      while (isXmlSpace(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) {
        this.#closesItself = code === SLASH;
        if (this.#closesItself && text.charCodeAt(at + 1) !== GREATER) throw new XmlError('a tag is broken');
        this.end = at + (this.#closesItself ? 2 : 1);
        return;
      }
      const nameStart = at;
      while (!endsName(text.charCodeAt(at))) at++;
      const nameEnd = at;
      while (isXmlSpace(text.charCodeAt(at))) at++;
      if (nameEnd === nameStart || text.charCodeAt(at) !== EQUALS)
        throw new XmlError('an attribute has no value');
      at++;
      while (isXmlSpace(text.charCodeAt(at))) at++;
      const quote = text.charCodeAt(at);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw new XmlError('an attribute has no quotes');
      const valueEnd = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (valueEnd < 0) throw new XmlError('an attribute is not closed');
      list.push(nameStart, nameEnd, at + 1, valueEnd);
      at = valueEnd + 1;
    }
  }

  #declareNamespaces(): void {
    let prefixes: Map<string, Vocabulary> | null = null;
    for (let index = 0; index < this.#attributes.length; index += 4) {
      const start = this.#attributes[index] ?? 0;
      if (!this.#text.startsWith('xmlns', start)) continue;
      const name = this.#text.slice(start, this.#attributes[index + 1]);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      const vocabulary = vocabularyOf(this.#value(index));
      // Many programs say again and again what is known already.
      if (this.#meaning(prefix) !== vocabulary) (prefixes ??= new Map()).set(prefix, vocabulary);
    }
    if (prefixes !== null) this.#scopes.push({ depth: this.depth, prefixes, names: new Map() });
  }

  #resolve(name: string): void {
    const scope = this.#scope();
    let resolved = scope.names.get(name);
    if (resolved === undefined) {
      const colon = name.indexOf(':');
      resolved = {
        local: name.slice(colon + 1),
        vocabulary: this.#meaning(colon < 0 ? '' : name.slice(0, colon)),
      };
      scope.names.set(name, resolved);
    }
    this.local = resolved.local;
    this.vocabulary = resolved.vocabulary;
  }
}

/** White space, or a byte order mark, which may have been read byte by byte. */
function isOutside(text: string): boolean {
  return trimXmlSpace(text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')) === '';
}

/** White space, `/`, `>`, `=`, or the end of the text. */
function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code === EQUALS || isXmlSpace(code) || Number.isNaN(code);
}
