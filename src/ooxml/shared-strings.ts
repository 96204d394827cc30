import { readRichText } from './rich-text';
import { XmlScanner } from './xml-scanner';
import { decodeContent, decodeControlCharacters, trimXmlSpace } from './xml-text';

/** The texts that cells refer to by number. @throws XmlError */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml);
  let isUsual = false;
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open') continue;
    if (scanner.depth === 1) isUsual = scanner.prefix === '' && scanner.vocabulary === 'main';
    else if (scanner.local === 'si' && scanner.vocabulary === 'main') strings.push(readRichText(scanner));
    else scanner.skip();
    if (isUsual) scanner.end = readPlain(xml, scanner.end, strings);
  }
  return strings;
}

const START = '<si><t>';
const START_PRESERVING = '<si><t xml:space="preserve">';
const END = '</t></si>';

/** Texts that are nothing but texts, as nearly all are; ends at the first that is more. */
function readPlain(xml: string, from: number, strings: string[]): number {
  for (let at = from; ;) {
    const preserves = xml.startsWith(START_PRESERVING, at);
    if (!preserves && !xml.startsWith(START, at)) return at;
    const start = at + (preserves ? START_PRESERVING : START).length;
    const end = xml.indexOf('<', start);
    if (end < 0 || !xml.startsWith(END, end)) return at;
    const text = decodeContent(xml.slice(start, end));
    strings.push(decodeControlCharacters(preserves ? text : trimXmlSpace(text)));
    at = end + END.length;
  }
}
