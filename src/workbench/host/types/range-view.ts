import { rectAddress } from '../../model/address';
import { rectOf } from '../../model/rect';
import { defineType } from '../define-type';
import type { RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { plainValue } from './range-contents';

/** `RangeView`: the cells of a range that can be seen. */
export const RANGE_VIEW = defineType<RangeRef>({
  name: 'RangeView',
  scalars: {
    RowCount: { get: (range) => visibleRows(range).length },
    ColumnCount: { get: (range) => visibleColumns(range).length },
    CellAddresses: { get: (range) => ofCells(range, (row, column) => rectAddress(rectOf(row, column))) },
    Values: {
      get: (range) => ofCells(range, (row, column) => plainValue(range.sheet.cell(row, column).value)),
    },
    Text: { get: (range) => ofCells(range, (row, column) => range.sheet.text(row, column)) },
  },
});

function ofCells<T>(range: RangeRef, get: (row: number, column: number) => T): readonly (readonly T[])[] {
  const columns = visibleColumns(range);
  return visibleRows(range).map((row) => columns.map((column) => get(row, column)));
}

function visibleRows(range: RangeRef): readonly number[] {
  const { top, rows } = liveRect(range);
  return Array.from({ length: rows }, (_, index) => top + index).filter(
    (row) => !range.sheet.rows.isHidden(row),
  );
}

function visibleColumns(range: RangeRef): readonly number[] {
  const { left, columns } = liveRect(range);
  return Array.from({ length: columns }, (_, index) => left + index).filter(
    (column) => !range.sheet.columns.isHidden(column),
  );
}
