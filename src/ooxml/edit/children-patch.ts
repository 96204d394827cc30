import type { Vocabulary } from '../vocabulary';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

/** How a part writes Excel's own elements, and what prefixes mean in it. */
export interface Notation {
  /** Empty, or `x:`. */
  readonly prefix: string;
  readonly prefixes: ReadonlyMap<string, Vocabulary>;
}

/** Gives a child its new form, as XML; empty takes it away. `null` when there is none so far. */
export type ChildChange = (existing: string | null) => string;

/** The notation of a part. @param xml with its root element */
export function notationOf(xml: string): Notation {
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== 'open') {
    if (scanner.token === 'end') return { prefix: '', prefixes: scanner.prefixes };
  }
  return { prefix: scanner.prefix, prefixes: scanner.prefixes };
}

/**
 * Changes children of an element; all others stay as they are, to the byte.
 * @param order the names of all children in the order the format demands; new ones are put in by it
 */
export function changeChildren(
  xml: string,
  order: readonly string[],
  changes: ReadonlyMap<string, ChildChange>,
  prefixes?: ReadonlyMap<string, Vocabulary>,
): string {
  const scanner = new XmlScanner(xml, prefixes);
  const patch = new XmlPatch(xml);
  const missing = new Set([...changes.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  const create = (before: number): string => {
    const due = [...missing].filter((name) => order.indexOf(name) < before);
    for (const name of due) missing.delete(name);
    return due.map((name) => changes.get(name)?.(null) ?? '').join('');
  };
  // Behind the last child, whatever stands between it and the next one.
  let last = 0;
  while (scanner.next() !== 'end') {
    const { token, local, vocabulary, depth, start } = scanner;
    if (token === 'close' && depth === 0) {
      const content = create(order.length);
      if (content !== '') patch.append(scanner, content);
    }
    if (token === 'open' && depth === 1) last = scanner.end;
    if (token !== 'open' || depth !== 2) continue;
    const rank = vocabulary === 'main' ? order.indexOf(local) : -1;
    const created = rank < 0 ? '' : create(rank);
    if (created !== '') patch.insert(last, created);
    scanner.skip();
    last = scanner.end;
    const change = rank < 0 || !missing.has(local) ? undefined : changes.get(local);
    if (change === undefined) continue;
    missing.delete(local);
    patch.replace(start, scanner.end, change(xml.slice(start, scanner.end)));
  }
  return patch.toString();
}

/** One child of an element, as it is written. */
export interface WrittenChild {
  readonly name: string;
  readonly xml: string;
}

/** An element taken apart, so that it can be put together with other children. */
export interface TakenApart {
  /** As it is written: empty, or `x:`. */
  readonly prefix: string;
  /** Its start tag, which does not close itself. */
  readonly start: string;
  readonly children: readonly WrittenChild[];
  readonly end: string;
}

/** Takes an element apart; what stands between its children is left out. */
export function takeApart(xml: string): TakenApart {
  const scanner = new XmlScanner(xml);
  scanner.next();
  const tag = xml.slice(scanner.start, scanner.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const found: WrittenChild[] = [];
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open') continue;
    const { local, start } = scanner;
    scanner.skip();
    found.push({ name: local, xml: xml.slice(start, scanner.end) });
  }
  const prefix = name.slice(0, name.indexOf(':') + 1);
  return { prefix, start: tag.replace(/\s*\/>$/, '>'), children: found, end: `</${name}>` };
}

/** The start tag of an element, and its attributes by `attribute`. */
export function startOf(xml: string): XmlScanner {
  const scanner = new XmlScanner(xml);
  scanner.next();
  return scanner;
}
