import type { CaseTable } from '../domain/intake/case-table';
import { KA_COLUMNS, type KaColumn } from '../domain/intake/ka-columns';
import { addressOf, filledArea, intersection, rightOf, SHEET_COLUMNS, columnName } from './area';
import type { CellGrid } from '../domain/cell';
import type { Problem } from '../domain/outcome';
import type { CasePlace } from './case-places';
import type { Area } from './port';
import { WORKBOOK_TEXTS } from './texts';

/** Where a KA column stands or will stand. */
export interface KaPlace {
  readonly name: KaColumn;
  /** Zero-based sheet column. */
  readonly column: number;
  readonly isNew: boolean;
}

/**
 * The eleven KA columns of a list: those that are there wherever they were moved, the leftmost of two with one header;
 * missing ones at the right end in the order of klassifikation.md §10.
 */
export function kaPlaces(place: CasePlace): readonly KaPlace[] {
  let next = rightOf(place.area);
  return KA_COLUMNS.map((name) => {
    const present = columnOf(place.header, name);
    return present === null ? { name, column: next++, isNew: true } : { name, column: present, isNew: false };
  });
}

/** The cells beside a table that new KA columns will take; `null` when nothing can stand there. */
export function cellsBeside(place: CasePlace): Area | null {
  const count = newColumns(place);
  const { used } = place.sheet;
  if (count === 0 || used === null) return null;
  return intersection(used, { ...place.area, left: rightOf(place.area), columns: count });
}

/** Why new KA columns have no room, or `null`. @param beside the values of {@link cellsBeside} */
export function obstacle(place: CasePlace, beside: CellGrid | null): Problem | null {
  const { area, sheet } = place;
  const count = newColumns(place);
  if (rightOf(area) + count > SHEET_COLUMNS) {
    return WORKBOOK_TEXTS.noRoom(sheet.name, columnName(rightOf(area) - 1));
  }
  if (count === 0) return null;
  // A table goes by its name: it may be another list, which nobody should think of deleting.
  const needed = { ...area, left: rightOf(area), columns: count };
  const table = sheet.tables.find((other) => intersection(other.area, needed) !== null);
  if (table !== undefined) return WORKBOOK_TEXTS.tableInWay(sheet.name, table.name);
  const filled = beside === null ? null : filledArea(beside, area.sheetId);
  return filled === null ? null : WORKBOOK_TEXTS.cellsInWay(sheet.name, addressOf(filled));
}

function newColumns(place: CasePlace): number {
  return kaPlaces(place).filter(({ isNew }) => isNew).length;
}

function columnOf({ columns }: CaseTable, name: KaColumn): number | null {
  return columns.find(({ reading }) => reading.kind === 'ka' && reading.column === name)?.column ?? null;
}
