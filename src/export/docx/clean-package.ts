import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { isoFromDay, type Day } from '../../domain/calendar/day';
import { FILE_TIME } from '../zip-time';

const CORE = 'docProps/core.xml';
const CUSTOM = 'docProps/custom.xml';
/**
 * The document without what tells who made it, when, and with which program: no author, no last one to save it, no
 * properties but title, language and the day of the report (bericht.md §4). The same document gives the same bytes.
 */
export function cleanPackage(document: Uint8Array, title: string, date: Day): Uint8Array {
  const parts = unzipSync(document);
  const kept = Object.entries(parts).filter(([name]) => name !== CUSTOM);
  const cleaned: Zippable = Object.fromEntries(
    kept.map(([name, bytes]) => [name, [cleanPart(name, bytes, title, date), { mtime: FILE_TIME }]]),
  );
  return zipSync(cleaned, { level: 6 });
}

function cleanPart(name: string, bytes: Uint8Array, title: string, date: Day): Uint8Array {
  if (name === CORE) return strToU8(coreProperties(title, date));
  if (name === '[Content_Types].xml' || name === '_rels/.rels') {
    return strToU8(
      strFromU8(bytes).replace(/<(?:Override|Relationship) [^>]*docProps\/custom\.xml[^>]*\/>/, ''),
    );
  }
  return bytes;
}

function coreProperties(title: string, date: Day): string {
  const time = `${isoFromDay(date)}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:language>de-DE</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
