import { XmlPatch, withAttributes } from '../../../src/ooxml/edit/xml-patch';
import { XmlScanner } from '../../../src/ooxml/xml-scanner';

test.each<readonly [string, string, Record<string, string | number | null>, string]>([
  ['sets what is there', '<a b=\'1\' c="2"/>', { b: 3 }, '<a b=\'3\' c="2"/>'],
  ['adds what is not', '<a b="1" >', { c: 'x"<' }, '<a b="1"  c="x&quot;&lt;">'],
  ['adds to a tag that closes itself', '<a/>', { c: 1 }, '<a c="1"/>'],
  ['takes away', '<a b="1" c="2" d="3">', { c: null }, '<a b="1" d="3">'],
  ['takes away what is not there', '<a>', { c: null }, '<a>'],
  ['does all at once, in any order', '<a b="1" c="2">', { d: 4, c: null, b: 9 }, '<a b="9" d="4">'],
  ['leaves attributes with a prefix alone', '<a r:id="1">', { id: 2 }, '<a r:id="1" id="2">'],
])('an attribute change %s', (_, tag, changes, expected) => {
  expect(withAttributes(`${tag}${tag.endsWith('/>') ? '' : '</a>'}`, changes)).toBe(
    `${expected}${tag.endsWith('/>') ? '' : '</a>'}`,
  );
});

test('elements that close themselves can get content', () => {
  const text = '<r><x:a b="1" /><c></c></r>';
  const scanner = new XmlScanner(text);
  const patch = new XmlPatch(text);
  while (scanner.next() !== 'end') {
    if (scanner.token === 'close' && scanner.local !== 'r') patch.append(scanner, '<n/>');
  }
  expect(patch.toString()).toBe('<r><x:a b="1" ><n/></x:a><c><n/></c></r>');
});

test('insertions at one place keep their order, and two changes of one place are a bug', () => {
  const patch = new XmlPatch('ab');
  patch.insert(1, '1');
  patch.insert(1, '2');
  expect(patch.toString()).toBe('a12b');
  patch.replace(0, 2, 'x');
  expect(() => patch.toString()).toThrow('two changes of one place');
});
