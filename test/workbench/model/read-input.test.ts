import { readInput, type InputLocale } from '../../../src/workbench/model/read-input';

const GERMAN: InputLocale = {
  decimal: ',',
  group: '.',
  dateOrder: 'dmy',
  dateSystem: 1900,
  currentYear: 2026,
};
const ENGLISH: InputLocale = { ...GERMAN, decimal: '.', group: ',', dateOrder: 'mdy' };

describe('what a German user types', () => {
  it.each<readonly [string, unknown, string | null]>([
    ['12,5', 12.5, null],
    ['-3', -3, null],
    ['+4', 4, null],
    ['(5)', -5, null],
    ['1.234', 1234, '#,##0'],
    ['1.234,50', 1234.5, '#,##0.00'],
    ['12 %', 0.12, '0%'],
    ['12,5%', 0.125, '0.00%'],
    ['5 €', 5, '#,##0 "€"'],
    ['1E5', 100_000, '0.00E+00'],
    ['1 1/2', 1.5, '# ?/?'],
    ['0702497', 702_497, null],
    ['WAHR', true, null],
    ['falsch', false, null],
    ['', null, null],
  ])('%s is %j', (text, value, numberFormat) => {
    expect(readInput(text, GERMAN)).toEqual({
      value,
      ...(numberFormat === null ? {} : { numberFormat }),
    });
  });

  it.each<[string, number, string]>([
    ['31.7.2025', 45_869, 'm/d/yyyy'],
    ['31.07.25', 45_869, 'm/d/yyyy'],
    ['31-07-2025', 45_869, 'm/d/yyyy'],
    ['31/7/2025', 45_869, 'm/d/yyyy'],
    ['2025-07-31', 45_869, 'm/d/yyyy'],
    ['1.8.', 46_235, 'd-mmm'],
    ['2/3', 46_083, 'd-mmm'],
    ['8.2025', 45_870, 'mmm-yy'],
    ['1.23', 44_927, 'mmm-yy'],
    ['2/30', 10_990, 'mmm-yy'],
    ['2025/10', 45_931, 'mmm-yy'],
    ['31. Juli 2025', 45_869, 'd-mmm-yy'],
    ['März 2025', 45_717, 'mmm-yy'],
    ['7:30', 0.3125, 'h:mm'],
    ['31.7.2025 12:00', 45_869.5, 'm/d/yyyy h:mm'],
  ])('%s is a date or time', (text, value, numberFormat) => {
    expect(readInput(text, GERMAN)).toEqual({ value, numberFormat });
  });

  it.each([
    '2025/26',
    '31.2.2025',
    '32.7.2025',
    'R01, R14',
    'constructor',
    '51.3-6000/24',
    'Nord 1',
    '1:2:3:4',
    '12,5,1',
    'mai',
    '3 b',
    '13.13.',
  ])('%s stays a text', (text) => {
    const { value } = readInput(text, GERMAN);
    expect(value).toBe(text);
  });

  it('#NV is the error that files call #N/A', () => {
    expect(readInput('#NV', GERMAN).value).toEqual({ error: '#N/A' });
  });

  it('29 is this century, 30 the last', () => {
    expect([readInput('1.1.29', GERMAN).value, readInput('1.1.30', GERMAN).value]).toEqual([47_119, 10_959]);
  });
});

it('counts days from 1904 where the workbook does', () => {
  expect(readInput('31.07.2025', { ...GERMAN, dateSystem: 1904 }).value).toBe(45_869 - 1462);
});

it('takes points and commas the English way for the API', () => {
  expect([
    readInput('12.5', ENGLISH).value,
    readInput('1,234', ENGLISH).value,
    readInput('7/31/2025', ENGLISH).value,
  ]).toEqual([12.5, 1234, 45_869]);
});
