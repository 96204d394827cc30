import { readRichText } from './rich-text';
import { XmlScanner } from './xml-scanner';

/** The texts that cells refer to by number. @throws XmlError */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open' || scanner.depth === 1) continue;
    if (scanner.local === 'si' && scanner.vocabulary === 'main') strings.push(readRichText(scanner));
    else scanner.skip();
  }
  return strings;
}
