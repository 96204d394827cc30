import type { XmlScanner } from './xml-scanner';
import { decodeControlCharacters, trimXmlSpace } from './xml-text';

/**
 * The text of an `si` or `is` element that was just opened, to behind its `close`: its runs joined, without the
 * pronunciation (`rPh`). Blanks at the ends of a run count only with `xml:space="preserve"`, as in Excel.
 */
export function readRichText(scanner: XmlScanner): string {
  const outside = scanner.depth - 1;
  let text = '';
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue;
    if (scanner.local === 't' && scanner.vocabulary === 'main') text += readText(scanner);
    else if (scanner.local !== 'r' || scanner.vocabulary !== 'main') scanner.skip();
  }
  return decodeControlCharacters(text);
}

/** The characters of a `t` element that was just opened, to behind its `close`. */
function readText(scanner: XmlScanner): string {
  const preserves = scanner.attribute('xml:space') === 'preserve';
  const text = readContent(scanner);
  return preserves ? text : trimXmlSpace(text);
}

/** The characters directly inside the element that was just opened, to behind its `close`. */
export function readContent(scanner: XmlScanner): string {
  const outside = scanner.depth - 1;
  let text = '';
  while (scanner.depth > outside) {
    const token = scanner.next();
    if (token === 'text') text += scanner.content();
    else if (token === 'open') scanner.skip();
  }
  return text;
}
