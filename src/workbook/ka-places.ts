import type { CaseTable } from '../domain/intake/case-table';
import { KA_COLUMNS, type KaColumn } from '../domain/intake/ka-columns';
import { intersection, rightOf } from './area';
import type { CasePlace } from './case-places';
import type { Area } from './port';

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
  const count = newColumnCount(place);
  const { used } = place.sheet;
  if (count === 0 || used === null) return null;
  return intersection(used, { ...place.area, left: rightOf(place.area), columns: count });
}

/** How many KA columns are missing in a list. */
export function newColumnCount(place: CasePlace): number {
  return kaPlaces(place).filter(({ isNew }) => isNew).length;
}

function columnOf({ columns }: CaseTable, name: KaColumn): number | null {
  return columns.find(({ reading }) => reading.kind === 'ka' && reading.column === name)?.column ?? null;
}
