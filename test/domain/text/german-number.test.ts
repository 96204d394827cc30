import { germanNumber } from '../../../src/domain/text/german-number';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1.000'],
  [1_234_567, '1.234.567'],
])('%d is written with dots between thousands', (value, text) => {
  expect(germanNumber(value)).toBe(text);
});
