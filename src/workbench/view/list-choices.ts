import { parseRect, splitReference } from '../model/address';
import { displayText } from '../model/display-text';
import { bottomOf, rightOf } from '../model/rect';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** The values a cell offers by its data validation, as they are shown; `null` when it offers none. */
export function listChoices(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | null {
  const source = sheet.validations.at(row, column)?.rule.list?.source;
  if (source === undefined) return null;
  if (!source.startsWith('=')) return source.split(',').map((value) => value.trim());
  const { sheet: name, local } = splitReference(source.slice(1));
  const origin = name === null ? sheet : workbook.sheetByName(name);
  const rect = parseRect(local);
  // A list by formula or name is not known here; Excel decides.
  if (origin === undefined || rect === null) return null;
  const used = origin.usedRect(true);
  const bottom = Math.min(bottomOf(rect), used === null ? 0 : bottomOf(used));
  const values: string[] = [];
  for (let at = rect.top; at < bottom; at++) {
    for (let side = rect.left; side < rightOf(rect); side++) {
      const { value, style } = origin.cell(at, side);
      if (value !== null) values.push(displayText(value, style.numberFormat, origin.dateSystem));
    }
  }
  return values;
}
