import { isError } from '../model/cell';
import { displayText, isDateFormat } from '../model/display-text';
import { entered } from '../model/enter';
import { ModelError } from '../model/model-error';
import { rectOf } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { listChoices } from './list-choices';
import { TEXTS } from './texts';

/** What stands in the cell when it is opened for editing, and in the formula bar: the full value, not its short form. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const { value, formula, quoted, style } = sheet.cell(row, column);
  if (formula !== undefined) return formula;
  if (quoted === true && typeof value === 'string') return `'${value}`;
  if (typeof value !== 'number' || isError(value)) return displayText(value, '@', sheet.dateSystem);
  if (!isDateFormat(style.numberFormat)) return String(value).replace('.', ',');
  const time = value % 1 === 0 ? '' : ' hh:mm:ss';
  return displayText(value, value < 1 ? 'hh:mm:ss' : `dd.mm.yyyy${time}`, sheet.dateSystem);
}

/** Why the cell cannot be edited, as a sentence; `null` when it can. */
export function editRefusal(workbook: Workbook, sheet: Sheet, row: number, column: number): string | null {
  if (workbook.readOnly) return TEXTS.readOnly;
  return attempt(sheet, () => {
    sheet.guard('edit', rectOf(row, column));
  });
}

/** Writes what was typed, read as a German Excel reads it. A sentence says why not; `null` when it is done. */
export function enterText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): string | null {
  if (text === editText(sheet, row, column)) return null;
  const validation = sheet.validations.at(row, column);
  const choices = listChoices(workbook, sheet, row, column);
  const isStrict = validation?.errorAlert.showAlert === true && validation.errorAlert.style === 'Stop';
  if (choices !== null && isStrict && text !== '' && !choices.includes(text)) {
    return validation.errorAlert.message || TEXTS.notInList(choices.join(', '));
  }
  return attempt(sheet, () => {
    sheet.write(rectOf(row, column), (cell) => entered(cell, text, workbook, 'german'));
  });
}

/** Empties the selected cells. */
export function clearCells(sheet: Sheet, rect: Parameters<Sheet['clear']>[0]): string | null {
  return attempt(sheet, () => {
    sheet.clear(rect, 'Contents');
  });
}

/** Does it, or says why not. */
export function attempt(sheet: Sheet, run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (error.code === 'AccessDenied') return TEXTS.protectedCell(sheet.name);
    return error.code === 'FormulaNotCalculated' ? TEXTS.noFormula : TEXTS.refused;
  }
}
