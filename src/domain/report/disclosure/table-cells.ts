import { TOTAL_LINE, type CountTable } from '../report-table';
import { cellName, type SystemBuilder } from './system-builder';

/** A place in a table: row and column, from 0. */
type Place = readonly [row: number, column: number];

/** The name of the number of all cases. */
export const ALL_CASES = cellName('all');

export function regionTotal(region: string): string {
  return cellName('Region', region);
}

function proposalTotal(proposal: string): string {
  return cellName('Vorschlag', proposal);
}

/** The line of a region or team: what an insider of it knows. */
export function lineOf(heading: 'Region' | 'Team', key: string): string {
  return cellName(heading, key);
}

export function isTeamLine(line: string): boolean {
  return line.startsWith(lineOf('Team', ''));
}

/** A number that stands in several tables has one name (bericht.md §2). */
export function nameAt({ id, rows, columns }: CountTable, row: number, column: number): string {
  const [rowKey = '', columnKey = ''] = [rows[row]?.key, columns[column]?.key];
  const [isRowTotal, isColumnTotal] = [rows[row]?.isTotal === true, columns[column]?.isTotal === true];
  const isCaseTable = id !== 'T3' && id !== 'T6';
  if (isCaseTable && isRowTotal && isColumnTotal) return ALL_CASES;
  if ((id === 'T1' || id === 'T2') && isColumnTotal) return regionTotal(rowKey);
  if (id === 'T5' && isRowTotal) return regionTotal(columnKey);
  if ((id === 'T1' || id === 'T4' || id === 'T7') && isRowTotal) return proposalTotal(columnKey);
  if (id === 'T3' && rowKey === 'R15') return proposalTotal('nicht betroffen');
  return cellName(id, rowKey, columnKey);
}

/** Adds the printed numbers of a table, and that they add up. */
export function addTable(builder: SystemBuilder, table: CountTable): void {
  table.counts.forEach((counts, row) => {
    counts.forEach((count, column) => {
      const cell = builder.cell(builder.addPrinted(nameAt(table, row, column), count));
      cell.places += 1;
      cell.tables.add(table.id);
      if (table.rows[row]?.isTotal === true || table.columns[column]?.isTotal === true) cell.isMargin = true;
      const line = insiderLine(table, row, column);
      if (line !== null) cell.lines.add(line);
    });
  });
  table.rows.forEach(({ isOccupied }, row) => {
    const total = table.columns.findIndex((column) => column.isTotal);
    if (isOccupied === true && total !== -1)
      builder.cell(builder.addPrinted(nameAt(table, row, total), 1)).least = 1;
  });
  const cellAt = ([row, column]: Place): number =>
    builder.addPrinted(nameAt(table, row, column), table.counts[row]?.[column] ?? 0);
  for (const { total, parts } of sumsOf(table)) builder.addSum(cellAt(total), parts.map(cellAt));
}

function insiderLine({ id, rows, columns }: CountTable, row: number, column: number): string | null {
  const [rowLine, columnLine] = [rows[row], columns[column]];
  if (id === 'T5') return columnLine?.isTotal === false ? lineOf('Region', columnLine.key) : null;
  if (rowLine?.isTotal !== false) return null;
  if (id === 'T1' || id === 'T2' || id === 'T6') return lineOf('Region', rowLine.key);
  return id === 'T7' ? lineOf('Team', rowLine.key) : null;
}

interface TableSum {
  readonly total: Place;
  readonly parts: readonly Place[];
}

function sumsOf({ rows, columns }: CountTable): readonly TableSum[] {
  const totalRow = rows.findIndex(({ key }) => key === TOTAL_LINE.key);
  const totalColumn = columns.findIndex(({ key }) => key === TOTAL_LINE.key);
  const parts = <T>(
    lines: readonly { readonly isTotal: boolean }[],
    place: (index: number) => T,
  ): readonly T[] => lines.flatMap(({ isTotal }, index) => (isTotal ? [] : [place(index)]));
  const across = rows.map((_, row): TableSum => ({
    total: [row, totalColumn],
    parts: parts(columns, (column): Place => [row, column]),
  }));
  const down = columns.map((_, column): TableSum => ({
    total: [totalRow, column],
    parts: parts(rows, (row): Place => [row, column]),
  }));
  return [...(totalColumn === -1 ? [] : across), ...(totalRow === -1 ? [] : down)].filter(
    // The curve of all regions alone (coarse T6) is a total without parts.
    (sum) => sum.parts.length > 0,
  );
}
