import { isOnSheet, type Rect } from '../../model/rect';
import { invalidArgument, itemNotFound, OfficeError } from '../office-error';
import type { RangeRef } from '../range-ref';

/** Where the range lies now. @throws OfficeError when its cells or its sheet were deleted */
export function liveRect(range: RangeRef): Rect {
  if (range.sheet.isDeleted) throw itemNotFound(`the sheet of the range`);
  if (range.rect === null) throw new OfficeError('InvalidReference', 'the cells of the range were deleted');
  return range.rect;
}

/** @throws OfficeError when the rectangle leaves the sheet */
export function onSheet(rect: Rect): Rect {
  if (!isOnSheet(rect)) throw invalidArgument('the range lies outside of the sheet');
  return rect;
}
