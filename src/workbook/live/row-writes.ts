import type { Cell } from '../../domain/cell';
import { KA_DATE_COLUMNS } from '../../domain/intake/ka-columns';
import { adjacent } from '../adjacent';
import { kaPlaces } from '../ka-places';
import type { CellsWrite } from '../open-workbook-port';
import type { CaseList } from '../read-workbook';
import { fitted, isRewritten, sameCell, type KaValues } from '../region-plan';
import type { Rows } from './touched-rows';

/**
 * What is written into the rewritten columns of these rows: only rows of which some value differs, each of them whole. Rows that
 * are no cases become empty there; the columns of people are never written.
 * @param values of the cases among the rows
 */
export function rowWrites(
  { place, table }: CaseList,
  spans: readonly Rows[],
  values: KaValues,
): readonly CellsWrite[] {
  const columns = kaPlaces(place).flatMap(({ name, column, isNew }) =>
    isNew || !isRewritten(name) ? [] : [{ name, column }],
  );
  const valueAt = (row: number, name: (typeof columns)[number]['name']): Cell =>
    fitted(values.get(row - table.firstRow)?.[name] ?? null);
  const differs = (row: number): boolean =>
    columns.some(({ name, column }) => {
      const before = table.grid.rows[row - table.grid.top]?.[column - table.grid.left] ?? null;
      return !sameCell(valueAt(row, name), before);
    });
  return stretches(spans, differs).flatMap(({ top, count }) =>
    adjacent(columns).map((run): CellsWrite => ({
      area: { sheetId: place.sheet.id, top, left: run[0]?.column ?? 0, rows: count, columns: run.length },
      rows: Array.from({ length: count }, (_, index) => run.map(({ name }) => valueAt(top + index, name))),
      formats: run.map(({ name }) => (KA_DATE_COLUMNS.has(name) ? 'date' : 'general')),
    })),
  );
}

/** The rows of the spans that fit, in stretches without a gap. */
function stretches(spans: readonly Rows[], fits: (row: number) => boolean): readonly Rows[] {
  const found: Rows[] = [];
  for (const { top, count } of spans) {
    let start: number | null = null;
    for (let row = top; row <= top + count; row += 1) {
      const isIn = row < top + count && fits(row);
      if (isIn) start ??= row;
      if (isIn || start === null) continue;
      found.push({ top: start, count: row - start });
      start = null;
    }
  }
  return found;
}
