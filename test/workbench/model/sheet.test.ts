import { at, fill, sheetOf, valuesAt, workbookWith } from '../../builders/office-host-workbook';
import type { Change } from '../../../src/workbench/model/changes';
import { entered } from '../../../src/workbench/model/enter';
import { ModelError } from '../../../src/workbench/model/model-error';

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ModelError) return error.code;
    throw error;
  }
  return 'done';
}

describe('inserting and deleting', () => {
  it('moves cells, row heights, hidden rows, merged cells and validations', () => {
    const workbook = workbookWith({ Liste: [['a'], ['b'], ['c', 'c', 'c']] });
    const sheet = sheetOf(workbook, 'Liste');
    sheet.resizeRows(2, 1, 50);
    sheet.hideRows(at('2:2'), true);
    sheet.merge(at('B3:C3'));
    sheet.validate(at('A3'), { ...VALIDATION });
    sheet.shift({ rect: at('1:1'), shift: 'Down' });
    expect(valuesAt(sheet, 'A1:A4')).toEqual([[null], ['a'], ['b'], ['c']]);
    expect([sheet.rows.size(3), sheet.rows.isHidden(2), sheet.rows.isHidden(1)]).toEqual([50, true, false]);
    expect(sheet.merges).toEqual([at('B4:C4')]);
    expect(sheet.validations.at(3, 0)).toEqual(VALIDATION);
  });

  it('closes the gap of deleted cells in their columns only', () => {
    const sheet = sheetOf(
      workbookWith({
        Liste: [
          ['a', 'x'],
          ['b', 'y'],
          ['c', 'z'],
        ],
      }),
      'Liste',
    );
    sheet.shift({ rect: at('A1'), shift: 'Up' });
    expect(valuesAt(sheet, 'A1:B3')).toEqual([
      ['b', 'x'],
      ['c', 'y'],
      [null, 'z'],
    ]);
  });

  it('gives new columns the look of their left neighbour', () => {
    const sheet = sheetOf(workbookWith({ Liste: [['Kopf', 'rechts']] }), 'Liste');
    sheet.format(at('A1'), (style) => ({ ...style, bold: true }));
    sheet.shift({ rect: at('B:B'), shift: 'Right' });
    expect([sheet.style(0, 1).bold, sheet.cell(0, 2).value]).toEqual([true, 'rechts']);
  });

  it('refuses to push cells off the sheet', () => {
    const sheet = sheetOf(workbookWith({ Liste: [] }), 'Liste');
    fill(sheet, [['letzte']], 'A1048576');
    expect(
      codeOf(() => {
        sheet.shift({ rect: at('1:1'), shift: 'Down' });
      }),
    ).toBe('NonBlankCellOffSheet');
    expect(valuesAt(sheet, 'A1048576')).toEqual([['letzte']]);
  });

  it('lets defined names follow', () => {
    const workbook = workbookWith({ 'Team Nord': [] });
    workbook.addName({
      name: 'Kopf',
      formula: "='Team Nord'!$A$2:$C$2",
      sheetId: null,
      visible: true,
      comment: '',
    });
    const sheet = sheetOf(workbook, 'Team Nord');
    sheet.shift({ rect: at('1:1'), shift: 'Down' });
    workbook.renameSheet(sheet, 'Team Süd');
    expect(workbook.nameOf('kopf', null)?.formula).toBe("='Team Süd'!$A$3:$C$3");
  });
});

const VALIDATION = {
  rule: { list: { inCellDropDown: true, source: 'ja,nein' } },
  ignoreBlanks: true,
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
} as const;

describe('an entry of a German user', () => {
  function enter(text: string, numberFormat = 'General') {
    const workbook = workbookWith({ Liste: [] }, { today: () => new Date(2026, 0, 1) });
    const sheet = sheetOf(workbook, 'Liste');
    sheet.format(at('A1'), (style) => ({ ...style, numberFormat }));
    sheet.write(at('A1'), (cell) => entered(cell, text, workbook, 'german'));
    return sheet;
  }

  it('gives an unformatted cell the format of the entry, and leaves a formatted one its own', () => {
    expect(enter('31.7.2025').text(0, 0)).toBe('31.07.2025');
    expect(enter('31.7.2025', 'mmm yy').text(0, 0)).toBe('Jul 25');
  });

  it('stays a text in a cell formatted as text', () => {
    expect(enter('0702', '@').cell(0, 0).value).toBe('0702');
  });

  it('is a text behind an apostrophe', () => {
    expect(enter("'0702").cell(0, 0)).toMatchObject({ value: '0702', quoted: true });
  });

  it('empties the cell when it is empty', () => {
    expect(enter('').cell(0, 0).value).toBeNull();
  });

  it('is refused as a formula, because nothing is calculated here', () => {
    expect(codeOf(() => enter('=1+1'))).toBe('FormulaNotCalculated');
  });
});

it('tells of changes, in their order and with who made them', () => {
  const workbook = workbookWith({ Liste: [] });
  const sheet = sheetOf(workbook, 'Liste');
  const told: [Change['kind'], string][] = [];
  const stop = workbook.onChange((change, origin) => told.push([change.kind, origin]));
  sheet.write(at('A1'), (cell) => ({ value: 1, style: cell.style }));
  workbook.as('addin', () => {
    workbook.addSheet('Neu');
  });
  stop();
  sheet.clear(at('A1'), 'All');
  expect(told).toEqual([
    ['cells', 'user'],
    ['sheet-added', 'addin'],
  ]);
});

it('shows another sheet when the one in front is deleted or hidden', () => {
  const workbook = workbookWith({ A: [], B: [], C: [] });
  workbook.activate(sheetOf(workbook, 'B'));
  workbook.deleteSheet(sheetOf(workbook, 'B'));
  expect(workbook.activeSheet.name).toBe('C');
  workbook.setVisibility(sheetOf(workbook, 'C'), 'hidden');
  expect(workbook.activeSheet.name).toBe('A');
  expect(
    codeOf(() => {
      workbook.setVisibility(sheetOf(workbook, 'A'), 'hidden');
    }),
  ).toBe('InvalidOperation');
});

it('forgets a cell that has nothing of its own, so that it is not used', () => {
  const sheet = sheetOf(workbookWith({ Liste: [['a', 'b']] }), 'Liste');
  sheet.clear(at('B1'), 'All');
  expect(sheet.usedRect()).toEqual(at('A1'));
  sheet.clear(at('A:A'), 'Contents');
  expect(sheet.usedRect()).toBeNull();
});

it('writes 20,000 rows as one change', () => {
  const workbook = workbookWith({ Liste: [] });
  const kinds: string[] = [];
  workbook.onChange(({ kind }) => kinds.push(kind));
  sheetOf(workbook, 'Liste').write(at('A1:K20000'), (cell, row) => ({ value: row, style: cell.style }));
  expect(kinds).toEqual(['cells']);
  expect(sheetOf(workbook, 'Liste').usedRect(true)).toEqual(at('A1:K20000'));
});

it('knows the used cells after every change', () => {
  const sheet = sheetOf(workbookWith({ Liste: [['a', 'b'], ['c']] }), 'Liste');
  expect([sheet.usedRect(), sheet.usedRect(true)]).toEqual([at('A1:B2'), at('A1:B2')]);
  fill(sheet, [['innen']], 'B2');
  expect(sheet.usedRect(true)).toEqual(at('A1:B2'));
  fill(sheet, [['außen']], 'D4');
  expect(sheet.usedRect(true)).toEqual(at('A1:D4'));
  sheet.clear(at('D4'), 'Contents');
  expect(sheet.usedRect(true)).toEqual(at('A1:B2'));
});
