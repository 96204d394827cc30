import { arrayAt } from '../../model/cell-array';
import {
  bottomOf,
  boundingRect,
  contains,
  hasCell,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  rectOf,
  rightOf,
  type Rect,
} from '../../model/rect';
import type { Arguments } from '../arguments';
import type { HostContext } from '../host-context';
import type { TypeDefinition } from '../define-type';
import type { HostObject } from '../host-object';
import { invalidArgument, itemNotFound, OfficeError } from '../office-error';
import { type RangeRef } from '../range-ref';
import { liveRect, onSheet } from './live-rect';
import { rangeArgument } from './range-argument';
import { RANGE_AREAS } from './range-areas';
import { RANGE_VIEW } from './range-view';
import { TABLE_SCOPED_COLLECTION } from './table-scoped-collection';

const MOST_MERGED_AREAS = 512;

type Methods = NonNullable<TypeDefinition<RangeRef>['methods']>;
type Move = (rect: Rect, args: Arguments, range: RangeRef) => Rect;

/** Methods that give another range of the same sheet. */
function move(step: Move): Methods[string] {
  return (range, args, context) => context.range(range.sheet, onSheet(step(liveRect(range), args, range)));
}

export const rangeMoves: Methods = {
  GetCell: move((rect, args) => rectOf(rect.top + args.integer(0), rect.left + args.integer(1))),
  GetRow: move((rect, args) => within(rect, rectOf(rect.top + args.integer(0), rect.left, 1, rect.columns))),
  GetColumn: move((rect, args) => within(rect, rectOf(rect.top, rect.left + args.integer(0), rect.rows, 1))),
  GetLastCell: move((rect) => rectOf(bottomOf(rect) - 1, rightOf(rect) - 1)),
  GetLastRow: move((rect) => ({ ...rect, top: bottomOf(rect) - 1, rows: 1 })),
  GetLastColumn: move((rect) => ({ ...rect, left: rightOf(rect) - 1, columns: 1 })),
  GetEntireRow: move((rect) => ({ ...rect, left: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: move((rect) => ({ ...rect, top: 0, rows: MAX_ROWS })),
  GetOffsetRange: move((rect, args) => ({
    ...rect,
    top: rect.top + args.integer(0),
    left: rect.left + args.integer(1),
  })),
  GetResizedRange: move((rect, args) => ({
    ...rect,
    rows: rect.rows + args.integer(0),
    columns: rect.columns + args.integer(1),
  })),
  GetAbsoluteResizedRange: move((rect, args) => ({
    ...rect,
    rows: args.integer(0),
    columns: args.integer(1),
  })),
  GetRowsAbove: move((rect, args) => {
    const rows = args.isMissing(0) ? 1 : args.integer(0);
    return { ...rect, top: rect.top - rows, rows };
  }),
  GetRowsBelow: move((rect, args) => ({
    ...rect,
    top: bottomOf(rect),
    rows: args.isMissing(0) ? 1 : args.integer(0),
  })),
  GetColumnsBefore: move((rect, args) => {
    const columns = args.isMissing(0) ? 1 : args.integer(0);
    return { ...rect, left: rect.left - columns, columns };
  }),
  GetColumnsAfter: move((rect, args) => ({
    ...rect,
    left: rightOf(rect),
    columns: args.isMissing(0) ? 1 : args.integer(0),
  })),
  GetBoundingRect: (range, args, context) => {
    const other = rangeArgument(args, 0, range.sheet, context);
    if (other.sheet !== range.sheet) throw invalidArgument('the ranges lie on different sheets');
    return context.range(range.sheet, boundingRect(liveRect(range), liveRect(other)));
  },
  GetIntersection: (range, args, context) => {
    const common = commonRect(range, args, context);
    if (common === null) throw itemNotFound('the intersection');
    return context.range(range.sheet, common);
  },
  GetIntersectionOrNullObject: (range, args, context) => {
    const common = commonRect(range, args, context);
    return common === null ? null : context.range(range.sheet, common);
  },
  GetUsedRange: (range, args, context) => {
    const used = usedPart(range, args);
    // Excel gives the first cell when nothing is used.
    const { top, left } = liveRect(range);
    return context.range(range.sheet, used ?? rectOf(top, left));
  },
  GetUsedRangeOrNullObject: (range, args, context) => {
    const used = usedPart(range, args);
    return used === null ? null : context.range(range.sheet, used);
  },
  /** As Excel has it, only those whose first cell lies in the range, and no more than 512. */
  GetMergedAreasOrNullObject: (range, _args, context): HostObject | null => {
    const rect = liveRect(range);
    const areas = range.sheet.merges.filter(({ top, left }) => hasCell(rect, top, left));
    if (areas.length > MOST_MERGED_AREAS) throw new OfficeError('InvalidOperation', 'too many merged areas');
    return areas.length === 0 ? null : RANGE_AREAS({ sheet: range.sheet, areas }, context);
  },
  GetVisibleView: (range, _args, context) => RANGE_VIEW(range, context),
  /** Only whether rows are hidden, and where they are. */
  GetRowProperties: (range, args) => rowProperties(range, args.record(0)),
  GetSpillParentOrNullObject: (range, _args, context) => {
    const spill = spillOf(range);
    return spill === null ? null : context.range(range.sheet, { ...spill, rows: 1, columns: 1 });
  },
  GetSpillingToRangeOrNullObject: (range, _args, context) => {
    const { top, left } = liveRect(range);
    const spill = spillOf(range);
    const isParent = spill?.top === top && spill.left === left;
    return spill === null || !isParent ? null : context.range(range.sheet, spill);
  },
  GetTables: (range, args, context) => {
    const rect = liveRect(range);
    const fully = args.boolean(0, false);
    const tables = range.sheet.tables.filter((table) =>
      fully ? contains(rect, table.rect) : overlaps(rect, table.rect),
    );
    return TABLE_SCOPED_COLLECTION(tables, context);
  },
};

function spillOf(range: RangeRef): Rect | null {
  const { top, left, rows, columns } = liveRect(range);
  if (rows !== 1 || columns !== 1) throw invalidArgument('a single cell is expected');
  const array = arrayAt(range.sheet, top, left);
  return array?.kind === 'spill' ? array.rect : null;
}

function within(range: Rect, part: Rect): Rect {
  if (!contains(range, part)) throw invalidArgument('the row or column lies outside of the range');
  return part;
}

function commonRect(range: RangeRef, args: Arguments, context: HostContext): Rect | null {
  const other = rangeArgument(args, 0, range.sheet, context);
  return other.sheet === range.sheet ? intersection(liveRect(range), liveRect(other)) : null;
}

function usedPart(range: RangeRef, args: Arguments): Rect | null {
  const rect = liveRect(range);
  return range.sheet.cells.usedWithin(rect, args.boolean(0, false));
}

function rowProperties(
  range: RangeRef,
  wanted: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] {
  const { top, rows } = liveRect(range);
  for (const name of Object.keys(wanted)) {
    if (name !== 'rowHidden' && name !== 'rowIndex')
      throw new OfficeError('NotImplemented', `the workbench does not know the row property ${name}`);
  }
  return Array.from({ length: rows }, (_, index) => ({
    ...(wanted['rowHidden'] === true ? { rowHidden: range.sheet.rows.isHidden(top + index) } : {}),
    ...(wanted['rowIndex'] === true ? { rowIndex: top + index } : {}),
  }));
}
