import type { CellValue } from './cell';
import type { Shift } from './changes';
import { ModelError } from './model-error';
import { bottomOf, contains, hasCell, overlaps, rightOf, type Rect } from './rect';
import type { SheetParts } from './sheet-parts';

/** Cells that one formula in the upper left of them fills. */
export interface CellArray {
  readonly rect: Rect;
  /**
   * `fixed`: an array formula entered for all its cells, of which no part can be changed. `spill`: a formula whose result
   * flows over the cells beside it as long as they are empty.
   */
  readonly kind: 'fixed' | 'spill';
}

/** What an array needs of its sheet. */
export interface ArraySheet extends Pick<SheetParts, 'cells' | 'cell'> {
  arrays: readonly CellArray[];
}

/** What a spill shows that something stands in the way of. */
const BLOCKED: CellValue = { error: '#SPILL!' };

/** The array a cell belongs to. */
export function arrayAt(sheet: ArraySheet, row: number, column: number): CellArray | undefined {
  return sheet.arrays.find(({ rect }) => hasCell(rect, row, column));
}

/** @throws ModelError when only some of the cells of an array formula would change */
export function assertWholeArrays(sheet: ArraySheet, rect: Rect): void {
  const torn = sheet.arrays.some(
    (array) => array.kind === 'fixed' && overlaps(array.rect, rect) && !contains(rect, array.rect),
  );
  if (torn) throw new ModelError('InvalidOperation', "part of an array can't be changed");
}

/** Arrays whose cells were written over are none any more; a spill that lost a cell beside its formula is blocked. */
export function afterArrayWrite(sheet: ArraySheet, written: Rect): void {
  const touched = sheet.arrays.filter(({ rect }) => overlaps(rect, written));
  if (touched.length === 0) return;
  sheet.arrays = sheet.arrays.filter((array) => !touched.includes(array));
  for (const { rect, kind } of touched) {
    if (kind === 'fixed') continue;
    for (let row = rect.top; row < bottomOf(rect); row++) {
      for (let column = rect.left; column < rightOf(rect); column++) {
        if (hasCell(written, row, column)) continue;
        const cell = sheet.cell(row, column);
        const isFormula = row === rect.top && column === rect.left;
        sheet.cells.set(row, column, { ...cell, value: isFormula ? BLOCKED : null });
      }
    }
  }
}

/** @throws ModelError when cells would be inserted into an array formula, or only some of its cells deleted or moved */
export function assertArraysMoveWhole(sheet: Pick<ArraySheet, 'arrays'>, { rect, shift }: Shift): void {
  const down = shift === 'Down' || shift === 'Up';
  const inserts = shift === 'Down' || shift === 'Right';
  const torn = sheet.arrays.some(({ rect: array }) => {
    const behind: Rect = down
      ? { ...rect, rows: Number.MAX_SAFE_INTEGER - rect.top }
      : { ...rect, columns: Number.MAX_SAFE_INTEGER - rect.left };
    if (!overlaps(array, behind)) return false;
    if (!inserts) return !contains(behind, array) || (overlaps(array, rect) && !contains(rect, array));
    return !contains(behind, array);
  });
  if (torn) throw new ModelError('InvalidOperation', "part of an array can't be changed");
}
