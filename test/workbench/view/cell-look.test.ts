import type { CellValue } from '../../../src/workbench/model/cell';
import { DEFAULT_STYLE, type CellStyle } from '../../../src/workbench/model/cell-style';
import { NO_LOOK, type ConditionalFormat } from '../../../src/workbench/model/conditional-formats';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { Workbook } from '../../../src/workbench/model/workbook';
import { cellLook, filterState } from '../../../src/workbench/view/cell-look';

function lookOf(value: CellValue, style: Partial<CellStyle> = {}): ReturnType<typeof cellLook> {
  const sheet = new Workbook().activeSheet;
  sheet.cells.set(0, 0, { value, style: { ...DEFAULT_STYLE, ...style } });
  return cellLook(sheet, 0, 0);
}

it.each([
  [45747, { numberFormat: 'dd.mm.yyyy' }, '31.03.2025', 'right'],
  [1234.5, { numberFormat: '#,##0.00' }, '1.234,50', 'right'],
  ['Elmshorn', {}, 'Elmshorn', 'left'],
  [true, {}, 'WAHR', 'center'],
  [{ error: '#N/A' }, {}, '#NV', 'center'],
  [1, { horizontal: 'Left' as const }, '1', 'left'],
])('shows %j with %j as German Excel does', (value, style, text, align) => {
  expect(lookOf(value, style)).toMatchObject({ text, align });
});

it('turns a style into declarations', () => {
  const { css } = lookOf('x', {
    fill: '#FFF2CC',
    fontColor: '#112233',
    bold: true,
    underline: true,
    strikethrough: true,
    indent: 1,
  });
  expect(css).toBe(
    'background:#FFF2CC;color:#112233;font-weight:600;text-decoration:underline line-through;padding-inline:13px',
  );
});

describe('a rule', () => {
  const look = { ...NO_LOOK, fill: '#C00000', color: '#FFFFFF', bold: true };
  const rule = { kind: 'cell-value', operator: 'equal', formulas: ['="gesperrt"'] } as const;

  function sheetWith(value: CellValue, ...rules: readonly Partial<ConditionalFormat>[]): Sheet {
    const sheet = new Workbook().activeSheet;
    sheet.cells.set(0, 0, { value, style: { ...DEFAULT_STYLE, fill: '#FFF2CC', italic: true } });
    sheet.conditionalFormats.load(
      rules.map((part) => ({
        rects: [{ top: 0, left: 0, rows: 9, columns: 1 }],
        rule,
        look,
        stopsIfTrue: false,
        place: 0,
        ...part,
      })),
    );
    return sheet;
  }

  it('colours cells over their own style, and keeps what it does not name', () => {
    expect(cellLook(sheetWith('Gesperrt', {}), 0, 0).css).toBe(
      'background:#C00000;color:#FFFFFF;font-weight:600;font-style:italic',
    );
    expect(cellLook(sheetWith('nicht gesperrt', {}), 0, 0).css).toBe('background:#FFF2CC;font-style:italic');
  });

  it('goes before those behind it, which add what it leaves open unless it stops', () => {
    const second = { look: { ...NO_LOOK, fill: '#00FF00', strikethrough: true } };
    expect(cellLook(sheetWith('gesperrt', {}, second), 0, 0).css).toContain(
      'background:#C00000;color:#FFFFFF;font-weight:600;font-style:italic;text-decoration:line-through',
    );
    expect(cellLook(sheetWith('gesperrt', { stopsIfTrue: true }, second), 0, 0).css).not.toContain(
      'line-through',
    );
  });

  it.each<[string, readonly string[], CellValue, boolean]>([
    ['greaterThan', ['=5'], 6, true],
    ['greaterThan', ['=5'], 5, false],
    ['lessThanOrEqual', ['=5'], null, true],
    ['notEqual', ['=5'], 'x', true],
    ['between', ['=1', '=3'], 3, true],
    ['notBetween', ['=1', '=3'], 3, false],
    ['equal', ['=$B$1'], 0, false],
    ['equal', ['="x"'], { error: '#N/A' }, false],
  ])('%s %j of %j: %s', (operator, formulas, value, holds) => {
    const sheet = sheetWith(value, { rule: { kind: 'cell-value', operator, formulas } });
    expect(cellLook(sheet, 0, 0).css.includes('#C00000')).toBe(holds);
  });
});

describe('a table', () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  ['Az', 'Schule'].forEach((value, column) => {
    sheet.cells.set(0, column, { value, style: DEFAULT_STYLE });
  });
  sheet.cells.set(1, 0, { value: 'x', style: { ...DEFAULT_STYLE, fill: '#FF0000' } });
  const table = workbook.addTable(sheet, {
    rect: { top: 0, left: 0, rows: 4, columns: 2 },
    hasHeaders: true,
  });

  it('colours its header and every other row; a fill of the cell wins', () => {
    expect(cellLook(sheet, 0, 0).css).toBe('background:#2F5597;color:#FFFFFF;font-weight:600');
    expect(cellLook(sheet, 1, 1).css).toBe('background:#D9E2F3');
    expect(cellLook(sheet, 2, 1).css).toBe('');
    expect(cellLook(sheet, 1, 0).css).toBe('background:#FF0000');
  });

  it('has filter buttons in its header only, and tells which column is filtered', () => {
    table.filter.apply(1, { filterOn: 'Values', values: ['x'] });
    expect([
      filterState(sheet, 0, 0),
      filterState(sheet, 0, 1),
      filterState(sheet, 1, 1),
      filterState(sheet, 0, 2),
    ]).toEqual(['button', 'filtered', null, null]);
    table.setLook({ showFilterButton: false });
    expect(filterState(sheet, 0, 0)).toBeNull();
  });
});
