import fc from 'fast-check';
import { XmlError } from '../../src/ooxml/xml-error';
import {
  behindElement,
  behindMarkup,
  behindTag,
  decimalNumber,
  decodeUtf8,
  wholeNumber,
} from '../../src/ooxml/xml-bytes';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decimal(text: string): number {
  return decimalNumber(bytes(`>${text}<`), 1, bytes(text).length + 1);
}

describe('decimalNumber', () => {
  it('gives the very double that Number() gives, for any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(decimal(String(number))).toBe(Number(String(number)));
        expect(decimal(number.toExponential())).toBe(Number(number.toExponential()));
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('gives the very double that Number() gives, for any digits with a point among them', () => {
    const digits = fc.string({ unit: fc.nat(9).map(String), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(digits, fc.nat(20), fc.constantFrom('', '-', '+'), (text, place, sign) => {
        const written = sign + text.slice(0, place) + (place < text.length ? '.' : '') + text.slice(place);
        expect(decimal(written)).toBe(Number(written));
      }),
      { seed: 1, numRuns: 10_000 },
    );
  });

  it('allows blanks around a number', () => {
    expect(decimal(' 12.5\r\n')).toBe(12.5);
  });

  it.each([
    '',
    ' ',
    '\n',
    '-',
    '.',
    '-.',
    '1.2.3',
    '1,5',
    '0x10',
    '0b1',
    '1e',
    'e5',
    'NaN',
    'Infinity',
    '1_000',
    '1 2',
    '²',
    '١',
  ])('takes %j for no number', (text) => {
    expect(decimal(text)).toBeNaN();
  });
});

describe('wholeNumber', () => {
  it.each([
    ['0', 0],
    ['4711', 4711],
    ['999999999999999', 999_999_999_999_999],
  ])('reads %j', (text, number) => {
    expect(wholeNumber(bytes(text), 0, text.length)).toBe(number);
  });

  it.each(['', '-1', '1.5', ' 1', '1e3', '1234567890123456'])('takes %j for none', (text) => {
    expect(wholeNumber(bytes(text), 0, text.length)).toBeNaN();
  });
});

describe('places', () => {
  it.each([
    ['a tag with a sign that ends tags in a value', behindTag, `<a b="1>2" c='>'>rest`, 'rest'],
    ['a comment with elements and a double dash', behindMarkup, '<!-- <a> - > -->rest', 'rest'],
    ['CDATA with brackets', behindMarkup, '<![CDATA[ ]] > ]]]>rest', 'rest'],
    ['an instruction', behindMarkup, '<?a b="?" > ?>rest', 'rest'],
    ['an element with others of its name', behindElement, '<a><a/><a b="/>">x</a></a>rest', 'rest'],
    [
      'an element with a comment that looks like its end',
      behindElement,
      '<a><!-- </a> --><![CDATA[</a>]]></a>rest',
      'rest',
    ],
    ['an element that closes itself', behindElement, '<a />rest', 'rest'],
  ])('behind %s', (_, behind, text, rest) => {
    expect(decodeUtf8(bytes(text), behind(bytes(text), 0), text.length)).toBe(rest);
  });

  it.each([
    ['a tag', behindTag, '<a b="'],
    ['a comment', behindMarkup, '<!-- --'],
    ['a comment whose ends overlap', behindMarkup, '<!-->'],
    ['CDATA', behindMarkup, '<![CDATA[ ]]'],
    ['unknown markup', behindMarkup, '<!DOCTYPE a>'],
    ['an element', behindElement, '<a><a></a>'],
    ['an end tag', behindElement, '</a>'],
  ])('%s that never ends is refused', (_, behind, text) => {
    expect(() => behind(bytes(text), 0)).toThrow(XmlError);
  });
});

test('short and long texts are decoded alike', () => {
  for (const text of ['', 'a', 'ä', 'a'.repeat(24), 'a'.repeat(25), `${'a'.repeat(23)}ß`, '\ufeffa', '😀']) {
    expect(decodeUtf8(bytes(text), 0, bytes(text).length)).toBe(text);
  }
});
