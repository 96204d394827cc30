import fc from 'fast-check';
import { TextCache } from '../../src/ooxml/text-cache';

/** A cache over these texts one behind the other, and the place of each. */
function cacheOver(texts: readonly string[]): {
  cache: TextCache;
  places: [number, number][];
  reads: string[];
} {
  const reads: string[] = [];
  const encoded = texts.map((text) => Buffer.from(text));
  let at = 0;
  const places = encoded.map(({ length }): [number, number] => {
    const start = at;
    at += length;
    return [start, at];
  });
  const cache = new TextCache(Buffer.concat(encoded), (raw) => {
    reads.push(raw);
    return raw.toUpperCase();
  });
  return { cache, places, reads };
}

test('a text that is there again is read once', () => {
  const { cache, places, reads } = cacheOver(['Heist', 'Elmshorn', 'Heist', 'Heist']);
  expect(places.map(([start, end]) => cache.text(start, end))).toEqual([
    'HEIST',
    'ELMSHORN',
    'HEIST',
    'HEIST',
  ]);
  expect(reads).toEqual(['Heist', 'Elmshorn']);
});

test('texts that differ in their middle only are not taken for each other', () => {
  const texts = ['a', 'b', 'c'].map((middle) => `${'x'.repeat(12)}${middle}${'y'.repeat(12)}`);
  const { cache, places } = cacheOver([...texts, ...texts]);
  expect(places.map(([start, end]) => cache.text(start, end))).toEqual(
    [...texts, ...texts].map((text) => text.toUpperCase()),
  );
});

test('the empty text is one, also as the first', () => {
  const { cache } = cacheOver(['a']);
  expect([cache.text(0, 0), cache.text(0, 1), cache.text(1, 1)]).toEqual(['', 'A', '']);
});

test('more texts than there is room for are all read right', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `t${String(index % 15_000)}`);
  const { cache, places } = cacheOver(texts);
  expect(places.map(([start, end]) => cache.text(start, end))).toEqual(
    texts.map((text) => text.toUpperCase()),
  );
});

test('any texts are read as they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })), (texts) => {
      const { cache, places } = cacheOver(texts);
      expect(places.map(([start, end]) => cache.text(start, end))).toEqual(
        texts.map((text) => text.toUpperCase()),
      );
    }),
    { seed: 1 },
  );
});
