import type { CellRange } from '../cell-reference';
import { readExtensionValidations } from '../data-validation';
import { findSheetData, withoutCells } from '../sheet-place';
import { readFrame } from '../worksheet';

/**
 * The cells whose validations stand among the extensions of a sheet, because they point to another sheet.
 * @param bytes the sheet's part in UTF-8, @param end the place behind its cells
 */
export function foreignValidations(bytes: Uint8Array, end: number): readonly CellRange[] {
  const frame = readFrame(withoutCells(bytes, findSheetData(bytes), end));
  return readExtensionValidations(frame.get('extLst')).flatMap(({ ranges }) => ranges);
}
