import type { AutoFilter } from './auto-filter';
import type { CellStyle } from './cell-style';
import type { Shift, StructureKind } from './changes';
import type { ConditionalFormats } from './conditional-formats';
import type { ValidationMap } from './data-validation';
import { assertArraysMoveWhole, type CellArray } from './cell-array';
import type { Lines } from './lines';
import { ModelError } from './model-error';
import { bottomOf, contains, intersection, MAX_COLUMNS, MAX_ROWS, rightOf, type Rect } from './rect';
import type { Purpose, SheetParts } from './sheet-parts';
import { shifted } from './shift';
import type { Table } from './table';

/** What of a sheet moves when cells are inserted or deleted. */
export interface ShiftedSheet extends SheetParts {
  readonly defaultStyle: CellStyle;
  readonly columns: Lines;
  readonly validations: ValidationMap;
  readonly conditionalFormats: ConditionalFormats;
  readonly autoFilter: AutoFilter;
  readonly tables: readonly Table[];
  autoFilterRect: Rect | null;
  merges: readonly Rect[];
  arrays: readonly CellArray[];
  selection: Rect;
  removeTable(table: Table): void;
}

/**
 * Inserts empty cells (whole rows or columns when the rectangle spans the sheet), or deletes cells; everything behind
 * them moves. References in formulas stay as they are written: nothing is calculated here.
 * @throws ModelError `InsertDeleteConflict` when a table would be torn apart, `NonBlankCellOffSheet` when cells would be
 *   pushed off the sheet, `InvalidOperation` when an array would be torn apart
 */
export function shiftCells(sheet: ShiftedSheet, shift: Shift): void {
  const { rect } = shift;
  const unit = rect.columns === MAX_COLUMNS ? 'Row' : rect.rows === MAX_ROWS ? 'Column' : 'Cell';
  const inserts = shift.shift === 'Down' || shift.shift === 'Right';
  const structure: StructureKind = `${unit}${inserts ? 'Inserted' : 'Deleted'}`;
  sheet.guard(PURPOSES[structure]);
  if (sheet.tables.some((table) => table.wouldBeTornBy(shift))) {
    throw new ModelError('InsertDeleteConflict', 'the operation would move only some cells of a table');
  }
  assertArraysMoveWhole(sheet, shift);
  if (inserts) assertRoom(sheet, shift);
  if (shift.shift === 'Down' || shift.shift === 'Up') {
    sheet.cells.shiftRows(rect, shift.shift);
    if (unit === 'Row') sheet.rows[inserts ? 'insert' : 'delete'](rect.top, rect.rows);
  } else {
    sheet.cells.shiftColumns(rect, shift.shift);
    if (unit === 'Column') sheet.columns[inserts ? 'insert' : 'delete'](rect.left, rect.columns);
  }
  if (inserts) inheritStyles(sheet, shift);
  moveAttached(sheet, shift);
  sheet.emit({ kind: 'structure', sheetId: sheet.id, structure, ...shift });
}

const PURPOSES: Readonly<Record<StructureKind, Purpose>> = {
  RowInserted: 'insert-rows',
  RowDeleted: 'delete-rows',
  ColumnInserted: 'insert-columns',
  ColumnDeleted: 'delete-columns',
  CellInserted: 'structure',
  CellDeleted: 'structure',
};

function assertRoom(sheet: ShiftedSheet, { rect, shift }: Shift): void {
  const used = sheet.cells.usedRect(false);
  if (used === null) return;
  const moving: Rect =
    shift === 'Down' ? { ...rect, rows: MAX_ROWS - rect.top } : { ...rect, columns: MAX_COLUMNS - rect.left };
  const part = intersection(used, moving);
  if (part === null) return;
  const fits =
    shift === 'Down' ? bottomOf(part) + rect.rows <= MAX_ROWS : rightOf(part) + rect.columns <= MAX_COLUMNS;
  if (!fits) throw new ModelError('NonBlankCellOffSheet', 'cells would be pushed off the sheet');
}

/** Inserted cells look like their left (or upper) neighbours. */
function inheritStyles(sheet: ShiftedSheet, { rect, shift }: Shift): void {
  const patterns: Rect =
    shift === 'Down' ? { ...rect, top: rect.top - 1, rows: 1 } : { ...rect, left: rect.left - 1, columns: 1 };
  sheet.cells.visit(patterns, ({ style }, row, column) => {
    if (style === sheet.defaultStyle) return;
    const cell = { value: null, style };
    if (shift === 'Down') {
      for (let line = rect.top; line < bottomOf(rect); line++) sheet.cells.set(line, column, cell);
    } else {
      for (let line = rect.left; line < rightOf(rect); line++) sheet.cells.set(row, line, cell);
    }
  });
}

function moveAttached(sheet: ShiftedSheet, shift: Shift): void {
  const gone = sheet.tables.filter((table) => !table.follow(shift));
  for (const table of gone) sheet.removeTable(table);
  sheet.merges = sheet.merges.flatMap((rect) => shifted(rect, shift) ?? []);
  sheet.arrays = sheet.arrays.flatMap((array) => {
    const rect = shifted(array.rect, shift);
    return rect === null ? [] : [{ ...array, rect }];
  });
  sheet.validations.move((rect) => shifted(rect, shift));
  sheet.conditionalFormats.move((rect) => shifted(rect, shift));
  moveFilter(sheet, shift);
  if (!contains(sheet.selection, shift.rect)) {
    sheet.selection = shifted(sheet.selection, shift) ?? sheet.selection;
  }
}

function moveFilter(sheet: ShiftedSheet, shift: Shift): void {
  const before = sheet.autoFilterRect;
  if (before === null) return;
  const after = shifted(before, shift);
  sheet.autoFilterRect = after;
  if (after === null) sheet.autoFilter.moveColumns(0, -before.columns);
  else if (after.columns !== before.columns) {
    sheet.autoFilter.moveColumns(Math.max(0, shift.rect.left - before.left), after.columns - before.columns);
  }
}
