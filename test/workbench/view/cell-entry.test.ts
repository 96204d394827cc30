import { DEFAULT_STYLE } from '../../../src/workbench/model/cell-style';
import { NO_VALIDATION } from '../../../src/workbench/model/data-validation';
import { STRICT_PROTECTION } from '../../../src/workbench/model/protection';
import { rectOf } from '../../../src/workbench/model/rect';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { Workbook } from '../../../src/workbench/model/workbook';
import { clearCells, editRefusal, editText, enterText } from '../../../src/workbench/view/cell-entry';

function sheetWith(
  value: number | string | boolean | null,
  numberFormat = 'General',
): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  sheet.cells.set(0, 0, { value, style: { ...DEFAULT_STYLE, numberFormat } });
  return { workbook, sheet };
}

const CHOICES = { ...NO_VALIDATION, rule: { list: { inCellDropDown: true, source: 'offen,umstellen' } } };

describe('the text that is edited', () => {
  it.each([
    [1234.5, '#,##0.00 "€"', '1234,5'],
    [45747, 'd. mmm', '31.03.2025'],
    [45747.5, 'dd.mm.yyyy', '31.03.2025 12:00:00'],
    [0.5, 'hh:mm', '12:00:00'],
    [true, 'General', 'WAHR'],
    ['0702497', '@', '0702497'],
    [null, 'General', ''],
  ])('of %p in format %s is the whole value', (value, format, text) => {
    expect(editText(sheetWith(value, format).sheet, 0, 0)).toBe(text);
  });

  it('of a formula is the formula', () => {
    const { sheet } = sheetWith(null);
    sheet.cells.set(0, 0, { value: 3, formula: '=1+2', style: DEFAULT_STYLE });
    expect(editText(sheet, 0, 0)).toBe('=1+2');
  });
});

describe('an entry', () => {
  it('is read as German Excel reads it', () => {
    const { workbook, sheet } = sheetWith(null);
    expect(enterText(workbook, sheet, 0, 0, '31.7.2027')).toBeNull();
    expect(sheet.cell(0, 0).value).toBe(46599);
    expect(sheet.text(0, 0)).toBe('31.07.2027');
  });

  it('that changes nothing leaves the cell as it is', () => {
    const { workbook, sheet } = sheetWith(45747, 'd. mmm');
    const before = sheet.cell(0, 0);
    expect(enterText(workbook, sheet, 0, 0, editText(sheet, 0, 0))).toBeNull();
    expect(sheet.cell(0, 0)).toBe(before);
  });

  it('must be one of the list, and the sentence names what is possible', () => {
    const { workbook, sheet } = sheetWith('offen');
    sheet.validations.set(rectOf(0, 0), CHOICES);
    expect(enterText(workbook, sheet, 0, 0, 'vielleicht')).toBe(
      'Der Wert ist hier nicht zulässig. Möglich sind: offen, umstellen.',
    );
    expect(sheet.cell(0, 0).value).toBe('offen');
    expect(enterText(workbook, sheet, 0, 0, 'umstellen')).toBeNull();
    expect(enterText(workbook, sheet, 0, 0, '')).toBeNull();
    expect(sheet.cell(0, 0).value).toBeNull();
  });

  it('may be anything where the list only warns', () => {
    const { workbook, sheet } = sheetWith('offen');
    sheet.validations.set(rectOf(0, 0), {
      ...CHOICES,
      errorAlert: { ...CHOICES.errorAlert, style: 'Warning' },
    });
    expect(enterText(workbook, sheet, 0, 0, 'vielleicht')).toBeNull();
  });

  it('cannot be a formula, which only Excel calculates', () => {
    const { workbook, sheet } = sheetWith(1);
    expect(enterText(workbook, sheet, 0, 0, '=1+1')).toContain('Formeln kann die Werkbank nicht berechnen');
    expect(sheet.cell(0, 0).value).toBe(1);
  });
});

describe('a protected sheet', () => {
  it('refuses editing and clearing of locked cells with a sentence', () => {
    const { workbook, sheet } = sheetWith(1);
    sheet.protect({ options: STRICT_PROTECTION });
    const sentence = 'Die Zelle ist geschützt. Heben Sie zuerst den Blattschutz von „Tabelle1“ auf.';
    expect(editRefusal(workbook, sheet, 0, 0)).toBe(sentence);
    expect(clearCells(sheet, rectOf(0, 0))).toBe(sentence);
    expect(sheet.cell(0, 0).value).toBe(1);
  });

  it('lets unlocked cells be edited', () => {
    const { workbook, sheet } = sheetWith(1);
    sheet.cells.set(0, 0, { value: 1, style: { ...DEFAULT_STYLE, locked: false } });
    sheet.protect({ options: STRICT_PROTECTION });
    expect(editRefusal(workbook, sheet, 0, 0)).toBeNull();
  });
});

it('refuses any entry in a workbook opened for reading', () => {
  const workbook = new Workbook({ readOnly: true });
  expect(editRefusal(workbook, workbook.activeSheet, 0, 0)).toBe('Die Mappe ist schreibgeschützt.');
});
