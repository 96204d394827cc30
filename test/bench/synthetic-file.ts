import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import type { CellDescription } from '../../src/ooxml/make/description';
import { syntheticList } from './synthetic-list';

/** Columns whose numbers are dates. */
const isDate = (value: unknown): boolean => typeof value === 'number' && value > 30_000;

/** An .xlsx file with one list of so many cases and 25 columns, its texts shared as Excel shares them. */
export function syntheticFile(cases: number): Uint8Array {
  const format = { numberFormat: 'dd.mm.yyyy' } as const;
  const rows = syntheticList(cases, 2026).rows.map((row) =>
    row.map((value): CellDescription => (isDate(value) ? { value, format } : value)),
  );
  return makeWorkbook({ sheets: [{ name: 'Liste', rows }] });
}
