import { bottomOf, intersection, type Rect } from '../../model/rect';
import type { Sheet } from '../../model/sheet';

const PIXELS_PER_CHARACTER = 7;
const PADDING = 12;
const MAX_PIXELS = 1790;

/** Makes columns as wide as their longest text, by the width of an average character. */
export function autofitColumns(sheet: Sheet, rect: Rect): void {
  const used = sheet.usedRect(true);
  sheet.resizeColumns(rect.left, rect.columns, (column) => {
    const part = used === null ? null : intersection(used, { ...rect, left: column, columns: 1 });
    if (part === null) return null;
    let longest = 0;
    for (let row = part.top; row < bottomOf(part); row++) {
      const lines = sheet.text(row, column).split('\n');
      longest = Math.max(longest, ...lines.map((line) => line.length));
    }
    return longest === 0 ? null : Math.min(MAX_PIXELS, longest * PIXELS_PER_CHARACTER + PADDING);
  });
}
