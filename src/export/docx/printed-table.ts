import type { PublishedTable } from '../../domain/report/report-table';
import { crampedLayout, tableLayout, type TableLayout } from './table-layout';

export interface PrintedTable {
  readonly table: PublishedTable;
  readonly layout: TableLayout;
}

/** Letters below this size cannot be read with ease; a table that has more columns is turned instead. */
const SMALL = 8;
const SMALLEST = 6;

/**
 * The table in the way in which it is read best: upright and as it is, if no word must be broken; else with rows and columns
 * exchanged; else on a page that lies; at last in ever smaller letters.
 */
export function printedTable(table: PublishedTable): PrintedTable {
  const turned = exchanged(table);
  const attempts = [
    { table, way: 'portrait', fontSize: 9 },
    { table, way: 'portrait', fontSize: SMALL },
    { table: turned, way: 'portrait', fontSize: 9 },
    { table: turned, way: 'portrait', fontSize: SMALL },
    { table, way: 'landscape', fontSize: 9 },
    { table, way: 'landscape', fontSize: SMALL },
    { table: turned, way: 'landscape', fontSize: SMALL },
    { table, way: 'landscape', fontSize: SMALLEST },
  ] as const;
  for (const { table: attempted, way, fontSize } of attempts) {
    const layout = tableLayout(attempted, way, fontSize);
    if (layout !== null) return { table: attempted, layout };
  }
  return { table, layout: crampedLayout(table, 'landscape', SMALLEST) };
}

function exchanged(table: PublishedTable): PublishedTable {
  return {
    ...table,
    rowHeading: table.columnHeading,
    columnHeading: table.rowHeading,
    rows: table.columns,
    columns: table.rows,
    values: table.columns.map((_, column) =>
      table.rows.map((_row, row) => table.values[row]?.[column] ?? null),
    ),
  };
}
