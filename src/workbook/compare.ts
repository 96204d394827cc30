import { isCellError, type Cell, type CellGrid } from '../domain/cell';
import type { Problem } from '../domain/outcome';
import { addressOf, sameArea } from './area';
import type { Area, Seen, SheetOverview } from './port';
import { sameName } from './sheet-names';
import { WORKBOOK_TEXTS } from './texts';

/**
 * What differs between what a caller has seen and what is there now; empty when nothing does. Every adapter asks this
 * before it writes.
 * @param grids the values that are there now, in the order of `seen.areas`; `null`: not read, for sheets that differ already
 */
export function differences(
  seen: Seen,
  now: readonly SheetOverview[],
  grids: readonly CellGrid[] | null,
): readonly Problem[] {
  const changed = new Map<string, Problem>();
  for (const before of seen.sheets) {
    const after = now.find(({ id }) => id === before.id);
    const problem = sheetDifference(before, after);
    if (problem !== null) changed.set(before.id, problem);
  }
  seen.areas.forEach((area, index) => {
    const before = seen.grids[index];
    const after = grids?.[index];
    const sheet = seen.sheets.find(({ id }) => id === area.sheetId);
    if (before === undefined || after === undefined || sheet === undefined || changed.has(sheet.id)) return;
    const cell = firstDifference(before, after);
    if (cell === null) return;
    changed.set(
      sheet.id,
      WORKBOOK_TEXTS.changedMeanwhile(sheet.name, addressOf({ ...cell, rows: 1, columns: 1 })),
    );
  });
  return [...changed.values()];
}

function sheetDifference(before: SheetOverview, after: SheetOverview | undefined): Problem | null {
  if (after === undefined || !sameName(after.name, before.name)) return WORKBOOK_TEXTS.sheetGone(before.name);
  const same =
    sameOrBothNull(before.used, after.used) &&
    before.tables.length === after.tables.length &&
    before.tables.every((table) => {
      const other = after.tables.find(({ id }) => id === table.id);
      return (
        other !== undefined &&
        sameArea(other.area, table.area) &&
        other.hasHeaders === table.hasHeaders &&
        other.hasTotals === table.hasTotals
      );
    });
  if (!same) return WORKBOOK_TEXTS.changedMeanwhile(before.name, null);
  return after.isProtected && !before.isProtected ? WORKBOOK_TEXTS.protectedSheet(before.name) : null;
}

function sameOrBothNull(a: Area | null, b: Area | null): boolean {
  return a === null || b === null ? a === b : sameArea(a, b);
}

/** Zero-based sheet coordinates of the first cell that differs. */
function firstDifference(
  before: CellGrid,
  after: CellGrid,
): { readonly top: number; readonly left: number } | null {
  for (let row = 0; row < before.rows.length; row += 1) {
    const old = before.rows[row] ?? [];
    const current = after.rows[row] ?? [];
    for (let column = 0; column < old.length; column += 1) {
      if (!sameValue(old[column] ?? null, current[column] ?? null)) {
        return { top: before.top + row, left: before.left + column };
      }
    }
  }
  return null;
}

/** Whether two cells hold the same. */
export function sameValue(a: Cell, b: Cell): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}
