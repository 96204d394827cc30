import type { CellFormat } from '../../src/ooxml/cell-format';
import { opened, xlsx } from '../builders/xlsx';
import type { FormatDescription } from '../../src/ooxml/make/description';

function formatOf(
  format: FormatDescription,
  change: (styles: string) => string = (styles) => styles,
): CellFormat {
  const workbook = opened(
    xlsx({ sheets: [{ name: 'Fälle', rows: [[{ value: 45747, format }]] }] }, { 'xl/styles.xml': change }),
  );
  const found = workbook.formats[workbook.sheets[0]?.rows[0]?.cells[0]?.format ?? -1];
  if (found === undefined) throw new Error('the cell has no format');
  return found;
}

it('knows a date by its format and leaves its serial number', () => {
  const workbook = opened(
    xlsx({
      sheets: [{ name: 'Fälle', rows: [[{ value: 45747, format: { numberFormat: 'dd.mm.yyyy' } }, 45747]] }],
    }),
  );
  const cells = workbook.sheets[0]?.rows[0]?.cells ?? [];
  expect(cells.map(({ value, format }) => [value, workbook.formats[format]?.isDate])).toEqual([
    [45747, true],
    [45747, false],
  ]);
});

it('knows built-in formats by their number', () => {
  expect(
    formatOf({ bold: true }, (styles) => styles.replace(/numFmtId="0"/g, 'numFmtId="14"')),
  ).toMatchObject({
    numberFormat: 'm/d/yyyy',
    isDate: true,
  });
});

it('knows fonts, fills, alignment and locks', () => {
  expect(
    formatOf({
      bold: true,
      color: '112233',
      fill: 'ffcc00',
      size: 14,
      wraps: true,
      horizontal: 'center',
      vertical: 'top',
      isUnlocked: true,
    }),
  ).toMatchObject({
    fill: '#FFCC00',
    font: { bold: true, italic: false, color: '#112233', size: 14, name: 'Calibri' },
    wraps: true,
    horizontal: 'center',
    vertical: 'top',
    isLocked: false,
  });
});

it.each([
  ['theme="4"', '#4472C4'],
  ['theme="0" tint="-0.5"', '#808080'],
  ['indexed="10"', '#FF0000'],
  ['rgb="FF0A0B0C"', '#0A0B0C'],
])('resolves the colour %s', (attributes, color) => {
  const change = (styles: string): string =>
    styles.replace('<fgColor rgb="FF123456"/>', `<fgColor ${attributes}/>`);
  expect(formatOf({ fill: '123456' }, change).fill).toBe(color);
});

it('has the default format when the file has no styles', () => {
  const workbook = opened(xlsx({ sheets: [{ name: 'Fälle', rows: [[1]] }] }, { 'xl/styles.xml': null }));
  expect(workbook.formats).toMatchObject([{ numberFormat: 'General', fill: null, isLocked: true }]);
});
