import { fromExcel, toExcel } from '../../src/excel/cell-values';

test.each(['#N/A', '#DIV/0!', '#NV', '#WERT!', '#REF!', '#ÜBERLAUF!'])('%s is an error', (text) => {
  expect(fromExcel(text)).toEqual({ error: text });
});

test.each(['#12', '# Anmerkung', 'N/A', '-'])('%j is a text', (text) => {
  expect(fromExcel(text)).toBe(text);
});

test('empty texts are empty cells', () => {
  expect(fromExcel('')).toBeNull();
  expect(toExcel(null)).toBe('');
});

test.each([
  'R01, R14',
  'Region 1',
  'umstellbar',
  'Märchenschule',
  'Die Bewilligung gilt bis 31.07.2026.',
  'Maifeld',
])('%j goes as it is', (text) => {
  expect(toExcel(text)).toBe(text);
});

test.each([
  '0702497',
  '1/2',
  '=A1',
  '+1',
  '-',
  '@a',
  "'a",
  '#NV',
  'wahr',
  'TRUE',
  'Mai 24',
  'Dez. 2025',
  ',5',
  ' 7',
])('%j would be misread and gets an apostrophe', (text) => {
  expect(toExcel(text)).toBe(`'${text}`);
});
