import type { FieldKey } from '../../domain/intake/fields';
import { cellText } from '../../domain/intake/reading';
import type { CaseTable } from '../../domain/intake/case-table';

/** What people read in a field of a case, given as one of `caseRows`; `null`: nothing, or the list has no such column. */
export type ListTexts = (caseRow: number, field: FieldKey) => string | null;

export function createListTexts({ columns, grid, firstRow }: CaseTable): ListTexts {
  const places = new Map<FieldKey, number>();
  for (const { column, reading } of columns) {
    if (reading.kind === 'field' && !places.has(reading.field)) places.set(reading.field, column - grid.left);
  }
  return (caseRow, field) => {
    const column = places.get(field);
    if (column === undefined) return null;
    return cellText(grid.rows[firstRow - grid.top + caseRow]?.[column] ?? null) || null;
  };
}

/** The team of a case: the sheet's name stands in for a missing one (klassifikation.md §2). */
export function teamOf(textOf: ListTexts, caseRow: number, sheetName: string): string {
  return textOf(caseRow, 'team') ?? sheetName;
}
