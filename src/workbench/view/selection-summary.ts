import { displayGeneral } from '../model/display-number';
import type { Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';
import { TEXTS } from './texts';

/** Beyond this, counting would be felt while selecting. */
const MAX_CELLS = 200_000;

/** What the status bar says of several selected cells: how many hold something, and the sum of their numbers. */
export function selectionSummary(sheet: Sheet, rect: Rect): string {
  if (rect.rows * rect.columns < 2) return '';
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let visited = 0;
  const used = sheet.usedRect(true);
  if (used === null) return '';
  sheet.cells.visit({ ...rect, rows: Math.min(rect.rows, used.top + used.rows - rect.top) }, ({ value }) => {
    if (value === null || ++visited > MAX_CELLS) return;
    count++;
    if (typeof value !== 'number') return;
    numbers++;
    sum += value;
  });
  if (visited > MAX_CELLS || count === 0) return '';
  return TEXTS.sum(count, numbers < 2 ? null : displayGeneral(sum));
}
