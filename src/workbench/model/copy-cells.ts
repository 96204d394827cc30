import type { Cell } from './cell';
import { bottomOf, boundingRect, overlaps, rightOf, type Rect } from './rect';
import type { Sheet } from './sheet';

export type CopiedPart = 'All' | 'Values' | 'Formats';

/**
 * Copies cells as Excel does: into a multiple of their size again and again, otherwise once. Formats bring along the rules for
 * looks (within a sheet) and merged cells, but no data validation. Formulas stay as they are written.
 * @returns the cells that were written
 */
export function copyCells(
  from: { readonly sheet: Sheet; readonly rect: Rect },
  to: { readonly sheet: Sheet; readonly rect: Rect },
  part: CopiedPart,
): Rect {
  const withFormats = part !== 'Values';
  const source = withFormats ? wholeMerges(from.sheet, from.rect) : from.rect;
  const target = tiled(source, to.rect);
  const cells = cellsOf(from.sheet, source);
  const at = (row: number, column: number): Cell | undefined =>
    cells[row % source.rows]?.[column % source.columns];
  if (withFormats) to.sheet.guard('format', target);
  to.sheet.write(target, (cell, row, column) => copied(cell, at(row, column) ?? cell, part));
  if (!withFormats) return target;
  const merges = from.sheet.merges.filter((merge) => overlaps(merge, source));
  for (const rect of tiles(source, target)) {
    if (from.sheet === to.sheet) to.sheet.changeRules((rules) => rules.copy(source, rect));
    for (const merge of merges) {
      const top = rect.top + merge.top - source.top;
      to.sheet.merge({ ...merge, top, left: rect.left + merge.left - source.left });
    }
  }
  return target;
}

/** Excel never copies a part of a merged cell. */
function wholeMerges({ merges }: Sheet, rect: Rect): Rect {
  return merges.filter((merge) => overlaps(merge, rect)).reduce(boundingRect, rect);
}

function tiled(source: Rect, target: Rect): Rect {
  const fits = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return fits ? target : { ...target, rows: source.rows, columns: source.columns };
}

function tiles(source: Rect, target: Rect): readonly Rect[] {
  const found: Rect[] = [];
  for (let top = target.top; top < bottomOf(target); top += source.rows) {
    for (let left = target.left; left < rightOf(target); left += source.columns)
      found.push({ ...source, top, left });
  }
  return found;
}

function cellsOf(sheet: Sheet, { top, left, rows, columns }: Rect): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => sheet.cell(top + row, left + column)),
  );
}

function copied(cell: Cell, source: Cell, part: CopiedPart): Cell {
  if (part === 'All') return source;
  if (part === 'Formats') return { ...cell, style: source.style };
  return { value: source.value, style: cell.style, ...(source.quoted === true ? { quoted: true } : {}) };
}
