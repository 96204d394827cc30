import { XmlError } from '../../src/ooxml/xml-error';
import { XmlScanner } from '../../src/ooxml/xml-scanner';
import { parseXml, type XmlElement } from '../../src/ooxml/xml-tree';

/** All tokens in short form. */
function tokens(xml: string): readonly string[] {
  const scanner = new XmlScanner(xml);
  const found: string[] = [];
  while (scanner.next() !== 'end') {
    if (scanner.token === 'text') found.push(scanner.content());
    else found.push(`${scanner.token === 'open' ? '<' : '/'}${scanner.local}`);
  }
  return found;
}

it('gives elements and text in order; one that closes itself is opened and closed', () => {
  expect(tokens('<?xml version="1.0"?><a><b x="1"/>text<c>more</c></a>')).toEqual([
    '<a',
    '<b',
    '/b',
    'text',
    '<c',
    'more',
    '/c',
    '/a',
  ]);
});

it('takes white space, comments and a byte order mark around the root for nothing', () => {
  for (const mark of ['\ufeff', '\u00ef\u00bb\u00bf']) {
    const { name } = parseXml(`${mark}<?xml version="1.0"?>\n<!-- x -->\n<a/>\r\n<!-- <b/> -->\n`);
    expect(name).toBe('a');
  }
});

it('passes over comments, instructions and a DOCTYPE without expanding what it defines', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;">]>';
  expect(tokens(`${doctype}<a><!-- <b> --><?go?>&y;</a>`)).toEqual(['<a', '&y;', '/a']);
});

it('reads attributes in either quotes, with signs that end tags inside them', () => {
  const { attributes } = parseXml(`<a b = 'x>"y' c="1 &lt; 2&#10;3\n4"/>`);
  expect([...attributes]).toEqual([
    ['b', 'x>"y'],
    ['c', '1 < 2\n3 4'],
  ]);
});

it('takes strict and transitional names, with any prefix, as the same', () => {
  for (const root of [
    '<sst xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>',
    '<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    '<sst/>',
  ]) {
    expect(parseXml(root)).toMatchObject({ name: 'sst', vocabulary: 'main' });
  }
});

it('knows a prefix only inside the element that declares it', () => {
  const root = parseXml(
    '<a xmlns="urn:other"><b xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" r:id="1"/><c r:id="2"/></a>',
  );
  expect(root.vocabulary).toBe('other');
  expect(root.children.map(({ attributes }) => [...attributes])).toEqual([[['relationships:id', '1']], []]);
});

it('gives prefixes back the meaning they had outside', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const root = parseXml(
    `<x:a xmlns:x="${main}" xmlns="u"><b xmlns="${main}"><x:c xmlns:x="u"><x:d/><e/></x:c><x:f xmlns:x="${main}"/></b><x:g/><h/></x:a>`,
  );
  const all = (element: XmlElement): readonly string[] => [
    `${element.name} ${element.vocabulary}`,
    ...element.children.flatMap(all),
  ];
  expect(all(root)).toEqual([
    'a main',
    'b main',
    'c other',
    'd other',
    'e main',
    'f main',
    'g main',
    'h other',
  ]);
});

it.each([
  ['an element that is not closed', '<a><b></b>'],
  ['end tags in the wrong order', '<a><b></a></b>'],
  ['an end tag too many', '<a/></b>'],
  ['an end tag that only begins like its start tag', '<a></ab>'],
  ['a tag that is cut off', '<a b="1"'],
  ['an attribute without a value', '<a b></a>'],
  ['an attribute without quotes', '<a b=1></a>'],
  ['a comment that is cut off', '<a><!-- </a>'],
  ['CDATA that is cut off', '<a><![CDATA[ </a>'],
  ['unknown markup', '<a><!ELEMENT a></a>'],
  ['a tag without a name', '<a>< b/></a>'],
  ['two roots', '<a/><b/>'],
  ['text in front of the root', 'x<a/>'],
  ['text behind the root', '<a/>x'],
  ['elements nested beyond reason', '<a>'.repeat(300) + '</a>'.repeat(300)],
])('refuses %s', (_, xml) => {
  expect(() => tokens(xml)).toThrow(XmlError);
});
