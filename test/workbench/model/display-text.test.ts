import { displayText, isDateFormat } from '../../../src/workbench/model/display-text';

it.each<[number, string]>([
  [0, '0'],
  [12.5, '12,5'],
  [-0.1, '-0,1'],
  [1 / 3, '0,333333333'],
  [1234567, '1234567'],
  [123456789012, '1,23457E+11'],
  [0.0000000001, '1E-10'],
])('shows %j as %s in the general format', (value, text) => {
  expect(displayText(value, 'General', 1900)).toBe(text);
});

it.each<[string, number, string]>([
  ['0', 12.6, '13'],
  ['0.00', 1.5, '1,50'],
  ['00000', 702, '00702'],
  ['#,##0', 1234567, '1.234.567'],
  ['#,##0.00', -1234.5, '-1.234,50'],
  ['0%', 0.125, '13%'],
  ['0.0%', 0.125, '12,5%'],
  ['0.00E+00', 12345, '1,23E+04'],
  ['# ?/?', 1.5, '1 1/2'],
  ['0.##', 2, '2,'],
  ['#,##0 "€"', 1500, '1.500 €'],
  ['[$€-407] 0', 3, '€ 3'],
  ['0;(0);"null"', -5, '(5)'],
  ['0;(0);"null"', 0, 'null'],
  ['[>=100]"viel";"wenig"', 99, 'wenig'],
  ['0" Std."', 25, '25 Std.'],
  ['0,', 12_345, '12'],
])('%s shows %j as %s', (format, value, text) => {
  expect(displayText(value, format, 1900)).toBe(text);
});

it.each<[string, number, string]>([
  ['dd\\.mm\\.yyyy', 45_869, '31.07.2025'],
  ['m/d/yyyy', 45_869, '31.07.2025'],
  ['d. mmmm yyyy', 45_869, '31. Juli 2025'],
  ['ddd, dd.mm.yy', 45_869, 'Do, 31.07.25'],
  ['dddd', 45_869, 'Donnerstag'],
  ['mmm yy', 45_717, 'Mrz 25'],
  ['h:mm', 0.3125, '7:30'],
  ['hh:mm:ss', 0.3125, '07:30:00'],
  ['mm:ss', 0.01, '14:24'],
  ['[h]:mm', 1.5, '36:00'],
  ['h:mm AM/PM', 0.75, '6:00 PM'],
  ['dd.mm.yyyy;@', 1, '01.01.1900'],
  ['dd.mm.yyyy', 60, '29.02.1900'],
  ['dd.mm.yyyy', 61, '01.03.1900'],
  ['dd.mm.yyyy', -1, '########'],
])('%s shows the day %j as %s', (format, value, text) => {
  expect(displayText(value, format, 1900)).toBe(text);
});

it('counts days from 1904 where the workbook does', () => {
  expect(displayText(0, 'dd.mm.yyyy', 1904)).toBe('01.01.1904');
});

it.each<[string, string, string]>([
  ['General', 'Müller', 'Müller'],
  ['0.00', 'Müller', 'Müller'],
  ['@" (Text)"', 'Müller', 'Müller (Text)'],
])('%s shows the text %s as %s', (format, value, text) => {
  expect(displayText(value, format, 1900)).toBe(text);
});

it('shows truth values and errors in German', () => {
  const shown = [true, false, { error: '#N/A' }, { error: '#REF!' }, null].map((value) =>
    displayText(value, 'General', 1900),
  );
  expect(shown).toEqual(['WAHR', 'FALSCH', '#NV', '#BEZUG!', '']);
});

it.each([
  ['dd.mm.yyyy', true],
  ['m/d/yyyy', true],
  ['[h]:mm', true],
  ['0.00', false],
  ['General', false],
  ['@', false],
  ['#,##0 "dm"', false],
  ['[Red]0', false],
])('knows whether %s is a date format', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
