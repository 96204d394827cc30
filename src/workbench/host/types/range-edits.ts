import { copyCells } from '../../model/copy-cells';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/rect';
import type { TypeDefinition } from '../define-type';
import { invalidArgument, OfficeError } from '../office-error';
import type { RangeRef } from '../range-ref';
import { liveRect } from './live-rect';
import { rangeArgument } from './range-argument';

/** Methods that change cells or the selection. */
export const rangeEdits: NonNullable<TypeDefinition<RangeRef>['methods']> = {
  Clear: (range, args) => {
    const what = args.oneOf(0, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], 'All');
    if (what === 'All' || what === 'Contents' || what === 'Formats') range.sheet.clear(liveRect(range), what);
  },
  CopyFrom: (range, args, context) => {
    const source = rangeArgument(args, 0, range.sheet, context);
    const part = args.oneOf(1, ['All', 'Values', 'Formats'], 'All');
    if (args.boolean(2, false) || args.boolean(3, false))
      throw new OfficeError('NotImplemented', 'the workbench neither skips blanks nor transposes');
    copyCells(
      { sheet: source.sheet, rect: liveRect(source) },
      { sheet: range.sheet, rect: liveRect(range) },
      part,
    );
  },
  Insert: (range, args, context) => {
    const rect = liveRect(range);
    range.sheet.shift({ rect, shift: args.oneOf(0, ['Down', 'Right']) });
    return context.range(range.sheet, rect);
  },
  Delete: (range, args) => {
    const rect = liveRect(range);
    const asked = args.oneOf(0, ['Up', 'Left']);
    // Whole rows and columns can only close up in one direction.
    const shift = rect.columns === MAX_COLUMNS ? 'Up' : rect.rows === MAX_ROWS ? 'Left' : asked;
    range.sheet.shift({ rect, shift });
  },
  Merge: (range, args) => {
    const rect = liveRect(range);
    if (!args.boolean(0, false)) {
      range.sheet.merge(rect);
      return;
    }
    for (let row = 0; row < rect.rows; row++) range.sheet.merge({ ...rect, top: rect.top + row, rows: 1 });
  },
  Unmerge: (range) => {
    range.sheet.unmerge(liveRect(range));
  },
  Select: (range, _args, context) => {
    context.workbook.select(range.sheet, liveRect(range));
  },
  /** The library asks before it cuts a large write into blocks. */
  _ValidateArraySize: (range, args) => {
    const rect = liveRect(range);
    if (args.integer(0) !== rect.rows || args.integer(1) !== rect.columns) {
      throw invalidSize();
    }
  },
};

function invalidSize(): Error {
  return invalidArgument(
    "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
  );
}
