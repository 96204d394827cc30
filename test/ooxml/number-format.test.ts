import { builtInFormat, isDateFormat } from '../../src/ooxml/number-format';

it.each([
  'dd.mm.yyyy',
  'dd\\.mm\\.yyyy;@',
  '[$-407]d. mmmm yyyy',
  'm/d/yyyy',
  'mmm yy',
  '[h]:mm:ss',
  'hh:mm',
  'mm:ss.0',
  'd-mmm',
  '"am "d.m.',
  'h:mm AM/PM',
])('knows %s as a date or time', (code) => {
  expect(isDateFormat(code)).toBe(true);
});

it.each([
  'General',
  '0',
  '#,##0.00 "€"',
  '0.00E+00',
  '@',
  '[Red]0;[Blue]-0',
  '"Stand "0',
  '\\d0',
  '0_h',
  '* 0',
  '[$€-407] 0',
  '0 "Std."',
  '000\\ 00\\ 00',
])('knows %s as no date', (code) => {
  expect(isDateFormat(code)).toBe(false);
});

it.each([
  [0, 'General'],
  [14, 'm/d/yyyy'],
  [22, 'm/d/yyyy h:mm'],
  [31, 'm/d/yyyy'],
  [49, '@'],
  [160, 'General'],
])('gives the built-in format %d', (id, code) => {
  expect(builtInFormat(id)).toBe(code);
});
