/** The XML namespaces this folder tells apart; strict and transitional OOXML are one. */
export type Vocabulary = 'main' | 'relationships' | 'package' | 'drawing' | 'extension' | 'xml' | 'other';

const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'main'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'relationships'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'relationships'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'package'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'package'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'drawing'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'drawing'],
  // Excel 2010 and later: data validation across sheets, and the references inside it.
  ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/main', 'extension'],
  ['http://schemas.microsoft.com/office/excel/2006/main', 'extension'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

export function vocabularyOf(namespace: string): Vocabulary {
  return VOCABULARIES.get(namespace) ?? 'other';
}
