import { createIdReader } from '../domain/intake/case-id';
import type { CaseColumn, CaseTable } from '../domain/intake/case-table';
import type { CaseList } from './read-workbook';

/** A cell of a case, with what is needed to find it again when rows or columns have moved. Zero-based coordinates. */
export interface CaseSpot {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly row: number;
  /** The first column of the list, since lists may stand side by side. */
  readonly left: number;
  /** `null`: the list has no such column. */
  readonly column: number | null;
  readonly header: string;
  /** The id that tells the case; `null` where it has none that can be read. */
  readonly id: { readonly column: number; readonly header: string; readonly value: string } | null;
}

/** The spot of a case in a list. @param caseRow one of `list.table.caseRows` */
export function caseSpot({ place, table }: CaseList, caseRow: number, column: number | null): CaseSpot {
  const value = idReaderOf(table)(caseRow);
  const idColumn = table.columns.find(
    ({ reading }) => reading.kind === 'field' && reading.field === 'fall_id',
  );
  return {
    sheetId: place.sheet.id,
    sheetName: place.sheet.name,
    headerRow: table.headerRow,
    row: table.firstRow + caseRow,
    left: table.grid.left,
    column,
    header: column === null ? '' : headerAt(table, column),
    id:
      value === null || idColumn === undefined
        ? null
        : { column: idColumn.column, header: idColumn.header, value },
  };
}

function headerAt({ columns }: CaseTable, column: number): string {
  return columns.find((other: CaseColumn) => other.column === column)?.header ?? '';
}

const readers = new WeakMap<CaseTable, ReturnType<typeof createIdReader>>();

function idReaderOf(table: CaseTable): ReturnType<typeof createIdReader> {
  const known = readers.get(table) ?? createIdReader(table);
  readers.set(table, known);
  return known;
}
