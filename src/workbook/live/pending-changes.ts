import { bottomOf, rightOf, SHEET_COLUMNS } from '../area';
import type { SheetChange } from '../open-workbook-port';
import type { Area } from '../port';

/**
 * Changes that wait, with one more. Where rows came or went, the areas of earlier changes move with their cells, so that all
 * of them say where things stand now. What others did moves them too, but is itself nothing to be worked on.
 */
export function withChange(pending: readonly SheetChange[], change: SheetChange): readonly SheetChange[] {
  const moved = movedBy(pending, change);
  if (change.isByOthers === true) return moved;
  // Somebody who fills a list cell by cell while a run goes on changes the same rows again and again.
  const others = change.kind === 'edited' ? moved.filter((earlier) => !covers(change, earlier)) : moved;
  return others.some((earlier) => covers(earlier, change)) ? others : [...others, change];
}

/** Where earlier changes are after this one. */
export function movedBy(earlier: readonly SheetChange[], change: SheetChange): readonly SheetChange[] {
  return earlier.flatMap((other): readonly SheetChange[] => {
    if (other.area.sheetId !== change.area.sheetId) return [other];
    const area = areaAfter(other.area, change);
    return area === null ? [] : [{ ...other, area }];
  });
}

function areaAfter(area: Area, { kind, area: changed }: SheetChange): Area | null {
  if (kind === 'edited') return area;
  // Which columns it were is not certain any more.
  if (kind === 'columns-inserted' || kind === 'columns-deleted')
    return { ...area, left: 0, columns: SHEET_COLUMNS };
  const isWithin = area.left >= changed.left && rightOf(area) <= rightOf(changed);
  if (!isWithin) return area;
  if (kind === 'inserted') {
    if (area.top >= changed.top) return { ...area, top: area.top + changed.rows };
    return bottomOf(area) > changed.top ? { ...area, rows: area.rows + changed.rows } : area;
  }
  const top = area.top < changed.top ? area.top : Math.max(changed.top, area.top - changed.rows);
  const lost = Math.max(0, Math.min(bottomOf(area), bottomOf(changed)) - Math.max(area.top, changed.top));
  return area.rows === lost ? null : { ...area, top, rows: area.rows - lost };
}

function covers(outer: SheetChange, inner: SheetChange): boolean {
  return (
    outer.kind === 'edited' &&
    inner.kind === 'edited' &&
    outer.area.sheetId === inner.area.sheetId &&
    outer.area.top <= inner.area.top &&
    outer.area.left <= inner.area.left &&
    bottomOf(outer.area) >= bottomOf(inner.area) &&
    rightOf(outer.area) >= rightOf(inner.area)
  );
}
