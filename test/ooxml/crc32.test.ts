import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../src/ooxml/crc32';

test('the checksum of the digits is the one everybody knows', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('it is that of zlib, for any bytes in any pieces, wherever they lie in memory', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 70 })), fc.nat(9), (pieces, offset) => {
      const whole = Buffer.concat(pieces);
      const moved = new Uint8Array(whole.length + offset);
      moved.set(whole, offset);
      expect(crc32(moved.subarray(offset))).toBe(zlibCrc32(whole));
      expect(pieces.reduce((crc, piece) => crc32(piece, crc), 0)).toBe(zlibCrc32(whole));
    }),
    { seed: 1 },
  );
});
