import { escapeAttribute } from '../make/xml';
import { XmlScanner } from '../xml-scanner';

/** Attributes to set, by names without prefix; `null` takes one away. */
export type AttributeChanges = Readonly<Record<string, string | number | null>>;

/** Changes to a text, by the places of the original; what is not named stays as it is, to the byte. */
export class XmlPatch {
  readonly text: string;
  readonly #changes: { readonly start: number; readonly end: number; readonly by: string }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Puts something in the place of a stretch. Stretches must not overlap. */
  replace(start: number, end: number, by: string): void {
    this.#changes.push({ start, end, by });
  }

  /** Several insertions at one place stand in the order in which they were made. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Changes attributes of the element a scanner over this text has just opened; the others keep place and spelling. */
  setAttributes(scanner: XmlScanner, changes: AttributeChanges): void {
    for (const [name, value] of Object.entries(changes)) {
      const place = scanner.attributePlace(name);
      if (place === undefined) {
        if (value !== null)
          this.insert(tagClose(scanner, this.text), ` ${name}="${escapeAttribute(String(value))}"`);
      } else if (value === null) {
        // With the blank in front of it and the quote behind it.
        this.replace(place.start - 1, place.valueEnd + 1, '');
      } else {
        this.replace(place.valueStart, place.valueEnd, escapeAttribute(String(value)));
      }
    }
  }

  /** Adds at the end of the element whose `open` or `close` tag a scanner over this text stands at. */
  append(scanner: XmlScanner, content: string): void {
    const { text } = this;
    if (scanner.token === 'close' && text.startsWith('</', scanner.start)) {
      this.insert(scanner.start, content);
      return;
    }
    // It closes itself: now it has something to hold.
    const close = tagClose(scanner, text);
    const name = /^<([^\s/>]+)/.exec(text.slice(scanner.start, scanner.end))?.[1] ?? '';
    this.replace(close, scanner.end, `>${content}</${name}>`);
  }

  toString(): string {
    // The sort keeps the order of changes at one place.
    const sorted = [...this.#changes].sort((a, b) => a.start - b.start);
    let result = '';
    let at = 0;
    for (const { start, end, by } of sorted) {
      if (start < at) throw new Error('two changes of one place');
      result += this.text.slice(at, start) + by;
      at = end;
    }
    return result + this.text.slice(at);
  }
}

/** A start tag by itself with some attributes changed. */
export function withAttributes(tag: string, changes: AttributeChanges): string {
  const patch = new XmlPatch(tag);
  const scanner = new XmlScanner(tag);
  scanner.next();
  patch.setAttributes(scanner, changes);
  return patch.toString();
}

/** The place of the `>` or `/>` of the tag a scanner stands at. */
function tagClose({ end }: XmlScanner, text: string): number {
  return text.charAt(end - 2) === '/' ? end - 2 : end - 1;
}
